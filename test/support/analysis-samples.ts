import type { EvidenceGrade, PlanEvidence, SprintState } from '../../src/domain/index.ts';
import { epochMs, type Hours, hours, points } from '../../src/domain/index.ts';
import type { Estimate, RangeLabel, SprintAnalysis, TeamAnalysis } from '../../src/metrics/analysis.ts';
import type { MetricFlag } from '../../src/metrics/metric-flag.ts';

/** Invented teams in numbers that keep METHOD's identities: committed = finished + S, S = X + A + O + U, D = X + B. */

const DAY_MS = 86_400_000;

/** What tells one sample sprint from another; all in points or hours. */
export type SprintDraft = {
  readonly name: string;
  /** First day, `YYYY-MM-DD`; ends after `days` days. */
  readonly from: string;
  readonly days?: number;
  readonly state?: SprintState;
  readonly committed?: number;
  readonly explained?: number;
  readonly added?: number;
  readonly overPlan?: number;
  readonly unexplained?: number;
  /** Value, low and high of the displaced points. Absent: not known. */
  readonly displaced?: readonly [number, number, number];
  readonly label?: RangeLabel;
  readonly hoursOn: number;
  readonly hoursOff?: number;
  readonly capacity?: number;
  readonly incidents?: number;
  readonly grade?: EvidenceGrade;
  readonly planEvidence?: PlanEvidence;
  readonly flags?: readonly MetricFlag[];
};

/** One sprint. Without `committed` it has no scope; without `displaced` no points at all. */
export function sampleSprint(draft: SprintDraft): SprintAnalysis {
  const start = Date.parse(`${draft.from}T00:00:00Z`);
  const capacity = draft.capacity ?? 400;
  const hoursByGrade: Partial<Record<EvidenceGrade, Hours>> =
    draft.hoursOn === 0 ? {} : { [draft.grade ?? 'A']: hours(draft.hoursOn) };
  return {
    key: `jira:${draft.name}`,
    id: draft.name,
    name: draft.name,
    teamId: 'kestrel',
    state: draft.state ?? 'closed',
    start: epochMs(start),
    end: epochMs(start + (draft.days ?? 12) * DAY_MS),
    unit: 'points',
    capacity: hours(capacity),
    hoursOn: hours(draft.hoursOn),
    hoursOff: hours(draft.hoursOff ?? 0),
    hoursByGrade,
    hoursByGroup: hoursByGrade as SprintAnalysis['hoursByGroup'],
    ...(capacity === 0 ? {} : { load: draft.hoursOn / capacity }),
    incidentCount: incidentsOf(draft),
    incidentsByGrade: incidentsOf(draft) === 0 ? {} : { [draft.grade ?? 'A']: incidentsOf(draft) },
    editedIncidents: 0,
    planEvidence: draft.planEvidence ?? 'P1',
    ...scopeOf(draft),
    ...pointsOf(draft),
    flags: draft.flags ?? [],
  };
}

function incidentsOf({ incidents, hoursOn }: SprintDraft): number {
  return incidents ?? (hoursOn > 0 ? 4 : 0);
}

function shortfallOf(draft: SprintDraft): number {
  return (draft.explained ?? 0) + (draft.added ?? 0) + (draft.overPlan ?? 0) + (draft.unexplained ?? 0);
}

function scopeOf(draft: SprintDraft): Partial<Pick<SprintAnalysis, 'scope'>> {
  if (draft.committed === undefined) return {};
  const shortfall = shortfallOf(draft);
  const finished = draft.committed - shortfall;
  return {
    scope: {
      committed: points(draft.committed),
      completedOfCommitted: points(finished),
      removed: points(0),
      notFinished: points(shortfall),
      shortfall: points(shortfall),
      ...(draft.committed === 0 ? {} : { completionShare: finished / draft.committed }),
      addedCompleted: points(draft.added ?? 0),
      addedUnfinished: points(0),
      addedRemoved: points(0),
      velocity: points(finished + (draft.added ?? 0)),
      reestimated: points(0),
      unestimatedCommitted: 0,
    },
  };
}

type PointNumbers = Partial<
  Pick<SprintAnalysis, 'displaced' | 'explained' | 'addedShare' | 'overPlanShare' | 'unexplained' | 'absorbed'>
>;

function pointsOf(draft: SprintDraft): PointNumbers {
  if (draft.displaced === undefined) return {};
  const [value, low, high] = draft.displaced;
  const label = draft.label ?? 'likely';
  const displaced = estimate(value, low, high, label);
  if (draft.committed === undefined) return { displaced };
  const explained = draft.explained ?? 0;
  const shortfall = shortfallOf(draft);
  const unexplained = draft.unexplained ?? 0;
  return {
    displaced,
    explained: estimate(explained, Math.min(low, explained), Math.max(explained, Math.min(high, shortfall)), label),
    addedShare: points(draft.added ?? 0),
    overPlanShare: points(draft.overPlan ?? 0),
    unexplained: estimate(unexplained, Math.min(unexplained, 0), unexplained + 1, label),
    absorbed: estimate(value - explained, 0, value, label),
  };
}

export function estimate(value: number, low: number, high: number, label: RangeLabel = 'likely'): Estimate {
  return { value: points(value), low: points(low), high: points(high), label };
}

