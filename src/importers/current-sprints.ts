import type { SprintItemRow, SprintRow, StatusCategory, WorkItemRow } from '../domain/rows.ts';
import { type Known, known } from './read/known.ts';

/** The one sprint that a record says an item is in; what the file does not say is undefined. */
export type CurrentSprint = Pick<SprintRow, 'id' | 'name'> & {
  readonly [Field in SprintFact]: SprintRow[Field] | undefined;
};
type SprintFact = 'startAt' | 'endAt' | 'completedAt' | 'state';

/** Collects the sprints that the items of one file are in. */
export type CurrentSprints = {
  /** The item with its sprint, and how it is in it; the item alone where it is in none. */
  readonly add: (item: WorkItemRow, sprint: CurrentSprint | undefined) => readonly [WorkItemRow, ...SprintItemRow[]];
  readonly rows: () => readonly SprintRow[];
};

type SeenSprint = {
  readonly site: string | undefined;
  readonly line: number;
  readonly facts: Known<CurrentSprint>;
  readonly projects: Set<string | undefined>;
  readonly teams: Set<string>;
};

/**
 * Makes the collector for tools whose exports name only the sprint that an item is in now, not those before: plan evidence
 * P4 (METHOD 2.8). Project and team of a sprint are those that all its items share; points are its unit where any item of
 * the file has them.
 */
export function collectCurrentSprints(source: string): CurrentSprints {
  const seen = new Map<string, SeenSprint>();
  let hasPoints = false;

  function note(item: WorkItemRow, sprint: CurrentSprint): void {
    const key = `${item.site ?? ''}\n${sprint.id}`;
    const earlier = seen.get(key);
    const facts = { ...known(sprint), ...earlier?.facts };
    const projects = earlier?.projects ?? new Set();
    const teams = earlier?.teams ?? new Set();
    projects.add(item.project);
    for (const team of item.teams) teams.add(team);
    seen.set(key, { site: item.site, line: earlier?.line ?? item.line, facts, projects, teams });
  }

  return {
    add: (item, sprint) => {
      hasPoints ||= item.points !== undefined;
      if (sprint === undefined) return [item];
      note(item, sprint);
      return [{ ...item, sprintIds: [sprint.id] }, sprintItem(item, sprint.id)];
    },
    rows: () => [...seen.values()].map((sprint) => sprintRow(source, sprint, hasPoints)),
  };
}

function sprintRow(source: string, { site, line, facts, projects, teams }: SeenSprint, hasPoints: boolean): SprintRow {
  return known({
    kind: 'sprint' as const,
    source,
    site,
    line,
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
