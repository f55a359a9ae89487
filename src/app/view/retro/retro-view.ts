import type { LedgerAnswer, UsualAnswer } from '../../../engine/api.ts';
import { signalInWords } from '../../../wording/load-words.ts';
import { isolated } from '../../../wording/names.ts';
import { USUAL_STEP } from '../../../wording/retro-words.ts';
import type { SprintResult, TeamResult } from '../team-view.ts';

/** As many sprints as the page of a sprint shows beside each other. */
const SHOWN = 6;

/** The team with its last begun sprints up to one of them, for charts that put it beside the others. */
export function upToSprint(team: TeamResult, sprintKey: string): TeamResult {
  const begun = team.sprints.filter(({ state }) => state !== 'future');
  const at = begun.findIndex(({ key }) => key === sprintKey);
  return { ...team, sprints: begun.slice(Math.max(0, at + 1 - SHOWN), at + 1) };
}

/** "Kestrel · Sprint 43", or the sprint's name alone where that begins with the team's. */
export function sprintOfTeam(teamName: string, sprintName: string): string {
  const isNamed = sprintName.toLowerCase().startsWith(teamName.toLowerCase());
  return isNamed ? isolated(sprintName) : `${isolated(teamName)} · ${isolated(sprintName)}`;
}

/** The sprint after one of a team; absent where there is none yet. */
export function sprintAfter({ sprints }: Pick<TeamResult, 'sprints'>, sprintKey: string): SprintResult | undefined {
  const at = sprints.findIndex(({ key }) => key === sprintKey);
  return at === -1 ? undefined : sprints[at + 1];
}

/** The sprint that a team would look back on now: the latest closed one, else the one that runs. */
export function sprintToHold({ sprints }: Pick<TeamResult, 'sprints'>): SprintResult | undefined {
  return sprints.findLast(({ state }) => state === 'closed') ?? sprints.findLast(({ state }) => state === 'active');
}

/** A longer name stands over the step alone: from the back of a room, the finding is to be read first. */
const LONGEST_NAME = 24;

/** Whether one sprint is inside what is usual for its team, in one sentence; without limits, why nobody can tell. */
export function usualHeadline({ load }: Pick<UsualAnswer, 'load'>, sprint: SprintResult, takeaway: string): string {
  if (sprint.state !== 'closed') return USUAL_STEP.running;
  const point = load.points.find(({ key }) => key === sprint.key);
  if (point === undefined) return USUAL_STEP.noLoad;
  if (load.limits.kind !== 'limits') return takeaway;
  if (!point.isJudged) return USUAL_STEP.before;
  const name = sprint.name.length > LONGEST_NAME ? USUAL_STEP.thisSprint : isolated(sprint.name);
  return `${name}: ${signalInWords(point, true)}`;
}

/** One incident of a sprint, with what came back of it. */
export type ReturnLine = LedgerAnswer['incidents'][number] & {
  /** Person-hours of the team in this sprint, in and outside working time. */
  readonly hoursHere: number;
  /** Earlier incidents in one of its services; absent where there is none. */
  readonly earlier?: { readonly service: string; readonly count: number };
};

/** The incidents with time in a sprint, in the order of `shares`: most hours first. */
export function returnLines(
  { incidents }: Pick<LedgerAnswer, 'incidents'>,
  shares: readonly { readonly incidentKey: string; readonly hoursOn: number; readonly hoursOff: number }[],
): readonly ReturnLine[] {
  const byKey = new Map(incidents.map((incident) => [incident.key, incident]));
  return shares.flatMap(({ incidentKey, hoursOn, hoursOff }) => {
    const incident = byKey.get(incidentKey);
    if (incident === undefined) return [];
    const earlier = earlierIn(incident, incidents);
    return [{ ...incident, hoursHere: hoursOn + hoursOff, ...(earlier !== undefined && { earlier }) }];
  });
}

/** The service of an incident in which most of the team's incidents were before it. */
function earlierIn(
  { services, startedAt, key }: LedgerAnswer['incidents'][number],
  incidents: LedgerAnswer['incidents'],
): ReturnLine['earlier'] {
  if (startedAt === undefined) return undefined;
  const counts = services.map((service) => ({
    service,
    count: incidents.filter(
      (other) =>
        other.key !== key &&
        other.startedAt !== undefined &&
        other.startedAt < startedAt &&
        other.services.includes(service),
    ).length,
  }));
  const [most] = counts.toSorted((one, other) => other.count - one.count);
  return most === undefined || most.count === 0 ? undefined : most;
}
