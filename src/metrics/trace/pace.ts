import type { Pace } from '../analysis.ts';
import { eligiblePaces, type PaceSprint } from '../points/pace.ts';
import { paceSource } from '../points/pace-source.ts';
import type { SprintFacts } from '../sprint-analysis.ts';
import type { SprintContext } from './context.ts';
import { figureValue, relevantFlags } from './figures.ts';
import { makeTrace, term } from './make-trace.ts';
import { regressionPace } from './regression.ts';
import type { BaselineSprint, FormulaId, Trace, TraceTerm } from './trace.ts';

const FORMULAS = {
  calm: 'median-pace',
  all: 'median-pace',
  'plan-assisted': 'plan-assisted-pace',
  'plan-implied': 'plan-implied-pace',
  typed: 'typed-pace',
} as const satisfies Readonly<Record<Pace['method'], FormulaId>>;

/** From this many paces on their range is no longer called rough (METHOD 2.11). */
const FULL_FROM = 3;

/** The recent pace before one sprint (METHOD 2.7), with the sprints that it was taken from. */
export function tracePace(context: SprintContext): Trace {
  const { pace, flags } = context.numbers;
  return makeTrace({
    figure: 'pace',
    unit: 'points-per-hour',
    value: figureValue(context, 'pace'),
    range: pace && paceRange(pace),
    formula: pace === undefined ? 'not-known' : FORMULAS[pace.method],
    terms: [...planTerms(context), ...regressionTerms(context)],
    ...paceFields(context),
    flags: relevantFlags('pace', flags),
  });
}

/** The pace with its sprints, for every figure in points. */
export function paceFields(context: SprintContext): Pick<Trace, 'baseline'> & { readonly pace?: Trace['pace'] } {
  const { pace } = context.numbers;
  if (pace === undefined) return { baseline: [] };
  const { method, n, laterSprintsUsed } = pace;
  return { baseline: baselineOf(context, pace), pace: { method, n, laterSprintsUsed } };
}

/** The slope over the earlier sprints that tell a pace: a cross-check, from ten of them on; nothing below. */
export function regressionTerms({ facts, team, dataset }: SprintContext): readonly TraceTerm[] {
  const { unit } = facts.sprint.plan;
  const sources = team.facts.flatMap((each) => paceSource(each, unit));
  const eligible = new Set(eligiblePaces(sources, dataset.method).map(({ sprintKey }) => sprintKey));
  const earlier = sources.filter((source) => eligible.has(source.sprintKey) && source.end <= facts.sprint.window.start);
  const slope = regressionPace(earlier.flatMap(toPoint));
  return slope === undefined ? [] : [term('regression-pace', 'points-per-hour', slope)];
}

function toPoint({ capacity, hoursCounted, finished }: PaceSprint) {
  return capacity === undefined || finished === undefined ? [] : [{ netHours: capacity - hoursCounted, finished }];
}

function baselineOf({ team }: SprintContext, pace: Pace): readonly BaselineSprint[] {
  const facts = new Map(team.facts.map((each) => [each.sprint.sprint.key, each]));
  return pace.used.flatMap((used): readonly BaselineSprint[] => {
    if (used.sprintKey === undefined) return pace.method === 'typed' ? [] : [{ pace: used.pace }];
    const source = facts.get(used.sprintKey);
    return source === undefined ? [] : [baselineSprint(source, used.pace)];
  });
}

function baselineSprint(facts: SprintFacts, pace: number): BaselineSprint {
  const { key, name } = facts.sprint.sprint;
  const [source] = paceSource(facts, facts.sprint.plan.unit);
  const { capacity, hoursCounted, finished } = source ?? {};
  return {
    sprintKey: key,
    name,
    ...(finished !== undefined && { finished }),
    ...(capacity !== undefined && { capacity }),
    ...(hoursCounted !== undefined && { hoursOn: hoursCounted }),
    ...(capacity !== undefined && capacity > 0 && hoursCounted !== undefined && { load: hoursCounted / capacity }),
    pace,
  };
}

function paceRange({ low, high, n }: Pace): Trace['range'] {
  if (low === undefined || high === undefined) return undefined;
  return { low, high, label: n >= FULL_FROM ? 'full' : 'rough' };
}

function planTerms({ numbers }: SprintContext): readonly TraceTerm[] {
  const { pace, committed, capacity } = numbers;
  if (pace?.method !== 'plan-assisted' && pace?.method !== 'plan-implied') return [];
  return [term('committed', 'points', committed, 'committed'), term('capacity', 'hours', capacity, 'capacity')];
}
