import type { ImportBatch, Mapping, PersonKey, Row } from '../domain/index.ts';
import type { ReadResult } from '../importers/read-file.ts';
import type { FileChoice, StagedFile, StagedInput } from './api.ts';
import { hashBytes } from './hash.ts';
import { importId } from './import-id.ts';

/** What is read: what the page handed over, or a file out of it. */
export type ReadInput = {
  readonly name: string;
  readonly content: StagedInput['content'] | Uint8Array<ArrayBuffer>;
};

/** A file that was read and waits for the person's word; `rows` never leave the engine. */
export type StagedRead = {
  readonly fileId: string;
  readonly input: ReadInput;
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
  const { readFile, IMPORTERS, importerChoices } = await import('./reading.ts');
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
    choices: importerChoices(read),
  };
}

/** The files inside containers in their place; a container that cannot be opened stays, and says so when it is read. */
export async function unpacked(inputs: readonly StagedInput[]): Promise<readonly ReadInput[]> {
  const lists = await Promise.all(inputs.map(unpackedOne));
  return lists.flat();
}

async function unpackedOne(input: StagedInput): Promise<readonly ReadInput[]> {
  const { name, content } = input;
  if (typeof content === 'string' || !(await isPacked(content))) return [input];
  const { unpack } = await import('./reading.ts');
  const files = unpack(name, await bytesOf(content)) ?? [];
  return files.length === 0 ? [input] : files.map((file) => ({ name: file.name, content: kept(file.bytes) }));
}

const SMALL_BYTES = 1_000_000;

/** A large file waits outside of memory; a small one does not, since its way there and back takes longer than reading it. */
function kept(bytes: Uint8Array<ArrayBuffer>): ReadInput['content'] {
  return bytes.byteLength > SMALL_BYTES ? new Blob([bytes]) : bytes;
}

/** `PK` of a zip, 1f 8b of a gzip: a look at two bytes, so that no large text is read for nothing. */
async function isPacked(content: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await content.slice(0, 2).arrayBuffer());
  return (first === 0x50 && second === 0x4b) || (first === 0x1f && second === 0x8b);
}

/** The bytes of a file, or of text that was pasted. */
export async function bytesOf(content: ReadInput['content']): Promise<Uint8Array<ArrayBuffer>> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
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
