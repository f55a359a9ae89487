import { type DateOrTime, type EpochMs, epochMs, isLocalDate } from '../domain/units.ts';
import type { Note } from './issue-notes.ts';

/** No record waits for ten years; a longer time is no length of time. */
const LONGEST_MS = 10 * 366 * 86_400_000;

/** A length of time after a start, in milliseconds, and where it stands. */
export type Length = { readonly ms: number | undefined; readonly column: string; readonly note: (note: Note) => void };

/**
 * The instant some time after another; undefined where either is not known, or the start is a date only. More than ten
 * years are noted, and not known.
 */
export function timeAfter(start: DateOrTime | undefined, { ms, column, note }: Length): EpochMs | undefined {
  if (start === undefined || ms === undefined || isLocalDate(start)) return undefined;
  if (ms <= LONGEST_MS) return epochMs(start + Math.round(ms));
  note({ code: 'bad-number', column, value: `${ms / 1000} s`, effect: 'value-unknown' });
  return undefined;
}
