/** A text that is the same for equal contents, whatever the order of their fields; fields of these names play no part. */
export function textOf(value: unknown, without: readonly string[] = []): string {
  return JSON.stringify(value, (name, part: unknown) => (without.includes(name) ? undefined : inOrder(part)));
}

function inOrder(part: unknown): unknown {
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
}
