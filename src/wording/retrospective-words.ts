import type { ChangeCause, EstimateUnit, ExperimentMeasure, RetrospectiveFault } from '../domain/index.ts';
import type { MeasureMove, Variation } from '../metrics/usual/measure-moves.ts';
import { NOT_KNOWN } from './chart-words.ts';
import { describeStoreFault, type FaultText } from './faults.ts';
import { DIFFERENT, ORDINARY } from './load-words.ts';
import {
  countInWords,
  formatEstimate,
  formatHours,
  formatShare,
  listInWords,
  shortUnitWord,
  twoDigits,
} from './numbers.ts';
import { variationWith } from './variation-words.ts';

/** Words for what a closed retrospective kept, and what moved since; those of the flow itself are elsewhere. */
export const CHANGED_SINCE = {
  title: (count: number) => `${countInWords(count, 'figure is', 'figures are')} not what this retrospective kept`,
  none: 'Every figure is what this retrospective kept.',
  gone: 'The sprint of this retrospective is not in the data any more. What it kept is below.',
  columns: { figure: 'Figure', before: 'When it was closed', after: 'Now', why: 'Why' },
  same: (count: number) => `${countInWords(count, 'figure is', 'figures are')} as before.`,
  small: (count: number) => `${countInWords(count, 'figure', 'figures')} moved by less than is shown.`,
  whyNotKnown: 'cannot be told',
  units: (before: EstimateUnit, after: EstimateUnit) =>
    `Estimates were ${UNIT_NAMES[before]} and are ${UNIT_NAMES[after]} now: these figures cannot be compared.`,
} as const;

const UNIT_NAMES: Readonly<Record<EstimateUnit, string>> = {
  points: 'story points',
  items: 'items',
  hours: 'estimated hours',
};

const CAUSES: Readonly<Record<ChangeCause, string>> = {
  files: 'other files',
  corrections: 'other corrections',
  settings: 'other settings',
  definition: 'another choice of what counts as an incident',
  method: 'other formulas',
  program: 'another release of Dividend',
};

/** "other files, then other settings"; "other files or other corrections"; '' where nothing differs. */
export function causesInWords(why: readonly (readonly ChangeCause[])[]): string {
  return why.map((causes) => causes.map((cause) => CAUSES[cause]).join(' or ')).join(', then ');
}

/** One sentence on what is not as it was: "Since then there are other files and other settings." */
export function differencesInWords(causes: readonly ChangeCause[]): string {
  if (causes.length === 0) return 'Files, corrections, settings and definitions are as they were.';
  return `Not as it was: ${listInWords(causes.map((cause) => CAUSES[cause]))}.`;
}

/** What an experiment can be meant to move. */
export const MEASURES: Readonly<Record<ExperimentMeasure, string>> = {
  load: 'Share of working time on incidents',
  hours: 'Incident hours in working time',
  displaced: 'Points that incidents had time for',
  completion: 'Finished of the plan',
};

/** One side of a measure: "11 %", "43 h", "4.6 points", "not known". */
export function measureText(measure: ExperimentMeasure, value: number | undefined, unit: EstimateUnit): string {
  if (value === undefined) return NOT_KNOWN;
  switch (measure) {
    case 'load':
    case 'completion':
      return formatShare(value);
    case 'hours':
      return formatHours(value);
    case 'displaced':
      return `${formatEstimate(value)} ${shortUnitWord(unit, twoDigits(value))}`;
  }
}

/** "15 % → 6.2 %: ordinary variation for this team (0 % to 19 %)." One sprint against one other is no evidence by itself. */
export function moveInWords({ measure, before, after, variation }: MeasureMove, unit: EstimateUnit): string {
  const sides = [before, after].map((value) => measureText(measure, value, unit));
  return `${sides.join(' → ')}: ${variationInWords(variation, measure, unit)}.`;
}

/** Whether the later sprint lies inside what is usual (METHOD 2.15), or why that cannot be told. */
function variationInWords(variation: Variation, measure: ExperimentMeasure, unit: EstimateUnit): string {
  return variationWith(variation, {
    verdict: ({ kind }) => (kind === 'usual' ? ORDINARY : DIFFERENT),
    // A unit that is a word stands once: "0 to 5.3 points".
    range: (low, high) => {
      const from = measure === 'displaced' ? formatEstimate(low) : measureText(measure, low, unit);
      return `${from} to ${measureText(measure, high, unit)}`;
    },
    where: ' in this sprint',
  });
}

/** Why a retrospective could not be opened, changed or closed, and what to do now. */
export function describeRetrospectiveFault(fault: RetrospectiveFault): FaultText {
  switch (fault.code) {
    case 'no-retrospective':
      return { what: 'This retrospective was deleted.', next: 'Undo that, or open a new one for the sprint.' };
    case 'already-closed':
      return {
        what: 'This retrospective is closed, and what it kept does not change.',
        next: 'Reopen it: a new one begins beside it.',
      };
    case 'no-such-sprint':
      return {
        what: 'The sprint is not in the data, so there is nothing to keep.',
        next: 'Import its file again, or restore it on the Data page.',
      };
    default:
      return describeStoreFault(fault);
  }
}
