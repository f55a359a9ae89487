import type { SprintItemRow, SprintRow } from '../domain/sprint-row.ts';
import type { StatusCategory, WorkItemRow } from '../domain/work-item-row.ts';
import { type Known, known } from './read/known.ts';

/** A sprint as a row of work items tells it. Without a project of its own it has that of its items. */
export type CurrentSprint = Pick<SprintRow, 'id' | 'name'> & {
  readonly [Field in SprintFact]?: SprintRow[Field] | undefined;
};
type SprintFact = 'project' | 'startAt' | 'endAt' | 'completedAt' | 'state';

/** Collects the sprints that the items of one file are in. */
export type CurrentSprints = {
  /** The item with the ids of its sprints, then how it is in each; the item alone where it is in none. */
  readonly add: (
    item: WorkItemRow,
    ...sprints: readonly (CurrentSprint | undefined)[]
  ) => readonly [WorkItemRow, ...SprintItemRow[]];
  /** One row per sprint, in the order in which they came. */
  readonly rows: () => readonly SprintRow[];
};

type SeenSprint = {
  readonly first: WorkItemRow;
  readonly facts: Known<CurrentSprint>;
  readonly projects: Set<string | undefined>;
  readonly teams: Set<string>;
};

/**
 * Makes the collector for exports that name only the sprint in which an item is today: plan evidence P4 (METHOD 2.8). What
 * was carried over or taken out is not in them, so every item counts as planned at today's estimate. Project and team of a
 * sprint are those that all its items share; its dates come from whichever row has them. Points are its unit where the
 * file has a column for them, or any item has some. An item on several rows is in the sprints of all of them.
 */
export function collectCurrentSprints(hasPointsColumn = false): CurrentSprints {
  const seen = new Map<string, SeenSprint>();
  const idsOfItems = new Map<string, readonly string[]>();
  let hasPoints = hasPointsColumn;

  function note(item: WorkItemRow, sprint: CurrentSprint): void {
    const key = placed(item, sprint.id);
    const earlier = seen.get(key);
    const projects = earlier?.projects ?? new Set();
    const teams = earlier?.teams ?? new Set();
    projects.add(sprint.project ?? item.project);
    for (const team of item.teams) teams.add(team);
    seen.set(key, { first: earlier?.first ?? item, facts: { ...known(sprint), ...earlier?.facts }, projects, teams });
  }

  function idsOf(item: WorkItemRow, ids: readonly string[]): readonly string[] {
    const key = placed(item, item.id);
    const earlier = idsOfItems.get(key);
    const all = earlier === undefined ? ids : [...new Set([...earlier, ...ids])];
    if (all.length > 0) idsOfItems.set(key, all);
    return all;
  }

  return {
    add: (item, ...named) => {
      hasPoints ||= item.points !== undefined;
      const sprints = named.filter((sprint) => sprint !== undefined);
      for (const sprint of sprints) note(item, sprint);
      const ids = [...new Set(sprints.map(({ id }) => id))];
      const all = idsOf(item, ids);
      return all.length === 0
        ? [item]
        : [{ ...item, sprintIds: all }, ...ids.map((sprintId) => sprintItem(item, sprintId))];
    },
    rows: () => [...seen.values()].map((sprint) => sprintRow(sprint, hasPoints)),
  };
}

function placed({ site = '' }: WorkItemRow, id: string): string {
  return `${site}\n${id}`;
}

function sprintRow({ first, facts, projects, teams }: SeenSprint, hasPoints: boolean): SprintRow {
  return known({
    kind: 'sprint' as const,
    source: first.source,
    site: first.site,
    line: first.line,
    ...facts,
    teams: teams.size === 1 ? [...teams] : [],
    project: projects.size === 1 ? [...projects][0] : undefined,
    estimateUnit: hasPoints ? ('points' as const) : undefined,
    planEvidence: 'P4' as const,
  });
}

function sprintItem({ source, site, line, id, statusCategory, points }: WorkItemRow, sprintId: string): SprintItemRow {
  return known({
    kind: 'sprint-item' as const,
    source,
    site,
    line,
    sprintId,
    itemKey: id,
    scope: 'committed' as const,
    outcome: outcomeOf(statusCategory),
    pointsAtStart: points,
    pointsAtEnd: points,
    planEvidence: 'P4' as const,
  });
}

function outcomeOf(category: StatusCategory | undefined): SprintItemRow['outcome'] {
  if (category === undefined) return undefined;
  if (category === 'done') return 'completed';
  return category === 'cancelled' ? 'removed' : 'not_completed';
}
