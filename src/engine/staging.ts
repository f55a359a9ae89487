import type { EpochMs, FileReport, ImportBatch, Mapping, PersonKey, Row } from '../domain/index.ts';
import type { ReadResult } from '../importers/read-file.ts';
import type { FileChoice, StagedFile, StagedInput } from './api.ts';
import { hashBytes } from './hash.ts';
import { importId } from './import-id.ts';

/** A file that was read and waits for the person's word; `rows` never leave the engine. */
export type StagedRead = {
  readonly fileId: string;
  readonly input: StagedInput;
  readonly isSample: boolean;
  readonly choice: FileChoice & { readonly zone: string };
  readonly bytes: number;
  readonly fileHash: string;
  /** What it would be stored under. */
  readonly importId: string;
  readonly read: ReadResult;
  /** Importers that a person can choose: those that recognise the file first, then all others. */
  readonly choices: StagedFile['candidates'];
};

export type ReadHooks = {
  readonly onProgress: (phase: 'reading' | 'parsing', share: number) => void;
  readonly isCancelled: () => boolean;
};

export type ReadOrder = Pick<StagedRead, 'fileId' | 'input' | 'isSample' | 'choice'>;

/** What every file is read with. */
export type ReadDoors = {
  readonly pseudonym: (name: string) => PersonKey;
  /** Saved mappings, for tables that no importer recognises. */
  readonly remembered: readonly Mapping[];
};

/** Reads one file; undefined = cancelled. Stores nothing. */
export async function readStaged(
  order: ReadOrder,
  { pseudonym, remembered }: ReadDoors,
  hooks: ReadHooks,
): Promise<StagedRead | undefined> {
  hooks.onProgress('reading', 0);
  const bytes = await bytesOf(order.input.content);
  if (hooks.isCancelled()) return undefined;
  const hash = hashBytes(bytes);
  const { readFile, IMPORTERS } = await import('./reading.ts');
  const read = await readFile(
    { name: order.input.name, bytes },
    IMPORTERS,
    { ...order.choice, remembered },
    pseudonym,
    {
      onProgress: (share) => hooks.onProgress('parsing', share),
      isCancelled: hooks.isCancelled,
    },
  );
  if (read.cancelled) return undefined;
  const fileHash = await hash;
  return {
    ...order,
    bytes: bytes.byteLength,
    fileHash,
    importId: importIdOf({ fileHash, read, choice: order.choice }),
    read,
    choices: allChoices(read, IMPORTERS),
  };
}

/** The files inside containers in their place; a container that cannot be opened stays, and says so when it is read. */
export async function unpacked(inputs: readonly StagedInput[]): Promise<readonly StagedInput[]> {
  const lists = await Promise.all(inputs.map(unpackedOne));
  return lists.flat();
}

async function unpackedOne(input: StagedInput): Promise<readonly StagedInput[]> {
  const { name, content } = input;
  if (typeof content === 'string' || !(await isPacked(content))) return [input];
  const { unpack } = await import('./reading.ts');
  const files = unpack(name, await bytesOf(content)) ?? [];
  return files.length === 0 ? [input] : files.map((file) => ({ name: file.name, content: new Blob([file.bytes]) }));
}

/** `PK` of a zip, 1f 8b of a gzip: a look at two bytes, so that no large text is read for nothing. */
async function isPacked(content: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
  return (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b);
}

/** The bytes of a file, or of text that was pasted. */
export async function bytesOf(content: Blob | string): Promise<Uint8Array<ArrayBuffer>> {
  return typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(await content.arrayBuffer());
}

function importIdOf({ fileHash, read, choice }: Pick<StagedRead, 'fileHash' | 'read' | 'choice'>): string {
  const { report, assumedZone, mapping } = read;
  return importId({ fileHash, importer: report.importer, assumedZone, dateOrder: choice.dateOrder, mapping });
}

/** What the page sees of a staged file. */
export function toStagedFile(staged: StagedRead, effect: StagedFile['effect']): StagedFile {
  const { read } = staged;
  const points = pointsOf(read.rows);
  return {
    ...read.report,
    fileId: staged.fileId,
    bytes: staged.bytes,
    importerLabel: read.importerLabel,
    candidates: staged.choices,
    assumedZone: read.assumedZone ?? null,
    ...(read.signature !== undefined && { signature: read.signature }),
    ...(read.from !== undefined && { from: read.from }),
    ...(read.to !== undefined && { to: read.to }),
    ...(points !== undefined && { points }),
    effect,
  };
}

/** The same list for files that are as likely: thousands of small files would each take one to the page. */
function allChoices({ candidates }: ReadResult, all: readonly Choice[]): readonly Choice[] {
  const likely = new Set(candidates.map(({ id }) => id));
  const name = [...likely].join();
  const known = choicesMade.get(name);
  if (known !== undefined) return known;
  const made = [...candidates, ...all.filter(({ id }) => !likely.has(id)).map(({ id, label }) => ({ id, label }))];
  choicesMade.set(name, made);
  return made;
}

type Choice = StagedFile['candidates'][number];

const choicesMade = new Map<string, readonly Choice[]>();

/** Tells what storing a file would do, beside what is stored and what is staged, which comes in order of `fileId`. */
export function effectsAmong(
  staged: readonly StagedRead[],
  imports: readonly ImportBatch[],
): (read: StagedRead) => StagedFile['effect'] {
  const ids = new Set(imports.map(({ id }) => id));
  const hashes = new Set(imports.map(({ fileHash }) => fileHash));
  const firsts = new Map(staged.toReversed().map(({ importId, fileId }) => [importId, fileId]));
  return ({ fileId, fileHash, importId, read }) => {
    if (read.report.fault !== null || read.rows.length === 0) return 'nothing';
    if (ids.has(importId)) return 'already-imported';
    if (firsts.get(importId) !== fileId) return 'nothing';
    return hashes.has(fileHash) ? 'replaces-reading' : 'new';
  };
}

/** Estimates of the items, else commitments of the sprints, added up; undefined where nothing is estimated. */
function pointsOf(rows: readonly Row[]): number | undefined {
  let estimates: number | undefined;
  let commitments: number | undefined;
  for (const row of rows) {
    if (row.kind === 'work-item' && row.points !== undefined) estimates = (estimates ?? 0) + row.points;
    const committed = row.kind === 'sprint' ? row.sums?.committed : undefined;
    if (committed !== undefined) commitments = (commitments ?? 0) + committed;
  }
  return estimates ?? commitments;
}

export type BatchFacts = { readonly importedAt: EpochMs; readonly titlesLeftOut: boolean };

/** The batch that is stored for a staged file. */
export function toBatch(staged: StagedRead, { importedAt, titlesLeftOut }: BatchFacts): ImportBatch {
  const { report, assumedZone, mapping, from, to }: ReadResult & { readonly report: FileReport } = staged.read;
  return {
    id: staged.importId,
    fileName: report.name,
    fileHash: staged.fileHash,
    fileBytes: staged.bytes,
    importer: report.importer ?? '',
    ...(assumedZone !== undefined && { assumedZone }),
    ...(mapping !== undefined && { mapping: mapping.name }),
    counts: report.counts,
    brought: report.brought,
    issues: report.issues,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    importedAt,
    titlesLeftOut,
    isSample: staged.isSample,
  };
}

/** Rows without the titles of incidents and items. */
export function withoutTitles(rows: readonly Row[]): readonly Row[] {
  return rows.map((row) => {
    if (row.kind !== 'incident' && row.kind !== 'work-item') return row;
    const { title: _title, ...rest } = row;
    return rest;
  });
}
