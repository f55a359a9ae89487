import type {
  Definition,
  EpochMs,
  EstimateUnit,
  EvidenceGrade,
  EvidenceGroup,
  Hours,
  IncidentFilter,
  PlanEvidence,
  Points,
  PointsPerHour,
  SprintState,
} from '../domain/index.ts';
import type { IncidentShare } from './incident-share.ts';
import type { MetricFlag } from './metric-flag.ts';

/** How a range was made (METHOD 2.11): by draws, or the full envelope of few paces, or a rough one. */
export type RangeLabel = 'likely' | 'full' | 'rough' | 'rough-plan';

/** A value with its range; `low <= value <= high` always. */
export type Estimate = {
  readonly value: Points;
  readonly low: Points;
  readonly high: Points;
  readonly label: RangeLabel;
};

/** `typed`: a person typed the pace in place of the team's recent one. */
export type PaceMethod = 'calm' | 'all' | 'plan-assisted' | 'plan-implied' | 'typed';

/** Recent pace of a team before one sprint (METHOD 2.7). `low` and `high` are absent where there is no range. */
export type Pace = {
  readonly value: PointsPerHour;
  readonly low?: PointsPerHour;
  readonly high?: PointsPerHour;
  /** Paces used from earlier sprints; the plan-implied pace does not count. */
  readonly n: number;
  readonly method: PaceMethod;
  readonly laterSprintsUsed: boolean;
  /** The list in time order, plan-implied pace last. `sprintKey` is absent for the plan-implied pace. */
  readonly used: readonly { readonly sprintKey?: string; readonly pace: PointsPerHour }[];
};

/** Scope of one sprint (METHOD 2.8), in the sprint's unit. committed = completedOfCommitted + removed + notFinished. */
export type Scope = {
  readonly committed: Points;
  readonly completedOfCommitted: Points;
  readonly removed: Points;
  readonly notFinished: Points;
  readonly shortfall: Points;
  /** Absent if nothing was planned. */
  readonly completionShare?: number;
  readonly addedCompleted: Points;
  readonly addedUnfinished: Points;
  readonly addedRemoved: Points;
  readonly velocity: Points;
  readonly reestimated: Points;
  readonly unestimatedCommitted: number;
  /** Not finished and present in the next sprint's plan; absent where there is no next plan, or no items. */
  readonly spilledOver?: Points;
};

/** One sprint in numbers. Absent = not known; why is in `flags`. */
export type SprintAnalysis = {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly teamId: string;
  readonly state: SprintState;
  /** Effective window, half-open (after cutting overlaps). */
  readonly start: EpochMs;
  readonly end: EpochMs;
  readonly unit: EstimateUnit;
  readonly capacity?: Hours;
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  /** Resumption overhead, a part of `hoursOn` (METHOD 2.5); absent while the option is off. */
  readonly overheadHours?: Hours;
  /** Time off in lieu, on top of `hoursOn` in load, pace and points (METHOD 2.6); absent while the option is off. */
  readonly lieuHours?: Hours;
  /** Person-hours above capacity that were cut from `hoursOn` (METHOD 2.4-6); absent if none. */
  readonly cutHours?: Hours;
  /** Person-hours inside working time by grade and by multiplier group. */
  readonly hoursByGrade: Readonly<Partial<Record<EvidenceGrade, Hours>>>;
  readonly hoursByGroup: Readonly<Partial<Record<EvidenceGroup, Hours>>>;
  /** hoursOn / capacity, 0 to 1; absent if capacity is 0 or unknown. */
  readonly load?: number;
  readonly incidentCount: number;
  /** Records with time here of which the definition, or the filter, counts none; absent where any counts or none is there. */
  readonly notCounted?: number;
  /** Incidents with time in this sprint, by the grade of their evidence. */
  readonly incidentsByGrade: Readonly<Partial<Record<EvidenceGrade, number>>>;
  /** Of those, how many have a typed value. */
  readonly editedIncidents: number;
  readonly pace?: Pace;
  readonly planEvidence?: PlanEvidence;
  /** Planned points, also where only they are known (a velocity report); absent if the plan is unknown or P4. */
  readonly committed?: Points;
  /** Everything that was finished, added work too, also where no plan is known; absent if not known or not closed. */
  readonly finished?: Points;
  /** Absent if the plan is unknown or the sprint is not closed. With P4, only velocity is to be trusted: see flags. */
  readonly scope?: Scope;
  /** Cross-check (METHOD 2.7): load x committed, what a plain share of the plan would give. */
  readonly shareMethod?: Points;
  readonly displaced?: Estimate;
  readonly explained?: Estimate;
  readonly addedShare?: Points;
  readonly overPlanShare?: Points;
  readonly unexplained?: Estimate;
  readonly absorbed?: Estimate;
  /** Points that the team keeps free, and what incidents took beyond them (METHOD 2.10); absent without a reserve. */
  readonly reserve?: Points;
  readonly aboveReserve?: Points;
  readonly flags: readonly MetricFlag[];
};

/** Several sprints of one team together (METHOD 2.11, cumulative). Only closed sprints count. */
export type TotalAnalysis = {
  readonly sprintCount: number;
  readonly start?: EpochMs;
  readonly end?: EpochMs;
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  readonly capacity?: Hours;
  readonly load?: number;
  readonly incidentCount: number;
  /** As of a sprint: different records in these sprints, where none of them counts. */
  readonly notCounted?: number;
  readonly incidentsByGrade: Readonly<Partial<Record<EvidenceGrade, number>>>;
  readonly editedIncidents: number;
  readonly hoursByGrade: Readonly<Partial<Record<EvidenceGrade, Hours>>>;
  /** Absent if the plan of any of them is unknown. */
  readonly committed?: Points;
  readonly displaced?: Estimate;
  /** Sprints that have no displaced points, and so are missing in `displaced`. */
  readonly sprintsWithoutPoints: number;
  readonly unexplained?: Points;
};

export type TeamAnalysis = {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly headCount?: number;
  readonly unit: EstimateUnit;
  /** Share of the planned items of the last six closed sprints without an estimate: from 0.2 a warning (METHOD 2.7). */
  readonly unestimatedShare?: number;
  /** In order of start. */
  readonly sprints: readonly SprintAnalysis[];
  readonly total: TotalAnalysis;
  /** Made when they are first read; a copy by `...` reads them. */
  readonly shares: readonly IncidentShare[];
  readonly gap: { readonly hoursOn: Hours; readonly hoursOff: Hours };
  readonly notPlaced: { readonly hours: Hours; readonly incidents: number };
  /** Sprints without dates: they take part in no number. */
  readonly sprintsWithoutDates: readonly { readonly key: string; readonly id: string; readonly name: string }[];
};

/** Every number of METHOD 2.1 to 2.11 for one dataset, one definition and one group of settings. */
export type Analysis = {
  readonly asOf?: EpochMs;
  readonly fingerprint: string;
  readonly method: '1';
  readonly definition: Definition;
  /** What narrows the incidents further; absent = nothing does. */
  readonly filter?: IncidentFilter;
  readonly teams: readonly TeamAnalysis[];
  /** Incidents with no team (METHOD 2.4-4). */
  readonly noTeam: { readonly hours: Hours; readonly incidents: number };
};
