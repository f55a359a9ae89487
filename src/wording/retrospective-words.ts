import type {
  ChangeCause,
  EstimateUnit,
  ExperimentMeasure,
  FrozenFigureId,
  FrozenNumber,
  RetrospectiveFault,
} from '../domain/index.ts';
import type { MeasureMove, Variation } from '../metrics/measure-moves.ts';
import { NOT_KNOWN } from './chart-words.ts';
import { describeStoreFault, type FaultText } from './faults.ts';
import { DIFFERENT, ORDINARY } from './load-words.ts';
import { numberText } from './locale.ts';
import {
  countInWords,
  formatEstimate,
  formatHours,
  formatNumber,
  formatShare,
  listInWords,
  shortUnitWord,
  twoDigits,
} from './numbers.ts';
import { paceText } from './trace-page.ts';

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

/** The name of a frozen figure, as short as it can be in a table. */
export const FROZEN_NAMES: Readonly<Record<FrozenFigureId, string>> = {
  incidents: 'Incidents',
  'hours-on': 'Incident hours in working time',
  'hours-off': 'Outside working time',
  'with-return': 'Hours with a return booked',
  capacity: 'Team’s working time',
  load: 'Share of working time',
  pace: 'Pace',
  displaced: 'Had time for',
  lens: 'Had time for, under all definitions',
  committed: 'Planned',
  'completed-of-committed': 'Finished of the plan',
  shortfall: 'Not finished',
  explained: 'Not finished: time for incidents',
  'added-share': 'Not finished: other work added',
  'over-plan-share': 'Not finished: planned above recent pace',
  unexplained: 'Not finished: not explained',
  absorbed: 'Absorbed',
  added: 'Added and finished',
  velocity: 'Finished in all',
};

/** A frozen figure as text: "43 h", "11 %", "4.6 points (3.1 to 6.2)", "not known". */
export function frozenText(figure: FrozenFigureId, number: FrozenNumber | undefined, unit: EstimateUnit): string {
  const { value, low, high } = number ?? {};
  const format = (amount: number) => amountText(figure, amount, unit);
  const isRange = low !== undefined && high !== undefined;
  if (value === undefined) return isRange ? `${bare(figure, low)} to ${format(high)}` : NOT_KNOWN;
  const ends = isRange ? [bare(figure, low), bare(figure, high)] : [];
  // A range that is printed as its value says nothing.
  return ends.every((end) => end === bare(figure, value)) ? format(value) : `${format(value)} (${ends.join(' to ')})`;
}

function amountText(figure: FrozenFigureId, amount: number, unit: EstimateUnit): string {
  switch (figure) {
    case 'pace':
      return paceText(amount, unit);
    case 'incidents':
    case 'load':
    case 'capacity':
    case 'hours-on':
    case 'hours-off':
    case 'with-return':
      return bare(figure, amount);
    default:
      return `${bare(figure, amount)} ${shortUnitWord(unit, Number(bare(figure, amount)))}`;
  }
}

/** Without the unit word where that is a word of its own; plain counts of a plan are printed as they are. */
function bare(figure: FrozenFigureId, amount: number): string {
  switch (figure) {
    case 'load':
      return formatShare(amount);
    case 'capacity':
    case 'hours-on':
    case 'hours-off':
    case 'with-return':
      return formatHours(amount);
    case 'pace':
      return numberText(amount, { significant: 2 });
    case 'displaced':
    case 'lens':
    case 'explained':
    case 'unexplained':
    case 'absorbed':
      return formatEstimate(amount);
    default:
      return formatNumber(amount);
  }
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
export function variationInWords(variation: Variation, measure: ExperimentMeasure, unit: EstimateUnit): string {
  switch (variation.kind) {
    case 'usual':
    case 'different': {
      const { low, high, isProvisional } = variation;
      // A unit that is a word stands once: "0 to 5.3 points".
      const from = measure === 'displaced' ? formatEstimate(low) : measureText(measure, low, unit);
      const range = `${from} to ${measureText(measure, high, unit)}`;
      const verdict = variation.kind === 'usual' ? ORDINARY : DIFFERENT;
      return `${verdict} (usual ${range}${isProvisional ? ', provisional' : ''})`;
    }
    case 'too-few':
      return `${countInWords(variation.sprints, 'closed sprint is', 'closed sprints are')} too few to tell; it takes ${variation.needed}`;
    case 'mostly-zeros':
      return 'mostly zero so far, so no usual range can be told';
    case 'not-closed':
      return 'the sprint is not closed yet';
    case 'before-new-start':
      return 'before the new start of the limits';
    case 'not-known':
      return 'cannot be told, since it is not known in this sprint';
  }
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
