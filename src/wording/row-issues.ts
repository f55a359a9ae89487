import type { RowIssueCode } from '../domain/index.ts';
import type { FaultText } from './faults.ts';
import { countInWords, listInWords } from './numbers.ts';
import { describeRecordIssue } from './record-issues.ts';

/** The facts of a group of like issues that its sentence needs: how many, and the distinct details and values. */
export type IssueFacts = {
  readonly count: number;
  readonly details: readonly string[];
  readonly values: readonly string[];
};

/** Says what was wrong with some rows, or assumed for them, and the next step. A switch over every code. */
export function describeIssue(code: RowIssueCode, facts: IssueFacts): FaultText {
  const rows = countInWords(facts.count, 'row', 'rows');
  switch (code) {
    case 'zone-assumed':
      return {
        what: `The times in this file carry no time zone; they were read as ${facts.details[0] ?? 'your own zone'}.`,
        next: 'If the tool was set to another zone, choose it above.',
      };
    case 'date-order-assumed':
      return {
        what: `Dates were read with the ${orderWords(facts.details[0])}; the file itself cannot tell.`,
        next: 'If it is the other way round, choose the other order above.',
      };
    case 'date-order-unknown':
      return {
        what: `${rows} with a date that could be read in two ways${quoted(facts.values)}.`,
        next: 'Choose above whether the day or the month comes first; until then these dates are not known.',
      };
    case 'bad-date':
      return {
        what: `${rows} with a date that cannot be read${quoted(facts.values)}.`,
        next: 'Mend the dates in the tool, or go on without them.',
      };
    case 'missing-date':
      return describeMissingDate(facts);
    case 'end-before-start':
      return {
        what: `${rows} whose end lies before the start; the end is treated as not known.`,
        next: 'Correct the times in the tool and import the file again.',
      };
    default:
      return describeValueIssue(code, rows, facts);
  }
}

/** Incidents say that their start is missing; sprints give their name. */
function describeMissingDate({ count, details }: IssueFacts): FaultText {
  if (details.every((detail) => detail === 'start')) {
    return {
      what: `${countInWords(count, 'incident', 'incidents')} without a start; without one they stand in no sprint.`,
      next: 'They are kept and listed apart. Fill in the times in the tool to place them.',
    };
  }
  return {
    what: `${countInWords(count, 'sprint', 'sprints')} without dates; without them they take part in no number.`,
    next: 'Add a sprint export with dates, or type the dates once the file is added.',
  };
}

type DateCode =
  | 'zone-assumed'
  | 'date-order-assumed'
  | 'date-order-unknown'
  | 'bad-date'
  | 'missing-date'
  | 'end-before-start';
type ValueCode = Exclude<RowIssueCode, DateCode>;

function describeValueIssue(code: ValueCode, rows: string, facts: IssueFacts): FaultText {
  const values = quoted(facts.values);
  switch (code) {
    case 'bad-number':
      return { what: `${rows} with a text where a number belongs${values}.`, next: GOES_ON };
    case 'negative-number':
      return { what: `${rows} with a number below zero${values}.`, next: GOES_ON };
    case 'bad-value':
      return { what: `${rows} with a value that this format does not have${values}.`, next: GOES_ON };
    case 'unknown-severity':
      return {
        what: `${rows} with a severity that is not one of the usual names${values}.`,
        next: 'They count, with their severity not known.',
      };
    case 'severity-by-rank':
      return {
        what: `${rows} whose severity was told from its rank in the file${ranks(facts)}.`,
        next: 'Check that your gravest severity stands first.',
      };
    case 'estimated-date':
      return {
        what: `${rows} with a date that was taken from another field.`,
        next: 'Nothing to do, if that field is good enough.',
      };
    case 'unestimated':
      return {
        what: `${rows} without an estimate; they count as 0.`,
        next: 'Estimate them in the tool if they were work.',
      };
    case 'unknown-unit':
      return {
        what: `${rows} with an amount whose unit is not known${values}.`,
        next: 'Export it in seconds, minutes or hours; until then it is not known.',
      };
    case 'points-field-assumed':
      return {
        what: `Nothing in this file says which field holds the story points; they were read from the usual one${values}.`,
        next: 'Compare an item with the tool. With expand=names at the end of its address, the export names its fields.',
      };
    default:
      return describeRecordIssue(code, rows, facts.details);
  }
}

const GOES_ON = 'Correct it in the tool, or go on: the value counts as not known.';

const VALUES_SHOWN = 3;

/** ` (“abc”, “XL” and “?”)`; nothing where no value is known. */
function quoted(values: readonly string[]): string {
  if (values.length === 0) return '';
  return ` (${listInWords(values.slice(0, VALUES_SHOWN).map((value) => `“${value}”`))}${values.length > VALUES_SHOWN ? ', …' : ''})`;
}

function ranks({ values, details }: IssueFacts): string {
  const pairs = values.slice(0, VALUES_SHOWN).map((value, at) => `“${value}” as ${details[at] ?? 'its rank'}`);
  return values.length !== details.length || pairs.length === 0 ? quoted(values) : ` (${listInWords(pairs)})`;
}

function orderWords(order: string | undefined): string {
  return order === 'mdy' ? 'month before the day' : 'day before the month';
}
