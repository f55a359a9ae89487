import type { Hours } from '../domain/index.ts';
import { hours } from '../domain/units.ts';
import { workingSpans } from './calendar.ts';
import { COEFFICIENTS, coefficientsOf } from './coefficients.ts';
import { type Assessment, assessEffort } from './effort-evidence.ts';
import { engage } from './engagement.ts';
import { joinCloserThan, type Span } from './intervals.ts';
import { spansOf } from './part.ts';
import {
  columnAt,
  type HoursInput,
  type TeamShare,
  type TeamShares,
  type TeamTime,
  teamShares,
  teamTimes,
} from './team-time.ts';
import type { TimedEntry } from './timed-entries.ts';

/** Person-hours of getting back to work after incidents, of one team in one sprint; without a sprint: in the gap. */
export type OverheadCell = { readonly teamId: string; readonly sprintKey?: string; readonly hours: Hours };

/** All (person, block) pairs, how many of them touch working time, and their hours where they were booked. */
export type Overhead = { readonly blocks: number; readonly touching: number; readonly cells: readonly OverheadCell[] };

/** One person, or `people` of them together, with all their engaged time and the teams that it falls to. */
type Engaged = { readonly people: number; readonly spans: (Span & { readonly shares: readonly TeamShare[] })[] };

/**
 * Resumption overhead (METHOD 2.5): `minutes` (0 = off, the default; or 15) for every pair of a person and a block of
 * engaged time that touches working time, booked in the sprint of the block's first working minute. A block is a run of
 * one person's engaged intervals over all incidents with gaps under 30 minutes. Nameless people share the blocks of
 * their incident.
 */
export function resumptionOverhead(input: HoursInput, minutes: number): Overhead {
  const pairs = engagedPeople(input, teamShares(teamTimes(input))).flatMap(pairsOf);
  const touching = pairs.flatMap((pair) => pair.touched ?? []);
  const booked = new Map<string, Touched>();
  for (const each of touching) {
    const key = JSON.stringify([each.teamId, each.sprintKey]);
    booked.set(key, { ...each, people: (booked.get(key)?.people ?? 0) + each.people });
  }
  const cells = [...booked.values()].map(({ teamId, sprintKey, people }) => ({
    teamId,
    ...(sprintKey === undefined ? {} : { sprintKey }),
    hours: hours((people * minutes) / 60),
  }));
  return { blocks: sumOf(pairs), touching: sumOf(touching), cells };
}

/** A block of `people` (or a part of one) for one team, and where it is booked if it touches working time. */
type Pair = { readonly people: number; readonly touched: Touched | undefined };
type Touched = { readonly people: number; readonly teamId: string; readonly sprintKey: string | undefined };

/** The blocks of one person, or of several together; a block falls to the teams of its first span. */
function pairsOf({ people, spans }: Engaged): readonly Pair[] {
  return joinCloserThan(spans, COEFFICIENTS.blockGapMs).flatMap((block) => {
    const shares = spans.find((span) => span.start === block.start)?.shares ?? [];
    return shares.map(({ team, part }) => ({ people: people * part, touched: touchedBy(block, team, people * part) }));
  });
}

function touchedBy(block: Span, team: TeamTime | undefined, people: number): Touched | undefined {
  if (team === undefined) return undefined;
  const first = workingSpans(team.working, block.start, block.end, 1)[0];
  if (first === undefined) return undefined;
  const index = columnAt(team.windows, first.start);
  const isInside = (team.windows.starts[index] ?? Number.POSITIVE_INFINITY) <= first.start;
  return { people, teamId: team.teamId, sprintKey: isInside ? team.windows.keys[index] : undefined };
}

function sumOf(pairs: readonly { readonly people: number }[]): number {
  return pairs.reduce((sum, { people }) => sum + people, 0);
}

/** Named people with their time in all incidents; nameless ones by incident. */
function engagedPeople({ incidents }: HoursInput, shares: TeamShares): readonly Engaged[] {
  const named = new Map<string, Engaged>();
  const nameless: Engaged[] = [];
  for (const incident of incidents) {
    const assessment = assessEffort(incident);
    const { effort } = assessment.evidence;
    const ofIncident = shares.of(incident);
    if (effort.kind !== 'timed') nameless.push(...sharedBlocks(assessment, shares));
    else for (const entry of effort.entries) addEntry(named, nameless, entry, ofIncident, shares);
  }
  return [...named.values(), ...nameless];
}

function addEntry(
  named: Map<string, Engaged>,
  nameless: Engaged[],
  { person, teamId, spans }: TimedEntry,
  ofIncident: readonly TeamShare[],
  shares: TeamShares,
): void {
  const own = teamId === undefined ? ofIncident : shares.whole(teamId);
  const engaged = (person === undefined ? undefined : named.get(person)) ?? { people: 1, spans: [] };
  engaged.spans.push(...spans.map((span) => ({ ...span, shares: own })));
  if (person === undefined) nameless.push(engaged);
  else named.set(person, engaged);
}

/** The people of an incident without names, for each team its part of them over the time that the team's hours lie in. */
function sharedBlocks(assessment: Assessment, shares: TeamShares): readonly Engaged[] {
  const { incident, responderCount } = assessment;
  const people = responderCount ?? coefficientsOf(incident.severity).responders;
  const { parts } = engage(assessment, shares);
  return shares.of(incident).map((share) => {
    const own = parts.filter((part) => part.kind !== 'unplaced' && part.team === share.team);
    return { people, spans: own.flatMap(spansOf).map((span) => ({ ...span, shares: [share] })) };
  });
}
