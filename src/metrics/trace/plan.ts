import type { SprintItem, WorkItem } from '../../domain/index.ts';
import type { Scope } from '../analysis.ts';
import { type ScopeLine, scopeOf } from '../plans/scope.ts';
import type { SprintContext } from './context.ts';
import { figureValue, knownScope, relevantFlags } from './figures.ts';
import { makeTrace, term } from './make-trace.ts';
import { distinctOrigins, restPart } from './parts.ts';
import type { FormulaId, Trace, TracePart, TraceTerm } from './trace.ts';

/** The figures of METHOD 2.8 that are sums over items. */
type PlanFigure = 'committed' | 'completed-of-committed' | 'shortfall' | 'velocity' | 'added';

type Summed = {
  readonly field: keyof Pick<Scope, 'committed' | 'completedOfCommitted' | 'shortfall' | 'velocity' | 'addedCompleted'>;
  readonly holds: (line: ScopeLine) => boolean;
};

/** Which items a figure adds up. What each is worth is asked of the sum itself, over this one item. */
const SUMMED: Readonly<Record<PlanFigure, Summed>> = {
  committed: { field: 'committed', holds: ({ planned }) => planned },
  'completed-of-committed': {
    field: 'completedOfCommitted',
    holds: ({ planned, end }) => planned && end === 'completed',
  },
  shortfall: { field: 'shortfall', holds: ({ planned, end }) => planned && end !== 'completed' },
  velocity: { field: 'velocity', holds: ({ end }) => end === 'completed' },
  added: { field: 'addedCompleted', holds: ({ planned, end }) => !planned && end === 'completed' },
};

/**
 * A sum of one sprint's plan (METHOD 2.8), in the sprint's unit: of its items, of a report without them, or typed.
 * `added` is what was added after the start and finished.
 */
export function tracePlan(context: SprintContext, figure: PlanFigure): Trace {
  const { facts, numbers } = context;
  const value = figureValue(context, figure);
  return makeTrace({
    figure,
    unit: 'points',
    value,
    formula: planFormula(context, figure),
    terms: planTerms(context, figure),
    parts:
      linesOf(context, figure) === undefined ? [restPart(facts.sprint.sprint, value ?? 0)] : itemParts(context, figure),
    isSum: true,
    flags: relevantFlags(figure, numbers.flags),
  });
}

/** The items that a figure adds up, the largest first; none where the plan comes from sums alone. */
export function itemParts(context: SprintContext, figure: PlanFigure): readonly TracePart[] {
  const { field, holds } = SUMMED[figure];
  const lines = (linesOf(context, figure) ?? []).filter(holds);
  const records = recordsOf(context, new Set(lines.map(({ itemKey }) => itemKey)));
  return lines
    .map((line) => itemPart(line, scopeOf([line])[field], records))
    .sort((left, right) => right.value - left.value || (left.key < right.key ? -1 : 1));
}

/** The items that a figure is the sum of; `undefined` where it comes from sums without them. */
function linesOf({ facts }: SprintContext, figure: PlanFigure): readonly ScopeLine[] | undefined {
  const { lines, finishedLines } = facts.sprint.plan;
  return lines ?? (figure === 'velocity' ? finishedLines : undefined);
}

function planFormula(context: SprintContext, figure: PlanFigure): FormulaId {
  if (linesOf(context, figure) !== undefined) return 'sum-of-items';
  return context.facts.sprint.plan.evidence === 'P5' ? 'typed-plan' : 'sum-of-report';
}

function planTerms(context: SprintContext, figure: PlanFigure): readonly TraceTerm[] {
  const { facts } = context;
  const scope = knownScope(context);
  const linked = facts.work.linkedInScope;
  const linkedTerms = linked > 0 ? [term('linked-work', 'points', linked)] : [];
  switch (figure) {
    case 'committed':
      return [completedTerm(context), term('removed', 'points', scope?.removed), notFinishedTerm(scope)].filter(
        isKnown,
      );
    case 'shortfall':
      return [term('removed', 'points', scope?.removed), notFinishedTerm(scope)];
    case 'completed-of-committed':
      return [];
    case 'velocity':
    case 'added':
      return linkedTerms;
  }
}

function completedTerm(context: SprintContext): TraceTerm {
  const completed = figureValue(context, 'completed-of-committed');
  return term('completed-of-committed', 'points', completed, 'completed-of-committed');
}

function notFinishedTerm(scope: Scope | undefined): TraceTerm {
  return term('not-finished', 'points', scope?.notFinished);
}

function isKnown({ value }: TraceTerm): boolean {
  return value !== undefined;
}

type ItemRecords = {
  readonly items: ReadonlyMap<string, WorkItem>;
  readonly rows: ReadonlyMap<string, readonly SprintItem[]>;
};

/** The records of some items: one pass over all of them, for the few that one number is made of. */
function recordsOf({ dataset, facts }: SprintContext, keys: ReadonlySet<string>): ItemRecords {
  const { key } = facts.sprint.sprint;
  const items = dataset.workItems.filter((item) => keys.has(item.key));
  const rows = dataset.sprintItems.filter((row) => row.sprintKey === key && keys.has(row.itemKeyResolved));
  const byItem = new Map<string, SprintItem[]>();
  for (const row of rows) byItem.set(row.itemKeyResolved, [...(byItem.get(row.itemKeyResolved) ?? []), row]);
  return { items: new Map(items.map((item) => [item.key, item])), rows: byItem };
}

function itemPart(line: ScopeLine, value: number, { items, rows }: ItemRecords): TracePart {
  const item = items.get(line.itemKey);
  const ofSprint = rows.get(line.itemKey) ?? [];
  const title = item?.title;
  const isEstimated = line.estimateAtStart !== undefined || line.estimateAtEnd !== undefined;
  return {
    kind: 'item',
    key: line.itemKey,
    id: item?.id ?? ofSprint[0]?.itemKey ?? line.itemKey,
    ...(title !== undefined && { title }),
    value,
    flags: isEstimated ? [] : ['unestimated-items'],
    origins: distinctOrigins([...ofSprint.flatMap(({ origins }) => origins), ...(item?.origins ?? [])]),
  };
}
