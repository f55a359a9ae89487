import { isRecord, type JsonRecordValue, valueAt } from './json-values.ts';

/** Keys that hold a page's records (FORMATS section 5). */
const CONTAINERS: readonly string[] = [
  'data',
  'value',
  'result',
  'items',
  'issues',
  'incidents',
  'follow_ups',
  'values',
  'records',
  'incidentPreviews',
];

/** No tool wraps its records this often; what is deeper was not made by one, and is no record list. */
const MOST_WRAPPERS = 20;

/**
 * Finds the records in a parsed document: an array; the array in a container (`{incidents: […]}`, `QueryResult.Results`,
 * Datadog's `data.attributes.incidents[].data`); the pages of an array joined; the one object under `data`, or under an
 * object's only key; else the bare object itself. A plain value holds none. Of what is wrapped more than 20 times, what is
 * inside the twentieth wrapper is taken.
 */
export function unwrapItems(root: unknown, wrappers = 0): readonly unknown[] {
  const isDeep = wrappers >= MOST_WRAPPERS;
  if (Array.isArray(root)) {
    if (isDeep || !root.some(isPage)) return root;
    return root.flatMap((page: unknown) => (isPage(page) ? unwrapItems(page, wrappers + 1) : [page]));
  }
  if (!isRecord(root)) return [];
  if (isDeep) return [root];
  return datadogItems(root) ?? rallyItems(root) ?? containedItems(root, wrappers) ?? [root];
}

/** An object that holds records but is none itself: a record has an id. */
export function isPage(value: unknown): boolean {
  return isRecord(value) && !Object.hasOwn(value, 'id') && !Object.hasOwn(value, 'key') && listOf(value) !== undefined;
}

function listOf(root: JsonRecordValue): readonly unknown[] | undefined {
  for (const key of CONTAINERS) {
    const value = valueAt(root, key);
    if (Array.isArray(value)) return value;
  }
  return undefined;
}

function datadogItems(root: JsonRecordValue): readonly unknown[] | undefined {
  const found = valueAt(root, 'data', 'attributes', 'incidents');
  return Array.isArray(found) ? found.map((entry: unknown) => valueAt(entry, 'data') ?? entry) : undefined;
}

function rallyItems(root: JsonRecordValue): readonly unknown[] | undefined {
  const found = valueAt(root, 'QueryResult', 'Results');
  return Array.isArray(found) ? found : undefined;
}

function containedItems(root: JsonRecordValue, wrappers: number): readonly unknown[] | undefined {
  if (Object.hasOwn(root, 'id') || Object.hasOwn(root, 'key')) return undefined;
  const list = listOf(root);
  if (list !== undefined) return list;
  const keys = Object.keys(root);
  const inner =
    valueAt(root, 'data') ?? valueAt(root, 'result') ?? (keys.length === 1 ? root[keys[0] ?? ''] : undefined);
  return isRecord(inner) ? unwrapItems(inner, wrappers + 1) : undefined;
}
