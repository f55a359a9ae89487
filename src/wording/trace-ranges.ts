import type { EstimateUnit, EvidenceGroup } from '../domain/index.ts';
import type { MetricFlag } from '../metrics/metric-flag.ts';
import { coefficientName } from './coefficient-names.ts';
import { formatCoefficient } from './coefficient-values.ts';
import { gradeLabel } from './evidence-words.ts';
import { numberText } from './locale.ts';
import { rangeInWords } from './range-words.ts';
import { finely, paceInWords, type WordedTrace } from './trace-numbers.ts';

/** How a range was made, and what was assumed for it (METHOD 2.3, 2.11). */

/** How the range of a number was made; undefined where it has none. */
export function rangeSentence(trace: WordedTrace, unit: EstimateUnit): string | undefined {
  const { range, figure } = trace;
  if (range === undefined) return undefined;
  if (figure === 'pace') {
    return `From the slowest to the fastest of these sprints: ${paceInWords(range.low, unit)} to ${paceInWords(range.high, unit)}.`;
  }
  return `${capitalised(rangeInWords(range, unit))}: ${origin(trace)}`;
}

function origin({ range, formula, pace }: WordedTrace): string {
  if (formula === 'sum-of-sprints') return `${TOGETHER} ${range?.label === 'likely' ? WORTH.likely : FEW}`;
  if (range?.label === 'likely') return `${DRAWN} ${WORTH.likely}`;
  if (pace?.method === 'typed') return 'the typed pace, with all hours at their least and at their most. Rough.';
  const paces = pace?.method === 'plan-implied' ? 'the plan’s own pace' : 'each of the paces';
  return `${paces}, with all hours at their least and at their most. ${WORTH[range?.label ?? 'rough']}`;
}

const DRAWN =
  '2,000 draws, each with one of the paces and a factor on the hours of each kind of evidence; one in twenty lies below it and one in twenty above.';
const TOGETHER =
  '2,000 draws over all these sprints, each with one factor on the hours of each kind of evidence and one pace per sprint; one in twenty lies below it and one in twenty above.';

const WORTH = {
  likely: 'About four in five such ranges hold.',
  full: 'It is the full range of the few sprints available.',
  rough: 'Rough, with so few sprints.',
  'rough-plan': 'Rough; it assumes that the plan matched capacity.',
} as const;

const FEW = 'Few sprints stand behind the paces, so it is rough.';

/** How far off hours may be: "43 h logged by the team: × 0.9 to 1.1". */
export function multiplierLine(range: {
  readonly group: EvidenceGroup;
  readonly hours: number;
  readonly low: number;
  readonly high: number;
}): string {
  const factor = (value: number) => numberText(value, { significant: 3 });
  return `${finely(range.hours)} h ${gradeLabel(range.group)}: × ${factor(range.low)} to ${factor(range.high)}`;
}

/** A coefficient that differs: "Longest time counted per responder, severity 3: 6 h instead of 4 h". */
export function changedCoefficient(change: {
  readonly id: string;
  readonly value: number;
  readonly standard: number;
}): string {
  const { id, value, standard } = change;
  return `${coefficientName(id)}: ${formatCoefficient(id, value)} instead of ${formatCoefficient(id, standard)}`;
}

const FLAG_SENTENCES: Readonly<Partial<Record<MetricFlag, string>>> = {
  'exceeds-capacity':
    'There are more incident hours than working time: the rest was cut. Is the number of people right?',
  'exceeds-head-count': 'More people were on incidents at once than the team has. Is the number of people right?',
  'head-count-assumed': 'The number of people is assumed, from how many finished items in recent sprints.',
  'later-sprints-used': 'Too few sprints came before, so the pace rests on later ones too.',
  'close-differs': 'The sprint was closed more than a day off its planned end.',
  'window-overlap': 'Its dates overlap the next sprint; the earlier one was cut.',
  'unestimated-items': 'Items without an estimate count as 0.',
  'mostly-defaults': 'Most of the hours are defaults for the severity, not records.',
  'pace-typed': 'The pace was typed by a person.',
  'plan-typed': 'The plan was typed by a person.',
  'sizes-unmapped': 'Some sizes have no number yet. Give each size a number in the settings.',
  'no-working-time': 'The calendar has no working time here.',
  'nothing-planned': 'Nothing was planned.',
};

/** What limits a number, one sentence per flag; flags that only say why there is no number are in the formula. */
export function cautionSentences({ flags, formula }: Pick<WordedTrace, 'flags' | 'formula'>): readonly string[] {
  const sentences = flags.flatMap((flag) => FLAG_SENTENCES[flag] ?? []);
  if (formula !== 'sum-of-sprints') return sentences;
  return sentences.map((text) => `In some of these sprints: ${text.charAt(0).toLowerCase()}${text.slice(1)}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
