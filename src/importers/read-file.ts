import type { FileFault } from '../domain/faults.ts';
import type { BroughtCounts, FileReport, IssueGroup, RowCounts } from '../domain/imports.ts';
import type { Mapping } from '../domain/mapping.ts';
import type { PersonKey, Row } from '../domain/rows.ts';
import type { EpochMs } from '../domain/units.ts';
import type { Importer, ParseContext, SourceDocument } from './importer.ts';
import { type OpenedFile, openFile, type ReadChoice, type ReadInput } from './open-file.ts';
import { createPause, type ReadHooks } from './pause.ts';
import { createTitleCleaner } from './read/people.ts';
import { createTally, type Tally } from './tally.ts';
import { clearRow } from './titles.ts';

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
 * wrong with the file is a fault in the report; what is wrong with a row is an issue there. Titles come cleared of the
 * names and addresses met in the file. It pauses now and then, so that other messages and a cancel are heard.
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
  return { ...resultOf(input.name, importer, candidates, parsed), ...tableFacts(opened) };
}

function tableFacts({ signature, mapping }: OpenedFile): Pick<ReadResult, 'signature' | 'mapping'> {
  return { ...(signature === undefined ? {} : { signature }), ...(mapping === undefined ? {} : { mapping }) };
}

function recordsOf(document: SourceDocument): number {
  return document.shape === 'table' ? document.rows.length : document.items.length;
}

type Parsed = { readonly tally: Tally; readonly names: ReadonlySet<string>; readonly cancelled: boolean };

async function parseDocument(
  document: SourceDocument,
  importer: Importer,
  { zone, dateOrder }: ReadChoice,
  pseudonym: (name: string) => PersonKey,
  hooks: ReadHooks,
): Promise<Parsed> {
  const tally = createTally();
  const keys = new Map<string, PersonKey>();
  const context: ParseContext = {
    zone,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    pseudonym: (name) => remembered(keys, name, pseudonym),
  };
  const pause = createPause(hooks, recordsOf(document));
  tally.addDocumentIssues(document.issues);
  for (const outcome of importer.parse(document, context)) {
    tally.add(outcome);
    if (pause.isDue() && (await pause.rest()) === 'cancelled') return { tally, names: new Set(), cancelled: true };
  }
  return { tally, names: new Set(keys.keys()), cancelled: false };
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
  const { tally, names, cancelled } = parsed;
  if (cancelled) return { ...withFault(name, null, importer, candidates), cancelled };
  if (tally.rows.length === 0 && tally.counts().rowsRead === 0) {
    return withFault(name, { code: 'no-rows', importer: importer.id }, importer, candidates);
  }
  const clear = createTitleCleaner(names);
  const issues = tally.issues.groups(clear);
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
    rows: tally.rows.map((row) => clearRow(row, clear)),
    ...assumedZoneOf(issues),
    ...tally.span(),
    candidates: candidates.map(named),
    cancelled,
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
