import type { Result, StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/**
 * The random text that this browser mixes into people's pseudonyms: 64 hexadecimal digits, made on first use. It never
 * leaves the database; two tabs that ask at once get the same one.
 */
export function loadSalt(database: DividendDatabase): Promise<Result<string, StoreFault>> {
  return attempt(database, () =>
    database.transaction('rw', database.meta, async () => {
      const stored = await database.meta.get('salt');
      if (stored !== undefined) return stored.value;
      const value = randomText();
      await database.meta.add({ name: 'salt', value });
      return value;
    }),
  );
}

/** The salt where one was made already; undefined where nobody's name was hidden here yet. */
export function findSalt(database: DividendDatabase): Promise<Result<string | undefined, StoreFault>> {
  return attempt(database, async () => (await database.meta.get('salt'))?.value);
}

function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
