import type { EstimateUnit } from '../domain/index.ts';
import type { RangeLabel } from '../metrics/analysis.ts';
import { formatHours, formatNumber, formatShare, listInWords, shortUnitWord, unitWord } from './numbers.ts';
import { rangeBeside } from './range-words.ts';

/** The words in and around the charts. METHOD section 4: "planned and not finished", "not explained", "took time for". */

export type PartId = 'incidents' | 'added' | 'over-plan' | 'unexplained';

/** The claims on the unfinished part of a plan, from the zero line up. */
export const PART_NAMES: Readonly<Record<PartId, string>> = {
  incidents: 'Incidents',
  added: 'Other work added',
  'over-plan': 'Plan above recent pace',
  unexplained: 'Not explained by the record',
};

export const NOT_KNOWN = 'not known';
export const SO_FAR = 'so far';
export const RUNNING = 'running';
export const STILL_RUNNING = 'still running';
export const CURRENT_ITERATION = 'the file shows the current iteration only';
export const PLAN_NOT_IN_FILES = 'the plan is not in the files';
export const DEFAULTS = 'mostly defaults';
export const AT_LEAST = 'at least';
export const NOTHING_PLANNED = 'nothing planned';
export const PLAN_NOT_KNOWN = `plan ${NOT_KNOWN}`;
export const PARTS_NOT_KNOWN = `parts ${NOT_KNOWN}`;
export const RING_NAME = 'All the points those hours had time for';

/** The same names where there is little room. */
export const BRIEF_NAMES: Readonly<Record<PartId | 'ring' | 'defaults', string>> = {
  incidents: 'Incidents',
  added: 'Added',
  'over-plan': 'Above pace',
  unexplained: 'Not explained',
  ring: 'Took time for',
  defaults: 'Grey: mostly defaults',
};

export const MOSTLY_DEFAULTS = 'Grey: mostly defaults, not records';

export const DISPLACED_CHART = {
  title: 'Where our planned points went, sprint by sprint',
  unfinished: 'Planned and not finished',
  unfinishedAtLeast: 'Planned and not finished, at least',
  finished: 'Planned and finished',
  withoutPlan: 'What the incident hours had time for',
} as const;

export const HOURS_CHART = {
  title: 'Hours that incidents took, sprint by sprint',
  onShare: 'Incident hours, share of working time',
  onHours: 'Incident hours in working time',
  off: 'Outside working time, hours',
  offName: 'Outside working time (not counted as displaced)',
  onName: 'Incidents in working time',
} as const;

/** How the marks of the points chart are read. */
export function explainPoints(unit: EstimateUnit): string {
  return `Finished below, unfinished above: together, the plan. The ring: all the ${shortUnitWord(unit, 2)} the incident hours had time for, with its range; where it stands above the hatch, the rest was absorbed.`;
}

/** The ring in a few words, for under a picture. */
export function explainRing(unit: EstimateUnit): string {
  return `Ring: all the ${shortUnitWord(unit, 2)} those hours had time for at the team's own pace; above the hatch: absorbed.`;
}

/** What the ring is not, where there is room for little. */
export function briefRing(unit: EstimateUnit): string {
  return `Ring: the ${shortUnitWord(unit, 2)} those hours had time for; room, not a cause.`;
}

/** How the marks of the hours chart are read. */
export function explainHours(showsOff: boolean): string {
  const above = 'Hatched: person-hours of incident work inside working time.';
  return showsOff ? `${above} Diamonds below: hours at night, on weekends and holidays.` : above;
}

/** The same in a few words. */
export function briefHours(showsOff: boolean): string {
  return showsOff ? 'Hours outside working time are in no hatched bar.' : 'Hatched: person-hours in working time.';
}

/** What lies between two sprints: "no sprint for 2 weeks". */
export function gapInWords(days: number): string {
  if (days < 14) return `no sprint for ${days} days`;
  return `no sprint for ${Math.round(days / 7)} weeks`;
}

/** The part that all sprint names share, where each is written without it. */
export function sharedNameInWords(shared: string): string {
  return `All names: ${shared.includes('…') ? shared : `${shared} …`}`;
}

/** Which sprints a narrow chart shows, the fullest wording first. `hasTable`: a table stands beside it. */
export function windowNotes(shown: number, all: number, isLatest: boolean, hasTable = true): readonly string[] {
  const count = `${isLatest ? 'Latest ' : ''}${shown} of ${all} sprints`;
  return [...(hasTable ? [`${count}; the table has all`] : []), count, `${shown} of ${all}`];
}

