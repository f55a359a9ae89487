import { Dexie } from 'dexie';

/**
 * Calls back after stored data changed, in this tab or another. Changes that follow each other at once are reported once:
 * one transaction can be announced twice. The salt is no data that anybody shows. Gives a function that ends it.
 */
export function onStorageChange(databaseName: string, onChange: () => void): () => void {
  const start = `idb://${databaseName}/`;
  const isShown = (part: string) => part === 'all' || (part.startsWith(start) && !part.startsWith(`${start}meta/`));
  let isWaiting = false;
  const announce = (): void => {
    isWaiting = false;
    onChange();
  };
  const hear = (parts: object): void => {
    if (isWaiting || !Object.keys(parts).some(isShown)) return;
    isWaiting = true;
    setTimeout(announce, 0);
  };
  Dexie.on('storagemutated', hear);
  return () => Dexie.on.storagemutated.unsubscribe(hear);
}
