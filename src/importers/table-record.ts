import type { Note } from './issue-notes.ts';
import type { ValueReader } from './values.ts';

/** One row of the file, read by the importer's own column names. Valid only until the next row: take out what is needed. */
export type TableRecord<Name extends string> = {
  /** 1-based line of the file. */
  readonly line: () => number;
  /** The first non-empty cell, trimmed. */
  readonly text: (name: Name) => string | undefined;
  /** All non-empty cells of repeated columns, left to right. */
  readonly texts: (name: Name) => readonly string[];
  /** A cell of several values; [] where empty. */
  readonly list: (name: Name, separator?: string) => readonly string[];
  readonly has: (name: Name) => boolean;
  readonly note: (note: Note) => void;
} & NamedValues<Name>;

type NamedValues<Name extends string> = {
  readonly [Kind in Exclude<keyof ValueReader, 'choice'>]: (name: Name) => ReturnType<ValueReader[Kind]>;
} & {
  readonly choice: <Choice extends string>(name: Name, choices: readonly Choice[]) => Choice | undefined;
};

/** Reads values by name, whatever the way in which a record finds the text of a name. */
export function namedValues<Name extends string>(
  text: (name: Name) => string | undefined,
  values: ValueReader,
): NamedValues<Name> {
  return {
    date: (name) => values.date(text(name), name),
    time: (name) => values.time(text(name), name),
    number: (name) => values.number(text(name), name),
    count: (name) => values.count(text(name), name),
    minutes: (name) => values.minutes(text(name), name),
    minutesAsMs: (name) => values.minutesAsMs(text(name), name),
    seconds: (name) => values.seconds(text(name), name),
    flag: (name) => values.flag(text(name), name),
    choice: (name, choices) => values.choice(text(name), name, choices),
  };
}
