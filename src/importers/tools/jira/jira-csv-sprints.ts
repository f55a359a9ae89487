import type { SprintItemRow, SprintRow } from '../../../domain/sprint-row.ts';
import type { Points } from '../../../domain/units.ts';
import type { StatusCategory } from '../../../domain/work-item-row.ts';
import { known } from '../../read/known.ts';

/** What a CSV row tells about its sprints. */
export type SprintMember = {
  readonly line: number;
  readonly itemKey: string;
  readonly project: string | undefined;
  /** Sprint names from left to right, the last one is the current one. */
  readonly names: readonly string[];
  readonly team: string | undefined;
  readonly statusCategory: StatusCategory | undefined;
  readonly points: Points | undefined;
};

/** Collects the sprints that the rows of one file name. */
export type CsvSprints = {
  /** Ids of the row's sprints in order, and how it was in each. */
  readonly add: (member: SprintMember) => { readonly ids: readonly string[]; readonly items: readonly SprintItemRow[] };
  readonly rows: () => readonly SprintRow[];
};

type SeenSprint = {
  readonly line: number;
  readonly name: string;
  readonly projects: Set<string | undefined>;
  readonly teams: Set<string>;
};

/**
 * A Jira CSV knows sprints by name only, without dates or state (FORMATS 1.1): the name is the id, by which the fold joins
 * it with the sprint of that name in a report or a list of sprints. Project and team are those that all its items share.
 */
export function collectCsvSprints(hasPoints: boolean): CsvSprints {
  const seen = new Map<string, SeenSprint>();

  function note(member: SprintMember, name: string): string {
    const id = sprintIdOf(name, member.project);
    const { line, project, team } = member;
    const sprint = seen.get(id) ?? { line, name, projects: new Set(), teams: new Set() };
    seen.set(id, sprint);
    sprint.projects.add(project);
    if (team !== undefined) sprint.teams.add(team);
    return id;
  }

  return {
    add: (member) => {
      const ids = [...new Set(member.names)].map((name) => note(member, name));
      return { ids, items: ids.map((id, index) => columnSprintItem(member, id, index === ids.length - 1)) };
    },
    rows: () => [...seen].map(([id, sprint]) => sprintRow(id, sprint, hasPoints)),
  };
}

/** A name of digits only would pass for Jira's own number of another sprint, so the project goes before it. */
function sprintIdOf(name: string, project: string | undefined): string {
  return /^\d+$/.test(name) ? `${project ?? ''}/${name}` : name;
}

function onlyOne<Value>(values: ReadonlySet<Value>): Value | undefined {
  return values.size === 1 ? [...values][0] : undefined;
}

function sprintRow(id: string, sprint: SeenSprint, hasPoints: boolean): SprintRow {
  return known({
    kind: 'sprint' as const,
    source: 'jira',
    line: sprint.line,
    id,
    name: sprint.name,
    teams: sprint.teams.size === 1 ? [...sprint.teams] : [],
    project: onlyOne(sprint.projects),
    estimateUnit: hasPoints ? ('points' as const) : undefined,
    planEvidence: 'P3' as const,
  });
}

/** Plan evidence P3 (METHOD 2.8): all sprints of an item, today's estimate; when it came in is not known. */
export function columnSprintItem(
  member: Pick<SprintMember, 'line' | 'itemKey' | 'statusCategory' | 'points'>,
  sprintId: string,
  isLast: boolean,
): SprintItemRow {
  return known({
    kind: 'sprint-item' as const,
    source: 'jira',
    line: member.line,
    sprintId,
    itemKey: member.itemKey,
    scope: 'committed' as const,
    outcome: isLast ? outcomeOf(member.statusCategory) : ('not_completed' as const),
    pointsAtStart: member.points,
    pointsAtEnd: member.points,
    planEvidence: 'P3' as const,
  });
}

/** Of the last sprint of an item; in the ones before it was carried over. */
function outcomeOf(category: StatusCategory | undefined): SprintItemRow['outcome'] {
  if (category === undefined) return undefined;
  if (category === 'done') return 'completed';
  return category === 'cancelled' ? 'removed' : 'not_completed';
}
