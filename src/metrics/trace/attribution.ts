import { pacesOf } from '../analyse.ts';
import { definedIncidents } from '../definitions/defined-incidents.ts';
import type { Attribution, PlanFacts } from '../points/attribution.ts';
import { attribute } from '../points/attribution.ts';
import { weighedItems } from '../questions/off-plan.ts';
import { conversionOf } from '../sprint-analysis.ts';
import type { SprintContext } from './context.ts';
import { figureValue, relevantFlags } from './figures.ts';
import { makeTrace, term } from './make-trace.ts';
import { paceFields } from './pace.ts';
import { largestFirst, restPart } from './parts.ts';
import { itemParts } from './plan.ts';
import { multipliersOf, pointParts, rangeOf } from './points.ts';
import type { FormulaId, Trace, TracePart, TraceTerm } from './trace.ts';

/** The figures of METHOD 2.10: what became of the shortfall, and of the displaced points. */
type AttributionFigure = 'explained' | 'added-share' | 'over-plan-share' | 'unexplained' | 'absorbed';

const FORMULAS: Readonly<Record<AttributionFigure, FormulaId>> = {
  explained: 'share-of-shortfall',
  'added-share': 'share-of-shortfall',
  'over-plan-share': 'share-of-shortfall',
  unexplained: 'rest-of-shortfall',
  absorbed: 'rest-of-displaced',
};

/** One part of the shortfall or of the displaced points of one sprint, by the point run of METHOD 2.10. */
export function traceAttribution(context: SprintContext, figure: AttributionFigure): Trace {
  const { numbers } = context;
  const run = pointRun(context);
  const range = attributionRange(context, figure);
  const parts = run === undefined ? [] : partsOf(context, figure, run);
  return makeTrace({
    figure,
    unit: 'points',
    value: figureValue(context, figure),
    range,
    formula: FORMULAS[figure],
    terms: run === undefined ? [] : termsOf(context, figure, run),
    parts,
    isSum: figure === 'explained' || figure === 'added-share',
    ...paceFields(context),
    multipliers: range === undefined ? [] : multipliersOf(context, numbers.hoursByGroup),
    flags: relevantFlags(figure, numbers.flags),
  });
}

/** The point run, and the plan that it shared out. */
type PointRun = { readonly run: Attribution; readonly plan: PlanFacts };

function pointRun({ facts }: SprintContext): PointRun | undefined {
  const conversion = conversionOf(facts);
  const plan = conversion?.situation.plan;
  if (conversion === undefined || plan === undefined) return undefined;
  return { run: attribute(conversion.situation, conversion.pace.value), plan };
}

function attributionRange({ numbers }: SprintContext, figure: AttributionFigure): Trace['range'] {
  switch (figure) {
    case 'explained':
    case 'unexplained':
    case 'absorbed':
      return rangeOf(numbers[figure]);
    case 'added-share':
    case 'over-plan-share':
      return undefined;
  }
}

function termsOf(context: SprintContext, figure: AttributionFigure, point: PointRun): readonly TraceTerm[] {
  const { run, plan } = point;
  const shortfall = term('shortfall', 'points', plan.shortfall, 'shortfall');
  const displaced = term('displaced', 'points', run.displaced, 'displaced');
  const slack = term('slack', 'points', run.slack);
  const claim = term('claim', 'points', run.claim);
  const added = term('added-other', 'points', plan.addedOther, 'added');
  const overPlan = term('over-plan', 'points', run.overPlan);
  const asked = term('asked', 'points', run.claim + plan.addedOther + run.overPlan);
  const share = term('share', 'share', shareOf(point));
  switch (figure) {
    case 'explained':
      return [displaced, slack, claim, added, overPlan, asked, shortfall, share];
    case 'added-share':
      return [added, asked, shortfall, share];
    case 'over-plan-share':
      return [...overPlanTerms(context), overPlan, asked, shortfall, share];
    case 'unexplained':
      return [shortfall, claim, added, overPlan, asked];
    case 'absorbed':
      return [displaced, term('explained', 'points', run.explained, 'explained')];
  }
}

function overPlanTerms({ numbers }: SprintContext): readonly TraceTerm[] {
  return [
    term('committed', 'points', numbers.committed, 'committed'),
    term('pace', 'points-per-hour', numbers.pace?.value, 'pace'),
    term('capacity', 'hours', numbers.capacity, 'capacity'),
  ];
}

/** k of METHOD 2.10, read off the run: what each claim got of what it asked for; 1 where nothing asked. */
function shareOf({ run, plan }: PointRun): number {
  if (run.claim > 0) return run.explained / run.claim;
  if (plan.addedOther > 0) return run.addedShare / plan.addedOther;
  return run.overPlan > 0 ? run.overPlanShare / run.overPlan : 1;
}

function partsOf(context: SprintContext, figure: AttributionFigure, point: PointRun): readonly TracePart[] {
  if (figure === 'explained') return pointParts(context, ({ share }) => share.explainedPoints);
  return figure === 'added-share' ? addedParts(context, point) : [];
}

/** The added and finished items that belong to no incident, each with what it got of the shortfall. */
function addedParts(context: SprintContext, point: PointRun): readonly TracePart[] {
  const { facts } = context;
  if (facts.sprint.plan.lines === undefined) return largestFirst([restPart(facts.sprint.sprint, point.run.addedShare)]);
  const linked = linkedItems(context);
  const share = shareOf(point);
  const left = leftOfItems(context);
  const others = itemParts(context, 'added').filter(({ key }) => !linked.has(key));
  const claims = others.map((part) => ({ ...part, value: part.value * share * (left.get(part.key) ?? 1) }));
  return largestFirst(claims.filter(({ value, key }) => value > 0 || !left.has(key)));
}

/** Of items that count as incident work, the share of their points that stays added work (METHOD 2.12). */
function leftOfItems({ dataset, definition, filter }: SprintContext): ReadonlyMap<string, number> {
  if (definition !== 'off-plan') return new Map();
  const items = weighedItems(dataset, () => pacesOf(dataset), { open: 'precision', filter });
  return new Map(items.map(({ item, weight }) => [item.itemKey, 1 - weight]));
}

/** The items that are linked to an incident of the definition: their points stand under the incident (METHOD 2.9). */
function linkedItems({ dataset, definition, filter }: SprintContext): ReadonlySet<string> {
  const { incidents, definitions } = dataset;
  const counted = new Set(definedIncidents(incidents, definition, definitions, filter).map(({ key }) => key));
  const linked = dataset.workItems.filter(({ incidentKeys }) => incidentKeys.some((key) => counted.has(key)));
  return new Set(linked.map(({ key }) => key));
}
