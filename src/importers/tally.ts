import type { RowIssue } from '../domain/faults.ts';
import type { BroughtCounts, RowCounts } from '../domain/imports.ts';
import type { Row } from '../domain/rows.ts';
import type { DateOrTime, EpochMs } from '../domain/units.ts';
import type { RecordOutcome } from './importer.ts';
import { createIssueCollector, type IssueCollector } from './issue-groups.ts';
import { createKeySet } from './key-set.ts';
import { checkTimes, eachTime, roughInstant } from './row-checks.ts';

/** Counts what becomes of the records of one file. */
export type Tally = {
  readonly rows: readonly Row[];
  readonly issues: IssueCollector;
  readonly add: (outcome: RecordOutcome) => void;
  /** Records that were lost while the file was split; they count as read and skipped. */
  readonly addDocumentIssues: (issues: readonly RowIssue[]) => void;
  readonly counts: () => RowCounts;
  readonly brought: () => BroughtCounts;
  readonly span: () => { readonly from?: EpochMs; readonly to?: EpochMs };
};

type Span = { from?: EpochMs; to?: EpochMs };
type Outcomes = { kept: number; merged: number; excluded: number; skipped: number };

/**
 * Makes an empty tally. A record counts as merged where the key of its main row came already in this file; its rows are
 * there all the same, since later known fields win in the fold. rows read = kept + merged + excluded + skipped.
 */
export function createTally(): Tally {
  const rows: Row[] = [];
  const issues = createIssueCollector();
  const seen = createKeySet();
  const counts: Outcomes = { kept: 0, merged: 0, excluded: 0, skipped: 0 };
  const span: Span = {};
  const widen = (time: DateOrTime | undefined) => {
    if (time === undefined) return;
    const instant = roughInstant(time);
    if (span.from === undefined || instant < span.from) span.from = instant;
    if (span.to === undefined || instant > span.to) span.to = instant;
  };

  /** Whether the key is new in this file. */
  function take(row: Row): boolean {
    rows.push(row);
    if (row.excluded !== undefined) return true;
    eachTime(row, widen);
    return seen.add(row);
  }

  function takeAndCheck(row: Row, given: readonly RowIssue[] | undefined): boolean {
    const isNew = take(row);
    if (isNew && row.excluded === undefined) issues.add(timeIssues(row, given));
    return isNew;
  }

  function add(outcome: RecordOutcome): void {
    if (outcome.issues !== undefined) issues.add(outcome.issues);
    if (outcome.outcome === 'skipped') {
      counts.skipped += 1;
      return;
    }
    const isFirst = outcome.rows.map((row) => takeAndCheck(row, outcome.issues))[0];
    if (outcome.outcome === 'excluded') counts.excluded += 1;
    if (outcome.outcome !== 'kept') return;
    if (isFirst) counts.kept += 1;
    else {
      counts.merged += 1;
      issues.add([{ code: 'duplicate-key', line: outcome.line, effect: 'row-merged', value: nameOf(outcome.rows[0]) }]);
    }
  }

  return {
    rows,
    issues,
    add,
    addDocumentIssues: (found) => {
      issues.add(found);
      counts.skipped += found.filter((issue) => issue.effect === 'row-skipped').length;
    },
    counts: () => ({ rowsRead: counts.kept + counts.merged + counts.excluded + counts.skipped, ...counts }),
    brought: () => ({
      incidents: seen.count('incident'),
      sprints: seen.count('sprint'),
      workItems: seen.count('work-item'),
      sprintItems: seen.count('sprint-item'),
      responders: seen.count('responder'),
    }),
    span: () => ({ ...span }),
  };
}

/** Not said twice: an importer may have said it, and an unreadable date has its own issue. */
function timeIssues(row: Row, given: readonly RowIssue[] = []): readonly RowIssue[] {
  const found = checkTimes(row);
  if (found.length === 0) return found;
  const isSaid = given.some(
    ({ code }) => code === 'missing-date' || code === 'bad-date' || code === 'date-order-unknown',
  );
  return found.filter(({ code }) => code !== 'missing-date' || !isSaid);
}

function nameOf(row: Row): string {
  return row.kind === 'responder'
    ? row.incidentId
    : row.kind === 'sprint-item'
      ? `${row.sprintId}/${row.itemKey}`
      : row.id;
}
