import type { EvidenceGroup } from '../../domain/index.ts';
import { EVIDENCE_GROUPS } from '../../domain/index.ts';
import type { TotalAnalysis } from '../analysis.ts';
import type { MetricFlag } from '../metric-flag.ts';
import { countedTerms } from './capacity.ts';
import type { SprintContext, TeamContext } from './context.ts';
import { figureValue, relevantFlags, unitOf } from './figures.ts';
import { presentIncidents } from './hours.ts';
import { makeTrace, term } from './make-trace.ts';
import { sprintPart } from './parts.ts';
import { multipliersOf, rangeOf } from './points.ts';
import type { Figure, Trace, TracePart } from './trace.ts';

/** The closed sprints of one team together. */
type TotalContext = TeamContext & {
  readonly total: TotalAnalysis;
  /** In order of start. */
  readonly sprints: readonly SprintContext[];
};

/**
 * One figure of several sprints together (METHOD 2.11, cumulative): the sum of what it is in each. The load is hours over
 * capacity, and an incident in several sprints counts once. `undefined` for a pace, which has no total.
 */
export function traceTotal(context: TotalContext, figure: Figure): Trace | undefined {
  switch (figure) {
    case 'pace':
      return undefined;
    case 'incidents':
      return totalIncidents(context);
    case 'load':
      return totalLoad(context);
    default:
      return sumOfSprints(context, figure);
  }
}

function sumOfSprints(context: TotalContext, figure: Figure): Trace {
  const { total } = context;
  const value = totalValue(context, figure);
  const range = figure === 'displaced' ? rangeOf(total.displaced) : undefined;
  return makeTrace({
    figure,
    unit: unitOf(figure),
    value,
    range,
    formula: 'sum-of-sprints',
    parts: sprintParts(context, figure),
    isSum: true,
    multipliers: range === undefined ? [] : multipliersOf(context, hoursByGroup(context.sprints)),
    flags: unitedFlags(context, figure),
  });
}

/** The total of the analysis where it has one; else the sum, which is known only where every sprint's number is. */
function totalValue(context: TotalContext, figure: Figure): number | undefined {
  const { total, sprints } = context;
  switch (figure) {
    case 'hours-on':
      return total.hoursOn;
    case 'hours-off':
      return total.hoursOff;
    case 'capacity':
      return total.capacity;
    case 'committed':
      return total.committed;
    case 'displaced':
      return total.displaced?.value;
    case 'unexplained':
      return total.unexplained;
    default:
      return sumOfAll(
        sprints.map((sprint) => (isCounted(context, sprint, figure) ? figureValue(sprint, figure) : undefined)),
      );
  }
}

function sumOfAll(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0;
  for (const value of values) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return values.length === 0 ? undefined : sum;
}

function sprintParts(context: TotalContext, figure: Figure): readonly TracePart[] {
  return context.sprints.flatMap((sprint) => {
    const value = isCounted(context, sprint, figure) ? figureValue(sprint, figure) : undefined;
    if (value === undefined) return [];
    const part = sprintPart(sprint, value);
    return unitOf(figure) === 'points' ? [{ ...part, hours: sprint.numbers.hoursOn }] : [part];
  });
}

/** Points of a sprint with another unit are in no sum. */
function isCounted({ team }: TotalContext, { numbers }: SprintContext, figure: Figure): boolean {
  return unitOf(figure) !== 'points' || numbers.unit === team.rest.unit;
}

function totalLoad(context: TotalContext): Trace {
  const { total, sprints } = context;
  const lieu = sprints.reduce((sum, { numbers }) => sum + (numbers.lieuHours ?? 0), 0);
  return makeTrace({
    figure: 'load',
    unit: 'share',
    value: total.load,
    formula: 'hours-per-capacity',
    terms: [
      ...countedTerms({ hoursOn: total.hoursOn, ...(lieu > 0 && { lieuHours: lieu }) }),
      term('capacity', 'hours', total.capacity, 'capacity'),
    ],
    parts: sprintParts(context, 'load'),
    flags: unitedFlags(context, 'load'),
  });
}

function totalIncidents(context: TotalContext): Trace {
  const { total, sprints } = context;
  const parts = new Map<string, TracePart>();
  for (const part of sprints.flatMap(presentIncidents)) {
    const known = parts.get(part.key);
    parts.set(part.key, known === undefined ? part : { ...known, hours: (known.hours ?? 0) + (part.hours ?? 0) });
  }
  return makeTrace({
    figure: 'incidents',
    unit: 'incidents',
    value: total.incidentCount,
    formula: 'count',
    parts: [...parts.values()].sort(byHours),
    isSum: true,
    flags: unitedFlags(context, 'incidents'),
  });
}

function byHours(left: TracePart, right: TracePart): number {
  return (right.hours ?? 0) - (left.hours ?? 0) || (left.key < right.key ? -1 : 1);
}

function hoursByGroup(sprints: readonly SprintContext[]): Readonly<Partial<Record<EvidenceGroup, number>>> {
  const sumOf = (group: EvidenceGroup) =>
    sprints.reduce((sum, { numbers }) => sum + (numbers.hoursByGroup[group] ?? 0), 0);
  return Object.fromEntries(EVIDENCE_GROUPS.map((group) => [group, sumOf(group)]));
}

/** What limits any of the sprints, each flag once. */
function unitedFlags({ sprints }: TotalContext, figure: Figure): readonly MetricFlag[] {
  return [...new Set(sprints.flatMap(({ numbers }) => relevantFlags(figure, numbers.flags)))];
}
