import type { TimeUnit } from '../../domain/mapping.ts';
import { failed, ok, type Result } from '../../domain/result.ts';
import { type Ms, ms } from '../../domain/units.ts';
import { type NumberFault, readNumber } from '../read/numbers.ts';

const UNIT_MS: Readonly<Record<TimeUnit, number>> = {
  milliseconds: 1,
  seconds: 1000,
  minutes: 60_000,
  hours: 3_600_000,
};
const DAY_MS = 86_400_000;
/** Longer than this is no length of an incident, but a number that means something else. */
const LONGEST_MS = 3660 * DAY_MS;

/** Why a text is no length of time: a plain number of which nobody said the unit, or no number at all. */
export type DurationFault = NumberFault | 'unknown-unit';

/**
 * Reads a length of time: `90` in the unit given, or a text that tells its own: `1:30` and `1:30:00` (hours first),
 * `PT1H30M`, `1h 30m`, `90 min`, `1 day 2 hours`. Undefined where the cell says nothing.
 */
export function readDuration(text: string, unit: TimeUnit | undefined): Result<Ms | undefined, DurationFault> {
  const told = clockLength(text) ?? isoLength(text) ?? wordLength(text);
  if (told !== undefined) return lengthOf(told);
  const number = readNumber(text);
  if (!number.ok) return number;
  if (number.value === undefined) return ok(undefined);
  return unit === undefined ? failed('unknown-unit') : lengthOf(number.value * UNIT_MS[unit]);
}

function lengthOf(value: number): Result<Ms, DurationFault> {
  return value <= LONGEST_MS ? ok(ms(value)) : failed('bad-number');
}

function clockLength(text: string): number | undefined {
  const found = /^(\d{1,4}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (found === null) return undefined;
  return (Number(found[1]) * 60 + Number(found[2])) * 60_000 + Number(found[3] ?? 0) * 1000;
}

const ISO = /^P(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

function isoLength(text: string): number | undefined {
  const found = ISO.exec(text);
  if (found === null || !/\d/.test(text)) return undefined;
  const [days, hours, minutes, seconds] = [1, 2, 3, 4].map((part) => Number(found[part] ?? 0));
  return (days ?? 0) * DAY_MS + (hours ?? 0) * 3_600_000 + (minutes ?? 0) * 60_000 + (seconds ?? 0) * 1000;
}

const PART =
  /(\d+(?:[.,]\d+)?)\s*(milliseconds?|millis|ms|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s)(?![a-z])/giy;

/** `1h 30m`; undefined where anything but amounts with their units stands in the text. */
function wordLength(text: string): number | undefined {
  let total = 0;
  let end = 0;
  for (let at = skipGap(text, 0); at < text.length; at = skipGap(text, end)) {
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (found === null) return undefined;
    total += Number((found[1] ?? '').replace(',', '.')) * msOfWord(found[2] ?? '');
    end = PART.lastIndex;
  }
  return end === 0 ? undefined : total;
}

function skipGap(text: string, from: number): number {
  const gap = /^(?:[\s,]|and\b)*/i.exec(text.slice(from));
  return from + (gap?.[0].length ?? 0);
}

function msOfWord(word: string): number {
  const unit = word.toLowerCase();
  if (unit.startsWith('ms') || unit.startsWith('mil')) return 1;
  if (unit.startsWith('d')) return DAY_MS;
  if (unit.startsWith('h')) return UNIT_MS.hours;
  return unit.startsWith('m') ? UNIT_MS.minutes : UNIT_MS.seconds;
}
