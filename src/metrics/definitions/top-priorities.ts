import type { WorkItem } from '../../domain/index.ts';

/** Names of the highest priority; one gives way to the name above it in its line where the tool uses that one too. */
const LADDERS: readonly (readonly string[])[] = [
  ['blocker', 'critical'],
  ['p0', 'p1'],
  ['sev0', 'sev1'],
  ['highest'],
  ['urgent'],
  ['immediate'],
  ['emergency'],
  ['show-stopper'],
  ['showstopper'],
  ['very high'],
  ['1'],
  ['1 - critical'],
  ['1 - urgent'],
  ['höchste'],
  ['sehr hoch'],
  ['la plus élevée'],
  ['la plus haute'],
  ['máxima'],
  ['muito alta'],
  ['más alta'],
  ['наивысший'],
];

type Prioritised = Pick<WorkItem, 'source' | 'site' | 'priority'>;

/**
 * Tells of an item whether it has the top priority of its tool (METHOD 2.13): by the usual names, whatever their case. A
 * tool that uses Blocker has Critical as its second step, one that uses P0 has P1 (FORMATS section 6, rule 4). A name that
 * is not known is no top priority.
 */
export function topPriorities(items: readonly Prioritised[]): (item: Prioritised) => boolean {
  const used = new Map<string, Set<string>>();
  for (const item of items) {
    if (item.priority === undefined) continue;
    const name = toolOf(item);
    const names = used.get(name) ?? new Set();
    used.set(name, names.add(item.priority));
  }
  const tops = new Map([...used].map(([tool, names]) => [tool, topNames(names)]));
  return (item) => item.priority !== undefined && tops.get(toolOf(item))?.has(item.priority) === true;
}

function toolOf({ source, site }: Prioritised): string {
  return site === undefined ? source : `${source}@${site}`;
}

/** As the file writes them. */
function topNames(written: ReadonlySet<string>): ReadonlySet<string> {
  const folded = new Set([...written].map(folding));
  const tops = new Set(LADDERS.flatMap((ladder) => ladder.find((name) => folded.has(name)) ?? []));
  return new Set([...written].filter((name) => tops.has(folding(name))));
}

function folding(name: string): string {
  return name.trim().toLowerCase();
}
