import type { EstimateUnit } from '../domain/index.ts';
import type { Figure } from '../metrics/trace/trace.ts';
import { amountOf, NOTHING_PLANNED, type PartId } from '../wording/chart-words.ts';
import { POINTS_FIGURE } from '../wording/figure-words.ts';
import { formatHours, formatNumber, printedParts, withHours } from '../wording/numbers.ts';
import { rangeBeside } from '../wording/range-words.ts';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import type { ChartSource } from './define-chart.ts';
import { type DisplacedSprint, type PlanRow, preparePoints, type RingRow } from './displaced-points-rows.ts';

/** One sprint's bar lying down: its parts add up to its plan, or where that is not known to its working time. */
export type SprintBar = {
  readonly title: string;
  readonly sub: string;
  /** The whole, at the right end of the bar. */
  readonly whole: string;
  /** What the bar's full width stands for: the whole, or more where the ring's range goes beyond it. */
  readonly max: number;
  readonly segments: readonly Segment[];
  readonly ring: BarRing | undefined;
  /** What is said beside it: why it shows no points, or what limits it. */
  readonly note: string | undefined;
  readonly isPale: boolean;
};

export type SegmentId = 'finished' | PartId | 'unfinished' | 'rest';

/** `from` and `value` are true amounts for the drawing; `text` is printed, and adds up with the others. */
export type Segment = {
  readonly id: SegmentId;
  readonly name: string;
  readonly from: number;
  readonly value: number;
  readonly text: string;
  /** What tells why. */
  readonly why: Figure;
};

/** From where the hatch begins: all that the incident hours had time for. Ends beyond the hatch were absorbed. */
export type BarRing = { readonly at: number; readonly low: number; readonly high: number; readonly text: string };

/**
 * The bar of a team's one sprint: its plan, or its working time where that is asked for or nothing else is known; `undefined`
 * where neither is.
 */
export function prepareSprintBar(team: ChartSource, sprintKey: string): SprintBar | undefined {
  const sprint = team.sprints.find(({ key }) => key === sprintKey);
  const [row] = sprint === undefined ? [] : preparePoints({ ...team, sprints: [sprint] }).sprints;
  if (sprint === undefined || row === undefined) return undefined;
  const plan = row.plan.kind === 'known' && row.plan.committed > 0 ? planBar(row, row.plan, sprint.unit) : undefined;
  if (plan !== undefined && team.measure === undefined) return plan;
  return timeBar(sprint, row, team.measure) ?? (plan && { ...plan, note: SPRINT_BAR.noWorkingTime });
}

/** Whether it adds up to the plan, in points, and not to working time. */
export function isPlanBar(bar: SprintBar | undefined): boolean {
  return bar?.segments.some(({ id }) => id === 'finished') ?? false;
}

type KnownPlan = Extract<PlanRow, { readonly kind: 'known' }>;
type Piece = Omit<Segment, 'from'>;

function planBar(row: DisplacedSprint, plan: KnownPlan, unit: EstimateUnit): SprintBar {
  const pieces = piecesOf(plan);
  const unfinishedFrom = plan.finished;
  const ring = row.ring === undefined ? undefined : ringOf(row.ring, unfinishedFrom, unit);
  const planned = POINTS_FIGURE.planned(plan.printed.committed, unit);
  return {
    title: SPRINT_BAR.title(planned),
    sub: SPRINT_BAR.sub,
    whole: SPRINT_BAR.planned(formatNumber(plan.printed.committed)),
    max: Math.max(plan.committed, ring?.high ?? 0),
    segments: laidOut(pieces),
    ring,
    note: plan.atLeast ? SPRINT_BAR.subAtLeast : undefined,
    isPale: row.isMostlyDefaults,
  };
}

const PART_NAMES: Readonly<Record<PartId, string>> = {
  incidents: SPRINT_BAR.incidents,
  added: SPRINT_BAR.added,
  'over-plan': SPRINT_BAR.overPlan,
  unexplained: SPRINT_BAR.unexplained,
};

const PART_FIGURES: Readonly<Record<PartId, Figure>> = {
  incidents: 'explained',
  added: 'added-share',
  'over-plan': 'over-plan-share',
  unexplained: 'unexplained',
};

function piecesOf({ finished, unfinished, printed, parts }: KnownPlan): readonly Piece[] {
  const done: Piece = {
    id: 'finished',
    name: SPRINT_BAR.finished,
    value: finished,
    text: formatNumber(printed.finished),
    why: 'completed-of-committed',
  };
  if (parts === undefined) {
    const text = formatNumber(printed.unfinished);
    const rest: Piece = { id: 'unfinished', name: SPRINT_BAR.unfinished, value: unfinished, text, why: 'shortfall' };
    return unfinished > 0 ? [done, rest] : [done];
  }
  return [
    done,
    ...parts.map((part) => ({
      id: part.id,
      name: PART_NAMES[part.id],
      value: part.value,
      text: formatNumber(part.printed),
      why: PART_FIGURES[part.id],
    })),
  ];
}

function ringOf({ value, low, high, printed, label }: RingRow, from: number, unit: EstimateUnit): BarRing {
  return {
    at: from + value,
    low: from + low,
    high: from + high,
    text: `${amountOf(printed, unit)} (${rangeBeside(printed, { low, high, label }, unit)})`,
  };
}

type Sprint = ChartSource['sprints'][number];

function timeBar(
  { capacity, hoursOn }: Sprint,
  { plan, isMostlyDefaults }: DisplacedSprint,
  measure: ChartSource['measure'],
): SprintBar | undefined {
  if (capacity === undefined || capacity <= 0) return undefined;
  const rest = Math.max(0, capacity - hoursOn);
  const { total, texts } = timeTexts([hoursOn, rest], measure);
  const [incidents = '', others = ''] = texts;
  return {
    title: SPRINT_BAR.titleTime(total),
    sub: SPRINT_BAR.subTime,
    whole: SPRINT_BAR.capacity(total),
    max: capacity,
    segments: laidOut([
      {
        id: 'incidents',
        name: SPRINT_BAR.incidentHours,
        value: hoursOn,
        text: incidents,
        why: 'hours-on',
      },
      { id: 'rest', name: SPRINT_BAR.restHours, value: rest, text: others, why: 'capacity' },
    ]),
    ring: undefined,
    note: measure === undefined ? SPRINT_BAR.whyNoPlan(whyOf(plan)) : undefined,
    isPale: isMostlyDefaults,
  };
}

/** The whole in hours, and its parts in hours or as shares of it: as they are printed they add up. */
function timeTexts(hours: readonly [number, number], measure: ChartSource['measure']) {
  const { total, parts } = printedParts(hours, { step: hours[0] < 9.95 ? 0.1 : 1 });
  if (measure !== 'share')
    return { total: formatHours(total), texts: parts.map((part) => withHours(formatNumber(part))) };
  const percents = hours.map((part) => (100 * part) / (hours[0] + hours[1]));
  const shares = printedParts(percents, { step: (percents[0] ?? 0) < 9.95 ? 0.1 : 1 });
  return { total: formatHours(total), texts: shares.parts.map((share) => SPRINT_BAR.share(formatNumber(share))) };
}

function whyOf(plan: PlanRow): string {
  if (plan.kind === 'running') return POINTS_FIGURE.running;
  return plan.kind === 'known' ? NOTHING_PLANNED : plan.reason;
}

function laidOut(pieces: readonly Piece[]): readonly Segment[] {
  let from = 0;
  return pieces.map((piece) => {
    const placed = { ...piece, from };
    from += piece.value;
    return placed;
  });
}
