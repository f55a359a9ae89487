import { epochMs, HOUR_MS } from '../../domain/index.ts';
import { groupBy } from '../dataset-index.ts';
import { ALPHA, holm } from '../statistics/holm.ts';
import { type BeforeAfter, claimOf, compareRates, passesGate } from '../statistics/rate-comparison.ts';
import { mostAfterForDrop } from '../statistics/smallest-change.ts';
import { actionReturn } from './action-return.ts';
import { isClustered } from './episode-clusters.ts';
import { type Episode, episodesOf } from './episodes.ts';
import type { EpisodeRole, GroupAction, QuietGroup, Reach, Recurrence, Recurrences } from './recurrence.ts';
import { groupId, groupsOf, type IncidentGroup, servicesOf, type TimedIncident } from './recurrence-groups.ts';

const WEEK_MS = 7 * 24 * HOUR_MS;
/** METHOD 2.14-4: the longest window on either side of the action. */
const WINDOW_WEEKS = 26;

/**
 * Recurrence of all groups of one team (METHOD 2.14-4 to -6). Only the earliest action of a group is tested; the episode that
 * prompted it is left out of before; Holm runs over all groups that pass the gate, whatever is on screen. `incidents` are
 * those of the team that count, in any order.
 */
export function recurrencesOf(
  incidents: readonly TimedIncident[],
  actions: readonly GroupAction[],
  reach: Reach | undefined,
): Recurrences {
  const groups = groupsOf(incidents);
  const drafts = groups.map((group) => ({ group, draft: draftOf(group, actions, reach) }));
  const compared = drafts.flatMap(({ draft }) => draft ?? []);
  const tested = compared.filter(({ counts }) => passesGate(counts));
  const distinct = holm(tested.map(({ comparison }) => comparison?.p ?? 1));
  return {
    compared: compared.map((draft) =>
      finish(draft, distinct[tested.indexOf(draft)] ?? false, { incidents, tested: tested.length }),
    ),
    others: drafts.flatMap(({ group, draft }) => (draft === undefined ? [quietGroup(group)] : [])),
    tested: tested.length,
  };
}

type Draft = Pick<Recurrence, 'action' | 'counts' | 'from' | 'until' | 'comparison'> & {
  readonly group: IncidentGroup;
  readonly later: readonly GroupAction[];
  readonly before: readonly Episode<TimedIncident>[];
  readonly after: readonly Episode<TimedIncident>[];
  readonly prompting: readonly Episode<TimedIncident>[];
};

function draftOf(group: IncidentGroup, actions: readonly GroupAction[], reach: Reach | undefined): Draft | undefined {
  const keys = new Set(group.incidents.map(({ incident }) => incident.key));
  const own = actions
    .filter(({ incidentKeys }) => incidentKeys.some((key) => keys.has(key)))
    .sort((one, other) => one.doneAt - other.doneAt || (one.itemKey < other.itemKey ? -1 : 1));
  const [action, ...rest] = own;
  if (action === undefined || reach === undefined) return undefined;
  const from = Math.min(action.doneAt, Math.max(reach.from, action.doneAt - WINDOW_WEEKS * WEEK_MS));
  const until = Math.max(action.doneAt, Math.min(reach.until, action.doneAt + WINDOW_WEEKS * WEEK_MS));
  const episodes = episodesOf(group.incidents);
  const prompting = promptingOf(episodes, action);
  const counted = episodes.filter((episode) => !prompting.includes(episode));
  const before = counted.filter(({ startedAt }) => startedAt >= from && startedAt < action.doneAt);
  const after = counted.filter(({ startedAt }) => startedAt >= action.doneAt && startedAt < until);
  const counts = countsIn(before.length, after.length, { from, at: action.doneAt, until });
  const comparison = compareRates(counts);
  return {
    ...{ group, action, before, after, prompting, counts },
    later: rest.filter(({ doneAt }) => doneAt < until),
    from: epochMs(from),
    until: epochMs(until),
    ...(comparison !== undefined && { comparison }),
  };
}

/** Those that the action is linked to, else the last one before it was created; never one that began when it was done. */
function promptingOf(
  episodes: readonly Episode<TimedIncident>[],
  { incidentKeys, createdAt, doneAt }: GroupAction,
): readonly Episode<TimedIncident>[] {
  const earlier = episodes.filter(({ startedAt }) => startedAt < doneAt);
  const linked = earlier.filter(({ rows }) => rows.some(({ incident }) => incidentKeys.includes(incident.key)));
  if (linked.length > 0) return linked;
  const last = earlier.findLast(({ startedAt }) => startedAt <= (createdAt ?? doneAt));
  return last === undefined ? [] : [last];
}

type Window = { readonly from: number; readonly at: number; readonly until: number };

function countsIn(before: number, after: number, { from, at, until }: Window): BeforeAfter {
  return { before, after, beforeWeeks: (at - from) / WEEK_MS, afterWeeks: (until - at) / WEEK_MS };
}

type Team = { readonly incidents: readonly TimedIncident[]; readonly tested: number };

function finish(draft: Draft, isDistinct: boolean, { incidents, tested }: Team): Recurrence {
  const { group, action, counts, from, until, before, after, prompting, later, comparison } = draft;
  const mostAfter = mostAfterForDrop(counts, ALPHA / Math.max(1, tested));
  const others = otherServices(draft, incidents);
  const claim = comparison === undefined ? 'insufficient' : claimOf(counts, isDistinct);
  const marks = [
    ...marksOf(before, 'before'),
    ...marksOf(after, 'after'),
    ...marksOf(
      prompting.filter(({ startedAt }) => startedAt >= from),
      'prompting',
    ),
  ].sort((one, other) => one.at - other.at);
  return {
    ...quietGroup(group),
    ...{ action, counts, from, until, claim, marks },
    laterActions: later.length,
    ...(comparison !== undefined && { comparison }),
    ...(others !== undefined && { others }),
    ...(mostAfter !== undefined && { mostAfter }),
    isClustered: isClustered([...before, ...after], { from, at: action.doneAt, until }),
    ...actionReturn({ ...draft, episodes: [...before, ...after], claim }),
  };
}

/** Episodes of the incidents outside the group, chained within each service by itself; without a service they are one more. */
function otherServices(
  { group, action, from, until }: Draft,
  incidents: readonly TimedIncident[],
): Recurrence['others'] {
  const own = new Set(group.incidents.map(({ incident }) => incident.key));
  const byService = groupBy(
    incidents.filter(({ incident }) => !own.has(incident.key)),
    ({ incident }) => [groupId(servicesOf(incident)[0] ?? '')],
  );
  const episodes = [...byService.values()].flatMap((rows) => episodesOf(rows));
  const before = episodes.filter(({ startedAt }) => startedAt >= from && startedAt < action.doneAt).length;
  const after = episodes.filter(({ startedAt }) => startedAt >= action.doneAt && startedAt < until).length;
  const counts = countsIn(before, after, { from, at: action.doneAt, until });
  const comparison = compareRates(counts);
  return comparison === undefined ? undefined : { counts, comparison };
}

function quietGroup({ kind, name, incidents }: IncidentGroup): QuietGroup {
  return { kind, name, incidents: incidents.length, episodes: episodesOf(incidents).length };
}

function marksOf(episodes: readonly Episode<TimedIncident>[], role: EpisodeRole): Recurrence['marks'] {
  return episodes.map(({ startedAt, rows }) => ({ at: epochMs(startedAt), incidents: rows.length, role }));
}
