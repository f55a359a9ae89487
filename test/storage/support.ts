import 'fake-indexeddb/auto';
import { afterEach } from 'vitest';
import type { ImportBatch, Result, Row } from '../../src/domain/index.ts';
import { epochMs, hours, localDate } from '../../src/domain/index.ts';
import { DividendDatabase } from '../../src/storage/database.ts';
import type { NewImport } from '../../src/storage/imports.ts';
import { loadChunks } from '../../src/storage/imports.ts';

const opened: DividendDatabase[] = [];
let names = 0;

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

/** A database of its own for one test; the same name opens the same data again. */
export function freshDatabase(name = `test-${++names}`): DividendDatabase {
  const database = new DividendDatabase(name);
  opened.push(database);
  return database;
}

/** The value of a result that must be a success. */
export function must<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`unexpected fault: ${JSON.stringify(result.error)}`);
  return result.value;
}

export function incidentRows(count: number, prefix = 'INC'): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    kind: 'incident',
    source: 'neutral',
    line: index + 2,
    id: `${prefix}-${index}`,
    severity: 2,
    startedAt: index % 2 === 0 ? epochMs(1_760_000_000_000 + index) : localDate('2026-03-01'),
    teams: ['payments'],
    services: [],
    effort: { logged: hours(index) },
  }));
}

export function newImport(id: string, rows: readonly Row[], batch: Partial<ImportBatch> = {}): NewImport {
  return {
    rows,
    batch: {
      id,
      fileName: `${id}.csv`,
      fileHash: `bytes of ${id}`,
      fileBytes: 10,
      importer: 'neutral-incidents',
      counts: { rowsRead: rows.length, kept: rows.length, merged: 0, excluded: 0, skipped: 0 },
      brought: { incidents: rows.length, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
      issues: [],
      importedAt: epochMs(1),
      titlesLeftOut: false,
      isSample: false,
      ...batch,
    },
  };
}

/** All rows of one import, as they come back. */
export async function rowsOf(database: DividendDatabase, id: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  must(await loadChunks(database, id, (chunk) => rows.push(...chunk)));
  return rows;
}
