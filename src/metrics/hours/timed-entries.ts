import type { PersonKey, Presence } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/units.ts';
import { firstMs, lengthMs, type Span, unionOf } from '../time/intervals.ts';

/** When one person, or one nameless entry, was at work on one incident: sorted, disjoint spans. */
export type TimedEntry = {
  readonly person: PersonKey | undefined;
  readonly teamId: string | undefined;
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

type Gathered = { readonly person: PersonKey | undefined; teamId: string | undefined; spans: Span[] };

function gather(rows: readonly Presence[], spanOf: (row: Presence) => Span, capMs: number): TimedEntries {
  const gathered: Gathered[] = [];
  let hasDropped = false;
  for (const row of rows) {
    const span = spanOf(row);
    if (span.end > span.start) addTo(gathered, row, span);
    else hasDropped = true;
  }
  let rawMs = 0;
  let countedMs = 0;
  for (const entry of gathered) {
    if (entry.spans.length > 1) entry.spans = unionOf(entry.spans);
    const ownMs = lengthMs(entry.spans);
    if (ownMs > capMs) entry.spans = firstMs(entry.spans, capMs);
    rawMs += ownMs;
    countedMs += Math.min(ownMs, capMs);
  }
  return { entries: gathered, hours: countedMs / HOUR_MS, rawHours: rawMs / HOUR_MS, hasDropped };
}

/** A person's team in an incident is that of the first of their rows that names one. */
function addTo(gathered: Gathered[], { person, teamId }: Presence, span: Span): void {
  const known = person === undefined ? undefined : gathered.find((entry) => entry.person === person);
  if (known === undefined) gathered.push({ person, teamId, spans: [span] });
  else {
    known.spans.push(span);
    known.teamId ??= teamId;
  }
}

function endOf(row: Presence, end: number): number {
  if (row.endedAt !== undefined) return row.endedAt;
  return row.worked === undefined ? end : row.startedAt + row.worked * HOUR_MS;
}
