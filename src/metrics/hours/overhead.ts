import type { Incident, Method } from '../../domain/index.ts';
import { columnAt, type HoursInput, type TeamShare, type TeamShares, type TeamTime } from '../team-time.ts';
import { workingSpans } from '../time/calendar.ts';
import type { Span } from '../time/intervals.ts';
import { MINUTE_MS } from '../time/local-time.ts';
import { type Assessment, assessEffort } from './effort-evidence.ts';
import { engage } from './engagement.ts';
import { spansOf } from './part.ts';
import type { TimedEntry } from './timed-entries.ts';

/** A block of `people` (or a part of one) for one team, and where it is booked if it touches working time. */
export type Pair = { readonly people: number; readonly touched: Touched | undefined };

/** Where a block first touches a team's working time, and the incident that was worked on then. */
export type Touched = {
  readonly people: number;
  readonly teamId: string;
  /** Absent: in the gap. */
  readonly sprintKey: string | undefined;
  readonly incidentKey: string;
};

/** One person, or `people` of them together, with all their engaged time and the teams that it falls to. */
type Engaged = { readonly people: number; readonly spans: EngagedSpan[] };
type EngagedSpan = Span & { readonly shares: readonly TeamShare[]; readonly incidentKey: string };

/**
 * All pairs of a person and a block (METHOD 2.5) of the incidents that count. A block is a run of one person's engaged
 * intervals over all incidents with gaps shorter than the method's, 30 minutes; one that touches working time is booked in the
 * sprint of its first working minute, with the incident that was worked on then. Nameless people share the blocks of their
 * incident.
 */
export function overheadPairs(input: HoursInput, shares: TeamShares): readonly Pair[] {
  const gapMs = input.method.blockGapMinutes * MINUTE_MS;
  return engagedPeople(input, shares).flatMap((engaged) => pairsOf(engaged, gapMs));
}

/** The blocks of one person, or of several together; a block falls to the teams of its first span. */
function pairsOf({ people, spans }: Engaged, gapMs: number): readonly Pair[] {
  return blocksOf(spans, gapMs).flatMap((block) =>
    (block[0]?.shares ?? []).map(({ team, part }) => ({
      people: people * part,
      touched: touchedBy(block, team, people * part),
    })),
  );
}

/** Runs of spans with gaps shorter than `gapMs` between them; of two that begin together the lower key comes first. */
function blocksOf(spans: readonly EngagedSpan[], gapMs: number): readonly (readonly EngagedSpan[])[] {
  const blocks: EngagedSpan[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans.toSorted(byStart)) {
    const block = blocks.at(-1);
    if (block !== undefined && (span.start <= end || span.start - end < gapMs)) block.push(span);
    else blocks.push([span]);
    end = Math.max(end, span.end);
  }
  return blocks;
}

function byStart(left: EngagedSpan, right: EngagedSpan): number {
  return left.start - right.start || (left.incidentKey < right.incidentKey ? -1 : 1);
}

/** The first working part of a block; where several incidents have it, that of the lowest key. */
function touchedBy(block: readonly EngagedSpan[], team: TeamTime | undefined, people: number): Touched | undefined {
  if (team === undefined) return undefined;
  let first: { readonly at: number; readonly incidentKey: string } | undefined;
  for (const { start, end, incidentKey } of block) {
    const at = workingSpans(team.working, start, end, 1)[0]?.start;
    if (at === undefined) continue;
    if (first === undefined || at < first.at || (at === first.at && incidentKey < first.incidentKey)) {
      first = { at, incidentKey };
    }
  }
  if (first === undefined) return undefined;
  const index = columnAt(team.windows, first.at);
  const isInside = (team.windows.starts[index] ?? Number.POSITIVE_INFINITY) <= first.at;
  const sprintKey = isInside ? team.windows.keys[index] : undefined;
  return { people, teamId: team.teamId, sprintKey, incidentKey: first.incidentKey };
}

/** Named people with their time in all incidents; nameless ones by incident. */
function engagedPeople({ incidents, method }: HoursInput, shares: TeamShares): readonly Engaged[] {
  const named = new Map<string, Engaged>();
  const nameless: Engaged[] = [];
  for (const incident of incidents) {
    const assessment = assessEffort(incident, method);
    const { effort } = assessment.evidence;
    if (effort.kind !== 'timed') nameless.push(...sharedBlocks(assessment, shares, method));
    else for (const entry of effort.entries) addEntry(named, nameless, entry, incident, shares);
  }
  return [...named.values(), ...nameless];
}

function addEntry(
  named: Map<string, Engaged>,
  nameless: Engaged[],
  { person, teamId, spans }: TimedEntry,
  incident: Incident,
  shares: TeamShares,
): void {
  const own = teamId === undefined ? shares.of(incident) : shares.whole(teamId);
  const engaged = (person === undefined ? undefined : named.get(person)) ?? { people: 1, spans: [] };
  for (const { start, end } of spans) engaged.spans.push({ start, end, shares: own, incidentKey: incident.key });
  if (person === undefined) nameless.push(engaged);
  else named.set(person, engaged);
}

/** The people of an incident without names, for each team its part of them over the time that the team's hours lie in. */
function sharedBlocks(assessment: Assessment, shares: TeamShares, method: Method): readonly Engaged[] {
  const { incident, coefficients, responderCount } = assessment;
  const people = responderCount ?? coefficients.responders;
  const { parts } = engage(assessment, shares, method);
  return shares.of(incident).map((share) => {
    const own = parts.filter((part) => part.kind !== 'unplaced' && part.team === share.team);
    const spans = own.flatMap(spansOf);
    return {
      people,
      spans: spans.map(({ start, end }) => ({ start, end, shares: [share], incidentKey: incident.key })),
    };
  });
}
