import { Dexie } from 'dexie';

/**
 * Calls back after stored data changed, in this tab or another. Changes that follow each other at once are reported once:
 * one transaction can be announced twice. Gives a function that ends it.
 */
export function onStorageChange(databaseName: string, onChange: () => void): () => void {
  const start = `idb://${databaseName}/`;
  let isWaiting = false;
  const announce = (): void => {
    isWaiting = false;
    onChange();
  };
  const hear = (parts: object): void => {
    const concernsUs = Object.keys(parts).some((part) => part === 'all' || part.startsWith(start));
    if (!concernsUs || isWaiting) return;
    isWaiting = true;
    setTimeout(announce, 0);
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
