import {
  type DateOrTime,
  type EpochMs,
  epochMs,
  type Hours,
  hours,
  isLocalDate,
  type Ms,
  ms,
} from '../domain/units.ts';
import type { Notes } from './issue-notes.ts';
import type { DateReader } from './read/dates.ts';
import { parseUtcTime } from './read/iso-time.ts';
import { parseSmallWhole, readNumber } from './read/numbers.ts';

/** Reads the texts of one record, and notes what could not be read; a value that is not known is undefined. */
export type ValueReader = {
  readonly date: (text: string | undefined, column: string) => DateOrTime | undefined;
  /** As `date`, for places that need an instant: a date without a time is noted and unknown. */
  readonly time: (text: string | undefined, column: string) => EpochMs | undefined;
  /** A finite number >= 0. */
  readonly number: (text: string | undefined, column: string) => number | undefined;
  /** A whole number >= 0; others are noted. */
  readonly count: (text: string | undefined, column: string) => number | undefined;
  /** Minutes as hours. */
  readonly minutes: (text: string | undefined, column: string) => Hours | undefined;
  /** Minutes as milliseconds. */
  readonly minutesAsMs: (text: string | undefined, column: string) => Ms | undefined;
  readonly seconds: (text: string | undefined, column: string) => Hours | undefined;
  /** `true`/`false`, `yes`/`no`, `1`/`0` in any case. */
  readonly flag: (text: string | undefined, column: string) => boolean | undefined;
  /** One of a closed list, compared without case; others are noted. */
  readonly choice: <Choice extends string>(
    text: string | undefined,
    column: string,
    choices: readonly Choice[],
  ) => Choice | undefined;
};

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** Makes the reader of one file's values. */
export function createValueReader(dates: DateReader, notes: Notes): ValueReader {
  function bad(
    code: 'bad-value' | 'bad-number' | 'negative-number' | 'bad-date',
    column: string,
    value: string,
  ): undefined {
    notes.add({ code, column, value, effect: 'value-unknown' });
  }
  function date(text: string | undefined, column: string): DateOrTime | undefined {
    if (text === undefined) return undefined;
    const instant = parseUtcTime(text);
    if (!Number.isNaN(instant)) return epochMs(instant);
    const reading = dates.read(text);
    if (reading.issue !== undefined) notes.add({ code: reading.issue, column, value: text, effect: 'value-unknown' });
    return reading.value;
  }
  function number(text: string | undefined, column: string): number | undefined {
    if (text === undefined) return undefined;
    const whole = parseSmallWhole(text);
    if (whole !== undefined) return whole;
    const reading = readNumber(text);
    return reading.ok ? reading.value : bad(reading.error, column, text);
  }
  const asHours = (text: string | undefined, column: string, perHour: number) => {
    const value = number(text, column);
    return value === undefined ? undefined : hours(value / perHour);
  };

  return {
    date,
    time: (text, column) => {
      const value = date(text, column);
      return value === undefined || !isLocalDate(value) ? value : bad('bad-date', column, value);
    },
    number,
    count: (text, column) => {
      const value = number(text, column);
      return value === undefined || Number.isInteger(value) ? value : bad('bad-number', column, text ?? '');
    },
    minutes: (text, column) => asHours(text, column, 60),
    minutesAsMs: (text, column) => {
      const value = number(text, column);
      return value === undefined ? undefined : ms(value * 60_000);
    },
    seconds: (text, column) => asHours(text, column, 3600),
    flag: (text, column) => {
      if (text === undefined) return undefined;
      if (text === 'false') return false;
      return FLAGS.get(text.toLowerCase()) ?? bad('bad-value', column, text);
    },
    choice: (text, column, choices) => {
      if (text === undefined) return undefined;
      const asWritten = choices.find((choice) => choice === text);
      return asWritten ?? choices.find((choice) => choice === text.toLowerCase()) ?? bad('bad-value', column, text);
    },
  };
}
