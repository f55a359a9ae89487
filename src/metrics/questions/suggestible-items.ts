import type { Dataset, EpochMs, WorkItem } from '../../domain/index.ts';
import { isDone } from '../plans/item-state.ts';
import { titleWords } from '../points/linking.ts';

/** A finished, unplanned item without a link, from when to when it was under way, and what it can be found by. */
export type Candidate = {
  readonly item: WorkItem;
  readonly from: EpochMs;
  readonly to: EpochMs;
  readonly words: ReadonlySet<string>;
  /** Services of incidents among its labels, in lower case. */
  readonly services: readonly string[];
};

/** METHOD 2.8, FORMATS 1.2: what came up within a minute of a sprint's start was there at the start. */
const START_GRACE_MS = 60_000;

/** The items that an incident can be suggested for, in order of when they came up. */
export function candidatesOf(dataset: Dataset, services: ReadonlySet<string>): readonly Candidate[] {
  const isPlanned = planRule(dataset);
  return dataset.workItems
    .flatMap((item): readonly Candidate[] => {
      const { completedAt, title, labels } = item;
      if (completedAt === undefined || !isDone(item) || item.incidentKeys.length > 0 || isPlanned(item)) return [];
      const words = titleWords(title ?? '');
      const named = [...new Set((labels ?? []).map((label) => label.trim().toLowerCase()))];
      const from = item.createdAt ?? item.startedAt ?? completedAt;
      return [{ item, from, to: completedAt, words, services: named.filter((label) => services.has(label)) }];
    })
    .sort((one, other) => one.from - other.from);
}

/** Whether an item was in the plan of a sprint: by its scope history, else by when it came up (METHOD 2.8). */
function planRule({ sprints, sprintItems }: Dataset): (item: WorkItem) => boolean {
  const startOf = new Map(sprints.map(({ key, startAt }) => [key, startAt]));
  const scopes = new Map<string, boolean>();
  for (const { itemKeyResolved, scope } of sprintItems) {
    scopes.set(itemKeyResolved, scope === 'committed' || scopes.get(itemKeyResolved) === true);
  }
  return ({ key, workOrigin, sprintKeys, createdAt }) => {
    const scope = scopes.get(key);
    if (workOrigin === 'planned' || scope !== undefined) return workOrigin === 'planned' || scope === true;
    if (workOrigin === 'unplanned') return false;
    const start = startOf.get(sprintKeys[0] ?? '');
    return sprintKeys.length > 1 || (start !== undefined && (createdAt ?? 0) <= start + START_GRACE_MS);
  };
}
