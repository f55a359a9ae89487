import { rowId } from '../domain/row-key.ts';
import type { Row } from '../domain/rows.ts';

/** The keys of the rows of one file, by kind. */
export type KeySet = {
  /** Whether the row's key is new in its kind. */
  readonly add: (row: Row) => boolean;
  readonly count: (kind: Row['kind']) => number;
};

/**
 * Makes an empty key set. Two rows have the same key as `rowKey` says; but since the rows of a file nearly always have one
 * source and site, ids are compared within these and the keys are not written out, which would take as long as all other
 * counting.
 */
export function createKeySet(): KeySet {
  const groups: Group[] = [];
  let current: Group | undefined;
  return {
    add: (row) => {
      if (current === undefined || !isOfGroup(row, current)) {
        current = groups.find((group) => isOfGroup(row, group)) ?? addGroup(groups, row);
      }
      const before = current.ids.size;
      current.ids.add(bareId(row, current.prefix));
      return current.ids.size > before;
    },
    count: (kind) => groups.reduce((sum, group) => sum + (group.kind === kind ? group.ids.size : 0), 0),
  };
}

type Group = {
  readonly kind: Row['kind'];
  readonly source: string;
  readonly site: string | undefined;
  /** An id that starts with its own source (`jira:177`) is the one without it (`sourceKey`). */
  readonly prefix: string;
  readonly ids: Set<string>;
};

function isOfGroup(row: Row, group: Group): boolean {
  return row.kind === group.kind && row.source === group.source && row.site === group.site;
}

function addGroup(groups: Group[], { kind, source, site }: Row): Group {
  const group = { kind, source, site, prefix: `${source}:`, ids: new Set<string>() };
  groups.push(group);
  return group;
}

function bareId(row: Row, prefix: string): string {
  const id = rowId(row);
  const isPrefixed = id.charCodeAt(prefix.length - 1) === COLON && id.startsWith(prefix);
  return isPrefixed ? id.slice(prefix.length) : id;
}

const COLON = 58;
