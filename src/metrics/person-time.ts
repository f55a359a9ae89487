import type { Rate } from './clock.ts';
import type { Span } from './intervals.ts';

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
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  const isSingle = ordered.every((span, i) => span.people === 1 && span.start >= (ordered[i - 1]?.end ?? span.start));
  return isSingle ? { rate: { starts: [], factors: [] }, attended: ordered } : sharedTime(ordered);
}

/** Walks over all starts and ends, with k as the sum of the parts that are under way. */
function sharedTime<Team>(ordered: readonly PersonSpan<Team>[]): PersonTime<Team> {
  const going = [...ordered].sort((a, b) => a.end - b.end);
  const starts: number[] = [];
  const factors: number[] = [];
  const attended: PersonSpan<Team>[] = [];
  const parts = new Map<Team, number>();
  let come = 0;
  let gone = 0;
  while (gone < going.length) {
    const instant = Math.min(ordered[come]?.start ?? Number.POSITIVE_INFINITY, going[gone]?.end ?? 0);
    for (; ordered[come]?.start === instant; come += 1) add(parts, ordered[come], 1);
    for (; going[gone]?.end === instant; gone += 1) add(parts, going[gone], -1);
    if (come === gone) parts.clear();
    const incidents = Math.max(1, Math.round([...parts.values()].reduce((sum, part) => sum + part, 0)));
    const next = Math.min(ordered[come]?.start ?? Number.POSITIVE_INFINITY, going[gone]?.end ?? instant);
    starts.push(instant);
    factors.push(1 / incidents);
    for (const [team, part] of parts) {
      if (part > TOLERANCE) attended.push({ start: instant, end: next, team, people: part / incidents });
    }
  }
  return { rate: { starts, factors }, attended };
}

function add<Team>(parts: Map<Team, number>, span: PersonSpan<Team> | undefined, sign: number): void {
  if (span !== undefined) parts.set(span.team, (parts.get(span.team) ?? 0) + sign * span.people);
}
