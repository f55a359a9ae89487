const LEAST = 0.8;
const SHORTEST = 5;

/**
 * How alike a header and a known name are, 0 to 1: 0.9 where the header ends with the name (`incident start`), else the
 * share of letters that need no change (`severty`); 0 below 0.8, and for words too short to be compared.
 */
export function likenessOf(words: string, alias: string): number {
  if (words.endsWith(` ${alias}`)) return 0.9;
  const longest = Math.max(words.length, alias.length);
  if (
    Math.min(words.length, alias.length) < SHORTEST ||
    Math.abs(words.length - alias.length) > longest * (1 - LEAST)
  ) {
    return 0;
  }
  const likeness = 1 - editsBetween(words, alias) / longest;
  return likeness >= LEAST ? likeness : 0;
}

/** Levenshtein's distance: letters to add, take out or change. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let to = 1; to <= other.length; to += 1) {
      const change = (row[to - 1] ?? 0) + (one[at - 1] === other[to - 1] ? 0 : 1);
      next.push(Math.min(change, (row[to] ?? 0) + 1, (next[to - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
