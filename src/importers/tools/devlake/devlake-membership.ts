/** One change of the sprints of an issue. `at` in epoch milliseconds; undefined = the time cannot be read. */
export type SprintChange = {
  readonly issue: string;
  readonly at: number | undefined;
  readonly entered: readonly string[];
  readonly left: readonly string[];
};

/** How an issue was in one sprint, as far as changes tell; times in epoch milliseconds. */
export type SprintStay = {
  /** Whether it is in the sprint after the last change. */
  readonly isIn: boolean;
  /** When it first came in; undefined = it was made there, or the time is not known. */
  readonly addedAt?: number;
  /** When it last left, if it did not come back. */
  readonly removedAt?: number;
};

const NEVER: SprintStay = { isIn: false };

/**
 * Follows the issues through their sprints. Changes may come in any order; those without a time keep their place among
 * the others of the issue. Into 7 on Monday, from 7 to 9 on Friday: 7 is `{ isIn: false, addedAt: Monday, removedAt:
 * Friday }`, 9 is `{ isIn: true, addedAt: Friday }`.
 */
export function replayMembership(changes: readonly SprintChange[]): (issue: string, sprint: string) => SprintStay {
  const stays = new Map<string, Map<string, SprintStay>>();
  for (const { issue, at, entered, left } of inOrder(changes)) {
    const ofIssue = stays.get(issue) ?? new Map<string, SprintStay>();
    stays.set(issue, ofIssue);
    for (const sprint of entered) ofIssue.set(sprint, enter(ofIssue.get(sprint), at));
    for (const sprint of left) ofIssue.set(sprint, leave(ofIssue.get(sprint), at));
  }
  return (issue, sprint) => stays.get(issue)?.get(sprint) ?? NEVER;
}

/** Times that are not known compare as equal, which keeps the order of the file. */
function inOrder(changes: readonly SprintChange[]): readonly SprintChange[] {
  return changes.every(({ at }) => at !== undefined)
    ? [...changes].sort((one, other) => (one.at ?? 0) - (other.at ?? 0))
    : changes;
}

/** Back again is never having left; the first coming counts, unless the issue was there before all changes. */
function enter(before: SprintStay | undefined, at: number | undefined): SprintStay {
  const addedAt = before === undefined ? at : before.addedAt;
  return addedAt === undefined ? { isIn: true } : { isIn: true, addedAt };
}

function leave(before: SprintStay | undefined, at: number | undefined): SprintStay {
  return {
    isIn: false,
    ...(before?.addedAt === undefined ? {} : { addedAt: before.addedAt }),
    ...(at === undefined ? {} : { removedAt: at }),
  };
}
