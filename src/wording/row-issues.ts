import type { IssueGroup, RowIssue, RowIssueCode, RowIssueEffect } from '../domain/index.ts';
import { assertNever } from '../domain/index.ts';
import type { FaultText } from './faults.ts';
import { countInWords } from './numbers.ts';

/** The facts of a group of like issues that its sentence needs. */
export type IssueFacts = { readonly count: number; readonly detail?: string };

/** Says what was wrong with `count` rows, or assumed for them, and the next step. One switch over every code. */
export function describeIssue(code: RowIssueCode, facts: IssueFacts): FaultText {
  const rows = countInWords(facts.count, 'row', 'rows');
  const detail = facts.detail;
  switch (code) {
    case 'zone-assumed':
      return {
        what: `The times in this file carry no time zone; they were read as ${detail ?? 'your own zone'}.`,
        next: 'If the tool was set to another zone, choose it above.',
      };
    case 'date-order-assumed':
      return {
        what: `Dates were read as ${orderWords(detail)}, because some dates here fit only that order.`,
        next: 'If that is wrong, choose the other order above.',
      };
    case 'date-order-unknown':
      return {
        what: `Nothing in this file tells whether the day or the month comes first; ${orderWords(detail)} was assumed.`,
        next: 'Choose the order above if it is the other one.',
      };
    case 'bad-date':
      return {
        what: `${rows} with a date that cannot be read.`,
        next: 'Mend the dates in the tool, or go on without them.',
      };
    case 'missing-date':
      return {
        what: `${rows} without a date that is needed for placing them in a sprint.`,
        next: 'They are kept and listed as “not placed”. Fill in the dates in the tool to place them.',
      };
    case 'end-before-start':
      return {
        what: `${rows} whose end lies before the start; the end is treated as not known.`,
        next: 'Correct the times in the tool and import the file again.',
      };
    default:
      return describeValueIssue(code, rows, detail);
  }
}

type ValueCode = Exclude<
  RowIssueCode,
  'zone-assumed' | 'date-order-assumed' | 'date-order-unknown' | 'bad-date' | 'missing-date' | 'end-before-start'
>;

function describeValueIssue(code: ValueCode, rows: string, detail: string | undefined): FaultText {
  switch (code) {
    case 'bad-number':
      return {
        what: `${rows} with a text where a number belongs.`,
        next: 'Correct the value, or go on: it counts as not known.',
      };
    case 'negative-number':
      return {
        what: `${rows} with a number below zero.`,
        next: 'Correct the value, or go on: it counts as not known.',
      };
    case 'bad-value':
      return {
        what: `${rows} with a value that this format does not have${inBrackets(detail)}.`,
        next: 'Correct the value, or go on: it counts as not known.',
      };
    case 'unknown-severity':
      return {
        what: `${rows} with a severity that is not one of the usual names${inBrackets(detail)}.`,
        next: 'They count with severity “unknown”.',
      };
    case 'severity-by-rank':
      return {
        what: `The severities of this file were matched by their order${inBrackets(detail)}.`,
        next: 'Check that the first one is your gravest.',
      };
    case 'estimated-date':
      return {
        what: `${rows} with a date taken from another field${inBrackets(detail)}.`,
        next: 'Nothing to do; it is marked as an estimate.',
      };
    case 'unestimated':
      return {
        what: `${rows} without story points; they count as 0 points.`,
        next: 'Estimate them in the tool if they took real work.',
      };
    case 'unknown-unit':
      return {
        what: `${rows} with an estimate whose unit is not known${inBrackets(detail)}.`,
        next: 'Export the estimates as story points, hours or items.',
      };
    default:
      return describeRowIssue(code, rows, detail);
  }
}

type RowCode = Exclude<
  ValueCode,
  | 'bad-number'
  | 'negative-number'
  | 'bad-value'
  | 'unknown-severity'
  | 'severity-by-rank'
  | 'estimated-date'
  | 'unestimated'
  | 'unknown-unit'
>;

function describeRowIssue(code: RowCode, rows: string, detail: string | undefined): FaultText {
  switch (code) {
    case 'missing-id':
      return {
        what: `${rows} without an id, which says which record it is.`,
        next: 'Export with the id or key column.',
      };
    case 'not-a-record':
      return {
        what: `${rows} that hold no record (a title, a total, an empty line of text).`,
        next: 'Nothing to do, if these lines are not data.',
      };
    case 'duplicate-key':
      return {
        what: `${rows} that name a record a second time; they were joined with the first.`,
        next: 'Nothing to do; each record counts once.',
      };
    case 'wide-row':
      return {
        what: `${rows} with more cells than the header has columns.`,
        next: 'Often a comma without quotes in a title. Check these lines in the file.',
      };
    case 'short-row':
      return {
        what: `${rows} with fewer cells than the header has columns; the rest counts as empty.`,
        next: 'Check whether the file was cut or edited.',
      };
    case 'excluded':
      return {
        what: `${rows} set aside: ${detail ?? 'test, drill, duplicate or cancelled'}.`,
        next: 'Nothing to do, if these should not count as incidents.',
      };
    case 'possibly-truncated':
      return {
        what: `The file has exactly as many rows as the tool exports at most${inBrackets(detail)}; more may be missing.`,
        next: 'Export a shorter time range, several times, and drop all files.',
      };
    case 'identity-mismatch':
      return {
        what: `${rows} whose sums do not agree with each other${inBrackets(detail)}.`,
        next: 'Check the sprint in the tool; the figures are shown as the file gives them.',
      };
    case 'mixed-delimiter':
      return {
        what: 'The file separates its columns in more than one way.',
        next: 'Export it again without editing it in between.',
      };
    default:
      return assertNever(code);
  }
}

/** What an issue did to the data, in two or three words. */
export function describeEffect(effect: RowIssueEffect): string {
  switch (effect) {
    case 'noted':
      return 'kept as it is';
    case 'value-unknown':
      return 'value not known';
    case 'row-skipped':
      return 'row skipped';
    case 'row-excluded':
      return 'row set aside';
    case 'row-merged':
      return 'row joined';
    default:
      return assertNever(effect);
  }
}

/** A group of issues as the review shows it: sentence, next step, and where: `lines 14, 15, 22 and 9 more`. */
export function describeIssueGroup(group: IssueGroup): FaultText & { readonly where: string } {
  const detail = group.places.find((place) => place.detail !== undefined)?.detail;
  const facts = detail === undefined ? { count: group.count } : { count: group.count, detail };
  return { ...describeIssue(group.code, facts), where: describePlaces(group.places, group.count) };
}

/** One place: `line 14, “Story points”: abc`. */
export function describePlace(place: RowIssue): string {
  const where = place.line === 0 ? 'whole file' : `line ${place.line}`;
  const column = place.column === undefined ? '' : `, “${place.column}”`;
  return place.value === undefined ? `${where}${column}` : `${where}${column}: ${place.value}`;
}

const LINES_SHOWN = 4;

function describePlaces(places: readonly RowIssue[], count: number): string {
  const lines = [...new Set(places.map((place) => place.line).filter((line) => line > 0))];
  if (lines.length === 0) return 'whole file';
  const shown = lines.slice(0, LINES_SHOWN);
  const more = Math.max(count, lines.length) - shown.length;
  return `${shown.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function orderWords(detail: string | undefined): string {
  return detail === 'mdy' ? 'month before day' : detail === 'dmy' ? 'day before month' : (detail ?? 'day before month');
}

function inBrackets(detail: string | undefined): string {
  return detail === undefined ? '' : ` (${detail})`;
}
