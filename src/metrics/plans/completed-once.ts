import type { EpochMs } from '../../domain/index.ts';
import type { ScopeWindow } from './item-state.ts';
import type { ScopeLine } from './scope.ts';
import type { SprintLines } from './scope-lines.ts';

/** The items of one sprint with its key and window. */
export type SprintWithLines = { readonly sprintKey: string; readonly window: ScopeWindow; readonly items: SprintLines };

/**
 * Lets each item be completed in one sprint only (METHOD 2.8): where several claim it, in the one whose window holds the
 * time it was done, else in the last, since what is planned again was not finished before. In the others it is not
 * finished. `doneAt` gives the time an item was done, where known; the sprints can come in any order.
 */
export function completeOnce(
  sprints: readonly SprintWithLines[],
  doneAt: (itemKey: string) => EpochMs | undefined,
): ReadonlyMap<string, SprintLines> {
  const owners = ownersOf(sprints, claimedTwice(sprints), doneAt);
  const isElsewhere = (line: ScopeLine, sprintKey: string) =>
    line.end === 'completed' && (owners.get(line.itemKey)?.sprintKey ?? sprintKey) !== sprintKey;
  return new Map(
    sprints.map(({ sprintKey, items }) => {
      if (owners.size === 0 || !items.lines.some((line) => isElsewhere(line, sprintKey))) return [sprintKey, items];
      const lines = items.lines.map((line) =>
        isElsewhere(line, sprintKey) ? { ...line, end: 'not-finished' as const } : line,
      );
      return [sprintKey, { ...items, lines }];
    }),
  );
}

/** The few items that several sprints say they completed. */
function claimedTwice(sprints: readonly SprintWithLines[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const { items } of sprints) {
    for (const { itemKey, end } of items.lines) {
      if (end !== 'completed') continue;
      if (once.has(itemKey)) twice.add(itemKey);
      else once.add(itemKey);
    }
  }
  return twice;
}

function ownersOf(
  sprints: readonly SprintWithLines[],
  contested: ReadonlySet<string>,
  doneAt: (itemKey: string) => EpochMs | undefined,
): ReadonlyMap<string, SprintWithLines> {
  const owners = new Map<string, SprintWithLines>();
  if (contested.size === 0) return owners;
  for (const sprint of sprints) {
    for (const { itemKey, end } of sprint.items.lines) {
      if (end !== 'completed' || !contested.has(itemKey)) continue;
      const owner = owners.get(itemKey);
      if (owner === undefined || claimWins(sprint, owner, doneAt(itemKey))) owners.set(itemKey, sprint);
    }
  }
  return owners;
}

function claimWins(claim: SprintWithLines, owner: SprintWithLines, doneAt: EpochMs | undefined): boolean {
  const isWithin = ({ window }: SprintWithLines) =>
    doneAt !== undefined && doneAt >= window.start && doneAt < window.end;
  if (isWithin(claim) !== isWithin(owner)) return isWithin(claim);
  if (claim.window.start !== owner.window.start) return claim.window.start > owner.window.start;
  return claim.sprintKey > owner.sprintKey;
}
