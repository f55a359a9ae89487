import type { RowIssue } from '../../domain/faults.ts';
import { MAPPED_FIELDS, type MappedField, type Mapping } from '../../domain/mapping.ts';
import type { Ms } from '../../domain/units.ts';
import type { TableDocument } from '../importer.ts';
import { createNotes } from '../issue-notes.ts';
import type { DateReader } from '../read/dates.ts';
import { cell } from '../read/table-cells.ts';
import { namedValues, type TableRecord } from '../table-record.ts';
import { createValueReader } from '../values.ts';
import { NEUTRAL_FIELDS } from './mapped-columns.ts';
import { madeId } from './mapped-id.ts';
import { readDuration } from './mapping-durations.ts';
import { isPlaceholder, splitCell } from './mapping-values.ts';

/** One row of a mapped table, read by field. */
export type MappedCells = {
  readonly text: (field: MappedField) => string | undefined;
  /** A length of time in the unit of its column; undefined where it cannot be read, which is noted. */
  readonly length: (field: 'duration' | 'effort') => Ms | undefined;
  /** Reads a cell freely; a text that `read` gives undefined for is noted, unless it stands for nothing. */
  readonly value: <Value>(
    field: MappedField,
    read: (text: string) => Value | undefined,
    code: 'bad-number' | 'bad-value',
  ) => Value | undefined;
  /** Whether a column in use says anything. */
  readonly isFilled: () => boolean;
};

/** Moves over the rows; each reads like a line of the neutral file of its kind, too. */
export type MappedCursor = {
  readonly record: TableRecord<string>;
  readonly cells: MappedCells;
  readonly moveTo: (at: number) => void;
  readonly takeNotes: () => readonly RowIssue[];
};

/** Makes the cursor over a table: cells by the mapping's columns, its source and team where rows name none. */
export function openMappedCursor(document: TableDocument, mapping: Mapping, dates: DateReader): MappedCursor {
  let row: readonly string[] = [];
  let line = 0;
  const names = NEUTRAL_FIELDS[mapping.kind];
  const positions = positionsOf(mapping);
  const fieldOf = (name: string) => (Object.hasOwn(names, name) ? names[name] : undefined);
  const headerOf = (name: string) => {
    const field = fieldOf(name) ?? MAPPED_FIELDS[mapping.kind].find((each) => each === name);
    return document.headers[field === undefined ? -1 : (positions.get(field)?.[0] ?? -1)] ?? name;
  };
  const notes = createNotes(() => line, headerOf);
  const values = createValueReader(dates, notes);
  const cellText = (field: MappedField) => cell(row, positions.get(field) ?? NOWHERE);
  const used = [...positions.values()].flat();
  const filled = () => used.flatMap((position) => cell(row, [position]) ?? []);
  const stand = standIns(mapping, cellText, filled);
  const text = (name: string) => {
    const field = fieldOf(name);
    return (field === undefined ? undefined : cellText(field)) ?? stand(name);
  };
  const cells: MappedCells = {
    text: cellText,
    length: (field) => {
      const written = cellText(field);
      const length = written === undefined ? undefined : readDuration(written, mapping.units[field]);
      if (length === undefined || length.ok) return length?.value;
      notes.add({ code: length.error, column: field, value: written ?? '', effect: 'value-unknown' });
      return undefined;
    },
    value: (field, read, code) => {
      const written = cellText(field);
      const value = written === undefined ? undefined : read(written);
      if (written !== undefined && value === undefined && !isPlaceholder(written)) {
        notes.add({ code, column: field, value: written, effect: 'value-unknown' });
      }
      return value;
    },
    isFilled: () => cell(row, used) !== undefined,
  };
  const record: TableRecord<string> = {
    line: () => line,
    text,
    texts: (name) => splitCell(text(name)),
    list: (name) => splitCell(text(name)),
    has: (name) => text(name) !== undefined,
    note: notes.add,
    ...namedValues(text, values),
  };
  const moveTo = (at: number) => {
    row = document.rows[at] ?? [];
    line = document.lines[at] ?? 0;
  };
  return { record, cells, moveTo, takeNotes: notes.take };
}

const NOWHERE: readonly number[] = [];

function positionsOf({ kind, columns }: Mapping): ReadonlyMap<MappedField, readonly number[]> {
  return new Map(
    MAPPED_FIELDS[kind].flatMap((field) => {
      const position = columns[field];
      return position === undefined ? [] : [[field, [position]] as const];
    }),
  );
}

/** What a row reads as where it says nothing: the source and team of the mapping, and an id where there is no column of them. */
function standIns(
  { kind, columns, source, team }: Mapping,
  textOf: (field: MappedField) => string | undefined,
  filled: () => readonly string[],
): (name: string) => string | undefined {
  const isNameless = kind === 'sprints' && columns.name === undefined;
  const isWithoutId = columns.id === undefined && (kind !== 'sprints' || isNameless);
  return (name) => {
    switch (name) {
      case 'source':
        return source;
      case 'team':
        return team;
      case 'incident_id':
      case 'item_key':
      case 'sprint_id':
        return isWithoutId ? madeId(kind, textOf, filled()) : undefined;
      case 'sprint_name':
        return isWithoutId ? sprintNameOf(textOf) : undefined;
      default:
        return undefined;
    }
  };
}

/** A sprint of a table that names none is called by its first day. */
function sprintNameOf(textOf: (field: MappedField) => string | undefined): string | undefined {
  const start = textOf('startAt');
  return start === undefined ? undefined : `Sprint of ${start}`;
}
