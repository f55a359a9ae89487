import { ok, type Result, type Settings, type StoreFault } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { loadSettings } from '../storage/settings.ts';
import type { ImportFormat } from './api.ts';
import { foldedRows } from './folded-rows.ts';
import type { Shelf } from './library.ts';

/** Every format that can be read. */
export async function listFormats(): Promise<readonly ImportFormat[]> {
  const { IMPORTERS } = await import('./reading.ts');
  return IMPORTERS.map(({ id, label, tool, howToExport }) => ({ id, label, tool, howToExport }));
}

/** The stored settings as the text of a settings file, with the zone that they mean where they name none: the reader's. */
export async function exportSettings(database: DividendDatabase, zone: string): Promise<Result<string, StoreFault>> {
  const { toSettingsFile } = await import('./reading.ts');
  const settings = await loadSettings(database);
  if (!settings.ok) return settings;
  return ok(`${JSON.stringify(toSettingsFile({ zone, ...settings.value }), null, 2)}\n`);
}

/** Reads the text of a settings file; stores nothing. */
export async function parseSettings(text: string, zone: string): Promise<Result<Settings, string>> {
  const { parseSettingsFile } = await import('./reading.ts');
  return parseSettingsFile(text, zone);
}

/** Makes the function that writes everything on a shelf as the text of a neutral bundle. */
export async function bundleWriter(doors: {
  readonly zone: string;
  readonly now: () => number;
}): Promise<(shelf: Shelf) => string> {
  const { toBundle } = await import('./reading.ts');
  return ({ batches, decisions, settings, zone }) => {
    const generatedAt = new Date(doors.now()).toISOString();
    const rows = foldedRows(batches, { decisions, settings, zone });
    return `${JSON.stringify(toBundle(rows, { generatedAt, timeZone: doors.zone }), null, 1)}\n`;
  };
}
