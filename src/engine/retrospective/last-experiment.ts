import type { EpochMs, Retrospective, Team } from '../../domain/index.ts';
import { analyse } from '../../metrics/analyse.ts';
import type { SprintAnalysis } from '../../metrics/analysis.ts';
import { instantOf } from '../../metrics/time/local-time.ts';
import { measureMoves } from '../../metrics/usual/measure-moves.ts';
import type { AskedOf, LastExperiment, RetrospectiveOf } from '../api.ts';
import { chosenDefinition } from '../chosen-definition.ts';
import type { Shelf } from '../library.ts';

/**
 * The experiment that a team chose last before a sprint, and what moved from the sprint in which it was chosen to this one. Both
 * sides are counted with the data and settings of now, so that they can be compared. `ofTeam`: its retrospectives, the latest
 * sprint first, of one sprint the one begun last first: that one holds.
 */
export function lastExperimentOf(
  { folded, settings }: Pick<Shelf, 'folded' | 'settings'>,
  ofTeam: readonly Retrospective[],
  { teamId, sprintKey, definition: asked }: AskedOf<RetrospectiveOf>,
): LastExperiment | undefined {
  if (ofTeam.every(({ experiment }) => experiment === undefined)) return undefined;
  const definition = chosenDefinition({ folded, settings }, asked);
  const { teams } = analyse(folded.dataset, { definition, rangesFor: new Set() });
  const sprints = teams.find(({ id }) => id === teamId)?.sprints ?? [];
  const sprint = sprints.find(({ key }) => key === sprintKey);
  if (sprint === undefined) return undefined;
  const retrospective = latestOfEach(ofTeam).find((each) => each.sprint.start < sprint.start && each.experiment);
  const experiment = retrospective?.experiment;
  if (retrospective === undefined || experiment === undefined) return undefined;
  const team = folded.dataset.teams.find(({ id }) => id === teamId);
  const between = { before: retrospective.sprint.key, after: sprintKey, ...limitsFrom(team) };
  const moves = measureMoves(sprints, between).map((move) => ({ ...move, isMeant: move.measure === experiment.moves }));
  return {
    retrospective,
    experiment,
    isDue: isDue(experiment.lookAgainIn, sprint, sprints),
    definition,
    unit: sprint.unit,
    moves: moves.toSorted((one, other) => Number(other.isMeant) - Number(one.isMeant)),
  };
}

function latestOfEach(ofTeam: readonly Retrospective[]): readonly Retrospective[] {
  return ofTeam.filter(({ sprint }, at) => ofTeam.findIndex((each) => each.sprint.key === sprint.key) === at);
}

function limitsFrom(team: Team | undefined): { readonly limitsFrom?: EpochMs } {
  const { rebase, calendar } = team ?? {};
  return rebase === undefined || calendar === undefined ? {} : { limitsFrom: instantOf(calendar.zone, rebase.from) };
}

/** Without a sprint of its own it is due in every later one; so it is where that sprint is not in the data. */
function isDue(
  lookAgainIn: string | undefined,
  { start }: SprintAnalysis,
  sprints: readonly SprintAnalysis[],
): boolean {
  const meant = sprints.find(({ key }) => key === lookAgainIn);
  return meant === undefined || meant.start <= start;
}
