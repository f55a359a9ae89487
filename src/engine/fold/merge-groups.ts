/** Which records are one incident, by position. */
export type MergeGroups = {
  /** The first record of those that are one incident with this one; its own position where there is no other. */
  readonly of: (position: number) => number;
  /** The groups of two and more, each in order of position. */
  readonly all: readonly (readonly number[])[];
};

/** Makes groups of pairs; pairs that share a record make one group, however long the chain. */
export function mergeGroups(pairs: readonly (readonly [number, number])[]): MergeGroups {
  const first = new Map<number, number>();
  const of = (position: number): number => {
    const next = first.get(position);
    return next === undefined ? position : of(next);
  };
  for (const [one, other] of pairs) {
    const roots = [of(one), of(other)].sort((a, b) => a - b);
    const [root, joined] = roots;
    if (root !== undefined && joined !== undefined && root !== joined) first.set(joined, root);
  }
  return {
    of,
    all: groupsOf(
      [...new Set(pairs.flat())].sort((a, b) => a - b),
      of,
    ),
  };
}

function groupsOf(positions: readonly number[], of: MergeGroups['of']): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (const position of positions) {
    const group = groups.get(of(position));
    if (group === undefined) groups.set(of(position), [position]);
    else group.push(position);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}
