import { type Track, trackOf, valueAt } from '../../field-track.ts';

/**
 * Replays the history of one issue against the windows of its sprints (METHOD 2.8, FORMATS 1.2, "Reconstruction from
 * changelog"). Pure, so that every tool with such a history can use it: instants in epoch milliseconds, all else plain texts.
 */

/** One change of one field. Texts are as the tool gives them; undefined = no value. */
export type ReplayEvent =
  /** Ids of all sprints that the issue was in before and after. */
  | {
      readonly field: 'sprint';
      readonly at: number;
      readonly from: readonly string[];
      readonly to: readonly string[];
    }
  | {
      readonly field: 'points';
      readonly at: number;
      readonly from: number | undefined;
      readonly to: number | undefined;
    }
  | {
      readonly field: 'status';
      readonly at: number;
      readonly from: string | undefined;
      readonly to: string | undefined;
    };

/** An issue as it is today, with its history in any order. Fields without an event have had today's value all along. */
export type ReplayIssue = {
  readonly key: string;
  /** Before it the issue was in no sprint; undefined = it has always been there. */
  readonly createdAt: number | undefined;
  readonly sprintIds: readonly string[];
  readonly points: number | undefined;
  readonly status: string | undefined;
  readonly events: readonly ReplayEvent[];
};

/** A sprint that has started. `close` is when it was closed; undefined = it still runs. */
export type ReplaySprint = { readonly id: string; readonly start: number; readonly close: number | undefined };

/** Which statuses, written as in the events, mean that work is done, and which that it was called off. */
export type ReplayStatuses = { readonly done: ReadonlySet<string>; readonly calledOff: ReadonlySet<string> };

/** How the issue was in one sprint. */
export type ReplayedScope = {
  readonly sprintId: string;
  readonly scope: 'committed' | 'added';
  readonly outcome: 'completed' | 'not_completed' | 'removed';
  /** Estimate at the sprint's start, or when it came in later; undefined = not estimated then. */
  readonly pointsAtStart: number | undefined;
  /** Estimate at the sprint's close, or when it left; today's while the sprint runs. */
  readonly pointsAtEnd: number | undefined;
  /** When it came in, for what was added. */
  readonly addedAt: number | undefined;
  /** When it left or was called off, for what was removed. */
  readonly removedAt: number | undefined;
};

/** Changes within a minute of a sprint's start count as made before it, as Jira does (FORMATS 1.2). */
const START_GRACE_MS = 60_000;

/**
 * How the issue was in each of the sprints that it was ever in, in the order of `sprints`. Committed is what was in the
 * sprint at its start (a minute later at most), at the estimate of then; what came in later is added, at the estimate of
 * then. Done wins over removed, and what came back is not removed. A sprint whose start found the issue finished, and whose
 * end did too, had no work with it and is left out. [] for an issue that was in none of them.
 *
 * Planned with 3 points, in the sprint until its close, done by then:
 * `{ sprintId: '9', scope: 'committed', outcome: 'completed', pointsAtStart: 3, pointsAtEnd: 3, … }`.
 */
export function replayIssue(
  issue: ReplayIssue,
  sprints: readonly ReplaySprint[],
  statuses: ReplayStatuses,
): readonly ReplayedScope[] {
  const events = [...issue.events].sort((a, b) => a.at - b.at);
  const tracks: Tracks = {
    createdAt: issue.createdAt ?? Number.NEGATIVE_INFINITY,
    sprints: trackOf(
      events.flatMap((event) => (event.field === 'sprint' ? [event] : [])),
      issue.sprintIds,
    ),
    points: trackOf(
      events.flatMap((event) => (event.field === 'points' ? [event] : [])),
      issue.points,
    ),
    status: trackOf(
      events.flatMap((event) => (event.field === 'status' ? [event] : [])),
      issue.status,
    ),
  };
  const ever = new Set([...tracks.sprints.first, ...tracks.sprints.changes.flatMap(({ to }) => to)]);
  return sprints.flatMap((sprint) => {
    if (!ever.has(sprint.id)) return [];
    const stay = stayIn(sprint, tracks);
    return stay === undefined ? [] : (scopeOf(sprint, stay, tracks, statuses) ?? []);
  });
}

