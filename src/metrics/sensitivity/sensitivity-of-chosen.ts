import type { Definition, IncidentFilter } from '../../domain/index.ts';
import type { SprintAnalysis, TotalAnalysis } from '../analysis.ts';
import { drawSeed } from '../points/draws.ts';
import type { PreparedAnalysis } from '../prepare.ts';
import { analyseSprint, type Conversion, type PreparedSprint } from '../sprint-analysis.ts';
import { type PreparedTeam, totalOver } from '../team-analysis.ts';
import type { SensitivityQuery } from './sensitivity.ts';

/** The sprints that are asked about, in one preparation of the data. */
export type Chosen = {
  readonly team: PreparedTeam;
  /** The one sprint that was named or is closed, else all closed ones among the named. */
  readonly sprints: readonly PreparedSprint[];
  /** One sprint is told by its own numbers; a sum of several stays a sum, however few of them have points. */
  readonly isOne: boolean;
  readonly multipliers: PreparedAnalysis['multipliers'];
  readonly countedAs: string;
} & Counted;

/** What counts as an incident, and what narrows it. */
export type Counted = {
  readonly definition: Definition;
  readonly filter?: IncidentFilter | undefined;
};

/** A sprint whose points are in the number. */
export type CountedSprint = PreparedSprint & { readonly conversion: Conversion };

/** Finds the sprints of a question; `undefined` for a team that is not there. Unknown sprint keys name nothing. */
export function chosenIn(
  { teams, multipliers, countedAs }: PreparedAnalysis,
  { definition, filter }: Counted,
  { teamId, sprintKeys }: SensitivityQuery,
): Chosen | undefined {
  const team = teams.find(({ rest }) => rest.id === teamId);
  if (team === undefined) return undefined;
  const isNamed = (key: string) => sprintKeys === undefined || sprintKeys.includes(key);
  const named = team.sprints.filter(({ base }) => isNamed(base.key));
  const sprints = named.length === 1 ? named : named.filter(({ base }) => base.state === 'closed');
  return { team, sprints, isOne: sprints.length === 1, multipliers, countedAs, definition, filter };
}

/** The numbers of the sprints together. */
export type ChosenFigures = Pick<
  SprintAnalysis & TotalAnalysis,
  'displaced' | 'hoursOn' | 'incidentCount' | 'incidentsByGrade'
>;

/** One sprint's own numbers, or the total's: each with its own draws, as on the screen. */
export function figuresOf({ team, sprints, isOne, multipliers, countedAs }: Chosen): ChosenFigures {
  const [only] = sprints;
  if (isOne && only !== undefined) {
    return analyseSprint(only, multipliers, drawSeed(team.rest.id, only.base.id, countedAs));
  }
  return totalOver(team, new Set(sprints.map(({ base }) => base.key)), { multipliers, countedAs });
}

/** The sprints whose points are in the number; of several, those in another unit than the team's are in no sum. */
export function countedSprints({ team, sprints, isOne }: Chosen): readonly CountedSprint[] {
  return sprints.flatMap((sprint) => {
    const { base, conversion } = sprint;
    const counts = conversion !== undefined && (isOne || base.unit === team.rest.unit);
    return counts ? [{ base, conversion }] : [];
  });
}
