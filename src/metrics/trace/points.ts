import type { EvidenceGroup } from '../../domain/index.ts';
import { EVIDENCE_GROUPS } from '../../domain/index.ts';
import type { Estimate } from '../analysis.ts';
import { countedTerms } from './capacity.ts';
import type { SprintContext, TeamContext } from './context.ts';
import { figureValue, relevantFlags } from './figures.ts';
import { makeTrace, term } from './make-trace.ts';
import { paceFields, regressionTerms } from './pace.ts';
import { effortPart, largestFirst, type SharedEffort, sharedEfforts } from './parts.ts';
import type { Trace, TracePart, TraceTerm } from './trace.ts';

/** So much beyond pace x hours comes from items, and not from binary noise. */
const NOISE = 1e-9;

/** Displaced points of one sprint (METHOD 2.9): hours x pace, and where they are more, the items linked to an incident. */
export function traceDisplaced(context: SprintContext): Trace {
  const { numbers } = context;
  return makeTrace({
    figure: 'displaced',
    unit: 'points',
    value: figureValue(context, 'displaced'),
    range: rangeOf(numbers.displaced),
    formula: 'pace-times-hours',
    terms: displacedTerms(context),
    parts: pointParts(context, ({ share }) => share.points),
    isSum: true,
    ...paceFields(context),
    multipliers: multipliersOf(context, numbers.hoursByGroup),
    flags: relevantFlags('displaced', numbers.flags),
  });
}

/** The incidents behind a number of points, with their hours; none where it is not known. */
export function pointParts(
  context: SprintContext,
  pointsOf: (entry: SharedEffort) => number | undefined,
): readonly TracePart[] {
  const { method } = context.dataset;
  const parts = sharedEfforts(context).flatMap((entry): readonly TracePart[] => {
    const value = pointsOf(entry);
    return value === undefined ? [] : [{ ...effortPart(entry, value, method), hours: entry.effort.hours }];
  });
  return largestFirst(parts);
}

/** The range of an estimate alone. */
export function rangeOf(estimate: Estimate | undefined): Trace['range'] {
  if (estimate === undefined) return undefined;
  const { low, high, label } = estimate;
  return { low, high, label };
}

/** How far off the hours of each evidence group may be, as the ranges had it, calibration included. */
export function multipliersOf(
  { prepared }: TeamContext,
  hoursByGroup: Readonly<Partial<Record<EvidenceGroup, number>>>,
): Trace['multipliers'] {
  return EVIDENCE_GROUPS.flatMap((group) => {
    const hours = hoursByGroup[group] ?? 0;
    return hours > 0 ? [{ group, hours, ...prepared.multipliers[group] }] : [];
  });
}

function displacedTerms(context: SprintContext): readonly TraceTerm[] {
  const { numbers, facts } = context;
  const { pace, displaced } = numbers;
  const fromHours = pace === undefined ? undefined : pace.value * facts.work.hoursCounted;
  const beyond = displaced === undefined || fromHours === undefined ? 0 : displaced.value - fromHours;
  return [
    ...countedTerms(numbers),
    term('pace', 'points-per-hour', pace?.value, 'pace'),
    ...(beyond > NOISE ? [term('recorded-points', 'points', beyond)] : []),
    ...(numbers.shareMethod === undefined ? [] : [term('share-method', 'points', numbers.shareMethod)]),
    ...regressionTerms(context),
  ];
}
