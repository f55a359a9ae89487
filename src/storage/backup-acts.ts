import type { Act, ChangedRecords, EpochMs } from '../domain/index.ts';
import type { DividendDatabase } from './database.ts';
import { exchangeReadings } from './readings.ts';

/** Makes the records that a backup changed be as they are after it. Called inside a transaction. */
export async function carryOutBackup(
  database: DividendDatabase,
  { before, after, readings }: Extract<Act, { readonly kind: 'backup' }>,
  at: EpochMs,
): Promise<void> {
  for (const reading of readings) await exchangeReadings(database, reading, at);
  await database.decisions.bulkDelete(before.decisions.map(({ id }) => id));
  await database.decisions.bulkPut([...after.decisions]);
  await database.mappings.bulkDelete(before.mappings.map(({ value }) => value.id));
  await database.mappings.bulkPut(after.mappings.map((kept) => ({ id: kept.value.id, ...kept })));
  await putSettings(database, after.settings);
  await putRetrospectives(database, after.retrospectives);
}

async function putSettings({ settings }: DividendDatabase, kept: ChangedRecords['settings']): Promise<void> {
  if (kept === 'none') await settings.delete('current');
  else if (kept !== undefined) await settings.put({ name: 'current', ...kept });
}

/** Keeps retrospectives with what they froze. One that is open has frozen nothing. Called inside a transaction. */
export async function putRetrospectives(
  { retrospectives, snapshots }: DividendDatabase,
  kept: ChangedRecords['retrospectives'],
): Promise<void> {
  await retrospectives.bulkPut(kept.map(({ value }) => ({ id: value.id, teamId: value.teamId, value })));
  await snapshots.bulkDelete(kept.map(({ value }) => value.id));
  await snapshots.bulkPut(kept.flatMap(({ snapshot }) => snapshot ?? []));
}
