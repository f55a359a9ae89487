import type { EstimateUnit } from '../domain/index.ts';
import type { NoBurnUp } from '../metrics/plans/burn-up.ts';
import type { BurnUpScope } from '../metrics/plans/burn-up-scope.ts';
import { amountOf, NOT_KNOWN } from './chart-words.ts';
import { formatNumber, listInWords, shortUnitWord } from './numbers.ts';

/** The burn-up of one sprint, and what came in and went out. */
export const BURN_UP = {
  title: 'Scope and finished work, day by day',
  heading: (unit: EstimateUnit) => BURN_UP_UNITS[unit],
  scope: 'In the sprint',
  done: 'Finished',
  incidents: 'Incidents, while they were worked on',
  unknownDay: 'Dashed: the days are not in the files',
  /** Where there is little room. */
  brief: { incidents: 'Incidents', unknownDay: 'Dashed: days not known' },
  asOf: 'data end here',
  explanation:
    'Upper line: everything in the sprint. Lower line: what was finished. Hatched: incidents, from the first response to the end.',
  note: 'Hatched bands: incidents while they were responded to. They lie over the days; that they held anything up is not said.',
  briefNote: 'Hatched bands lie over the days; that they held anything up is not said.',
  headers: ['Day', 'In the sprint', 'Finished', 'Incidents worked on'],
  end: 'At the end',
  withoutDay: 'Days not known',
  dated: ' (as far as days are known)',
  workedOn: 'Incidents worked on',
  none: '–',
} as const;

const BURN_UP_UNITS: Readonly<Record<EstimateUnit, string>> = {
  points: 'Story points',
  items: 'Items',
  hours: 'Estimated hours',
};

const REASONS: Readonly<Record<NoBurnUp, string>> = {
  'sums-only': 'The files have only sums of this sprint. With its items, this shows how scope and finished work grew.',
  'plan-typed': 'A person typed the plan of this sprint. Its items do not add up to that, so they are not drawn.',
  'current-iteration':
    'The file shows only the current iteration of each item: what came in and went out is not in it.',
  'sizes-unmapped': 'Sizes have no numbers yet. Give each one in the settings, and the lines appear.',
  'no-plan': 'No item of this sprint is in the files.',
};

/** Why there are no lines. */
export function noBurnUpInWords(reason: NoBurnUp): string {
  return REASONS[reason];
}

/** The chart's takeaway: "33 of 41 points finished; 5 came in and 4 went out while it ran". */
export function burnUpTakeaway(scope: BurnUpScope, unit: EstimateUnit): string {
  const finished = `${formatNumber(scope.done)} of ${amountOf(scope.scopeAtEnd, unit)} finished`;
  const moves = movesInWords(scope);
  return moves === '' ? `${finished}; nothing came in or went out while it ran` : `${finished}; ${moves} while it ran`;
}

/** "5 came in and 4 went out"; '' where nothing moved. */
function movesInWords({ added, removed, reestimated }: BurnUpScope): string {
  return listInWords([
    ...(added > 0 ? [`${formatNumber(added)} came in`] : []),
    ...(removed > 0 ? [`${formatNumber(removed)} went out`] : []),
    ...(reestimated === 0 ? [] : [`estimates changed by ${signed(reestimated)}`]),
  ]);
}

/** How the end follows from the plan: "40 planned + 5 added − 4 removed = 41". */
export function scopeSumInWords({ committed, added, removed, reestimated, scopeAtEnd }: BurnUpScope): string {
  const steps = [
    `${formatNumber(committed)} planned`,
    ...(added > 0 ? [`+ ${formatNumber(added)} added`] : []),
    ...(removed > 0 ? [`− ${formatNumber(removed)} removed`] : []),
    ...(reestimated === 0
      ? []
      : [`${reestimated > 0 ? '+' : '−'} ${formatNumber(Math.abs(reestimated))} re-estimated`]),
  ];
  return `${steps.join(' ')} = ${formatNumber(scopeAtEnd)} at the end`;
}

/** What has no day: "Days not known: 5 added, 33 finished."; '' where all have one. */
export function withoutDayInWords({ withoutDay, reestimated }: BurnUpScope, unit: EstimateUnit): string {
  const { added, removed, done } = withoutDay;
  const parts = [
    ...(added > 0 ? [`${formatNumber(added)} added`] : []),
    ...(removed > 0 ? [`${formatNumber(removed)} removed`] : []),
    ...(reestimated === 0 ? [] : [`${signed(reestimated)} re-estimated`]),
    ...(done > 0 ? [`${formatNumber(done)} finished`] : []),
  ];
  if (parts.length === 0) return '';
  return `The files do not say on which days: ${listInWords(parts)} (${shortUnitWord(unit, 2)}). Dashed lines join what is known.`;
}

/** What a line tells of a day: all of it, only what has a day, or nothing. */
export type DayKnowledge = 'all' | 'dated' | 'nothing';

/** A day, said: "4 Mar: 10 points in the sprint, 2 finished. Worked on: INC-7." What has no day is said, not left out. */
export function describeBurnUpDay(
  day: { readonly name: string; readonly scope: number; readonly done: number; readonly incidents: readonly string[] },
  unit: EstimateUnit,
  known: { readonly scope: DayKnowledge; readonly done: DayKnowledge },
): string {
  const said = (knowledge: DayKnowledge, amount: string) =>
    knowledge === 'nothing' ? NOT_KNOWN : knowledge === 'dated' ? `${amount}${BURN_UP.dated}` : amount;
  const scope = `${BURN_UP.scope.toLowerCase()}: ${said(known.scope, amountOf(day.scope, unit))}`;
  const done = `${BURN_UP.done.toLowerCase()}: ${said(known.done, formatNumber(day.done))}`;
  const incidents = day.incidents.length === 0 ? '' : ` ${BURN_UP.workedOn}: ${listInWords(day.incidents)}.`;
  return `${day.name}, ${scope}, ${done}.${incidents}`;
}

function signed(value: number): string {
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}

/** What came in and what went out. */
export const SCOPE_CHANGES = {
  title: 'What came in and what went out',
  cameIn: (count: number, amount: string) => `Came in: ${formatNumber(count)} (${amount})`,
  wentOut: (count: number, amount: string) => `Went out: ${formatNumber(count)} (${amount})`,
  none: 'Nothing came in or went out while this sprint ran, as far as the files tell.',
  sums: (added: string, removed: string) =>
    `${added} came in and ${removed} of the plan went out. Which items these were is not in the files.`,
  noneIn: 'Nothing came in.',
  noneOut: 'Nothing went out.',
  swaps: (count: number) => (count === 1 ? 'One pair near in time' : `${formatNumber(count)} pairs near in time`),
  swapNote:
    'Incident work came in and a story went out within two days. That one made room for the other is for the team to say.',
  noTimes: 'The files do not say when, so pairs cannot be told.',
  incident: 'incident work',
  ends: { completed: 'finished', removed: 'went out again', 'not-finished': 'not finished' },
  notEstimated: 'not estimated',
  in: 'in',
  out: 'out',
  more: (count: number) => `and ${formatNumber(count)} more`,
  noTitle: 'without title',
} as const;
