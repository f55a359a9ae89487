import { Temporal } from 'temporal-polyfill';

const DAY_MS = 86_400_000;

/** Whether this is an IANA zone that the machine knows, `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * Makes the function that turns a wall time of one zone (milliseconds as if UTC) into an instant. A time that the clock
 * skipped moves forward by the gap; one that came twice is the earlier (METHOD 2.1). Whole days with one offset are
 * remembered, so that a file of 100,000 rows asks the time zone database some hundred times only.
 */
export function zoneClock(zone: string): (wall: number) => number {
  const offsets = new Map<number, number | undefined>();
  return (wall) => {
    const day = Math.floor(wall / DAY_MS);
    if (!offsets.has(day)) offsets.set(day, offsetOfDay(day, zone));
    const offset = offsets.get(day);
    return offset === undefined ? slowInstant(wall, zone) : wall - offset;
  };
}

/** The offset of a local day in milliseconds; undefined on days when the clock changes. */
function offsetOfDay(day: number, zone: string): number | undefined {
  const start = slowInstant(day * DAY_MS, zone);
  const end = slowInstant((day + 1) * DAY_MS, zone);
  const offset = day * DAY_MS - start;
  return end - start === DAY_MS && offsetAt(start, zone) === offset ? offset : undefined;
}

function offsetAt(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

function slowInstant(wall: number, zone: string): number {
  const local = Temporal.PlainDateTime.from(new Date(wall).toISOString().slice(0, -1));
  return local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}