type Tracks = {
  readonly createdAt: number;
  readonly sprints: Track<readonly string[]>;
  readonly points: Track<number | undefined>;
  readonly status: Track<string | undefined>;
};

/** When an issue was in a running sprint: from the start (or later) to the close (or earlier). */
type Stay = { readonly isCommitted: boolean; readonly joinedAt: number; readonly leftAt: number | undefined };

/** Undefined where the issue was not in the sprint while it ran. */
function stayIn(
  { id, start, close = Number.POSITIVE_INFINITY }: ReplaySprint,
  { createdAt, sprints }: Tracks,
): Stay | undefined {
  const edge = Math.min(start + START_GRACE_MS, close);
  const steps = [{ at: createdAt, to: sprints.first }, ...sprints.changes].map(({ at, to }) => ({
    at,
    isIn: to.includes(id),
  }));
  const isCommitted = steps.filter(({ at }) => at <= edge).at(-1)?.isIn === true;
  const later = steps.filter(({ at }) => at > edge && at <= close);
  const joinedAt = isCommitted ? edge : later.find(({ isIn }) => isIn)?.at;
  if (joinedAt === undefined) return undefined;
  const isInAtClose = later.at(-1)?.isIn ?? isCommitted;
  return { isCommitted, joinedAt, leftAt: isInAtClose ? undefined : lastLeaving(later) };
}

/** Start of the last stretch in which the issue is out. */
function lastLeaving(steps: readonly { readonly at: number; readonly isIn: boolean }[]): number | undefined {
  const lastIn = steps.findLastIndex(({ isIn }) => isIn);
  return steps[lastIn + 1]?.at;
}

function scopeOf(
  { id, start, close = Number.POSITIVE_INFINITY }: ReplaySprint,
  { isCommitted, joinedAt, leftAt }: Stay,
  tracks: Tracks,
  statuses: ReplayStatuses,
): ReplayedScope | undefined {
  const { points, status } = tracks;
  const end = leftAt ?? close;
  if (tracks.createdAt <= start && isSettledThroughout(status, start, end, statuses)) return undefined;
  const standing = standingOf(valueAt(status, end), statuses);
  const isRemoved = standing !== 'done' && (leftAt !== undefined || standing === 'called-off');
  return {
    sprintId: id,
    scope: isCommitted ? 'committed' : 'added',
    outcome: isRemoved ? 'removed' : standing === 'done' ? 'completed' : 'not_completed',
    pointsAtStart: valueAt(points, joinedAt),
    pointsAtEnd: valueAt(points, end),
    addedAt: isCommitted ? undefined : joinedAt,
    removedAt: isRemoved ? (leftAt ?? settledAt(status, end, statuses)) : undefined,
  };
}

type Standing = 'open' | 'done' | 'called-off';

function standingOf(status: string | undefined, { done, calledOff }: ReplayStatuses): Standing {
  if (status === undefined) return 'open';
  if (calledOff.has(status)) return 'called-off';
  return done.has(status) ? 'done' : 'open';
}

/** Whether the issue was finished or called off at the start already and never opened again until the end. */
function isSettledThroughout(status: Tracks['status'], start: number, end: number, statuses: ReplayStatuses): boolean {
  const during = status.changes.filter(({ at }) => at > start && at <= end).map(({ to }) => to);
  return [valueAt(status, start), ...during].every((value) => standingOf(value, statuses) !== 'open');
}

/** When the issue last went from open to finished or called off, until the end. */
function settledAt({ first, changes }: Tracks['status'], end: number, statuses: ReplayStatuses): number | undefined {
  const steps = [{ at: undefined, to: first }, ...changes.filter(({ at }) => at <= end)];
  const lastOpen = steps.findLastIndex(({ to }) => standingOf(to, statuses) === 'open');
  return steps[lastOpen + 1]?.at;
}
