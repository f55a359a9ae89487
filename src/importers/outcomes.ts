import type { RowIssue } from '../domain/faults.ts';
import type { Row } from '../domain/rows.ts';
import type { RecordOutcome } from './importer.ts';
import type { DateReader } from './read/dates.ts';

/** What an importer makes of one record: its main row first, or nothing where the record cannot be read. */
export type MadeRows = Row | readonly Row[] | undefined;

const UNREADABLE: Omit<RowIssue, 'line'> = { code: 'not-a-record', effect: 'row-skipped' };

/**
 * Turns what an importer made of a record into its outcome: excluded where the main row says so (an issue with the
 * reason is added), skipped where there is no row, else kept.
 */
export function outcomeOf(made: MadeRows, line: number, issues: readonly RowIssue[]): RecordOutcome {
  const rows = rowsOf(made);
  const main = rows?.[0];
  if (rows === undefined || main === undefined) return skipped(line, issues);
  if (main.excluded !== undefined) {
    const reason: RowIssue = { code: 'excluded', line, effect: 'row-excluded', detail: main.excluded };
    return { outcome: 'excluded', line, rows, issues: [...issues, reason] };
  }
  return issues.length === 0 ? { outcome: 'kept', line, rows } : { outcome: 'kept', line, rows, issues };
}

function rowsOf(made: MadeRows): readonly [Row, ...Row[]] | undefined {
  if (made === undefined) return undefined;
  if ('kind' in made) return [made];
  const [main, ...others] = made;
  return main === undefined ? undefined : [main, ...others];
}

function skipped(line: number, issues: readonly RowIssue[]): RecordOutcome {
  const hasReason = issues.some((issue) => issue.effect === 'row-skipped');
  return { outcome: 'skipped', line, issues: hasReason ? issues : [...issues, { ...UNREADABLE, line }] };
}

/** What the file as a whole assumed, and rows that belong to no record; nothing where there is nothing. */
export function* closingOutcomes(
  rows: readonly Row[],
  dates: DateReader,
  issues: readonly RowIssue[],
): Iterable<RecordOutcome> {
  const all = [...issues, ...dates.assumptions()];
  if (rows.length > 0 || all.length > 0) yield { outcome: 'derived', rows, issues: all };
}
