import type { Scope } from '../analysis.ts';
import type { MetricFlag } from '../metric-flag.ts';
import { trustedPlan } from '../plans/sprint-plan.ts';
import { returnsOf } from '../points/returns.ts';
import type { SprintContext } from './context.ts';
import type { Figure, TraceUnit } from './trace.ts';

/** The number of one figure as the analysis has it, in the figure's unit; `undefined` = not known, or not of one sprint. */
export function figureValue(context: SprintContext, figure: Figure): number | undefined {
  const { numbers, facts } = context;
  const scope = knownScope(context);
  switch (figure) {
    case 'hours-on':
      return numbers.hoursOn;
    case 'hours-off':
      return numbers.hoursOff;
    case 'capacity':
      return numbers.capacity;
    case 'load':
      return numbers.load;
    case 'pace':
      return numbers.pace?.value;
    case 'incidents':
      return numbers.incidentCount;
    case 'with-return':
      return returnsOf([facts], context.finished()).withReturn;
    case 'committed':
      return numbers.committed;
    case 'completed-of-committed':
      return scope?.completedOfCommitted;
    case 'shortfall':
      return scope?.shortfall;
    case 'added':
      return scope?.addedCompleted;
    case 'velocity':
      return numbers.finished;
    case 'displaced':
      return numbers.displaced?.value;
    case 'explained':
      return numbers.explained?.value;
    case 'added-share':
      return numbers.addedShare;
    case 'over-plan-share':
      return numbers.overPlanShare;
    case 'unexplained':
      return numbers.unexplained?.value;
    case 'absorbed':
      return numbers.absorbed?.value;
    case 'gap':
    case 'not-placed':
      return undefined;
  }
}

/** The scope of a closed sprint whose plan may be shown (METHOD 2.8, 2.16). */
export function knownScope({ facts, numbers }: SprintContext): Scope | undefined {
  return numbers.state === 'closed' ? trustedPlan(facts.sprint.plan).scope : undefined;
}

const FAMILIES = {
  'hours-on': 'hours',
  'hours-off': 'hours',
  'with-return': 'hours',
  incidents: 'hours',
  gap: 'hours',
  'not-placed': 'hours',
  capacity: 'capacity',
  load: 'load',
  pace: 'pace',
  committed: 'plan',
  'completed-of-committed': 'plan',
  shortfall: 'plan',
  velocity: 'plan',
  added: 'plan',
  displaced: 'displaced',
  explained: 'attribution',
  'added-share': 'attribution',
  'over-plan-share': 'attribution',
  unexplained: 'attribution',
  absorbed: 'attribution',
} as const satisfies Readonly<Record<Figure, string>>;

/** Which figures are made alike. */
type FigureFamily = (typeof FAMILIES)[Figure];

/** The family of a figure. */
function familyOf(figure: Figure): FigureFamily {
  return FAMILIES[figure];
}

/** What a figure is counted in. */
export function unitOf(figure: Figure): TraceUnit {
  if (figure === 'incidents') return 'incidents';
  switch (familyOf(figure)) {
    case 'hours':
    case 'capacity':
      return 'hours';
    case 'load':
      return 'share';
    case 'pace':
      return 'points-per-hour';
    case 'plan':
    case 'displaced':
    case 'attribution':
      return 'points';
  }
}

const WINDOW: readonly MetricFlag[] = ['close-differs', 'window-overlap', 'no-dates'];
const HOURS: readonly MetricFlag[] = [...WINDOW, 'exceeds-capacity', 'exceeds-head-count', 'mostly-defaults'];
const CAPACITY: readonly MetricFlag[] = [...WINDOW, 'no-working-time', 'no-head-count', 'head-count-assumed'];
const PACE: readonly MetricFlag[] = [
  'no-pace',
  'later-sprints-used',
  'pace-typed',
  'no-working-time',
  'no-head-count',
  'head-count-assumed',
  'sizes-unmapped',
  'not-closed',
];
const PLAN: readonly MetricFlag[] = [
  'plan-unknown',
  'nothing-planned',
  'completion-unknown',
  'not-closed',
  'unestimated-items',
  'plan-typed',
  'sizes-unmapped',
];
const DISPLACED: readonly MetricFlag[] = [...new Set([...HOURS, ...CAPACITY, ...PACE, 'unestimated-items' as const])];

const RELEVANT: Readonly<Record<FigureFamily, ReadonlySet<MetricFlag>>> = {
  hours: new Set(HOURS),
  capacity: new Set(CAPACITY),
  load: new Set([...HOURS, ...CAPACITY, 'not-closed']),
  pace: new Set(PACE),
  plan: new Set(PLAN),
  displaced: new Set(DISPLACED),
  attribution: new Set([...DISPLACED, ...PLAN]),
};

/** Those of a sprint's flags that say something about one figure. */
export function relevantFlags(figure: Figure, flags: readonly MetricFlag[]): readonly MetricFlag[] {
  const relevant = RELEVANT[familyOf(figure)];
  const found = flags.filter((flag) => relevant.has(flag));
  const waitsForClose = familyOf(figure) === 'attribution' || (familyOf(figure) === 'plan' && figure !== 'committed');
  if (waitsForClose || !found.some((flag) => GAPS.has(flag))) return found;
  return found.filter((flag) => flag !== 'not-closed' && flag !== 'completion-unknown');
}

/** What keeps a number away from a running sprint too. */
const GAPS: ReadonlySet<MetricFlag> = new Set([
  'no-pace',
  'no-head-count',
  'no-working-time',
  'plan-unknown',
  'sizes-unmapped',
  'nothing-planned',
]);
