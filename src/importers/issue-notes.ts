import type { RowIssue } from '../domain/faults.ts';

/** What an importer says about one value; line and cut are added by `createNotes`. */
export type Note = Omit<RowIssue, 'line'>;

/** Collects the issues of one record. */
export type Notes = {
  readonly add: (note: Note) => void;
  /** The issues so far; the collection is empty afterwards. */
  readonly take: () => readonly RowIssue[];
};

/** Longer than the 80 that are shown (`issue-groups.ts`), so that names are whole when values are cleared of them. */
const VALUE_CHARACTERS = 1000;
const NOTHING: readonly RowIssue[] = [];

/**
 * Makes the collector of the issues of one file. `lineOf` tells the line of the record at hand, `columnOf` how the file
 * writes a column that the importer names.
 */
export function createNotes(lineOf: () => number, columnOf: (name: string) => string = (name) => name): Notes {
  let issues: RowIssue[] = [];
  return {
    add: (note) => {
      const cut = note.value === undefined ? {} : { value: note.value.slice(0, VALUE_CHARACTERS) };
      const written = note.column === undefined ? {} : { column: columnOf(note.column) };
      issues.push({ ...note, ...written, ...cut, line: lineOf() });
    },
    take: () => {
      const taken = issues.length === 0 ? NOTHING : issues;
      if (issues.length > 0) issues = [];
      return taken;
    },
  };
}
