import * as v from 'valibot';
import type { RowIssue } from '../domain/faults.ts';
import type { Row } from '../domain/rows.ts';
import type { Importer, JsonDocument, ParseContext, RecordOutcome } from './importer.ts';
import { createNotes, type Note } from './issue-notes.ts';
import { closingOutcomes, type MadeRows, outcomeOf } from './outcomes.ts';
import { createDateReader } from './read/dates.ts';
import { type JsonSignature, likenessOfJson } from './signature.ts';
import { createValueReader, type ValueReader } from './values.ts';

/** One record of a JSON document: where it is, and readers whose failures become issues of this record. */
export type JsonItem = ValueReader & {
  /** 1-based line (JSON Lines) or position (documents). */
  readonly line: () => number;
  /** The record as it was, before the schema. */
  readonly raw: () => unknown;
  readonly note: (note: Note) => void;
};

/** A document while it is parsed. */
export type JsonFile = { readonly document: JsonDocument; readonly context: ParseContext };

/** How the rows of one document are made. State lives in the closure that makes it. */
export type JsonParser<Item> = {
  /** Makes the rows of one record, the main one first; undefined = cannot be read (note why). */
  readonly toRows: (item: Item, record: JsonItem) => MadeRows;
  /** Rows and notes that belong to no single record. Called once, at the end. */
  readonly finish?: () => { readonly rows?: readonly Row[]; readonly notes?: readonly RowIssue[] };
};

export type JsonImporterOptions<Item> = {
  readonly id: string;
  readonly label: string;
  readonly tool: string;
  readonly howToExport: string;
  readonly signature: JsonSignature;
  /** Checks one record. A record that does not fit is skipped, with the path of the first misfit. */
  readonly schema: v.GenericSchema<unknown, Item>;
  /** All written dates, for formats whose dates are not ISO. */
  readonly dateSamples?: (document: JsonDocument) => readonly string[];
  /** Starts one document. */
  readonly open: (file: JsonFile) => JsonParser<NoInfer<Item>>;
};

/**
 * Makes an importer of JSON: each unwrapped record is checked by the schema and turned into rows. Times without a zone
 * are mentioned once for the whole document.
 */
export function jsonImporter<Item>(options: JsonImporterOptions<Item>): Importer {
  const { id, label, tool, howToExport, signature } = options;
  return {
    id,
    label,
    tool,
    howToExport,
    recognise: (document) => (document.shape === 'json' ? likenessOfJson(document, signature).score : 0),
    likeness: (document) => (document.shape === 'json' ? likenessOfJson(document, signature) : undefined),
    parse: (document, context) => (document.shape === 'json' ? parseItems(document, context, options) : []),
  };
}

function* parseItems<Item>(
  document: JsonDocument,
  context: ParseContext,
  options: JsonImporterOptions<Item>,
): Iterable<RecordOutcome> {
  const at = { index: 0 };
  const lineOf = () => document.lines[at.index] ?? 0;
  const dates = createDateReader(options.dateSamples?.(document) ?? [], context);
  const notes = createNotes(lineOf);
  const raw = () => document.items[at.index];
  const record: JsonItem = { ...createValueReader(dates, notes), line: lineOf, raw, note: notes.add };
  const parser = options.open({ document, context });
  for (; at.index < document.items.length; at.index += 1) {
    const checked = v.safeParse(options.schema, raw());
    if (!checked.success) notes.add(misfit(checked.issues[0]));
    const made = checked.success ? parser.toRows(checked.output, record) : undefined;
    yield outcomeOf(made, lineOf(), notes.take());
  }
  const { rows = [], notes: closing = [] } = parser.finish?.() ?? {};
  yield* closingOutcomes(rows, dates, closing);
}

function misfit(issue: v.BaseIssue<unknown>): Note {
  const column = v.getDotPath(issue);
  return {
    code: 'not-a-record',
    effect: 'row-skipped',
    ...(column === null ? {} : { column }),
    detail: issue.expected ?? '',
  };
}
