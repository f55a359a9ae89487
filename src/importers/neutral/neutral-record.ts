import type { RowIssue } from '../../domain/faults.ts';
import { createNotes } from '../issue-notes.ts';
import type { DateReader } from '../read/dates.ts';
import { valueAt } from '../read/json-values.ts';
import { namedValues, type TableRecord } from '../table-record.ts';
import { createValueReader } from '../values.ts';

/** A record of a bundle that reads like a line of the CSV file of the same name; moved from item to item. */
export type KeyedCursor = {
  readonly record: TableRecord<string>;
  readonly moveTo: (item: unknown, line: number) => void;
  readonly takeNotes: () => readonly RowIssue[];
};

/** Makes the cursor over JSON records: numbers and booleans read as their text, arrays as lists. */
export function openKeyedCursor(dates: DateReader): KeyedCursor {
  let item: unknown;
  let line = 0;
  const notes = createNotes(() => line);
  const values = createValueReader(dates, notes);
  const text = (name: string) => textOf(valueAt(item, name));
  const record: TableRecord<string> = {
    line: () => line,
    text,
    texts: (name) => listOf(valueAt(item, name), undefined),
    list: (name, separator = '|') => listOf(valueAt(item, name), separator),
    has: (name) => valueAt(item, name) !== undefined,
    note: notes.add,
    ...namedValues(text, values),
  };
  const moveTo = (next: unknown, at: number) => {
    item = next;
    line = at;
  };
  return { record, moveTo, takeNotes: notes.take };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  return text === '' ? undefined : text;
}

function listOf(value: unknown, separator: string | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((entry: unknown) => textOf(entry) ?? []);
  const text = textOf(value);
  if (text === undefined) return [];
  const parts = separator === undefined ? [text] : text.split(separator);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
