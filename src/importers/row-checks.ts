import type { RowIssue } from '../domain/faults.ts';
import type { Row } from '../domain/rows.ts';
import { type DateOrTime, type EpochMs, epochMs, isLocalDate } from '../domain/units.ts';

/**
 * What is odd about the times of a row: no date at all (FORMATS 7.2: kept, takes part in no number) or an end before
 * its start (METHOD 2.2 does not use such an end). Rows are kept as they are.
 */
export function checkTimes(row: Row): readonly RowIssue[] {
  if (row.kind === 'incident') {
    const isDated = row.startedAt !== undefined || row.acknowledgedAt !== undefined;
    return issuesOf(row.line, isDated, 'start', isBefore(row.resolvedAt, row.startedAt));
  }
  if (row.kind === 'sprint') {
    const isDated = row.startAt !== undefined && row.endAt !== undefined;
    return issuesOf(row.line, isDated, row.name, isBefore(row.endAt, row.startAt));
  }
  return NOTHING_ODD;
}

const NOTHING_ODD: readonly RowIssue[] = [];

function issuesOf(line: number, isDated: boolean, detail: string, isReversed: boolean): readonly RowIssue[] {
  if (isDated && !isReversed) return NOTHING_ODD;
  const missing: RowIssue = { code: 'missing-date', line, effect: 'value-unknown', detail };
  const reversed: RowIssue = { code: 'end-before-start', line, effect: 'noted' };
  return [...(isDated ? [] : [missing]), ...(isReversed ? [reversed] : [])];
}

/** Only times of the same kind can be compared before a calendar is known. */
function isBefore(end: DateOrTime | undefined, start: DateOrTime | undefined): boolean {
  return start !== undefined && end !== undefined && typeof start === typeof end && end < start;
}

/** Calls back with each time field of a row, known or not. */
export function eachTime(row: Row, take: (time: DateOrTime | undefined) => void): void {
  switch (row.kind) {
    case 'incident':
      take(row.startedAt);
      take(row.detectedAt);
      take(row.acknowledgedAt);
      take(row.mitigatedAt);
      take(row.resolvedAt);
      break;
    case 'sprint':
      take(row.startAt);
      take(row.endAt);
      take(row.completedAt);
      break;
    case 'work-item':
      take(row.createdAt);
      take(row.startedAt);
      take(row.completedAt);
      break;
    case 'sprint-item':
      take(row.addedAt);
      take(row.removedAt);
      break;
    case 'responder':
      take(row.startedAt);
      take(row.endedAt);
      break;
  }
}

/** A time as an instant; a local date stands for its midnight in UTC, good enough to say which days a file covers. */
export function roughInstant(time: DateOrTime): EpochMs {
  return isLocalDate(time) ? epochMs(Date.parse(time)) : time;
}