/** "5 points", "1 point". */
export function amountOf(value: number, unit: EstimateUnit): string {
  return `${formatNumber(value)} ${shortUnitWord(unit, value)}`;
}

/** What the label beside a part says below its name. */
export function partDetail(part: PartId, printed: number, unit: EstimateUnit): string {
  return part === 'incidents' ? `could account for ${amountOf(printed, unit)}` : amountOf(printed, unit);
}

/** What the label beside the ring says below its name: "about 5 (likely 4 to 6)". */
export function ringDetail(ring: RingWords, unit: EstimateUnit): string {
  return `about ${formatNumber(ring.printed)} (${rangeBeside(ring.printed, ring, unit)})`;
}

export type RingWords = {
  readonly printed: number;
  readonly low: number;
  readonly high: number;
  readonly label: RangeLabel;
};

export type PlanWords = {
  readonly committed: number;
  readonly finished: number;
  readonly unfinished: number;
  readonly atLeast: boolean;
  /** Absent: how the unfinished part divides is not known. */
  readonly parts: readonly { readonly id: PartId; readonly printed: number }[] | undefined;
};

/** One sprint of the points chart. `plan` is a text where the plan is not known, saying why. */
export type SprintPointsWords = {
  readonly name: string;
  readonly dates: string;
  readonly hours: number;
  readonly plan: PlanWords | string;
  readonly ring: RingWords | undefined;
  readonly isMostlyDefaults: boolean;
};

/** A sprint of the points chart read aloud: its button's name, and its line in the long description. */
export function describeSprintPoints(sprint: SprintPointsWords, unit: EstimateUnit): string {
  const plan = typeof sprint.plan === 'string' ? `Plan ${NOT_KNOWN}: ${sprint.plan}.` : describePlan(sprint.plan, unit);
  const hours = `Incidents took ${formatHours(sprint.hours)} in working time`;
  const ring =
    sprint.ring === undefined
      ? `${hours}; in ${shortUnitWord(unit, 2)}, ${NOT_KNOWN}.`
      : `${hours}: time for about ${amountOf(sprint.ring.printed, unit)} (${rangeBeside(sprint.ring.printed, sprint.ring, unit)})${sprint.isMostlyDefaults ? `, ${DEFAULTS}` : ''}.`;
  return `${sprint.name}, ${sprint.dates}. ${plan} ${ring}`;
}

function describePlan(plan: PlanWords, unit: EstimateUnit): string {
  if (plan.committed === 0) return 'Nothing was planned.';
  const finished = `${formatNumber(plan.finished)} of ${formatNumber(plan.committed)} planned ${unitWord(unit, plan.committed)} finished`;
  if (plan.unfinished === 0) return `${finished}.`;
  const unfinished = `${plan.atLeast ? 'at least ' : ''}${formatNumber(plan.unfinished)} not finished`;
  if (plan.parts === undefined) return `${finished}, ${unfinished}: how they divide is ${NOT_KNOWN}.`;
  const parts = plan.parts.filter((part) => part.printed > 0);
  const named = parts.map((part) => `${PART_NAMES[part.id].toLowerCase()} ${formatNumber(part.printed)}`);
  return `${finished}, ${unfinished}: ${listInWords(named)}.`;
}

/** One sprint of the hours chart read aloud. */
export function describeSprintHours(sprint: {
  readonly name: string;
  readonly dates: string;
  readonly hoursOn: number;
  readonly hoursOff: number | undefined;
  readonly load: number | undefined;
  readonly isRunning: boolean;
}): string {
  const share = sprint.load === undefined ? '' : `, ${formatShare(sprint.load)} of it`;
  const off = sprint.hoursOff === undefined ? '' : ` ${formatHours(sprint.hoursOff)} outside working time.`;
  const soFar = sprint.isRunning ? ` ${SO_FAR}` : '';
  return `${sprint.name}, ${sprint.dates}. Incidents took ${formatHours(sprint.hoursOn)} in working time${share}${soFar}.${off}`;
}

/** Headers of the points table, in the order of its cells. */
export function pointsHeaders(): readonly string[] {
  return [
    'Sprint',
    'Dates',
    'Planned',
    'Finished',
    'Not finished',
    ...Object.values(PART_NAMES),
    'Time for about',
    'Range',
    'Incident hours',
  ];
}

export const HOURS_HEADERS = ['Sprint', 'Dates', 'Hours in working time', 'Share of working time'] as const;
export const OFF_HOURS_HEADER = 'Hours outside working time';
