import type { RowIssue } from '../domain/faults.ts';
import type { Row } from '../domain/rows.ts';
import type { Importer, ParseContext, RecordOutcome, TableDocument } from './importer.ts';
import { createNotes } from './issue-notes.ts';
import { closingOutcomes, type MadeRows, outcomeOf } from './outcomes.ts';
import { createDateReader, type DateReader } from './read/dates.ts';
import { cell, cells, columnsOf, isTrimmed } from './read/table-cells.ts';
import { likenessOfTable, type TableSignature } from './signature.ts';
import { namedValues, type TableRecord } from './table-record.ts';
import { createValueReader } from './values.ts';

/** Names that the importer gives to columns, each with the headers under which exports have it, best first. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** A file while it is parsed. */
export type TableFile<Name extends string> = {
  readonly document: TableDocument;
  readonly context: ParseContext;
  /** Positions of each named column; [] where the file has none. */
  readonly positions: Readonly<Record<Name, readonly number[]>>;
};

/** How the rows of one file are made. State of the file lives in the closure that makes it. */
export type TableParser<Name extends string> = {
  /** Makes the rows of one record, the main one first; undefined = cannot be read (note why). */
  readonly toRows: (record: TableRecord<Name>) => MadeRows;
  /** Rows and notes that belong to no single record, such as the sprints that items name. Called once, at the end. */
  readonly finish?: () => { readonly rows?: readonly Row[]; readonly notes?: readonly RowIssue[] };
};

export type CsvImporterOptions<Name extends string> = {
  readonly id: string;
  readonly label: string;
  readonly tool: string;
  readonly howToExport: string;
  readonly signature: TableSignature;
  readonly columns: Columns<Name>;
  /** Date columns. */
  readonly dates: readonly NoInfer<Name>[];
  /** Date columns in the order in which they happen, which can settle day and month (FORMATS 0.1). */
  readonly ascending?: readonly NoInfer<Name>[];
  /** Columns that name people: their values are remembered, so that titles are cleared of them. */
  readonly people?: readonly NoInfer<Name>[];
  /** Starts one file. */
  readonly open: (file: TableFile<NoInfer<Name>>) => TableParser<NoInfer<Name>>;
};

/**
 * Makes an importer of tables. `toRows` reads cells by its own names; unreadable values become issues by themselves,
 * dates are read in one way per file, and the zone is mentioned once where one had to be assumed.
 */
export function csvImporter<Name extends string>(options: CsvImporterOptions<Name>): Importer {
  const { id, label, tool, howToExport, signature } = options;
  return {
    id,
    label,
    tool,
    howToExport,
    recognise: (document) => (document.shape === 'table' ? likenessOfTable(document, signature).score : 0),
    likeness: (document) => (document.shape === 'table' ? likenessOfTable(document, signature) : undefined),
    parse: (document, context) => (document.shape === 'table' ? parseTable(document, context, options) : []),
  };
}

function* parseTable<Name extends string>(
  document: TableDocument,
  context: ParseContext,
  options: CsvImporterOptions<Name>,
): Iterable<RecordOutcome> {
  const file: TableFile<Name> = { document, context, positions: positionsOf(document, options.columns) };
  rememberPeople(file, options.people ?? []);
  const dates = createDateReader(unclearDates(file, options.dates), context, () =>
    orderedCells(file, options.ascending ?? []),
  );
  const cursor = openCursor(file, dates);
  const parser = options.open(file);
  for (let at = 0; at < document.rows.length; at += 1) {
    cursor.moveTo(at);
    const made = parser.toRows(cursor.record);
    yield outcomeOf(made, cursor.record.line(), cursor.takeNotes());
  }
  const { rows = [], notes = [] } = parser.finish?.() ?? {};
  yield* closingOutcomes(rows, dates, notes);
}

function positionsOf<Name extends string>(
  document: TableDocument,
  columns: Columns<Name>,
): Readonly<Record<Name, readonly number[]>>;
function positionsOf(document: TableDocument, columns: Columns<string>): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(Object.entries(columns).map(([name, aliases]) => [name, columnsOf(document, ...aliases)]));
}

/** Every distinct value of the people columns goes through the pseudonym once; the key itself is not needed here. */
function rememberPeople<Name extends string>(file: TableFile<Name>, names: readonly Name[]): void {
  const people = new Set(
    names.flatMap((name) => file.document.rows.flatMap((row) => cells(row, file.positions[name]))),
  );
  for (const person of people) file.context.pseudonym(person);
}

/** Cells that start with a year and `-` cannot leave the order of day and month open; they are passed over for speed. */
function unclearDates<Name extends string>(file: TableFile<Name>, names: readonly Name[]): readonly string[] {
  const unclear: string[] = [];
  for (const name of names) {
    for (const row of file.document.rows) {
      const text = cell(row, file.positions[name]);
      if (text !== undefined && text.charCodeAt(4) !== HYPHEN) unclear.push(text);
    }
  }
  return unclear;
}

const HYPHEN = 45;

function orderedCells<Name extends string>(file: TableFile<Name>, names: readonly Name[]) {
  return file.document.rows.map((row) => names.map((name) => cell(row, file.positions[name])));
}

type Cursor<Name extends string> = {
  readonly record: TableRecord<Name>;
  readonly moveTo: (at: number) => void;
  readonly takeNotes: () => readonly RowIssue[];
};

/** One record object for the whole file, moved from row to row: 100,000 rows do not need 100,000 of them. */
function openCursor<Name extends string>(file: TableFile<Name>, dates: DateReader): Cursor<Name> {
  const { document, positions } = file;
  let row: readonly string[] = [];
  let line = 0;
  const notes = createNotes(
    () => line,
    (name) => headerOf(file, name),
  );
  const values = createValueReader(dates, notes);
  const text = (name: Name) => cell(row, positions[name]);
  const record: TableRecord<Name> = {
    line: () => line,
    text,
    texts: (name) => cells(row, positions[name]),
    list: (name, separator = '|') => splitList(text(name), separator),
    has: (name) => positions[name].length > 0,
    note: notes.add,
    ...namedValues(text, values),
  };
  const moveTo = (at: number) => {
    row = document.rows[at] ?? [];
    line = document.lines[at] ?? 0;
  };
  return { record, moveTo, takeNotes: notes.take };
}

/** The header that a named column has in this file; names that are no column stay. */
function headerOf<Name extends string>(file: TableFile<Name>, name: string): string {
  const positions: Readonly<Record<string, readonly number[]>> = file.positions;
  return file.document.headers[positions[name]?.[0] ?? -1] ?? name;
}

const NO_VALUES: readonly string[] = [];

function splitList(text: string | undefined, separator: string): readonly string[] {
  if (text === undefined) return NO_VALUES;
  if (!text.includes(separator)) return [text];
  const parts = text.split(separator);
  return parts.every(isTrimmed) ? parts : parts.map((part) => part.trim()).filter((part) => part !== '');
}
