/**
 * Careful steps into parsed JSON. Only own properties count: a Jira changelog item has a key called `toString`
 * (FORMATS 0, rule 11).
 */

/** A JSON object that is neither null nor an array. */
export type JsonRecordValue = Readonly<Record<string, unknown>>;

/** Tells a JSON object from arrays, null and plain values. */
export function isRecord(value: unknown): value is JsonRecordValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a path of own keys; undefined where a step is missing. `valueAt(issue, 'fields', 'status')`. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let at = value;
  for (const key of path) {
    if (!isRecord(at) || !Object.hasOwn(at, key)) return undefined;
    at = at[key];
  }
  return at;
}

/** Trimmed text at a path; a number is written out. '', null and the texts `null` and `None` are undefined. */
export function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'number') return Number.isFinite(found) ? String(found) : undefined;
  if (typeof found !== 'string') return undefined;
  const text = found.trim();
  return text === '' || text === 'null' || text === 'None' ? undefined : text;
}

/** A finite number at a path; undefined for anything else, texts included. */
export function numberAt(value: unknown, ...path: readonly string[]): number | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

/** A boolean at a path, or the text `true` or `false`; undefined for anything else. */
export function flagAt(value: unknown, ...path: readonly string[]): boolean | undefined {
  const found = valueAt(value, ...path);
  if (typeof found === 'boolean') return found;
  return found === 'true' ? true : found === 'false' ? false : undefined;
}

/** The array at a path; [] where there is none. */
export function listAt(value: unknown, ...path: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** The object at a path; undefined where there is none. */
export function recordAt(value: unknown, ...path: readonly string[]): JsonRecordValue | undefined {
  const found = valueAt(value, ...path);
  return isRecord(found) ? found : undefined;
}
