import type { Dataset } from '../../domain/index.ts';
import { type AnalyseOptions, preparedOf } from '../analyse.ts';
import { once } from '../dataset-index.ts';
import { drawSeed } from '../points/draws.ts';
import { finishedItems } from '../points/returns.ts';
import { analyseSprint } from '../sprint-analysis.ts';
import { totalOver } from '../team-analysis.ts';
import { traceAttribution } from './attribution.ts';
import { traceCapacity, traceLoad } from './capacity.ts';
import { hidesSplit, type SprintContext, type TeamContext } from './context.ts';
import { traceGap, traceNotPlaced } from './elsewhere.ts';
import { traceHours, traceIncidents, traceReturn } from './hours.ts';
import { tracePace } from './pace.ts';
import { tracePlan } from './plan.ts';
import { traceDisplaced } from './points.ts';
import { traceTotal } from './totals.ts';
import type { Figure, Trace, TraceQuery } from './trace.ts';

/**
 * Why a number is what it is (METHOD section 4, hard rules): its formula, inputs and records, taken from the same facts
 * and functions as `analyse` with the same options, so that both always agree. `undefined` for a team or a sprint that is
 * not there, for a total that does not exist, and for hours outside working time of a team under three people. Example: `{ teamId: 'kestrel', sprintKey: 'neutral:S4', figure:
 * 'displaced' }` gives 6 points, as 60 h x 0.1 points per hour, with its incidents.
 */
export function traceOf(dataset: Dataset, options: AnalyseOptions, query: TraceQuery): Trace | undefined {
  const prepared = preparedOf(dataset, options);
  const team = prepared.teams.find(({ rest }) => rest.id === query.teamId);
  if (team === undefined) return undefined;
  const finished = once(() => finishedItems(dataset));
  const { definition, filter } = options;
  const context: TeamContext = { dataset, definition, filter, prepared, team, finished };
  if (query.figure === 'hours-off' && hidesSplit(context)) return undefined;
  if (query.figure === 'gap') return traceGap(context);
  if (query.figure === 'not-placed') return traceNotPlaced(context);
  if (query.sprintKey === undefined) return traceTogether(context, options, query);
  const sprint = sprintContext(context, options, query.sprintKey);
  return sprint === undefined ? undefined : traceSprint(sprint, query.figure);
}

function traceTogether(context: TeamContext, options: AnalyseOptions, query: TraceQuery): Trace | undefined {
  const { team, prepared } = context;
  const keys = query.totalOf === undefined ? options.totalOf : new Set(query.totalOf);
  const total = keys === undefined ? team.total() : totalOver(team, keys, prepared);
  const sprints = team.sprints.flatMap(({ base }) => {
    const isCounted = base.state === 'closed' && (keys === undefined || keys.has(base.key));
    // A total has its own draws; those of its sprints would be made for nothing.
    return isCounted ? (sprintContext(context, { ...options, rangesFor: new Set() }, base.key) ?? []) : [];
  });
  return traceTotal({ ...context, total, sprints }, query.figure);
}

function sprintContext(context: TeamContext, options: AnalyseOptions, key: string): SprintContext | undefined {
  const { team, prepared } = context;
  const sprint = team.sprints.find(({ base }) => base.key === key);
  const facts = team.facts.find((each) => each.sprint.sprint.key === key);
  if (sprint === undefined || facts === undefined) return undefined;
  const isDrawn = options.rangesFor === undefined || options.rangesFor.has(key);
  const { teamId, id } = sprint.base;
  const seed = isDrawn ? drawSeed(teamId, id, prepared.countedAs) : undefined;
  return { ...context, facts, numbers: analyseSprint(sprint, prepared.multipliers, seed) };
}

function traceSprint(context: SprintContext, figure: Figure): Trace | undefined {
  switch (figure) {
    case 'hours-on':
    case 'hours-off':
      return traceHours(context, figure);
    case 'with-return':
      return traceReturn(context);
    case 'incidents':
      return traceIncidents(context);
    case 'capacity':
      return traceCapacity(context);
    case 'load':
      return traceLoad(context);
    case 'pace':
      return tracePace(context);
    case 'committed':
    case 'completed-of-committed':
    case 'shortfall':
    case 'velocity':
    case 'added':
      return tracePlan(context, figure);
    case 'displaced':
      return traceDisplaced(context);
    case 'explained':
    case 'added-share':
    case 'over-plan-share':
    case 'unexplained':
    case 'absorbed':
      return traceAttribution(context, figure);
    case 'gap':
    case 'not-placed':
      return undefined;
  }
}
