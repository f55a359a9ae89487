import type { Result, Settings, StoreFault } from '../domain/index.ts';
import { NO_SETTINGS } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { attempt } from './database.ts';

/** The stored settings, or none where nothing was set yet. What an earlier release did not know is as if it was not set. */
export function loadSettings(database: DividendDatabase): Promise<Result<Settings, StoreFault>> {
  return attempt(database, async () => ({ ...NO_SETTINGS, ...(await database.settings.get('current'))?.value }));
}
