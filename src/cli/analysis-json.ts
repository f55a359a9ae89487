import type { Analysis, Estimate, Pace, SprintAnalysis, TeamAnalysis } from '../metrics/analysis.ts';

/**
 * Every number of METHOD 2.1 to 2.11 in the form of ARCHITECTURE section 8; unknown is `null`, its reason in `flags`.
 * `untouchedIncidents` are the records that nobody worked on, which count only where the settings say so.
 */
export function analysisJson(analysis: Analysis, untouchedIncidents: number): unknown {
  return {
    as_of: analysis.asOf === undefined ? null : iso(analysis.asOf),
    fingerprint: analysis.fingerprint,
    method: analysis.method,
    definition: analysis.definition,
    teams: analysis.teams.map(teamJson),
    no_team: analysis.noTeam,
    untouched_incidents: untouchedIncidents,
  };
}

/** Below this many people, hours outside working time would describe a person (METHOD 2.6, 2.16). */
const LEAST_PEOPLE = 3;

function teamJson(team: TeamAnalysis): unknown {
  const { total, gap } = team;
  const isSmall = team.headCount !== undefined && team.headCount < LEAST_PEOPLE;
  return {
    id: team.id,
    name: team.name,
    zone: team.zone,
    head_count: team.headCount ?? null,
    unit: team.unit,
    sprints: team.sprints.map((sprint) => sprintJson(sprint, isSmall)),
    total: {
      sprints: total.sprintCount,
      hours_on: total.hoursOn,
      hours_off: isSmall ? null : total.hoursOff,
      capacity_hours: total.capacity ?? null,
      load: total.load ?? null,
      incidents: total.incidentCount,
      incidents_by_grade: total.incidentsByGrade,
      edited_incidents: total.editedIncidents,
      hours_by_grade: total.hoursByGrade,
      committed: total.committed ?? null,
      displaced: estimateJson(total.displaced),
      sprints_without_points: total.sprintsWithoutPoints,
      unexplained: total.unexplained ?? null,
    },
    gap: {
      hours: gap.hoursOn + gap.hoursOff,
      hours_on: isSmall ? null : gap.hoursOn,
      hours_off: isSmall ? null : gap.hoursOff,
    },
    not_placed: team.notPlaced,
    sprints_without_dates: team.sprintsWithoutDates.map(({ id }) => id),
  };
}

function sprintJson(sprint: SprintAnalysis, isSmall: boolean): unknown {
  const { scope } = sprint;
  return {
    id: sprint.id,
    name: sprint.name,
    state: sprint.state,
    start: iso(sprint.start),
    end: iso(sprint.end),
    unit: sprint.unit,
    capacity_hours: sprint.capacity ?? null,
    hours_on: sprint.hoursOn,
    hours_off: isSmall ? null : sprint.hoursOff,
    ...optionalHours(sprint, isSmall),
    load: sprint.load ?? null,
    incidents: sprint.incidentCount,
    incidents_by_grade: sprint.incidentsByGrade,
    edited_incidents: sprint.editedIncidents,
    hours_by_grade: sprint.hoursByGrade,
    pace: paceJson(sprint.pace),
    plan_evidence: sprint.planEvidence ?? null,
    committed: sprint.committed ?? scope?.committed ?? null,
    completed_of_committed: scope?.completedOfCommitted ?? null,
    removed: scope?.removed ?? null,
    not_finished: scope?.notFinished ?? null,
    shortfall: scope?.shortfall ?? null,
    completion_share: scope?.completionShare ?? null,
    added_completed: scope?.addedCompleted ?? null,
    added_unfinished: scope?.addedUnfinished ?? null,
    added_removed: scope?.addedRemoved ?? null,
    velocity: scope?.velocity ?? null,
    spilled_over: scope?.spilledOver ?? null,
    displaced: estimateJson(sprint.displaced),
    explained: rangeJson(sprint.explained),
    added_share: sprint.addedShare ?? null,
    over_plan_share: sprint.overPlanShare ?? null,
    unexplained: rangeJson(sprint.unexplained),
    absorbed: rangeJson(sprint.absorbed),
    reserve: sprint.reserve ?? null,
    above_reserve: sprint.aboveReserve ?? null,
    share_method: sprint.shareMethod ?? null,
    cut_hours: sprint.cutHours ?? null,
    flags: isSmall ? [...sprint.flags, 'small-team'] : sprint.flags,
  };
}

/** The options of METHOD 2.5 and 2.6, where they are on. Hours in lieu are a share of those outside working time. */
function optionalHours({ overheadHours, lieuHours }: SprintAnalysis, isSmall: boolean): object {
  return {
    ...(overheadHours !== undefined && { overhead_hours: overheadHours }),
    ...(lieuHours !== undefined && { lieu_hours: isSmall ? null : lieuHours }),
  };
}

function paceJson(pace: Pace | undefined): unknown {
  if (pace === undefined) return null;
  const { value, low, high, n, method } = pace;
  return { value, low: low ?? null, high: high ?? null, n, method, later_sprints_used: pace.laterSprintsUsed };
}

function estimateJson(estimate: Estimate | undefined): unknown {
  return estimate === undefined ? null : { ...estimate };
}

function rangeJson(estimate: Estimate | undefined): unknown {
  return estimate === undefined ? null : { value: estimate.value, low: estimate.low, high: estimate.high };
}

function iso(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z');
}
