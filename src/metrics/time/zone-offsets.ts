import { Temporal } from 'temporal-polyfill';

/**
 * UTC offsets of one IANA zone as a step function: offset `offsets[i]` (ms, east positive) holds from instant
 * `starts[i]` to `starts[i + 1]`; `starts[0]` is -Infinity. Converting by it is plain arithmetic, one Temporal call per
 * clock change instead of one per date.
 */
export type ZoneOffsets = { readonly starts: readonly number[]; readonly offsets: readonly number[] };

type Covered = ZoneOffsets & { readonly from: number; readonly to: number };

/** Clock changes are looked up in these years only; before and after, the nearest offset holds. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

const known = new Map<string, Covered>();

/** The offsets of `zone` over whole years around [from, to]. Throws RangeError for a zone that does not exist. */
export function zoneOffsets(zone: string, from: number, to: number): ZoneOffsets {
  const old = known.get(zone);
  const first = startOfYear(yearOf(from));
  const last = startOfYear(yearOf(to) + 1);
  if (old !== undefined && old.from <= first && old.to >= last) return old;
  const made = readOffsets(zone, Math.min(first, old?.from ?? first), Math.max(last, old?.to ?? last));
  known.set(zone, made);
  return made;
}

/**
 * The instant of a local wall-clock time, given as if it were UTC. METHOD 2.1: a time that does not exist is shifted
 * forward by the gap, an ambiguous one is the earlier.
 */
export function localToInstant(zone: ZoneOffsets, local: number): number {
  const index = firstIndex(zone.starts.length - 1, (i) => local < (zone.starts[i + 1] ?? 0) + (zone.offsets[i] ?? 0));
  const instant = local - (zone.offsets[index] ?? 0);
  const isInGap = instant < (zone.starts[index] ?? 0);
  return isInGap ? local - (zone.offsets[index - 1] ?? 0) : instant;
}

/** The local wall-clock time of an instant, as if it were UTC. */
export function instantToLocal(zone: ZoneOffsets, instant: number): number {
  const index = firstIndex(zone.starts.length - 1, (i) => instant < (zone.starts[i + 1] ?? 0));
  return instant + (zone.offsets[index] ?? 0);
}

function readOffsets(zone: string, from: number, to: number): Covered {
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const starts = [Number.NEGATIVE_INFINITY];
  const offsets = [at.offsetNanoseconds / 1e6];
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    if (next === null || next.epochMilliseconds > to) break;
    starts.push(next.epochMilliseconds);
    offsets.push(next.offsetNanoseconds / 1e6);
    at = next;
  }
  return { starts, offsets, from, to };
}

/** Smallest i in [0, count] for which `holds(i)`; `count` if none. `holds` is false, then true. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function yearOf(instant: number): number {
  return Math.min(Math.max(new Date(instant).getUTCFullYear(), FIRST_YEAR), LAST_YEAR);
}

function startOfYear(year: number): number {
  return Date.UTC(year, 0, 1);
}
