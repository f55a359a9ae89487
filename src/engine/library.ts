import type { Decision, ImportBatch, Result, Row, Settings, StoreFault } from '../domain/index.ts';
import { ok } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { listDecisions } from '../storage/decisions.ts';
import { listImports, loadChunks } from '../storage/imports.ts';
import { loadSettings } from '../storage/settings.ts';
import { type Folded, fold } from './fold.ts';

/** Everything that is stored, and the dataset that it makes. */
export type Shelf = {
  readonly imports: readonly ImportBatch[];
  readonly decisions: readonly Decision[];
  readonly settings: Settings;
  readonly folded: Folded;
  /** Rows by import id. */
  readonly rows: ReadonlyMap<string, readonly Row[]>;
};

export type Library = {
  /** Reads and folds what is stored; once per change, whoever asks. */
  readonly open: () => Promise<Result<Shelf, StoreFault>>;
  /** Forgets the dataset: stored data changed, here or in another tab. Rows stay, since an import is never edited. */
  readonly invalidate: () => void;
  /** Hands over rows that were just stored, so that they are not read back. */
  readonly keep: (importId: string, rows: readonly Row[]) => void;
};

/** `zone` is that of teams whose calendar nobody set. */
export function createLibrary(database: DividendDatabase, zone: string): Library {
  const kept = new Map<string, readonly Row[]>();
  let shelf: Promise<Result<Shelf, StoreFault>> | undefined;

  const load = async (): Promise<Result<Shelf, StoreFault>> => {
    const [imports, decisions, settings] = [
      await listImports(database),
      await listDecisions(database),
      await loadSettings(database),
    ];
    if (!imports.ok) return imports;
    if (!decisions.ok) return decisions;
    if (!settings.ok) return settings;
    const loaded = await loadRows(database, imports.value, kept);
    if (!loaded.ok) return loaded;
    const present = imports.value.filter(({ id }) => kept.has(id));
    const folded = fold({
      batches: present.map(({ id, fileHash, importer, titlesLeftOut }) => ({
        id,
        hash: fileHash,
        importer,
        titlesLeftOut,
        rows: kept.get(id) ?? [],
      })),
      decisions: decisions.value,
      settings: settings.value,
      zone,
    });
    return ok({ imports: present, decisions: decisions.value, settings: settings.value, folded, rows: kept });
  };

  return {
    open: () => {
      const opened = shelf ?? load();
      shelf = opened;
      return opened;
    },
    invalidate: () => {
      shelf = undefined;
    },
    keep: (importId, rows) => void kept.set(importId, rows),
  };
}

/** Makes `kept` hold the rows of these imports and no others. */
async function loadRows(
  database: DividendDatabase,
  imports: readonly ImportBatch[],
  kept: Map<string, readonly Row[]>,
): Promise<Result<void, StoreFault>> {
  const wanted = new Set(imports.map(({ id }) => id));
  for (const id of kept.keys()) if (!wanted.has(id)) kept.delete(id);
  for (const { id } of imports) {
    if (kept.has(id)) continue;
    const rows: Row[] = [];
    const loaded = await loadChunks(database, id, (chunk) => {
      for (const row of chunk) rows.push(row);
    });
    if (!loaded.ok) return loaded;
    if (loaded.value) kept.set(id, rows);
  }
  return ok(undefined);
}
