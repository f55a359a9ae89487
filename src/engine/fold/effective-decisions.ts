import type { Decision, DecisionContent } from '../../domain/index.ts';

/**
 * The decisions that count, in the order in which they were made: not taken back, and the last one about each thing. Two
 * that were made at one moment are ordered by id, so that the order in which they are stored plays no part.
 */
export function effectiveDecisions(decisions: readonly Decision[]): readonly Decision[] {
  const inOrder = decisions
    .filter(({ undoneAt }) => undoneAt === undefined)
    .toSorted((one, other) => one.madeAt - other.madeAt || (one.id < other.id ? -1 : 1));
  return lastOfEach(inOrder, ({ content }) => thingOf(content));
}

/** The last row of each name, in the order of the rows. */
export function lastOfEach<AnyRow>(rows: readonly AnyRow[], nameOf: (row: AnyRow) => string): readonly AnyRow[] {
  const last = new Map<string, AnyRow>();
  for (const row of rows) {
    const name = nameOf(row);
    last.delete(name);
    last.set(name, row);
  }
  return [...last.values()];
}

/** What a decision is about: one field of one incident, one pair of records in any order, or one record. */
function thingOf(content: DecisionContent): string {
  const { kind, key } = content;
  switch (kind) {
    case 'edit-incident':
      return JSON.stringify([kind, key, content.edit.field]);
    case 'note-incident':
      return JSON.stringify([kind, key, content.field]);
    case 'same-incident':
      return JSON.stringify([kind, ...[key, content.other].sort()]);
    case 'link-item':
      return JSON.stringify([kind, key, content.incident]);
    default:
      return JSON.stringify([kind, key]);
  }
}
