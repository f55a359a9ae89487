import type { Dataset } from '../domain/index.ts';
import type { UnassignedValue } from './api.ts';

type Field = UnassignedValue['field'];

/**
 * The values that rows without a team have in the fields an assign rule can hold on to: boards, projects and tools of
 * sprints, services and tools of incidents. Most rows first; [] where everything has a team.
 */
export function unassignedValues(dataset: Dataset): readonly UnassignedValue[] {
  const found = new Map<string, UnassignedValue>();
  const add = (field: Field, value: string | undefined, sprints: number, incidents: number) => {
    if (value === undefined || value === '') return;
    const key = `${field} ${value.toLowerCase()}`;
    const known = found.get(key) ?? { field, value, sprints: 0, incidents: 0 };
    found.set(key, { ...known, sprints: known.sprints + sprints, incidents: known.incidents + incidents });
  };
  for (const sprint of dataset.sprints) {
    if (sprint.teamId !== undefined) continue;
    add('board', sprint.board, 1, 0);
    add('project', sprint.project, 1, 0);
    add('source', sprint.source, 1, 0);
  }
  for (const incident of dataset.incidents) {
    if (incident.teamIds.length > 0) continue;
    for (const service of incident.services) add('service', service, 0, 1);
    add('source', incident.source, 0, 1);
  }
  return [...found.values()].toSorted((a, b) => b.sprints + b.incidents - (a.sprints + a.incidents));
}
