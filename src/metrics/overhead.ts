import type { Hours } from '../domain/index.ts';
import { hours } from '../domain/units.ts';
import { workingSpans } from './calendar.ts';
import { COEFFICIENTS, coefficientsOf } from './coefficients.ts';
import { type Assessment, assessEffort } from './effort-evidence.ts';
import { engage } from './engagement.ts';
import { joinCloserThan, type Span } from './intervals.ts';
import { spansOf } from './part-spans.ts';
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
  const shares = teamShares(teamTimes(input));
  const booked = new Map<string, { readonly teamId: string; readonly sprintKey: string | undefined; pairs: number }>();
  let blocks = 0;
  let touching = 0;
  for (const { people, spans } of engagedPeople(input, shares)) {
    for (const block of joinCloserThan(spans, COEFFICIENTS.blockGapMs)) {
      for (const share of spans.find((span) => span.start === block.start)?.shares ?? []) {
        const pairs = people * share.part;
        blocks += pairs;
        const first =
          share.team === undefined ? undefined : workingSpans(share.team.working, block.start, block.end, 1)[0];
        if (share.team === undefined || first === undefined) continue;
        touching += pairs;
        book(booked, share.team, first.start, pairs);
      }
    }
  }
  const cells = [...booked.values()].map(({ teamId, sprintKey, pairs }) => ({
    teamId,
    ...(sprintKey === undefined ? {} : { sprintKey }),
    hours: hours((pairs * minutes) / 60),
  }));
  return { blocks, touching, cells };
}

function book(
  booked: Map<string, { readonly teamId: string; readonly sprintKey: string | undefined; pairs: number }>,
  { teamId, windows }: TeamTime,
  instant: number,
  pairs: number,
): void {
  const index = columnAt(windows, instant);
  const sprintKey = (windows.starts[index] ?? Number.POSITIVE_INFINITY) <= instant ? windows.keys[index] : undefined;
  const key = JSON.stringify([teamId, sprintKey]);
  const cell = booked.get(key) ?? { teamId, sprintKey, pairs: 0 };
  cell.pairs += pairs;
  booked.set(key, cell);
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