/** A team of these sprints, with totals over the closed ones. `displaced` overrides the plain sum of the sprints. */
export function sampleTeam(
  drafts: readonly SprintDraft[],
  given: Partial<TeamAnalysis> & { readonly displaced?: Estimate } = {},
): Omit<TeamAnalysis, 'shares'> {
  const { displaced, ...overrides } = given;
  const sprints = drafts.map(sampleSprint);
  return {
    id: 'kestrel',
    name: 'Kestrel',
    zone: 'Etc/UTC',
    headCount: 5,
    unit: 'points',
    sprints,
    total: totalOf(sprints, displaced),
    gap: { hoursOn: hours(0), hoursOff: hours(0) },
    notPlaced: { hours: hours(0), incidents: 0 },
    sprintsWithoutDates: [],
    ...overrides,
  };
}

function totalOf(sprints: readonly SprintAnalysis[], displaced: Estimate | undefined): TeamAnalysis['total'] {
  const closed = sprints.filter((sprint) => sprint.state === 'closed');
  const sum = (read: (sprint: SprintAnalysis) => number | undefined) =>
    closed.reduce((total, sprint) => total + (read(sprint) ?? 0), 0);
  const withPoints = closed.filter((sprint) => sprint.displaced !== undefined);
  const capacity = sum((sprint) => sprint.capacity);
  const isPlanKnown = closed.every((sprint) => sprint.scope !== undefined && sprint.planEvidence !== 'P4');
  const summed = estimate(
    sum((sprint) => sprint.displaced?.value),
    sum((sprint) => sprint.displaced?.low),
    sum((sprint) => sprint.displaced?.high),
    withPoints[0]?.displaced?.label,
  );
  const [first] = closed;
  const last = closed.at(-1);
  return {
    sprintCount: closed.length,
    ...(first === undefined || last === undefined ? {} : { start: first.start, end: last.end }),
    hoursOn: hours(sum((sprint) => sprint.hoursOn)),
    hoursOff: hours(sum((sprint) => sprint.hoursOff)),
    capacity: hours(capacity),
    ...(capacity === 0 ? {} : { load: sum((sprint) => sprint.hoursOn) / capacity }),
    incidentCount: sum((sprint) => sprint.incidentCount),
    incidentsByGrade: sumByGrade(closed.map((sprint) => sprint.incidentsByGrade)),
    editedIncidents: sum((sprint) => sprint.editedIncidents),
    hoursByGrade: sumByGrade(closed.map((sprint) => sprint.hoursByGrade)) as TeamAnalysis['total']['hoursByGrade'],
    ...(isPlanKnown ? { committed: points(sum((sprint) => sprint.scope?.committed)) } : {}),
    ...(withPoints.length === 0 ? {} : { displaced: displaced ?? summed }),
    sprintsWithoutPoints: closed.length - withPoints.length,
    unexplained: points(sum((sprint) => sprint.unexplained?.value)),
  };
}

function sumByGrade(all: readonly Partial<Record<EvidenceGrade, number>>[]): Partial<Record<EvidenceGrade, number>> {
  const byGrade: Partial<Record<EvidenceGrade, number>> = {};
  for (const each of all) {
    for (const [grade, value] of Object.entries(each)) {
      const key = grade as EvidenceGrade;
      byGrade[key] = (byGrade[key] ?? 0) + value;
    }
  }
  return byGrade;
}

/** The six sprints of the drawing: 236 planned, 146 hours, about 16 points (12 to 20). */
export const KESTREL_DRAFTS: readonly SprintDraft[] = [
  {
    name: 'Sprint 37',
    from: '2026-08-11',
    committed: 38,
    explained: 1.5,
    added: 1,
    unexplained: 0.5,
    displaced: [2, 1.4, 2.8],
    hoursOn: 18,
    hoursOff: 3,
  },
  {
    name: 'Sprint 38',
    from: '2026-08-25',
    committed: 40,
    explained: 3,
    added: 2,
    unexplained: 2,
    displaced: [3, 2.2, 4.1],
    hoursOn: 27,
    hoursOff: 6,
  },
  {
    name: 'Sprint 39',
    from: '2026-09-08',
    committed: 40,
    explained: 2,
    added: 1,
    unexplained: 1,
    displaced: [2.5, 1.7, 3.4],
    hoursOn: 22,
    hoursOff: 0,
    grade: 'D',
  },
  {
    name: 'Sprint 40',
    from: '2026-09-22',
    committed: 39,
    explained: 1,
    unexplained: 1,
    displaced: [1, 0.6, 1.5],
    hoursOn: 11,
    hoursOff: 7,
  },
  {
    name: 'Sprint 41',
    from: '2026-10-06',
    committed: 39,
    explained: 2.5,
    added: 3,
    unexplained: 2.5,
    displaced: [2.5, 1.8, 3.3],
    hoursOn: 25,
    hoursOff: 6,
  },
  {
    name: 'Sprint 42',
    from: '2026-10-20',
    committed: 40,
    explained: 4.5,
    added: 1.5,
    overPlan: 2,
    unexplained: 2,
    displaced: [4.6, 3.9, 6],
    hoursOn: 43,
    hoursOff: 9,
  },
];

/** The team of the drawing. */
export function kestrel(): Omit<TeamAnalysis, 'shares'> {
  return sampleTeam(KESTREL_DRAFTS, { displaced: estimate(15.6, 12, 20) });
}
