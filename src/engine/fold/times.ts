import type { DateOrTime, EpochMs, LocalDate } from '../../domain/index.ts';
import { epochMs, isLocalDate, localDate } from '../../domain/index.ts';
import { DAY_MS, instantOf } from '../../metrics/time/local-time.ts';

/** Resolves local dates by a team's zone, each date of a zone once. */
export type Times = {
  /** A date is its first instant. */
  readonly from: (time: DateOrTime, zone: string) => EpochMs;
  /** A date is inclusive: it ends with the first instant of the next day (METHOD 2.1). */
  readonly until: (time: DateOrTime, zone: string) => EpochMs;
};

/** Makes a resolver without memory of dates. */
export function createTimes(): Times {
  const known = new Map<string, EpochMs>();
  const startOf = (date: LocalDate, zone: string): EpochMs => {
    const name = `${date} ${zone}`;
    const instant = known.get(name) ?? instantOf(zone, date);
    known.set(name, instant);
    return instant;
  };
  return {
    from: (time, zone) => (isLocalDate(time) ? startOf(time, zone) : time),
    until: (time, zone) => (isLocalDate(time) ? startOf(dayAfter(time), zone) : time),
  };
}

function dayAfter(date: LocalDate): LocalDate {
  return localDate(new Date(epochMs(Date.parse(date)) + DAY_MS).toISOString().slice(0, 10));
}

/** The later of two instants; the known one where only one is known. */
export function laterOf(one: EpochMs | undefined, other: EpochMs | undefined): EpochMs | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other > one ? other : one;
}
