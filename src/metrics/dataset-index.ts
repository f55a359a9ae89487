import type { Dataset, Incident, Sprint, SprintItem, WorkItem } from '../domain/index.ts';

/** The rows of a dataset by what they are looked up by; made in one pass over each kind. */
export type DatasetIndex = {
  readonly items: ReadonlyMap<string, WorkItem>;
  /** Made when it is first asked for: most data link no item to an incident, and then nobody looks one up. */
  readonly incidents: () => ReadonlyMap<string, Incident>;
  readonly sprintsByTeam: ReadonlyMap<string, readonly Sprint[]>;
  readonly sprintItemsBySprint: ReadonlyMap<string, readonly SprintItem[]>;
  /** Work items by each sprint that they name. */
  readonly workItemsBySprint: ReadonlyMap<string, readonly WorkItem[]>;
};

/** Indexes a dataset; rows keep their order. Sprints without a team are in no list. */
export function indexDataset(dataset: Dataset): DatasetIndex {
  return {
    items: byKey(dataset.workItems),
    incidents: once(() => byKey(dataset.incidents)),
    sprintsByTeam: groupBy(dataset.sprints, (sprint) => (sprint.teamId === undefined ? [] : [sprint.teamId])),
    sprintItemsBySprint: groupBy(dataset.sprintItems, (row) => [row.sprintKey]),
    workItemsBySprint: groupBy(dataset.workItems, (item) => item.sprintKeys),
  };
}

/** Remembers what `make` gives, and calls it only when it is needed. */
export function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function byKey<Row extends { readonly key: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) found.set(row.key, row);
  return found;
}

/** The same rows in order of key, so that sums do not hang on the order of imports; the same array if it is in order. */
export function inKeyOrder<Row extends { readonly key: string }>(rows: readonly Row[]): readonly Row[] {
  const isSorted = rows.every((row, index) => index === 0 || (rows[index - 1]?.key ?? '') <= row.key);
  return isSorted ? rows : rows.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}

/** Lists rows under each of their keys, in the order in which they come. */
export function groupBy<Row>(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [row]);
      else group.push(row);
    }
  }
  return groups;
}
