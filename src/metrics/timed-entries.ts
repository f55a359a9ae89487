import type { PersonKey, Presence } from '../domain/index.ts';
import { HOUR_MS } from '../domain/units.ts';
import { firstMs, lengthMs, type Span, unionOf } from './intervals.ts';

/** When one person, or one nameless entry, was at work on one incident: sorted, disjoint spans. */
export type TimedEntry = {
  readonly person?: PersonKey;
  readonly teamId?: string;
  readonly spans: readonly Span[];
};

/** The usable entries of one incident. Hours are person-hours, `rawHours` before the cap. */
export type TimedEntries = {
  readonly entries: readonly TimedEntry[];
  readonly hours: number;
  readonly rawHours: number;
  /** Some rows had an end not after their start (flag `bad-presence`). */
  readonly hasDropped: boolean;
};

/**
 * Presence rows by person (METHOD 2.4-1): an open end is `end`, all are cut at the data timestamp, those without length
 * are dropped, and of each person only the first `capMs` count. They are not clipped to the response.
 */
export function presentPeople(rows: readonly Presence[], end: number, asOf: number, capMs: number): TimedEntries {
  return gather(rows, (row) => ({ start: row.startedAt, end: Math.min(endOf(row, end), asOf) }), capMs);
}

/** Logged entries with own times by person, not capped. `hours` is the sum of the entries as logged. */
export function loggedEntries(rows: readonly Presence[], end: number): TimedEntries {
  const gathered = gather(rows, (row) => ({ start: row.startedAt, end: endOf(row, end) }), Number.POSITIVE_INFINITY);
  const loggedMs = rows.reduce((sum, row) => sum + Math.max(0, endOf(row, end) - row.startedAt), 0);
  return { ...gathered, hours: loggedMs / HOUR_MS };
}

type Gathered = { readonly person?: PersonKey; teamId?: string; readonly spans: Span[] };

function gather(rows: readonly Presence[], spanOf: (row: Presence) => Span, capMs: number): TimedEntries {
  const grouped = new Map<PersonKey | number, Gathered>();
  let hasDropped = false;
  rows.forEach((row, index) => {
    const span = spanOf(row);
    if (span.end > span.start) addTo(grouped, row.person ?? index, row, span);
    else hasDropped = true;
  });
  const whole = [...grouped.values()].map((entry) => ({ ...entry, spans: unionOf(entry.spans) }));
  const entries = whole.map((entry) => ({ ...entry, spans: firstMs(entry.spans, capMs) }));
  return { entries, hours: hoursOf(entries), rawHours: hoursOf(whole), hasDropped };
}

/** A person's team in an incident is that of the first of their rows that names one. */
function addTo(grouped: Map<PersonKey | number, Gathered>, key: PersonKey | number, row: Presence, span: Span): void {
  const entry = grouped.get(key) ?? { ...(row.person === undefined ? {} : { person: row.person }), spans: [] };
  entry.spans.push(span);
  if (entry.teamId === undefined && row.teamId !== undefined) entry.teamId = row.teamId;
  grouped.set(key, entry);
}

function endOf(row: Presence, end: number): number {
  if (row.endedAt !== undefined) return row.endedAt;
  return row.worked === undefined ? end : row.startedAt + row.worked * HOUR_MS;
}

function hoursOf(entries: readonly { readonly spans: readonly Span[] }[]): number {
  return entries.reduce((sum, entry) => sum + lengthMs(entry.spans), 0) / HOUR_MS;
}
