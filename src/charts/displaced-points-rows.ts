import type { EstimateUnit } from '../domain/index.ts';
import type { Estimate, RangeLabel, Scope, SprintAnalysis } from '../metrics/analysis.ts';
import {
  CURRENT_ITERATION,
  DEFAULTS,
  NOT_KNOWN,
  type PartId,
  PLAN_NOT_IN_FILES,
  pointsHeaders,
  SO_FAR,
  STILL_RUNNING,
} from '../wording/chart-words.ts';
import { formatDay, formatDays } from '../wording/dates.ts';
import { isMostlyDefaults, missingInWords } from '../wording/evidence-words.ts';
import { POINTS_FIGURE } from '../wording/figure-words.ts';
import { commonStep, formatHours, formatNumber, printedParts, roundHalfUp, shortUnitWord } from '../wording/numbers.ts';
import { rangeBeside } from '../wording/range-words.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import type { SprintSlotRow } from './parts/slots.ts';

/** The points chart as plain rows: true values for the heights, printed values for every figure and for the table. */
export type DisplacedPoints = {
  readonly teamName: string;
  readonly unit: EstimateUnit;
  readonly total: ChartSource['total'];
  readonly sprints: readonly DisplacedSprint[];
};

export type DisplacedSprint = SprintSlotRow & {
  readonly plan: PlanRow;
  /** All points that the hours had time for. Absent: not known, or the sprint had no incident. */
  readonly ring: RingRow | undefined;
  readonly hours: number;
  readonly isMostlyDefaults: boolean;
};

export type PlanRow =
  | {
      readonly kind: 'known';
      readonly committed: number;
      readonly finished: number;
      readonly unfinished: number;
      /** What is printed: finished + unfinished = committed, and the parts add up to unfinished. */
      readonly printed: { readonly committed: number; readonly finished: number; readonly unfinished: number };
      /** From the zero line up. Absent: how the unfinished part divides is not known. */
      readonly parts: readonly PartRow[] | undefined;
      readonly atLeast: boolean;
    }
  | { readonly kind: 'running' }
  /** `committed` where only the plan itself is known. */
  | { readonly kind: 'not-known'; readonly reason: string; readonly committed: number | undefined };

export type PartRow = { readonly id: PartId; readonly value: number; readonly printed: number };

export type RingRow = {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly printed: number;
  readonly label: RangeLabel;
};

export function preparePoints(team: ChartSource): DisplacedPoints {
  return {
    teamName: team.name,
    unit: team.unit,
    total: team.total,
    sprints: team.sprints.filter((sprint) => sprint.state !== 'future').map((sprint) => toRow(sprint, team.zone)),
  };
}

function toRow(sprint: SprintAnalysis, zone: string): DisplacedSprint {
  const plan = planOf(sprint);
  return {
    key: sprint.key,
    name: sprint.name,
    dates: formatDays(sprint.start, sprint.end, zone),
    startDay: formatDay(sprint.start, zone),
    start: sprint.start,
    end: sprint.end,
    plan,
    ring: sprint.displaced === undefined || sprint.incidentCount === 0 ? undefined : ringOf(sprint.displaced, plan),
    hours: sprint.hoursOn,
    isMostlyDefaults: isMostlyDefaults(sprint.hoursByGrade),
  };
}

function planOf(sprint: SprintAnalysis): PlanRow {
  if (sprint.state === 'active') return { kind: 'running' };
  if (sprint.planEvidence === 'P4') return { kind: 'not-known', reason: CURRENT_ITERATION, committed: undefined };
  if (sprint.scope === undefined) return { kind: 'not-known', reason: reasonOf(sprint), committed: sprint.committed };
  const step = commonStep(sprint.scope.shortfall);
  const printed = printedPlan(sprint.scope, step);
  const { committed, completedOfCommitted: finished, shortfall: unfinished } = sprint.scope;
  const parts = partsOf(sprint, printed.unfinished, step);
  return { kind: 'known', committed, finished, unfinished, printed, parts, atLeast: sprint.planEvidence === 'P3' };
}

function reasonOf(sprint: SprintAnalysis): string {
  return missingInWords(sprint.flags, shortUnitWord(sprint.unit, 2)) ?? PLAN_NOT_IN_FILES;
}

function printedPlan(scope: Scope, step: number) {
  const { total, parts } = printedParts([scope.completedOfCommitted, scope.shortfall], { step });
  const [finished = 0, unfinished = 0] = parts;
  return { committed: total, finished, unfinished };
}

function partsOf(sprint: SprintAnalysis, total: number, step: number): readonly PartRow[] | undefined {
  const { explained, addedShare, overPlanShare, unexplained } = sprint;
  if (explained === undefined || addedShare === undefined) return undefined;
  if (overPlanShare === undefined || unexplained === undefined) return undefined;
  const values = [explained.value, addedShare, overPlanShare, unexplained.value];
  const printed = printedParts(values, { step, total }).parts;
  const ids: readonly PartId[] = ['incidents', 'added', 'over-plan', 'unexplained'];
  return ids.map((id, index) => ({ id, value: values[index] ?? 0, printed: printed[index] ?? 0 }));
}

/** The ring is printed in the step of its bar, and never below the hatch: displaced = explained + absorbed. */
function ringOf(displaced: Estimate, plan: PlanRow): RingRow {
  const step = plan.kind === 'known' ? commonStep(plan.unfinished) : commonStep(displaced.value);
  const hatch = plan.kind === 'known' ? (plan.parts?.[0]?.printed ?? 0) : 0;
  return { ...displaced, printed: Math.max(hatch, roundHalfUp(displaced.value, step)) };
}

/** The points chart as a table; `not known` where a bar says so. */
export function tableOfPoints(rows: DisplacedPoints): ChartTable {
  const caption = POINTS_FIGURE.caption(rows.teamName, rows.unit);
  return { caption, headers: pointsHeaders(), rows: rows.sprints.map((sprint) => cellsOf(sprint, rows.unit)) };
}

function cellsOf(sprint: DisplacedSprint, unit: EstimateUnit): readonly string[] {
  const soFar = sprint.plan.kind === 'running' ? ` ${SO_FAR}` : '';
  return [
    sprint.name,
    sprint.dates,
    ...planCells(sprint.plan),
    ...ringCells(sprint, unit),
    `${formatHours(sprint.hours)}${soFar}`,
  ];
}

function planCells(plan: PlanRow): readonly string[] {
  if (plan.kind === 'running') return Array<string>(7).fill(STILL_RUNNING);
  if (plan.kind === 'not-known') {
    const committed = plan.committed === undefined ? NOT_KNOWN : formatNumber(plan.committed);
    return [committed, ...Array<string>(6).fill(NOT_KNOWN)];
  }
  const unfinished = POINTS_FIGURE.unfinished(plan.printed.unfinished, plan.atLeast);
  const parts = plan.parts?.map((part) => formatNumber(part.printed)) ?? Array<string>(4).fill(NOT_KNOWN);
  return [formatNumber(plan.printed.committed), formatNumber(plan.printed.finished), unfinished, ...parts];
}

function ringCells(sprint: DisplacedSprint, unit: EstimateUnit): readonly [string, string] {
  if (sprint.ring === undefined) return sprint.hours === 0 ? ['0', ''] : [NOT_KNOWN, NOT_KNOWN];
  const defaults = sprint.isMostlyDefaults ? ` (${DEFAULTS})` : '';
  return [`${formatNumber(sprint.ring.printed)}${defaults}`, rangeBeside(sprint.ring.printed, sprint.ring, unit)];
}
