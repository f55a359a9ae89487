import type { IncidentOrder } from '../../engine/api.ts';
import { toValues } from './address-values.ts';
import type { RawSearch } from './view-search.ts';

/** What the wide table is sorted by; with a minus sign the largest, the latest or the last one comes first. */
type RowsSort = IncidentOrder['by'] | `-${IncidentOrder['by']}`;

/** What the address says of the wide table. */
export type RowsSearch = {
  /** Absent = the most hours first. */
  readonly sort?: RowsSort;
  /** Columns that are left out. */
  readonly hide?: readonly RowsColumn[];
};

/** Every order, so that an address can ask for no other. */
const ORDERS: Readonly<Record<IncidentOrder['by'], true>> = {
  id: true,
  title: true,
  severity: true,
  started: true,
  on: true,
  off: true,
  points: true,
  explained: true,
  evidence: true,
  sprint: true,
};

/** The columns that can be left out: all but the incident itself. */
export const ROWS_COLUMNS = [
  'title',
  'severity',
  'services',
  'started',
  'sprint',
  'on',
  'no-place',
  'off',
  'points',
  'explained',
  'evidence',
  'source',
] as const;
type RowsColumn = (typeof ROWS_COLUMNS)[number];

/** Reads the part of any search that says how the table stands; what it does not know, it leaves out. */
export function readRows(search: RawSearch): RowsSearch {
  const order = orderOf(search.sort);
  const hide = toValues(search.hide, (value) => ROWS_COLUMNS.find((each) => each === value));
  return {
    ...(order === undefined ? {} : { sort: sortOf(order) }),
    ...(hide === undefined ? {} : { hide }),
  };
}

/** The order that the engine is asked for; undefined = the most hours first. */
export function orderOf(sort: unknown): IncidentOrder | undefined {
  if (typeof sort !== 'string') return undefined;
  const isDescending = sort.startsWith('-');
  const by = isDescending ? sort.slice(1) : sort;
  return isOrder(by) ? { by, isDescending } : undefined;
}

/** An order as the address writes it. */
export function sortOf({ by, isDescending }: IncidentOrder): RowsSort {
  return isDescending ? `-${by}` : by;
}

function isOrder(text: string): text is IncidentOrder['by'] {
  return Object.hasOwn(ORDERS, text);
}
