import type { Row } from '../../domain/index.ts';

type Peopled = { readonly id: string; readonly people?: string; readonly rows: readonly Row[] };

/**
 * The imports that name persons, by the browser in whose words these are hidden: ids in order, groups in order of their first
 * id. Within a group a person is one, across groups nobody can tell. No list tells which browser it was.
 */
export function peopleGroups(batches: readonly Peopled[]): readonly (readonly string[])[] {
  if (batches.every(({ people }) => people === undefined)) return [];
  const groups = new Map<string, Set<string>>();
  for (const { id, people = '', rows } of batches) {
    if (!hasPersons(rows)) continue;
    groups.set(people, (groups.get(people) ?? new Set()).add(id));
  }
  return [...groups.values()]
    .map((ids) => [...ids].sort())
    .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1));
}

const known = new WeakMap<readonly Row[], boolean>();

/** Whether rows hold the hidden name of anybody. Remembered per list of rows. */
export function hasPersons(rows: readonly Row[]): boolean {
  const remembered = known.get(rows);
  if (remembered !== undefined) return remembered;
  const found = rows.some((row) => personIn(row) !== undefined);
  known.set(rows, found);
  return found;
}

function personIn(row: Row): string | undefined {
  if (row.kind === 'responder') return row.person;
  return row.kind === 'work-item' ? row.assignee : undefined;
}
