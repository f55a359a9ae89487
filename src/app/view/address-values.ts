/** A key of the data. One that looks like a number arrives as one. */
export function toKey(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** So many of one kind are a filter; more are a mistake. */
export const MOST_VALUES = 40;

/** The values of a list that are known, each once; one alone may stand without its list. Undefined: none of them is. */
export function toValues<Value>(
  input: unknown,
  read: (value: unknown) => Value | undefined,
): readonly Value[] | undefined {
  const values: readonly unknown[] = Array.isArray(input) ? input.slice(0, MOST_VALUES) : [input];
  const known = [...new Set(values.flatMap((value) => read(value) ?? []))];
  return known.length === 0 ? undefined : known;
}
