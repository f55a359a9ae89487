import type { Row } from '../../../domain/rows.ts';
import type { JsonDocument, ParseContext, RecordOutcome } from '../../importer.ts';
import { createNotes, type Note } from '../../issue-notes.ts';
import { closingOutcomes, type MadeRows, outcomeOf } from '../../outcomes.ts';
import { createDateReader } from '../../read/dates.ts';
import { createValueReader, type ValueReader } from '../../values.ts';

/** One record inside a document, with the line of its rows. */
export type NestedRecord<Value> = { readonly line: number; readonly value: Value };

/** Reads values of the record at hand; what cannot be read becomes an issue of its line. */
export type NestedReader = ValueReader & { readonly note: (note: Note) => void; readonly line: () => number };

export type NestedParser<Value> = {
  readonly toRows: (record: NestedRecord<Value>, reader: NestedReader) => MadeRows;
  /** Rows that belong to no record, read after all of them. */
  readonly finish?: (reader: NestedReader) => readonly Row[];
};

/**
 * Parses a document whose records are not its items: the issues of sprint reports, the sprints of a velocity chart.
 * `samples` are its written dates.
 */
export function* parseNested<Value>(
  records: readonly NestedRecord<Value>[],
  samples: readonly string[],
  context: ParseContext,
  parser: NestedParser<Value>,
): Iterable<RecordOutcome> {
  let line = 0;
  const notes = createNotes(() => line);
  const dates = createDateReader(samples, context);
  const reader: NestedReader = { ...createValueReader(dates, notes), note: notes.add, line: () => line };
  for (const record of records) {
    line = record.line;
    yield outcomeOf(parser.toRows(record, reader), line, notes.take());
  }
  const rows = parser.finish?.(reader) ?? [];
  yield* closingOutcomes(rows, dates, notes.take());
}

/**
 * Numbers the records of a document: by their position where it is one report, else by the line (JSON Lines) or position
 * (array) of the report that they are in.
 */
export function nestedRecords<Value>(
  document: JsonDocument,
  valuesOf: (item: unknown, index: number) => readonly Value[],
): readonly NestedRecord<Value>[] {
  const isOne = document.items.length === 1;
  return document.items.flatMap((item, index) =>
    valuesOf(item, index).map((value, at) => ({ line: isOne ? at + 1 : (document.lines[index] ?? 0), value })),
  );
}
