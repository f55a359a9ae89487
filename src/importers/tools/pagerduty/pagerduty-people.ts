/**
 * The names in a cell that holds several people: `A,B`, `A|B`, `["A", "B"]`. PagerDuty separates with commas; other
 * separators come from tools that flatten its answers. [] for an empty cell.
 */
export function splitPeople(cell: string | undefined): readonly string[] {
  if (cell === undefined) return [];
  const inner = cell.replace(/^[[({]/, '').replace(/[\])}]$/, '');
  return inner
    .split(/[,;|]/)
    .map((name) =>
      name
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim(),
    )
    .filter((name) => name !== '');
}
