import type { Columns, TableFile } from '../../csv-importer.ts';
import { isAmount, parseSmallWhole, readNumber } from '../../read/numbers.ts';
import type { TableRecord } from '../../table-record.ts';
import type { AnalyticsDuration } from './pagerduty-analytics-row.ts';

/**
 * Lengths of time in a PagerDuty table. The unit stands in the field name (`seconds_to_resolve`) or behind the label
 * (`Time to Resolve (min)`); where it does not, a bare number could be seconds or minutes, and only written times such as
 * `1:30:00` or `1h 30m` are read (FORMATS 2.1d).
 */

/** How long one of the units is, in seconds; `unsaid` = the header names none. */
const UNITS = { seconds: 1, minutes: 60, hours: 3600, unsaid: undefined } as const;
type Unit = keyof typeof UNITS;
const UNIT_NAMES: readonly Unit[] = ['seconds', 'minutes', 'hours', 'unsaid'];

/** A column of one duration in one unit. */
export type DurationColumn = `${AnalyticsDuration} in ${Unit}`;

/** How a header ends when it names its unit. */
const ENDINGS: Readonly<Record<Unit, readonly string[]>> = {
  seconds: ['(s)', '(sec)', '(secs)', '(seconds)', 'in seconds', 'seconds'],
  minutes: ['(m)', '(min)', '(mins)', '(minutes)', 'in minutes', 'minutes'],
  hours: ['(h)', '(hr)', '(hrs)', '(hours)', 'in hours', 'hours'],
  unsaid: ['', '(h:mm:ss)', '(hh:mm:ss)'],
};

/** Labels of each duration without a unit; spellings of the API's own names are added. */
const LABELS: Readonly<Record<AnalyticsDuration, readonly string[]>> = {
  seconds_to_first_ack: [
    'time to first ack',
    'time to first acknowledge',
    'time to acknowledge',
    'time to ack',
    'tta',
    'mtta',
  ],
  seconds_to_resolve: ['time to resolve', 'time to resolution', 'resolution time', 'duration', 'ttr', 'mttr'],
  engaged_seconds: ['engaged time', 'engaged', 'response effort', 'total response effort'],
  user_defined_effort_seconds: ['user defined effort', 'user-defined effort', 'user defined response effort'],
  snoozed_seconds: ['snoozed time', 'snoozed', 'time snoozed'],
};

const DURATIONS: readonly AnalyticsDuration[] = [
  'seconds_to_first_ack',
  'seconds_to_resolve',
  'engaged_seconds',
  'user_defined_effort_seconds',
  'snoozed_seconds',
];

/** All columns in which durations can stand. */
export const DURATION_COLUMNS: Columns<DurationColumn> = durationColumns();

function durationColumns(): Columns<DurationColumn>;
function durationColumns(): Columns<string> {
  return Object.fromEntries(
    DURATIONS.flatMap((duration) => UNIT_NAMES.map((unit) => [`${duration} in ${unit}`, headersOf(duration, unit)])),
  );
}

/** `Seconds to Resolve` and `Engaged Seconds` in each unit, then the labels with each ending; `_` or spaces between words. */
function headersOf(duration: AnalyticsDuration, unit: Unit): readonly string[] {
  const own = unit === 'unsaid' ? [] : [duration.replaceAll('_', ' ').replace('seconds', unit)];
  const labels = LABELS[duration].flatMap((label) => ENDINGS[unit].map((ending) => `${label} ${ending}`.trim()));
  return [...own, ...labels].flatMap((header) => [header, header.replaceAll(' ', '_')]);
}

/** One column that a file has for a duration. `unitSeconds` is absent where the header does not name the unit. */
type FoundColumn = {
  readonly column: DurationColumn;
  readonly header: string;
  readonly unitSeconds: number | undefined;
};

/** Reads the durations of one file, in seconds. */
export type DurationReader = (record: TableRecord<DurationColumn>, duration: AnalyticsDuration) => number | undefined;

/**
 * Makes the reader of one file's durations: each from the first of its columns that holds a value, undefined where there is
 * none. A number whose unit is not known is noted and unknown, except 0, which is 0 in any unit.
 */
export function createDurationReader({ document, positions }: TableFile<DurationColumn>): DurationReader {
  const columnsOf = (duration: AnalyticsDuration) =>
    UNIT_NAMES.flatMap((unit): readonly FoundColumn[] => {
      const column: DurationColumn = `${duration} in ${unit}`;
      const [position] = positions[column];
      return position === undefined
        ? []
        : [{ column, header: document.headers[position] ?? column, unitSeconds: UNITS[unit] }];
    });
  const found = new Map(DURATIONS.map((duration) => [duration, columnsOf(duration)]));
  return (record, duration) => {
    for (const filled of found.get(duration) ?? []) {
      const text = record.text(filled.column);
      if (text !== undefined) return readColumn(record, filled, text);
    }
    return undefined;
  };
}

function readColumn(
  record: TableRecord<DurationColumn>,
  { column, header, unitSeconds }: FoundColumn,
  text: string,
): number | undefined {
  // What nearly all cells are; the patterns below take longer than all the rest of a row.
  const whole = unitSeconds === undefined ? undefined : parseSmallWhole(text);
  if (whole !== undefined && unitSeconds !== undefined) return whole * unitSeconds;
  if (isUnitUnclear(text, unitSeconds)) {
    record.note({ code: 'unknown-unit', column: header, value: text, effect: 'value-unknown' });
    return undefined;
  }
  const written = parseWrittenDuration(text);
  if (written !== undefined && isAmount(written)) return written;
  const value = record.number(column);
  return value === undefined ? undefined : value * (unitSeconds ?? 1);
}

/** `1:26` may be hours and minutes or minutes and seconds; a bare number needs a header that names its unit. */
function isUnitUnclear(text: string, unitSeconds: number | undefined): boolean {
  if (/^\d+:\d\d$/.test(text)) return true;
  const number = readNumber(text);
  return unitSeconds === undefined && number.ok && number.value !== undefined && number.value !== 0;
}

/** `1:30:00`, hours first; the one form with colons that can mean only one thing. */
const CLOCK = /^(\d+):([0-5]\d):([0-5]\d)$/;
/** `1d 2h 30m 5s`, `90 min`, `2 hours 5 minutes`; each part at most once, in this order. */
const WORDS =
  /^(?:(\d+)\s*d(?:ays?)?)?\s*(?:(\d+)\s*h(?:(?:ou)?rs?)?)?\s*(?:(\d+)\s*m(?:in(?:ute)?s?)?)?\s*(?:(\d+)\s*s(?:ec(?:ond)?s?)?)?$/i;

/** Seconds of a duration that carries its own units; undefined for bare numbers and other texts. */
export function parseWrittenDuration(text: string): number | undefined {
  const clock = CLOCK.exec(text);
  if (clock !== null) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]);
  // The pattern tries many ways on long runs of spaces; no duration is that long.
  const words = text === '' || text.length > 60 ? null : WORDS.exec(text);
  if (words === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = words.slice(1).map((part) => Number(part ?? 0));
  return days * 86_400 + hours * 3600 + minutes * 60 + seconds;
}
