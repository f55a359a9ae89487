import type { FileFault } from '../domain/faults.ts';
import type { BroughtCounts, FileReport, IssueGroup, RowCounts } from '../domain/imports.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { PersonKey } from '../domain/responder-row.ts';
import { rowKey } from '../domain/row-key.ts';
import type { Row } from '../domain/rows.ts';
import type { EpochMs } from '../domain/units.ts';
import type { Importer, ParseContext, RecordOutcome, SourceDocument } from './importer.ts';
import { type OpenedFile, openFile, type ReadChoice, type ReadInput } from './open-file.ts';
import { createPause, type ReadHooks } from './pause.ts';
import { createPeopleCleaner, type PeopleCleaner } from './read/people-cleaner.ts';
import { clearOutcome, clearRow } from './row-people.ts';
import { createTally, type Tally } from './tally.ts';

export type { ReadChoice, ReadInput } from './open-file.ts';
export type { ReadHooks } from './pause.ts';

/** What one file gives. Nothing is stored. */
export type ReadResult = {
  readonly report: FileReport;
  readonly importerLabel: string | null;
  /** All rows, those of merged and excluded records too. [] with a fault. */
  readonly rows: readonly Row[];
  /** The zone by which times were read that had none; absent where none was needed. */
  readonly assumedZone?: string;
  /** What tells tables of one shape from others (`signatureOf`); absent for what is no table. */
  readonly signature?: string;
  /** The mapping by which the table was read: the one chosen, or one remembered for its headers. */
  readonly mapping?: Mapping;
  /** Earliest and latest time of the rows that count. */
  readonly from?: EpochMs;
  readonly to?: EpochMs;
  /** Importers that can read the file, best first. */
  readonly candidates: readonly { readonly id: string; readonly label: string }[];
  /** True when `hooks.isCancelled` said so; there are no rows then. */
  readonly cancelled: boolean;
};

/**
 * Reads one file from bytes to rows: decode, split, detect, parse, count (ARCHITECTURE section 3, steps 4 to 7). What is
 * wrong with the file is a fault in the report; what is wrong with a row is an issue there. No field of a row or an issue
 * names a person whom the file names. It pauses now and then, so that other messages and a cancel are heard.
 */
export async function readFile(
  input: ReadInput,
  importers: readonly Importer[],
  choice: ReadChoice,
  pseudonym: (name: string) => PersonKey,
  hooks: ReadHooks = {},
): Promise<ReadResult> {
  const opened = openFile(input, importers, choice);
  const { document, importer, fault, candidates } = opened;
  if (document === undefined || importer === undefined || fault !== undefined) {
    return { ...withFault(input.name, fault ?? null, importer ?? null, candidates), ...tableFacts(opened) };
  }
  const parsed = await parseDocument(document, importer, choice, pseudonym, hooks);
  const result =
    parsed === 'cancelled'
      ? { ...withFault(input.name, null, importer, candidates), cancelled: true }
      : resultOf(input.name, importer, candidates, parsed);
  return { ...result, ...tableFacts(opened) };
}

function tableFacts({ signature, mapping }: OpenedFile): Pick<ReadResult, 'signature' | 'mapping'> {
  return { ...(signature === undefined ? {} : { signature }), ...(mapping === undefined ? {} : { mapping }) };
}

function recordsOf(document: SourceDocument): number {
  return document.shape === 'table' ? document.rows.length : document.items.length;
}

type Parsed = { readonly tally: Tally; readonly rows: readonly Row[]; readonly cleaner: PeopleCleaner };

async function parseDocument(
  document: SourceDocument,
  importer: Importer,
  { zone, dateOrder }: ReadChoice,
  pseudonym: (name: string) => PersonKey,
  hooks: ReadHooks,
): Promise<Parsed | 'cancelled'> {
  const keys = new Map<string, PersonKey>();
  const context: ParseContext = {
    zone,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    pseudonym: (name) => remembered(keys, name, pseudonym),
  };
  const tally = await tallyOf(document, () => importer.parse(document, context), hooks);
  if (tally === 'cancelled') return tally;
  const cleaner = createPeopleCleaner(keys.keys());
  const rows = tally.rows.map((row) => clearRow(row, cleaner));
  if (!rows.some((row, at) => hasOtherKey(row, tally.rows[at]))) return { tally, rows, cleaner };
  const again = await tallyOf(document, () => cleared(importer.parse(document, context), cleaner), hooks);
  return again === 'cancelled' ? again : { tally: again, rows: again.rows, cleaner };
}

async function tallyOf(
  document: SourceDocument,
  parse: () => Iterable<RecordOutcome>,
  hooks: ReadHooks,
): Promise<Tally | 'cancelled'> {
  const tally = createTally();
  const pause = createPause(hooks, recordsOf(document));
  tally.addDocumentIssues(document.issues);
  for (const outcome of parse()) {
    tally.add(outcome);
    if (pause.isDue() && (await pause.rest()) === 'cancelled') return 'cancelled';
  }
  return tally;
}

/** Whether a row whose id was somebody's name has another key now: then other rows may have the same, and all are counted anew. */
function hasOtherKey(row: Row, before: Row | undefined): boolean {
  return before !== undefined && row !== before && rowKey(row) !== rowKey(before);
}

function* cleared(outcomes: Iterable<RecordOutcome>, cleaner: PeopleCleaner): Iterable<RecordOutcome> {
  for (const outcome of outcomes) yield clearOutcome(outcome, cleaner);
}

function remembered(keys: Map<string, PersonKey>, name: string, pseudonym: (name: string) => PersonKey): PersonKey {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = pseudonym(name);
  keys.set(name, key);
  return key;
}

type Candidates = readonly Importer[];
const NO_COUNTS: RowCounts = { rowsRead: 0, kept: 0, merged: 0, excluded: 0, skipped: 0 };
const NOTHING_BROUGHT: BroughtCounts = { incidents: 0, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 };

function resultOf(name: string, importer: Importer, candidates: Candidates, parsed: Parsed): ReadResult {
  const { tally, rows, cleaner } = parsed;
  if (tally.rows.length === 0 && tally.counts().rowsRead === 0) {
    return withFault(name, { code: 'no-rows', importer: importer.id }, importer, candidates);
  }
  const issues = tally.issues.groups(cleaner);
  const report: FileReport = {
    name,
    importer: importer.id,
    counts: tally.counts(),
    brought: tally.brought(),
    issues,
    fault: null,
  };
  return {
    report,
    importerLabel: importer.label,
    rows,
    ...assumedZoneOf(issues),
    ...tally.span(),
    candidates: candidates.map(named),
    cancelled: false,
  };
}

function withFault(
  name: string,
  fault: FileFault | null,
  importer: Importer | null = null,
  candidates: Candidates = [],
): ReadResult {
  return {
    report: { name, importer: importer?.id ?? null, counts: NO_COUNTS, brought: NOTHING_BROUGHT, issues: [], fault },
    importerLabel: importer?.label ?? null,
    rows: [],
    candidates: candidates.map(named),
    cancelled: false,
  };
}

function named({ id, label }: Importer): { readonly id: string; readonly label: string } {
  return { id, label };
}

function assumedZoneOf(issues: readonly IssueGroup[]): { readonly assumedZone?: string } {
  const zone = issues.find(({ code }) => code === 'zone-assumed')?.places[0]?.detail;
  return zone === undefined ? {} : { assumedZone: zone };
}
