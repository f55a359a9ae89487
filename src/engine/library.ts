import type { Decision, ImportBatch, Result, Row, Settings, StoreFault } from '../domain/index.ts';
import { ok } from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import { listDecisions } from '../storage/decisions.ts';
import { listImports, loadChunks } from '../storage/imports.ts';
import { loadSettings } from '../storage/settings.ts';
import { type FoldBatch, type Folded, type FoldInput, fold, rowSettings, withSettings } from './fold.ts';

/** Everything that is stored, and the dataset that it makes. */
export type Shelf = {
  readonly imports: readonly ImportBatch[];
  readonly decisions: readonly Decision[];
  readonly settings: Settings;
  /** The imports with their rows. */
  readonly batches: readonly FoldBatch[];
  readonly folded: Folded;
  /** Zone of teams whose calendar nobody set. */
  readonly zone: string;
  /** A text that is equal where everything that the numbers are made from is equal. */
  readonly mark: string;
};

export type Library = {
  /** Reads and folds what is stored; once per change, whoever asks. The same shelf as before where nothing changed. */
  readonly open: () => Promise<Result<Shelf, StoreFault>>;
  /** The mark of what is stored, without reading its rows; undefined once rows are here, which then tell everything sooner. */
  readonly markUnread: () => Promise<string | undefined>;
  /** Whether rows are here, so that opening takes no time to speak of. */
  readonly hasRows: () => boolean;
  /** Says that stored data may have changed, here or in another tab. */
  readonly invalidate: () => void;
  /** Hands over rows that were just stored, so that they are not read back. An import is never edited, so rows stay true. */
  readonly keep: (batch: ImportBatch, rows: readonly Row[]) => void;
};

/** What is small enough to be read again whenever something may have changed. */
type Index = Pick<Shelf, 'imports' | 'decisions' | 'settings'>;

/** The invented team works in London, wherever its reader is. It never mixes with real rows. */
const SAMPLE_ZONE = 'Europe/London';

/** `zone` is that of teams whose calendar nobody set, where the settings name none. */
export function createLibrary(database: DividendDatabase, zone: string): Library {
  const kept = new Map<string, readonly Row[]>();
  let changes = 0;
  let current: { readonly changes: number; readonly shelf: Shelf } | undefined;
  let opening: Promise<unknown> = Promise.resolve();
  const hasRows = () => current !== undefined || kept.size > 0;

  async function read(): Promise<Result<Shelf, StoreFault>> {
    if (current?.changes === changes) return ok(current.shelf);
    const asked = changes;
    const index = await readIndex(database);
    if (!index.ok) return index;
    const loaded = await loadRows(database, index.value.imports, kept);
    if (!loaded.ok) return loaded;
    const shelf = toShelf(index.value, kept, zone, current?.shelf);
    current = { changes: asked, shelf };
    return ok(shelf);
  }

  return {
    /** One after the other: two readings at once would each drop rows that the other wants. */
    open: () => {
      const opened = opening.then(read, read);
      opening = opened;
      return opened;
    },
    hasRows,
    markUnread: async () => {
      if (hasRows()) return undefined;
      const index = await readIndex(database);
      return index.ok ? markOf(index.value, zone) : undefined;
    },
    invalidate: () => {
      changes += 1;
    },
    keep: (batch, rows) => void kept.set(shelfMark(batch), rows),
  };
}

async function readIndex(database: DividendDatabase): Promise<Result<Index, StoreFault>> {
  const imports = await listImports(database);
  if (!imports.ok) return imports;
  const decisions = await listDecisions(database);
  if (!decisions.ok) return decisions;
  const settings = await loadSettings(database);
  if (!settings.ok) return settings;
  return ok({ imports: imports.value, decisions: decisions.value, settings: settings.value });
}

/** Makes `kept` hold the rows of these imports and no others. One that another tab deletes meanwhile is left out. */
async function loadRows(
  database: DividendDatabase,
  imports: readonly ImportBatch[],
  kept: Map<string, readonly Row[]>,
): Promise<Result<void, StoreFault>> {
  const wanted = new Set(imports.map(shelfMark));
  for (const mark of kept.keys()) if (!wanted.has(mark)) kept.delete(mark);
  for (const batch of imports) {
    if (kept.has(shelfMark(batch))) continue;
    const rows: Row[] = [];
    const loaded = await loadChunks(database, batch.id, (chunk) => {
      for (const row of chunk) rows.push(row);
    });
    if (!loaded.ok) return loaded;
    if (loaded.value) kept.set(shelfMark(batch), rows);
  }
  return ok(undefined);
}

/** Tells apart two storings of one import, of which one has no titles, or hides its persons in other words. */
function shelfMark({ id, importedAt, titlesLeftOut, people }: ImportBatch): string {
  const reading = `${titlesLeftOut ? ' without titles' : ''}${people === undefined ? '' : ` ${people}`}`;
  return `${id} ${importedAt}${reading}`;
}

/** An import as the fold takes it. */
export function toFoldBatch(batch: ImportBatch, rows: readonly Row[]): FoldBatch {
  const { id, fileHash: hash, importer, titlesLeftOut, people } = batch;
  return { id, hash, importer, titlesLeftOut, ...(people !== undefined && { people }), rows };
}

/** Folds only what changed: nothing, the fingerprint and the method where no setting of rows changed, or everything. */
function toShelf(
  index: Index,
  kept: ReadonlyMap<string, readonly Row[]>,
  zone: string,
  before: Shelf | undefined,
): Shelf {
  const imports = index.imports.filter((batch) => kept.has(shelfMark(batch)));
  const batches = imports.map((batch) => {
    return toFoldBatch(batch, kept.get(shelfMark(batch)) ?? []);
  });
  const now = { ...index, imports };
  if (before !== undefined && nameOf(before) === nameOf(now)) return before;
  const { decisions, settings } = index;
  const teamZone = zoneOf({ imports, settings }, zone);
  const input: FoldInput = { batches, decisions, settings, zone: teamZone };
  const hasSameRows = before !== undefined && rowsNameOf(before) === rowsNameOf(now);
  const folded = hasSameRows ? withSettings(before.folded, input) : fold(input);
  return { ...now, zone: teamZone, mark: markOf(now, zone), batches, folded };
}

/** The zone of teams whose calendar nobody set: that of the settings, else the reader's, `zone`. */
export function zoneOf({ imports, settings }: Pick<Index, 'imports' | 'settings'>, zone: string): string {
  return isSampleOnly(imports) ? SAMPLE_ZONE : (settings.zone ?? zone);
}

function markOf(index: Index, zone: string): string {
  return `${zone} ${nameOf(index)}`;
}

/** A text that is equal for equal contents. */
function nameOf({ imports, decisions, settings }: Index): string {
  return JSON.stringify([imports.map(shelfMark), decisions, settings]);
}

/** A text that is equal where the same rows come of it. */
function rowsNameOf({ imports, decisions, settings }: Index): string {
  return JSON.stringify([imports.map(shelfMark), decisions, rowSettings(settings), settings.zone]);
}

/** Whether nothing but the invented team is there. */
export function isSampleOnly(imports: readonly ImportBatch[]): boolean {
  return imports.length > 0 && imports.every(({ isSample }) => isSample);
}
