import type { PlanEvidence, SprintItemRow, SprintRow, StatusCategory, WorkItemRow } from '../domain/rows.ts';
import type { DateOrTime } from '../domain/units.ts';
import { known } from './read/known.ts';

/** An iteration as a row of work items tells it. */
export type NamedIteration = {
  readonly id: string;
  readonly name: string;
  readonly project?: string | undefined;
  readonly startAt?: DateOrTime | undefined;
  readonly endAt?: DateOrTime | undefined;
};

/** Collects the iterations that the items of one file are in. */
export type CurrentIterations = {
  /** The item with the ids of its iterations, then how it is in each. */
  readonly add: (
    item: WorkItemRow,
    iterations: readonly NamedIteration[],
  ) => readonly [WorkItemRow, ...SprintItemRow[]];
  /** One sprint per iteration, in the order in which they came. */
  readonly rows: () => readonly SprintRow[];
};

type SeenIteration = {
  readonly line: number;
  readonly source: string;
  readonly iteration: NamedIteration;
  readonly projects: Set<string | undefined>;
  readonly teams: Set<string>;
};

const EVIDENCE: PlanEvidence = 'P4';

/**
 * Collects iterations for exports that show only the one in which an item is today (METHOD 2.8, plan evidence P4): what
 * was carried over or taken out is not in them, so every item counts as planned at today's estimate. Project and team of
 * an iteration are those that all its items share. An item on several rows is in the iterations of all of them.
 */
export function collectIterations(hasPoints: boolean): CurrentIterations {
  const seen = new Map<string, SeenIteration>();
  const idsOfItems = new Map<string, readonly string[]>();

  function note(item: WorkItemRow, iteration: NamedIteration): void {
    const { line, source } = item;
    const first = seen.get(iteration.id) ?? { line, source, iteration, projects: new Set(), teams: new Set() };
    seen.set(iteration.id, first);
    first.projects.add(iteration.project ?? item.project);
    for (const team of item.teams) first.teams.add(team);
  }

  return {
    add: (item, iterations) => {
      for (const iteration of iterations) note(item, iteration);
      const ids = [...new Set(iterations.map(({ id }) => id))];
      const earlier = idsOfItems.get(item.id) ?? [];
      const all = [...new Set([...earlier, ...ids])];
      if (all.length === 0) return [item];
      idsOfItems.set(item.id, all);
      return [{ ...item, sprintIds: all }, ...ids.map((id) => sprintItem(item, id))];
    },
    rows: () => [...seen.values()].map((one) => sprintRow(one, hasPoints)),
  };
}

function sprintItem(item: WorkItemRow, sprintId: string): SprintItemRow {
  return known({
    kind: 'sprint-item' as const,
    source: item.source,
    line: item.line,
    sprintId,
    itemKey: item.id,
    scope: 'committed' as const,
    outcome: outcomeOf(item.statusCategory),
    pointsAtStart: item.points,
    pointsAtEnd: item.points,
    planEvidence: EVIDENCE,
  });
}

function outcomeOf(category: StatusCategory | undefined): SprintItemRow['outcome'] {
  if (category === undefined) return undefined;
  if (category === 'done') return 'completed';
  return category === 'cancelled' ? 'removed' : 'not_completed';
}

function sprintRow({ line, source, iteration, projects, teams }: SeenIteration, hasPoints: boolean): SprintRow {
  return known({
    kind: 'sprint' as const,
    source,
    line,
    id: iteration.id,
    name: iteration.name,
    teams: teams.size === 1 ? [...teams] : [],
    project: projects.size === 1 ? [...projects][0] : undefined,
    startAt: iteration.startAt,
    endAt: iteration.endAt,
    estimateUnit: hasPoints ? ('points' as const) : undefined,
    planEvidence: EVIDENCE,
  });
}
