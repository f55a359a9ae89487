import { ascendingOrder } from '../statistics/ascending-order.ts';
import type { Rate } from '../time/clock.ts';
import type { Span } from '../time/intervals.ts';

/** One stretch of a person's time in one incident; `people` is the part of it that falls to `Team`, 0 to 1. */
export type PersonSpan<Team> = Span & { readonly team: Team; readonly people: number };

/** A person's time, counted once: the rate 1/k at which it counts in each incident, and what each team gets of it. */
export type PersonTime<Team> = { readonly rate: Rate; readonly attended: readonly PersonSpan<Team>[] };

/** What is left of parts that went and do not quite add up to 0. */
const TOLERANCE = 1e-9;

/**
 * METHOD 2.4-1: while a person is in k incidents, each gets 1/k, so that the sum is the union of the person's intervals.
 * The spans of one person within one incident and team must not overlap; the parts of an incident add up to 1.
 */
export function personTime<Team>(spans: readonly PersonSpan<Team>[]): PersonTime<Team> {
  const coming = inOrder(spans, (span) => span.start);
  const isSingle = coming.every((span, i) => span.people === 1 && span.start >= (coming[i - 1]?.end ?? span.start));
  if (isSingle) return { rate: { starts: [], factors: [] }, attended: coming };
  return sharedTime(
    coming,
    inOrder(spans, (span) => span.end),
  );
}

/** Walks over all starts and ends, with k as the sum of the parts that are under way. */
function sharedTime<Team>(coming: readonly PersonSpan<Team>[], going: readonly PersonSpan<Team>[]): PersonTime<Team> {
  const starts: number[] = [];
  const factors: number[] = [];
  const attended: PersonSpan<Team>[] = [];
  const parts = new Map<Team, number>();
  let sum = 0;
  let come = 0;
  let gone = 0;
  const nextInstant = (): number => Math.min(coming[come]?.start ?? Number.POSITIVE_INFINITY, going[gone]?.end ?? 0);
  while (gone < going.length) {
    const instant = nextInstant();
    for (; coming[come]?.start === instant; come += 1) sum += add(parts, coming[come], 1);
    for (; going[gone]?.end === instant; gone += 1) sum += add(parts, going[gone], -1);
    const incidents = Math.max(1, Math.round(sum));
    starts.push(instant);
    factors.push(1 / incidents);
    for (const [team, part] of parts) {
      if (part > TOLERANCE) attended.push({ start: instant, end: nextInstant(), team, people: part / incidents });
    }
  }
  return { rate: { starts, factors }, attended };
}

/** Counts a span in or out; returns the part that came or went. */
function add<Team>(parts: Map<Team, number>, span: PersonSpan<Team> | undefined, sign: number): number {
  if (span === undefined) return 0;
  parts.set(span.team, (parts.get(span.team) ?? 0) + sign * span.people);
  return sign * span.people;
}

function inOrder<Item>(items: readonly Item[], instantOf: (item: Item) => number): readonly Item[] {
  const order = ascendingOrder(Float64Array.from(items, instantOf));
  return Array.from(order, (position) => items[position]).filter((item) => item !== undefined);
}
