import type { Sensitivity } from '../../../metrics/sensitivity/sensitivity.ts';
import { hidesOffHours } from '../../../wording/headline.ts';
import { formatHours, formatShare } from '../../../wording/numbers.ts';
import { WITH_RETURN } from '../../../wording/sprint-bought-words.ts';
import type { BigNumber } from '../../components/three-numbers.tsx';
import { bigNumbers } from '../big-numbers.ts';
import type { SprintResult, TeamResult } from '../team-view.ts';

/** The page's sprint among those of its team that have begun. */
export type ShownSprint = {
  readonly sprint: SprintResult;
  readonly earlier: SprintResult | undefined;
  readonly later: SprintResult | undefined;
  /** The last six up to this one, in order of start. */
  readonly lastSix: readonly SprintResult[];
  /** The sprint that comes after it, begun or not: until when an experiment runs. */
  readonly next: SprintResult | undefined;
  /** The address asks for a sprint that is not there. */
  readonly isOther: boolean;
};

const LAST = 6;

/** The sprint of the address; else the latest closed one, else the latest that has begun; undefined if there is none. */
export function shownSprint(team: TeamResult, key: string | undefined): ShownSprint | undefined {
  const begun = team.sprints.filter(({ state }) => state !== 'future');
  const asked = begun.find((sprint) => sprint.key === key);
  const sprint = asked ?? begun.findLast(({ state }) => state === 'closed') ?? begun.at(-1);
  if (sprint === undefined) return undefined;
  const at = begun.indexOf(sprint);
  return {
    sprint,
    earlier: begun[at - 1],
    later: begun[at + 1],
    lastSix: begun.slice(Math.max(0, at + 1 - LAST), at + 1),
    next: team.sprints[team.sprints.indexOf(sprint) + 1],
    isOther: key !== undefined && asked === undefined,
  };
}

/** The team as if it had this one sprint: what the overview says of several, these say of one. */
export function teamOfSprint(team: TeamResult, sprint: SprintResult): TeamResult {
  const { displaced, committed, load, capacity, unexplained } = sprint;
  return {
    ...team,
    unit: sprint.unit,
    sprints: [sprint],
    total: {
      sprintCount: 1,
      start: sprint.start,
      end: sprint.end,
      hoursOn: sprint.hoursOn,
      hoursOff: sprint.hoursOff,
      incidentCount: sprint.incidentCount,
      incidentsByGrade: sprint.incidentsByGrade,
      editedIncidents: sprint.editedIncidents,
      hoursByGrade: sprint.hoursByGrade,
      sprintsWithoutPoints: displaced === undefined ? 1 : 0,
      ...(capacity !== undefined && { capacity }),
      ...(load !== undefined && { load }),
      ...(committed !== undefined && { committed }),
      ...(displaced !== undefined && { displaced }),
      ...(unexplained !== undefined && { unexplained: unexplained.value }),
    },
  };
}

/** Hours, points, and hours with a return booked; what is not known yet is left out. */
export function sprintNumbers(
  team: TeamResult,
  sprint: SprintResult,
  returns: Sensitivity['returns'] | undefined,
): readonly BigNumber[] {
  const [hours, points] = bigNumbers(teamOfSprint(team, sprint));
  const own = [hours, points].filter((number) => number !== undefined && number.id !== 'incidents');
  return [...own.flatMap((number) => number ?? []), ...returnNumber(team, sprint, returns)];
}

function returnNumber(
  team: TeamResult,
  { hoursOff }: SprintResult,
  returns: Sensitivity['returns'] | undefined,
): readonly BigNumber[] {
  if (returns === undefined || returns.hours <= 0) return [];
  const { withReturn, hours } = returns;
  // Beside the hours of working time, the sum of all hours would tell a team of one or two when they worked.
  const isHidden = hidesOffHours(team);
  const figure = isHidden ? formatShare(withReturn / hours) : WITH_RETURN.figure(withReturn, hours);
  const beside = hoursOff > 0 && !isHidden ? WITH_RETURN.besideAll(formatHours(hoursOff)) : WITH_RETURN.beside;
  return [{ id: 'returns', why: 'with-return', figure, beside }];
}
