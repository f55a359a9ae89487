import type { Dataset, Definition, EstimateUnit, FrozenFigures, FrozenNumber } from '../../domain/index.ts';
import { analyse } from '../../metrics/analyse.ts';
import type { Estimate, SprintAnalysis } from '../../metrics/analysis.ts';
import type { Lens } from '../../metrics/definitions/lens.ts';
import { lensOf } from '../../metrics/definitions/lens-of.ts';
import { sensitivityOf } from '../../metrics/sensitivity/sensitivity-of.ts';
import type { RetrospectiveOf } from '../api.ts';

/** The figures of one sprint, with what says what they mean. */
export type SprintFigures = {
  readonly figures: FrozenFigures;
  readonly unit: EstimateUnit;
  readonly method: string;
  readonly fingerprint: string;
};

/** The figures of one sprint under a definition; undefined where team or sprint are not in the data. */
export function figuresOf(
  dataset: Dataset,
  definition: Definition,
  { teamId, sprintKey }: RetrospectiveOf,
): SprintFigures | undefined {
  const { teams, method, fingerprint } = analyse(dataset, { definition, rangesFor: new Set([sprintKey]) });
  const sprint = teams.find(({ id }) => id === teamId)?.sprints.find(({ key }) => key === sprintKey);
  if (sprint === undefined) return undefined;
  const query = { teamId, sprintKeys: [sprintKey] };
  const returns = sensitivityOf(dataset, { definition }, query)?.returns.withReturn;
  const figures = knownFigures(sprint, lensOf(dataset, definition, query), returns);
  return { figures, unit: sprint.unit, method, fingerprint };
}

/** Plan evidence P4 does not tell what was planned, nor what became of it (METHOD 2.8). */
function knownFigures(sprint: SprintAnalysis, lens: Lens | undefined, withReturn: number | undefined): FrozenFigures {
  const { pace, committed } = sprint;
  const scope = committed === undefined ? undefined : sprint.scope;
  const all: Readonly<Record<keyof FrozenFigures, FrozenNumber | undefined>> = {
    incidents: only(sprint.incidentCount),
    'hours-on': only(sprint.hoursOn),
    'hours-off': only(sprint.hoursOff),
    'with-return': only(withReturn),
    capacity: only(sprint.capacity),
    load: only(sprint.load),
    pace: pace && ranged(pace.value, pace.low, pace.high),
    displaced: estimated(sprint.displaced),
    lens: lens?.points && { low: lens.points.low, high: lens.points.high },
    committed: only(committed),
    'completed-of-committed': only(scope?.completedOfCommitted),
    shortfall: only(scope?.shortfall),
    explained: estimated(sprint.explained),
    'added-share': only(sprint.addedShare),
    'over-plan-share': only(sprint.overPlanShare),
    unexplained: estimated(sprint.unexplained),
    absorbed: estimated(sprint.absorbed),
    added: only(scope?.addedCompleted),
    velocity: only(sprint.finished ?? scope?.velocity),
  };
  return Object.fromEntries(Object.entries(all).filter(([, number]) => number !== undefined));
}

function only(value: number | undefined): FrozenNumber | undefined {
  return value === undefined ? undefined : { value };
}

function estimated(estimate: Estimate | undefined): FrozenNumber | undefined {
  return estimate && ranged(estimate.value, estimate.low, estimate.high);
}

function ranged(value: number, low: number | undefined, high: number | undefined): FrozenNumber {
  return { value, ...(low !== undefined && { low }), ...(high !== undefined && { high }) };
}
