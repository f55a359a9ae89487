import { assertNever, type RowIssueCode } from '../domain/index.ts';
import type { FaultText } from './faults.ts';
import { listInWords } from './numbers.ts';

/** What is wrong with a record as a whole, not with one value of it. */
type RecordIssueCode = Extract<
  RowIssueCode,
  | 'missing-id'
  | 'not-a-record'
  | 'duplicate-key'
  | 'wide-row'
  | 'short-row'
  | 'excluded'
  | 'possibly-truncated'
  | 'identity-mismatch'
  | 'mixed-delimiter'
>;

/** The part of `describeIssue` for records: `rows` is how many, in words. */
export function describeRecordIssue(code: RecordIssueCode, rows: string, details: readonly string[]): FaultText {
  switch (code) {
    case 'missing-id':
      return { what: `${rows} without an id that says which record it is.`, next: 'Export with the id or key column.' };
    case 'not-a-record':
      return {
        what: `${rows} that hold no record of this format.`,
        next: 'Nothing to do, if these lines are not data.',
      };
    case 'duplicate-key':
      return {
        what: `${rows} that name a record a second time; they were joined with the first.`,
        next: 'Nothing to do: each record counts once.',
      };
    case 'wide-row':
      return {
        what: `${rows} with more cells than the header has columns.`,
        next: 'Often a comma without quotes in a title. Check these lines in the file.',
      };
    case 'short-row':
      return {
        what: `${rows} with fewer cells than the header has columns; the others count as empty.`,
        next: 'Check whether the file was cut or edited.',
      };
    case 'excluded':
      return {
        what: `${rows} set aside: ${exclusions(details)}.`,
        next: 'Nothing to do, if these should not count as incidents.',
      };
    case 'possibly-truncated':
      return describeTruncation(details[0]);
    case 'identity-mismatch':
      return {
        what: `${rows} whose sums do not agree: planned and added is not finished, removed and carried over.`,
        next: 'Check the sprint in the tool; the figures are used as the file gives them.',
      };
    case 'mixed-delimiter':
      return {
        what: 'The file separates its columns in more than one way.',
        next: 'Export it again, and do not edit it in between.',
      };
    default:
      return assertNever(code);
  }
}

/** The detail is `50/340` (read of all), the number of rows, or `syntax` for a last line that breaks off. */
function describeTruncation(detail = ''): FaultText {
  const [read, all] = detail.split('/');
  if (all !== undefined) {
    return {
      what: `The tool has ${all} records, but only ${read} of them are in this file.`,
      next: 'Export all pages and drop them together.',
    };
  }
  const rows = /\d+/.exec(detail)?.[0];
  if (rows === undefined) return { what: 'The last record of this file breaks off.', next: 'Export the file again.' };
  return {
    what: `This file has as many rows as its tool exports at once (${rows}); more may be missing.`,
    next: 'Export shorter time ranges and drop all of the files.',
  };
}

const EXCLUSIONS: Readonly<Record<string, string>> = {
  'not-an-incident': 'not an incident',
  merged: 'merged into another',
  test: 'tests',
  drill: 'drills',
  duplicate: 'duplicates',
};

function exclusions(reasons: readonly string[]): string {
  if (reasons.length === 0) return 'not to be counted';
  return listInWords(reasons.map((reason) => EXCLUSIONS[reason] ?? reason));
}
