import type { EstimateUnit } from '../domain/index.ts';
import type { Estimate } from '../metrics/analysis.ts';
import type { Sensitivity } from '../metrics/sensitivity/sensitivity.ts';
import { capitalised, DOUBTS, driverInWords, halfInWords, spanInWords } from './doubt-words.ts';
import { rangeLabelInWords } from './evidence-words.ts';
import { aboutInWords, formatEstimate, formatNumber, isUnderHalf, shortUnitWord, unitWord } from './numbers.ts';

/** What the chart of the doubts says: where each assumption alone could take the number (METHOD 2.11). */
export const DOUBTS_CHART = {
  title: DOUBTS.title,
  kind: (unit: EstimateUnit) => `Range chart of what could move the ${shortUnitWord(unit, 2)}`,
  subject: (unit: EstimateUnit) => `where each assumption alone could take the ${shortUnitWord(unit, 2)}`,
  briefSubject: (unit: EstimateUnit) => `${shortUnitWord(unit, 2)}, by assumption`,
  ring: 'As shown, with its range',
  hatch: 'One assumption alone, the others as shown',
  brief: { ring: 'As shown', hatch: 'One assumption alone' },
  explanation:
    'Each bar is one assumption alone, from one of its ends to the other, the others as shown; the widest is the first. Ring and upright line: the number as shown.',
  briefNote: 'Each bar is one assumption alone, the others as shown.',
  bars: 'where each assumption has a bar of its own',
  nothing: 'where nothing is known that would move them',
  caption: (team: string) => `${team}: where each assumption alone could take the number`,
  headers: (unit: EstimateUnit) => ['Assumption', 'What is known of it', `It alone, ${shortUnitWord(unit, 2)}`],
  unitAtEnd: (top: string, unit: string) => `${top} ${unit}`,
  shown: (shown: number, all: number) => `the widest ${formatNumber(shown)} of ${formatNumber(all)}`,
  line: (name: string, detail: string, figures: string, unit: string) =>
    `${name}${detail === '' ? '' : ` (${detail})`}: ${figures} ${unit}`,
} as const;

type Doubts = { readonly sensitivity: Sensitivity; readonly unit: EstimateUnit };

/** "Incidents took time for about 16 story points (likely 12 to 20); the pace alone could make it 11 to 21". */
export function doubtsTakeaway(doubts: Doubts): string {
  const known = widestInWords(doubts);
  if (known === undefined) return withoutBars(doubts);
  return `Incidents took time for ${known.about} (${known.range}); ${known.name} alone could make it ${known.span}`;
}

/** "About 16 points (likely 12 to 20); the pace alone could make it 11 to 21". */
export function briefDoubtsTakeaway(doubts: Doubts): string {
  const known = widestInWords(doubts);
  if (known === undefined) return withoutBars(doubts);
  return `${capitalised(known.about.replace('story ', ''))} (${known.range}); ${known.brief} alone could make it ${known.span}`;
}

/** The number as shown, and the assumption that moves it most; undefined where there are no points, or nothing moves them. */
function widestInWords({ sensitivity: { displaced, drivers }, unit }: Doubts) {
  const [widest] = drivers;
  if (displaced === undefined || widest === undefined) return undefined;
  const { name } = driverInWords(widest);
  const noun = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const brief = widest.id === 'evidence' ? noun : `the ${noun}`;
  return {
    about: aboutAsDrawn(displaced.value, unit),
    range: rangeAsDrawn(displaced),
    brief,
    name: widest.id === 'definition' ? `${brief} of an incident` : brief,
    span: spanInWords(widest),
  };
}

/** As finely as the figure beside its ring: "about 2.8 story points". */
function aboutAsDrawn(value: number, unit: EstimateUnit): string {
  const { hedge, amount } = aboutInWords(value, unit);
  return isUnderHalf(value) ? `${hedge}${amount}` : `about ${formatEstimate(value)} ${unitWord(unit, value)}`;
}

/** "likely 2.3 to 3.3", "between 2.3 and 3.3", "close to 2.8". */
function rangeAsDrawn({ low, high, label }: Estimate): string {
  const [from, to] = [formatEstimate(low), formatEstimate(high)];
  if (from === to) return `close to ${from}`;
  return label === 'likely' ? `likely ${from} to ${to}` : `between ${from} and ${to}`;
}

function withoutBars({ sensitivity: { displaced }, unit }: Doubts): string {
  const units = shortUnitWord(unit, 2);
  return displaced === undefined
    ? `No ${units} can be told here, so nothing is said of what would move them`
    : `Nothing is known that would move these ${units}`;
}

/** How the bars are read, what the range is worth, and where the number would be with half the hours. */
export function doubtsNote(doubts: Doubts, notes: readonly string[]): string {
  const { displaced } = doubts.sensitivity;
  const half = halfInWords(doubts);
  return [
    DOUBTS_CHART.briefNote,
    ...notes,
    ...(displaced === undefined ? [] : [`${capitalised(rangeLabelInWords(displaced.label))}.`]),
    ...(half === undefined ? [] : [half]),
  ].join(' ');
}
