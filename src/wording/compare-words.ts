import type { EstimateUnit } from '../domain/index.ts';
import type { ComparedRow, SprintComparison } from '../metrics/usual/compare-sprints.ts';
import type { ComparedFigure } from '../metrics/usual/compared-figures.ts';
import { DIFFERENT, ORDINARY, ruleInWords } from './load-words.ts';
import { formatNumber, formatShare, listInWords, shortUnitWord } from './numbers.ts';
import { finely } from './trace-numbers.ts';
import { type ToldVariation, variationWith } from './variation-words.ts';

/** Words of the comparison of two sprints. */
export const COMPARE = {
  choose: 'Compare with',
  pick: 'choose…',
  lastSix: 'its last six sprints',
  title: (before: string, after: string) => `${before} and ${after}`,
  waiting: 'Two sprints beside each other',
  meanOf: (sprints: number) =>
    sprints === 1 ? 'the sprint before it' : `the mean of the ${sprints} closed sprints before it`,
  gone: 'One of the two sprints is not here, or nothing is before it.',
  loading: 'Putting them side by side…',
  columns: { figure: 'Number', difference: 'Difference', usual: 'Usual for this team?' },
  notKnown: 'not known',
  notOutside:
    'Each number moves from sprint to sprint. Only one outside the usual range says that something may be different.',
} as const;

const NAMES: Readonly<Record<ComparedFigure, (unit: string) => string>> = {
  'hours-on': () => 'Incident hours in working time',
  load: () => 'Share of working time',
  incidents: () => 'Incidents',
  displaced: (unit) => `${unit} that the hours had time for`,
  committed: (unit) => `${unit} planned`,
  finished: (unit) => `${unit} finished`,
  unexplained: (unit) => `${unit} not explained`,
};

/** "Incident hours in working time", "Points planned" */
export function comparedName(figure: ComparedFigure, unit: EstimateUnit): string {
  const word = shortUnitWord(unit, 2);
  return NAMES[figure](word.charAt(0).toUpperCase() + word.slice(1));
}

/** "10 working days and 5 working days: amounts are per working day." */
export function lengthsInWords({ unit, before, after, isPerDay }: SprintComparison): string {
  const [one, other] = [before.workingDays, after.workingDays].map(daysInWords);
  if (!isPerDay) return `Both are ${other} long.`;
  return `${one} before, ${other} after${before.sprints.length > 1 ? ' (in the mean)' : ''}: hours, incidents and ${shortUnitWord(unit, 2)} are told per working day, so that both compare.`;
}

function daysInWords(days: number): string {
  return days === 1 ? '1 working day' : `${formatNumber(days)} working days`;
}

/** One side of a line, or its difference. */
export function comparedText(figure: ComparedFigure, value: number | undefined): string {
  if (value === undefined) return COMPARE.notKnown;
  switch (figure) {
    case 'load':
      return formatShare(value);
    case 'hours-on':
      return `${finely(value)} h`;
    default:
      return finely(value);
  }
}

/** "+4 h", "−2", "no change"; undefined where one side is not known. */
export function differenceText({ figure, before, after }: ComparedRow): string {
  if (before === undefined || after === undefined) return COMPARE.notKnown;
  const difference = after - before;
  const size = comparedText(figure, Math.abs(difference));
  if (size === comparedText(figure, 0)) return 'no change';
  const points = figure === 'load' ? size.replace('%', 'percentage points') : size;
  return `${difference > 0 ? '+' : '−'}${points}`;
}

/** Whether the later number lies inside what is usual (METHOD 2.15), or why that cannot be told. */
export function comparedVariation({ figure, variation }: ComparedRow): string {
  return variationWith(variation, {
    verdict: verdictInWords,
    range: (low, high) => `${comparedText(figure, low)} to ${comparedText(figure, high)}`,
  });
}

function verdictInWords(variation: ToldVariation): string {
  if (variation.kind === 'usual') return ORDINARY;
  const { rules, side } = variation;
  return `${DIFFERENT}: ${listInWords(rules.map((rule) => ruleInWords({ rule, side })))}`;
}
