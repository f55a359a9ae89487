import type { EstimateUnit, FrozenFigureId, FrozenNumber } from '../domain/index.ts';
import { NOT_KNOWN } from './chart-words.ts';
import { numberText } from './locale.ts';
import { formatEstimate, formatHours, formatNumber, formatShare, shortUnitWord } from './numbers.ts';
import { paceText } from './trace-page.ts';

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
