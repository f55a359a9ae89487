import { Dexie } from 'dexie';
import type { StoredPart } from '../domain/index.ts';

/**
 * Calls back after stored data changed, in this tab or another, with the parts that did. Changes that follow each other at
 * once are reported once: one transaction can be announced twice. The salt is no data that anybody shows. Gives a function
 * that ends it.
 */
export function onStorageChange(databaseName: string, onChange: (parts: readonly StoredPart[]) => void): () => void {
  const start = `idb://${databaseName}/`;
  const waiting = new Set<StoredPart>();
  const announce = (): void => {
    const parts = [...waiting];
    waiting.clear();
    onChange(parts);
  };
  const hear = (changed: object): void => {
    const isWaiting = waiting.size > 0;
    for (const part of Object.keys(changed).flatMap((name) => partsOf(name, start))) waiting.add(part);
    if (!isWaiting && waiting.size > 0) setTimeout(announce, 0);
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}

/** `name` is `all`, or `idb://` with the names of a database, a store and an index. */
function partsOf(name: string, start: string): readonly StoredPart[] {
  if (name === 'all') return ['data'];
  if (!name.startsWith(start)) return [];
  const [store = ''] = name.slice(start.length).split('/');
  return PARTS.get(store) ?? ['data'];
}

const PARTS: ReadonlyMap<string, readonly StoredPart[]> = new Map([
  ['meta', []],
  ['mappings', ['mappings']],
  ['retrospectives', ['retrospectives']],
  ['snapshots', ['retrospectives']],
  ['journal', ['journal']],
]);
