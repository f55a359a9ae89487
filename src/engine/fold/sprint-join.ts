import type { SprintRow } from '../../domain/index.ts';
import type { Collector, Merged } from './collector.ts';
import { isKnownByName } from './row-merge.ts';

/**
 * Joins each sprint that is known by its name only (Jira's issue CSV) with the one sprint of that name that another file
 * describes: of the same tool if there is one, else of any. Two that say different projects or teams are not the same;
 * where several could be meant, nothing is joined.
 */
export function joinSprintsByName(sprints: Collector<SprintRow>): void {
  const byName = new Map<string, number[]>();
  sprints.all().forEach((sprint, position) => {
    if (sprint === undefined) return;
    const name = nameOf(sprint.row);
    byName.set(name, [...(byName.get(name) ?? []), position]);
  });
  for (const positions of byName.values()) if (positions.length > 1) joinGroup(sprints, positions);
}

function joinGroup(sprints: Collector<SprintRow>, positions: readonly number[]): void {
  const group = positions.flatMap((position) => {
    const sprint = sprints.at(position);
    return sprint === undefined ? [] : [{ position, sprint }];
  });
  const pairs = group.flatMap(({ position, sprint }) => {
    const partner = isKnownByName(sprint.row) ? partnerOf(sprint, group) : undefined;
    return partner === undefined ? [] : [{ position, partner }];
  });
  for (const { position, partner } of pairs) {
    const isWanted = pairs.filter((pair) => pair.partner === partner).length === 1;
    if (isWanted) sprints.join(partner, position);
  }
}

type Placed = { readonly position: number; readonly sprint: Merged<SprintRow> };

function partnerOf(sprint: Merged<SprintRow>, group: readonly Placed[]): number | undefined {
  const others = group.filter((other) => other.sprint !== sprint && couldBeSame(sprint.row, other.sprint.row));
  const sameTool = others.filter(
    ({ sprint: { row } }) => row.source === sprint.row.source && row.site === sprint.row.site && !isKnownByName(row),
  );
  const candidates =
    sameTool.length > 0 ? sameTool : others.filter(({ sprint: { row } }) => row.source !== sprint.row.source);
  return candidates.length === 1 ? candidates[0]?.position : undefined;
}

function couldBeSame(one: SprintRow, other: SprintRow): boolean {
  if (one.project !== undefined && other.project !== undefined && one.project !== other.project) return false;
  if (one.teams.length === 0 || other.teams.length === 0) return true;
  const names = new Set(one.teams.map((team) => team.toLowerCase()));
  return other.teams.some((team) => names.has(team.toLowerCase()));
}

function nameOf({ name }: SprintRow): string {
  return name.trim().toLowerCase();
}
