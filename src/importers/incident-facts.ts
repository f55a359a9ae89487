import type { RowIssue } from '../domain/faults.ts';
import type { Severity } from '../domain/severity.ts';
import type { Note } from './issue-notes.ts';
import { listAt } from './read/json-values.ts';
import { severityOfRanked } from './severity-by-rank.ts';

/**
 * How many different people these are, by id or address. Nobody is undefined: where a tool lists none it means "not
 * known", not zero (METHOD 2.3).
 */
export function countOfPeople(people: readonly (string | undefined)[]): number | undefined {
  const count = new Set(people.filter((person) => person !== undefined)).size;
  return count > 0 ? count : undefined;
}

/** The severity of a name in a tool without ranks; a name that is not in the table is noted, no name is `unknown`. */
export function namedSeverity(
  tool: string,
  name: string | undefined,
  column: string,
  note: (note: Note) => void,
): Severity {
  return severityOfRanked(tool, { name, rank: undefined }, NO_RANKS, column, note);
}

const NO_RANKS: ReadonlyMap<number, Severity> = new Map();

/** The different texts of a list, trimmed; [] where there is no list. Entries that are no text are left out. */
export function textsAt(value: unknown, ...path: readonly string[]): readonly string[] {
  const texts = listAt(value, ...path).flatMap((entry) => (typeof entry === 'string' ? entry.trim() : []));
  return [...new Set(texts)].filter((text) => text !== '');
}

/** The labels of a record; none is undefined, since a list without any says no more than no list. */
export function labelsOf(labels: readonly string[]): readonly string[] | undefined {
  return labels.length > 0 ? labels : undefined;
}

/** The issue of a file that says itself that the tool had more; `detail` is how many were read, or `read/all`. */
export function partOfList(column: string, detail: string): readonly RowIssue[] {
  return [{ code: 'possibly-truncated', line: 0, column, effect: 'noted', detail }];
}
