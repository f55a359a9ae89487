import type { EpochMs, EstimateUnit } from '../domain/index.ts';
import type { BurnUp, BurnUpIncident } from '../metrics/plans/burn-up.ts';
import type { BurnUpDay, BurnUpScope } from '../metrics/plans/burn-up-scope.ts';
import { BURN_UP } from '../wording/burn-up-words.ts';
import { formatDay, formatDays } from '../wording/dates.ts';
import { formatNumber } from '../wording/numbers.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';

/** The burn-up as plain rows: a path of instants and amounts for each line, and the bands. */
export type BurnUpRows = {
  readonly teamName: string;
  readonly sprintName: string;
  readonly dates: string;
  readonly unit: EstimateUnit;
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly until: EpochMs;
  readonly isRunning: boolean;
  /** Absent where no item tells of it. */
  readonly scope: BurnUpScope | undefined;
  readonly reason: BurnUp['reason'];
  readonly days: readonly DayRow[];
  readonly lines: readonly BurnUpLine[];
  readonly bands: readonly Band[];
};

export type DayRow = BurnUpDay & { readonly name: string; readonly incidents: readonly string[] };

/** A place on the chart: at this instant, so much. */
export type BurnUpPoint = { readonly at: number; readonly value: number };

/**
 * `known`: what has a day, day by day. `guess`: a straight line to the end, where nothing (or not everything) has a day; it says where
 * the line ends, not how it got there. `value` is the amount at the end.
 */
export type BurnUpLine = {
  readonly id: 'scope' | 'done';
  readonly value: number;
  readonly known: readonly BurnUpPoint[];
  readonly guess: readonly BurnUpPoint[];
};

export type Band = { readonly id: string; readonly start: number; readonly end: number };

export function prepareBurnUp({ name, zone, burnUp, id }: ChartSource): BurnUpRows {
  if (burnUp === undefined) throw new RangeError(`nobody asked for the days of a sprint of the team ${id}`);
  const { start, end, until, scope, incidents, unit } = burnUp;
  const days = (scope?.days ?? []).map((day) => ({
    ...day,
    name: formatDay(day.start, zone),
    incidents: incidents.filter((incident) => isOn(incident, day)).map((incident) => incident.id),
  }));
  return {
    teamName: name,
    sprintName: burnUp.name,
    dates: formatDays(start, end, zone),
    ...{ unit, start, end, until, scope, days },
    isRunning: burnUp.state === 'active',
    reason: burnUp.reason,
    lines: scope === undefined ? [] : [scopeLine(scope, burnUp), doneLine(scope, burnUp)],
    bands: incidents.flatMap((incident) =>
      incident.start === undefined || incident.end === undefined
        ? []
        : [{ id: incident.id, start: incident.start, end: incident.end }],
    ),
  };
}

function isOn({ start, end }: BurnUpIncident, day: BurnUpDay): boolean {
  return start !== undefined && end !== undefined && start < day.end && end >= day.start;
}

function scopeLine(scope: BurnUpScope, reach: Pick<BurnUp, 'start' | 'until'>): BurnUpLine {
  const { withoutDay, reestimated, committed, added, removed, scopeAtEnd } = scope;
  const unknown = withoutDay.added + withoutDay.removed + Math.abs(reestimated);
  const dated = added + removed - withoutDay.added - withoutDay.removed;
  const path = stepsOf(scope.days, reach.start, committed);
  const from: BurnUpPoint = { at: reach.start, value: committed };
  const to: BurnUpPoint = { at: reach.until, value: scopeAtEnd };
  return { id: 'scope', value: scopeAtEnd, ...withGuess(path, { unknown, dated, from, to }) };
}

function doneLine(scope: BurnUpScope, reach: Pick<BurnUp, 'start' | 'until'>): BurnUpLine {
  const from: BurnUpPoint = { at: reach.start, value: 0 };
  const path = [from, ...scope.days.map(({ end, done }) => ({ at: end, value: done }))];
  const unknown = scope.withoutDay.done;
  const to: BurnUpPoint = { at: reach.until, value: scope.done };
  return { id: 'done', value: scope.done, ...withGuess(path, { unknown, dated: scope.done - unknown, from, to }) };
}

/** Scope is level from day to day and slopes only over a day on which it changed: the hour is not shown. */
function stepsOf(days: readonly BurnUpDay[], start: number, committed: number): readonly BurnUpPoint[] {
  let value = committed;
  const path: BurnUpPoint[] = [{ at: start, value }];
  for (const day of days) {
    if (day.scope !== value) path.push({ at: day.start, value });
    value = day.scope;
    path.push({ at: day.end, value });
  }
  return path;
}

type Guess = {
  readonly unknown: number;
  readonly dated: number;
  readonly from: BurnUpPoint;
  readonly to: BurnUpPoint;
};

/** All dated: the path. None: a dashed line from start to end. Some: the path of those, and a dashed step to the end. */
function withGuess(
  path: readonly BurnUpPoint[],
  { unknown, dated, from, to }: Guess,
): Pick<BurnUpLine, 'known' | 'guess'> {
  if (unknown === 0) return { known: path, guess: [] };
  if (dated === 0) return { known: [], guess: [from, to] };
  const last = path.at(-1) ?? from;
  return { known: path, guess: [{ at: to.at, value: last.value }, to] };
}

export function tableOfBurnUp(rows: BurnUpRows): ChartTable {
  const { scope, days } = rows;
  const end =
    scope === undefined ? [] : [[BURN_UP.end, formatNumber(scope.scopeAtEnd), formatNumber(scope.done), BURN_UP.none]];
  return {
    caption: `${rows.teamName}, ${rows.sprintName}: ${BURN_UP.title.toLowerCase()}, ${BURN_UP.heading(rows.unit).toLowerCase()}`,
    headers: BURN_UP.headers,
    rows: [
      ...days.map((day) => [day.name, formatNumber(day.scope), formatNumber(day.done), incidentsText(day.incidents)]),
      ...(scope === undefined ? [] : withoutDayRow(scope)),
      ...end,
    ],
  };
}

function incidentsText(ids: readonly string[]): string {
  return ids.length === 0 ? BURN_UP.none : ids.join(', ');
}

/** What the days leave out, so that the last day and this row make the end. */
function withoutDayRow({ withoutDay, reestimated }: BurnUpScope): readonly (readonly string[])[] {
  const scope = withoutDay.added - withoutDay.removed + reestimated;
  if (scope === 0 && withoutDay.done === 0) return [];
  return [[BURN_UP.withoutDay, signed(scope), signed(withoutDay.done), BURN_UP.none]];
}

function signed(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${formatNumber(Math.abs(value))}`;
}
