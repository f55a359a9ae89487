import type { SearchSchemaInput } from '@tanstack/react-router';

/** How many of the latest sprints are shown. */
export type SprintCount = 3 | 6 | 12 | 'all';
export const SPRINT_COUNTS: readonly SprintCount[] = [3, 6, 12, 'all'];
const DEFAULT_COUNT: SprintCount = 6;

/** What the overview's address says: keys of teams and sprints, never names, files or numbers of the data. */
export type OverviewSearch = {
  readonly v: 1;
  readonly team?: string;
  /** Absent = the last six. */
  readonly last?: SprintCount;
  /** The sprint whose incidents are listed. */
  readonly sprint?: string;
  /** The incidents outside all sprints, or without a time, are listed. */
  readonly place?: 'gap' | 'not-placed';
  /** The chart's numbers are shown as a table. */
  readonly table?: true;
};

type Raw = Readonly<Record<string, unknown>>;

/** Upgraders of older addresses, in order: the first one turns version 1 into version 2. */
const UPGRADERS: readonly ((search: Raw) => Raw)[] = [];
const CURRENT_VERSION = UPGRADERS.length + 1;

/** Reads any search into a valid view: what it does not know, it leaves out. */
export function parseOverviewSearch(input: Partial<OverviewSearch> & SearchSchemaInput): OverviewSearch {
  return toView(upgrade(input));
}

/** The number of sprints to show. */
export function sprintCountOf(search: OverviewSearch): SprintCount {
  return search.last ?? DEFAULT_COUNT;
}

function upgrade(search: Raw): Raw {
  const version = typeof search.v === 'number' && search.v >= 1 ? search.v : CURRENT_VERSION;
  return UPGRADERS.slice(version - 1).reduce((older, step) => step(older), search);
}

function toView(search: Raw): OverviewSearch {
  const team = toKey(search.team);
  const last = SPRINT_COUNTS.find((count) => count === search.last);
  const sprint = toKey(search.sprint);
  const place = search.place === 'gap' || search.place === 'not-placed' ? search.place : undefined;
  return {
    v: 1,
    ...(team === undefined ? {} : { team }),
    ...(last === undefined || last === DEFAULT_COUNT ? {} : { last }),
    ...(sprint === undefined ? {} : { sprint }),
    ...(place === undefined || sprint !== undefined ? {} : { place }),
    ...(search.table === true ? { table: true } : {}),
  };
}

/** A key that looks like a number arrives as one. */
function toKey(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
