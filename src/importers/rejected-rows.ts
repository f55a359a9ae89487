import { toCsvText } from '../domain/csv-cells.ts';
import type { RowIssue } from '../domain/faults.ts';
import type { PersonKey } from '../domain/responder-row.ts';
import type { Importer, RecordOutcome, SourceDocument } from './importer.ts';
import { isNameUnder } from './mapping/mapped-people.ts';
import { openFile, type ReadChoice, type ReadInput } from './open-file.ts';
import { SOMEBODY } from './read/people.ts';
import { clearAny, createPeopleCleaner, type PeopleCleaner } from './read/people-cleaner.ts';

/**
 * The records of a file that were skipped or excluded, as CSV for a spreadsheet: line, reason, and the cells as they are in
 * the file but for people (of JSON the record as one cell). Reasons are codes, `excluded` with its own: `excluded: drill`. Lines that were
 * lost while the file was split have no cells. Undefined where all records were kept, or the file cannot be read.
 */
export function rejectedRows(
  input: ReadInput,
  importers: readonly Importer[],
  choice: ReadChoice,
  pseudonym: (name: string) => PersonKey,
): string | undefined {
  const { document, importer, fault } = openFile(input, importers, choice);
  if (document === undefined || importer === undefined || fault !== undefined) return undefined;
  const names = new Set<string>();
  const remember = (name: string): PersonKey => {
    names.add(name);
    return pseudonym(name);
  };
  const outcomes = [...importer.parse(document, { ...choice, pseudonym: remember })].filter(isRecord);
  const lost = document.issues.filter(({ effect }) => effect === 'row-skipped');
  const cleaner = createPeopleCleaner(names);
  const cellsOf = cellFinder(document, outcomes, cleaner);
  const rejected = [
    ...outcomes.flatMap((outcome, at) => {
      const reason = reasonOf(outcome);
      return reason === undefined ? [] : [{ line: outcome.line, reason, cells: cellsOf(outcome.line, at) }];
    }),
    ...lost.map(({ line, code }) => ({ line, reason: code, cells: [] })),
  ];
  if (rejected.length === 0) return undefined;
  const columns = document.shape === 'table' ? document.headers.map(cleaner.group) : ['record'];
  const rows = rejected
    .sort((a, b) => a.line - b.line)
    .map(({ line, reason, cells }) => [
      String(line),
      reason,
      ...columns.map((_, at) => cells[at] ?? ''),
      ...cells.slice(columns.length),
    ]);
  return toCsvText([['line', 'reason', ...columns], ...rows]);
}

type Recorded = Exclude<RecordOutcome, { readonly outcome: 'derived' }>;

function isRecord(outcome: RecordOutcome): outcome is Recorded {
  return outcome.outcome !== 'derived';
}

function reasonOf(outcome: Recorded): string | undefined {
  if (outcome.outcome === 'kept') return undefined;
  const effect: RowIssue['effect'] = outcome.outcome === 'skipped' ? 'row-skipped' : 'row-excluded';
  const reasons = outcome.issues.filter((issue) => issue.effect === effect).map(wordsOf);
  return [...new Set(reasons)].join('; ') || (outcome.outcome === 'skipped' ? 'not-a-record' : 'excluded');
}

function wordsOf({ code, detail }: RowIssue): string {
  return code === 'excluded' && detail !== undefined ? `${code}: ${detail}` : code;
}

type CellFinder = (line: number, at: number) => readonly string[];

/**
 * The cells of a record: of a table by its line. Of JSON by its place among the records, and only where the importer took
 * them one by one, in their order: some read several collections of one document.
 */
function cellFinder(document: SourceDocument, outcomes: readonly Recorded[], cleaner: PeopleCleaner): CellFinder {
  const clear = (text: string) => clearAny(text, cleaner);
  if (document.shape === 'table') {
    const { headers, lines } = document;
    const rows = new Map(lines.map((line, at) => [line, document.rows[at] ?? []]));
    return (line) =>
      (rows.get(line) ?? []).map((cell, at) => (isNameUnder(headers[at] ?? '', cell) ? SOMEBODY : clear(cell)));
  }
  const { items, lines } = document;
  const isInOrder = outcomes.length === items.length && outcomes.every(({ line }, at) => line === lines[at]);
  const cleared = (_key: string, value: unknown): unknown => (typeof value === 'string' ? clear(value) : value);
  return (_line, at) => (isInOrder ? [JSON.stringify(items[at], cleared) ?? ''] : []);
}
