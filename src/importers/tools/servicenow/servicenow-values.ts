import type { RowIssue } from '../../../domain/faults.ts';
import type { Hours } from '../../../domain/units.ts';
import { hours } from '../../../domain/units.ts';
import { parseIsoTime } from '../../read/iso-time.ts';
import { isAmount, readNumber } from '../../read/numbers.ts';

const EXPORT_LIMIT = 10_000;

/**
 * The note of an export that has as many records as the tool gives at most, unless an administrator raised that
 * (https://www.servicenow.com/docs, "Export limits"); [] for any other number.
 */
export function cutAtLimit(records: number): readonly RowIssue[] {
  if (records !== EXPORT_LIMIT) return [];
  return [{ code: 'possibly-truncated', line: 0, effect: 'noted', detail: String(EXPORT_LIMIT) }];
}

/** A sys_id: what references are in raw values. */
const SYS_ID = /^[0-9a-f]{32}$/i;
const WHOLE = /^-?\d+$/;

/** Whether a value is the inner id of a record, which says nothing to a person. */
export function isSysId(text: string): boolean {
  return SYS_ID.test(text);
}

/** The values of one export in the columns that tell raw values from display values; [] for a column that is not there. */
export type TellingValues = {
  /** `state`, `incident_state`. */
  readonly states: readonly string[];
  readonly priorities: readonly string[];
  /** `assignment_group`, `assigned_to`, `caller_id` and their kin. */
  readonly references: readonly string[];
};

/**
 * Whether an export holds raw values, whose times are UTC, and not display values, whose times are in the zone of whoever
 * exported (FORMATS 2.7). Nothing in the file says so: numeric states and priorities, or references that are sys_ids,
 * do. An export that shows none of these is taken for the default of CSV, display values.
 */
export function isRawExport({ states, priorities, references }: TellingValues): boolean {
  if (references.some(isSysId)) return true;
  const choices = [...states, ...priorities];
  return choices.length > 0 && choices.every((choice) => WHOLE.test(choice));
}

/**
 * A length of time in hours. Raw values are a date so long after 1970-01-01 00:00:00 (`1970-01-01 02:30:00` is 2.5 h) or
 * seconds (`9000`, `102,197`); display values are words (`2 Hours 30 Minutes`). `undefined` for any other text.
 */
export function readServiceNowDuration(text: string): Hours | undefined {
  const wall = parseIsoTime(text);
  if (wall !== undefined) return hours(wall.wall / 3_600_000);
  const seconds = readNumber(text);
  if (seconds.ok) return seconds.value === undefined ? undefined : hours(seconds.value / 3600);
  return hoursInWords(text);
}

const HOURS_OF: Readonly<Record<string, number>> = { day: 24, hour: 1, minute: 1 / 60, second: 1 / 3600 };
const PART = /(\d+)\s*(day|hour|minute|second)s?/gi;

function hoursInWords(text: string): Hours | undefined {
  const parts = [...text.matchAll(PART)];
  const rest = text.replace(PART, '').replace(/\band\b|[\s,]/gi, '');
  if (parts.length === 0 || rest !== '') return undefined;
  const sum = parts.reduce(
    (all, [, amount, unit = '']) => all + Number(amount) * (HOURS_OF[unit.toLowerCase()] ?? 0),
    0,
  );
  return isAmount(sum) ? hours(sum) : undefined;
}

/** Priority by impact and urgency, each 1 (high) to 3 (low): the default matrix (FORMATS section 6, rule 3). */
const PRIORITY_OF_SUM: Readonly<Record<number, string>> = { 2: '1', 3: '2', 4: '3', 5: '4', 6: '5' };

/** The priority that impact and urgency give, `1` to `5`; undefined where one of them does not start with 1 to 3. */
export function priorityOf(impact: string | undefined, urgency: string | undefined): string | undefined {
  const [high, low] = [impact, urgency].map((text) => /^([1-3])(?!\d)/.exec(text ?? '')?.[1]);
  return high === undefined || low === undefined ? undefined : PRIORITY_OF_SUM[Number(high) + Number(low)];
}

const CANCELLED = /^(?:8|cancell?ed)$/i;

/** Whether a state, raw or displayed, says that the incident was called off. */
export function isCancelledState(state: string | undefined): boolean {
  return state !== undefined && CANCELLED.test(state.trim());
}

const IN_PROGRESS = /^(?:2|in progress|active|work in progress)$/i;

/** Whether a state says that somebody has taken the incident up. */
export function isInProgressState(state: string | undefined): boolean {
  return state !== undefined && IN_PROGRESS.test(state.trim());
}
