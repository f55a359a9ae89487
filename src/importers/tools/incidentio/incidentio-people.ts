import { listAt, recordAt, textAt } from '../../read/json-values.ts';

/** Names of everybody in an incident or a follow-up, to be cleared from titles. */
export function namesIn(item: unknown): readonly string[] {
  const people = [
    recordAt(item, 'creator', 'user'),
    recordAt(item, 'assignee'),
    ...listAt(item, 'incident_role_assignments').map((assignment) => recordAt(assignment, 'assignee')),
  ];
  return people.flatMap((person) => textAt(person, 'name') ?? []);
}

/**
 * How many different people hold a role; whoever only reported is not counted. Nobody is undefined: roles are often left
 * empty, so it means "not known".
 */
export function respondersOf(item: unknown): number | undefined {
  const people = listAt(item, 'incident_role_assignments')
    .filter((assignment) => textAt(assignment, 'role', 'role_type') !== 'reporter')
    .flatMap((assignment) => personOf(recordAt(assignment, 'assignee')) ?? []);
  const count = new Set(people).size;
  return count > 0 ? count : undefined;
}

function personOf(person: unknown): string | undefined {
  return textAt(person, 'id') ?? textAt(person, 'email') ?? textAt(person, 'name');
}
