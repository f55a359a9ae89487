import type { WorkItem } from '../domain/index.ts';
import { groupBy } from '../metrics/dataset-index.ts';
import { itemName } from '../metrics/plans/item-name.ts';
import { isDone } from '../metrics/plans/item-state.ts';
import type { FoundItem, FoundItems, ItemSearch } from './api/api-ledger.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';

/**
 * The work items whose key or title holds every word of a search, whatever its capitals: those whose key is the search
 * first, then those whose key begins with it, then by key. Nothing for an empty search.
 */
export function findItems({ folded, imports }: Shelf, { text, limit }: ItemSearch): FoundItems {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return { total: 0, items: [] };
  const fitting = folded.dataset.workItems.filter((item) => fits(item, words));
  const whole = words.join(' ');
  const ranked = distinct(fitting)
    .map((item) => ({ item, rank: rankOf(item, whole) }))
    .sort((one, other) => one.rank - other.rank || (itemName(one.item) < itemName(other.item) ? -1 : 1));
  const fileLines = fileLinesIn(imports);
  return { total: ranked.length, items: ranked.slice(0, limit).map(({ item }) => toFound(item, fileLines)) };
}

/** A follow-up and the issue that stands for it in another tool are one piece of work: the one with an incident is offered. */
function distinct(items: readonly WorkItem[]): readonly WorkItem[] {
  const named = groupBy(items, (item) => [itemName(item)]);
  return [...named.values()].flatMap((same) => {
    const linked = same.filter(({ incidentKeys }) => incidentKeys.length > 0);
    const sources = new Set(same.map(({ source }) => source));
    return sources.size > 1 && linked.length > 0 ? linked : same;
  });
}

function fits({ id, title = '', aliases = [] }: WorkItem, words: readonly string[]): boolean {
  const told = [id, title, ...aliases].join(' ').toLowerCase();
  return words.every((word) => told.includes(word));
}

function rankOf({ id, aliases = [] }: WorkItem, text: string): number {
  const names = [id, ...aliases].map((name) => name.toLowerCase());
  if (names.includes(text)) return 0;
  return names.some((name) => name.startsWith(text)) ? 1 : 2;
}

function toFound(item: WorkItem, fileLines: ReturnType<typeof fileLinesIn>): FoundItem {
  const { key, title, source, startedAt, teamId, incidentKeys, origins } = item;
  return {
    ...{ key, id: itemName(item), source, incidentKeys },
    isDone: isDone(item),
    teamIds: teamId === undefined ? [] : [teamId],
    ...(title !== undefined && { title }),
    ...(startedAt !== undefined && { startedAt }),
    fileLine: fileLines(origins),
  };
}
