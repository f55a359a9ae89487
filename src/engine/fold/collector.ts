import type { EpochMs, IncidentRow, Origin, Row, SprintRow, WorkItemRow } from '../../domain/index.ts';
import { rowId, sourceKey } from '../../domain/index.ts';
import { createNameIndex } from './name-index.ts';
import type { Merge } from './row-merge.ts';
import type { Sites } from './sites.ts';
import { keyParts } from './sites.ts';

/** One import in the order of the fold. */
export type OrderedBatch = {
  readonly id: string;
  readonly importer: string;
  /** Latest time that the file observed; undefined = none. */
  readonly asOf: EpochMs | undefined;
  readonly rows: readonly Row[];
};

export type NamedRow = IncidentRow | SprintRow | WorkItemRow;

/** What became of all rows with one key. */
export type Merged<AnyRow> = {
  readonly key: string;
  readonly row: AnyRow;
  /** In the order in which they came: the winning one last. */
  readonly trail: readonly Origin[];
  /** Position of the import that came last. */
  readonly batch: number;
};

/** Gathers the rows of one kind by key and by alias. Positions stay valid; those of joined rows lead to the joint one. */
export type Collector<AnyRow extends NamedRow> = {
  readonly add: (row: AnyRow, batch: number) => void;
  /** Makes two records one, under the key of the first; the one whose import is later wins where it knows something. */
  readonly join: (into: number, position: number) => void;
  /** Puts another row in place of one. */
  readonly replace: (position: number, row: AnyRow) => void;
  /** All records, in the order in which they were first met; undefined where a position was joined into another. */
  readonly all: () => readonly (Merged<AnyRow> | undefined)[];
  readonly at: (position: number) => Merged<AnyRow> | undefined;
  /** By tool, site and id. Without a site it is the tool's only one. */
  readonly named: (source: string, site: string | undefined, id: string) => number | undefined;
  /** By full key, also one from before a site was known, or after it was forgotten. */
  readonly find: (key: string) => number | undefined;
};

type Draft<AnyRow> = { readonly key: string; row: AnyRow; trail: Origin[]; batch: number };

/** The origins of a record, the winning one first. Of 100,000 rows with one key each is noted once, and turned at the end. */
export function originsOf({ trail }: Pick<Merged<unknown>, 'trail'>): readonly Origin[] {
  return trail.length === 1 ? trail : trail.toReversed();
}

/** Makes a collector without rows. */
export function createCollector<AnyRow extends NamedRow>(
  batches: readonly OrderedBatch[],
  sites: Sites,
  merge: Merge<AnyRow>,
): Collector<AnyRow> {
  const drafts: (Draft<AnyRow> | undefined)[] = [];
  const index = createNameIndex();
  const joined = new Map<number, number>();

  function exactly(source: string, site: string | undefined, id: string): number | undefined {
    const position = index.get(source, site, id);
    return position === undefined || joined.size === 0 ? position : lastOf(joined, position);
  }

  function absorb(target: Draft<AnyRow>, other: Draft<AnyRow>): void {
    const isSameFormat = batches[target.batch]?.importer === batches[other.batch]?.importer;
    const isLater = other.batch >= target.batch;
    const [first, second] = isLater ? [target, other] : [other, target];
    target.row = merge(first.row, second.row, { isSameFormat });
    for (const origin of second.trail) first.trail.push(origin);
    target.trail = first.trail;
    target.batch = second.batch;
  }

  function join(into: number, position: number): void {
    const target = drafts[into];
    const other = drafts[position];
    if (target === undefined || other === undefined || into === position) return;
    absorb(target, other);
    drafts[position] = undefined;
    joined.set(position, into);
  }

  /** The one record that has the id or an alias; several that turn out to be the same are joined. Nearly always none is. */
  function knownAs(source: string, site: string | undefined, id: string, aliases: readonly string[]) {
    let known = exactly(source, site, id);
    for (const alias of aliases) {
      const other = exactly(source, site, alias);
      known ??= other;
      if (other !== undefined && other !== known)
        return joinAll([id, ...aliases], (name) => exactly(source, site, name), join);
    }
    return known;
  }

  function add(given: AnyRow, batch: number): void {
    const site = given.site ?? sites.of(given.source);
    const row = site === given.site ? given : { ...given, site };
    const { source, aliases } = row;
    const id = rowId(row);
    const found = aliases === undefined ? exactly(source, site, id) : knownAs(source, site, id, aliases);
    const trail = [{ importId: batches[batch]?.id ?? '', line: row.line }];
    const draft = { key: sourceKey(source, site, id), row, trail, batch };
    const known = found === undefined ? undefined : drafts[found];
    const position = found ?? drafts.push(draft) - 1;
    if (known !== undefined) absorb(known, draft);
    index.set(source, site, id, position);
    if (aliases !== undefined) for (const alias of aliases) index.set(source, site, alias, position);
  }

  function named(source: string, site: string | undefined, id: string): number | undefined {
    return exactly(source, site ?? sites.of(source), id);
  }

  return {
    add,
    join,
    named,
    find: (key) => {
      const parts = keyParts(key);
      if (parts === undefined) return undefined;
      const { source, site, id } = parts;
      return exactly(source, site, id) ?? named(source, undefined, id) ?? exactly(source, undefined, id);
    },
    at: (position) => drafts[position],
    all: () => drafts,
    replace: (position, row) => {
      const draft = drafts[position];
      if (draft !== undefined) draft.row = row;
    },
  };
}

function lastOf(joined: ReadonlyMap<number, number>, position: number): number {
  let last = position;
  for (let next = joined.get(last); next !== undefined; next = joined.get(last)) last = next;
  return last;
}

/** Joins the records of all these ids into the one that was met first, and gives its position. */
function joinAll(
  ids: readonly string[],
  find: (id: string) => number | undefined,
  join: (into: number, position: number) => void,
): number | undefined {
  const found = ids.map(find).filter((position) => position !== undefined);
  const [first, ...others] = [...new Set(found)].sort((one, other) => one - other);
  if (first !== undefined) for (const other of others) join(first, other);
  return first;
}
