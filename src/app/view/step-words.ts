import type { Result, StoreFault } from '../../domain/index.ts';
import type { JournalStep } from '../../engine/api.ts';
import { idOfKey } from '../../wording/decision-words.ts';
import { describeStoreFault, inOneLine } from '../../wording/faults.ts';
import { describeStep, STEPS } from '../../wording/journal-words.ts';
import type { TeamResult } from './team-view.ts';

/** How taking a step back, or again, went. */
export function moveWords(
  way: 'back' | 'again',
  moved: Result<JournalStep | undefined, StoreFault>,
  teams: readonly TeamResult[],
): string {
  if (!moved.ok) return inOneLine(describeStoreFault(moved.error));
  if (moved.value === undefined) return way === 'back' ? STEPS.nothingBack : STEPS.nothingAgain;
  const what = stepWords(moved.value.did, teams);
  return way === 'back' ? STEPS.undone(what) : STEPS.redone(what);
}

/** Sprints by their names, incidents and items by their ids. */
function stepWords(did: JournalStep['did'], teams: readonly TeamResult[]): string {
  const sprints = teams.flatMap((team) => [...team.sprints, ...team.sprintsWithoutDates]);
  return describeStep(did, {
    nameOf: (key) => sprints.find((sprint) => sprint.key === key)?.name ?? idOfKey(key),
    teamName: (teamId) => teams.find(({ id }) => id === teamId)?.name ?? teamId,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
}
