import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Mapping } from '../domain/index.ts';
import type { FoldBatch } from '../engine/fold.ts';
import { hashBytes } from '../engine/hash.ts';
import { importId } from '../engine/import-id.ts';
import { createPseudonym } from '../engine/pseudonym.ts';
import { sourceOfFile } from '../engine/table-source.ts';
import { type SuggestedMapping, suggestMapping } from '../importers/mapping/mapping-guess.ts';
import { openDocument } from '../importers/open-file.ts';
import { type ReadChoice, type ReadResult, readFile } from '../importers/read-file.ts';
import { IMPORTERS } from '../importers/registry.ts';
import { type UnpackedFile, unpack } from '../importers/unpack.ts';

export type FileRead = ReadResult & {
  readonly batch: FoldBatch;
  /** The guess by which a table was read that nobody knows. */
  readonly guess?: SuggestedMapping;
};

/** How tables are read that no importer knows. */
export type TableChoice = {
  /** For tables with its columns, whatever importers say. */
  readonly mapping?: Mapping;
  /** Whether the others are read as it is guessed. */
  readonly acceptsGuess?: boolean;
};

/**
 * Reads files in the order given. One that cannot be opened or read has a fault in its report and no rows. Names become
 * salted hashes; the salt lives as long as the command.
 */
export async function readFiles(
  paths: readonly string[],
  zone: string,
  tables: TableChoice = {},
): Promise<readonly FileRead[]> {
  const pseudonym = createPseudonym(randomBytes(32).toString('hex'));
  const reads: FileRead[] = [];
  for (const path of paths) reads.push(...(await readPath(path, { zone, tables, pseudonym })));
  return reads;
}

type Doors = {
  readonly zone: string;
  readonly tables: TableChoice;
  readonly pseudonym: (name: string) => string;
};

/** One file, or those inside a gzip or a zip. */
async function readPath(path: string, doors: Doors): Promise<readonly FileRead[]> {
  const name = basename(path);
  const bytes = open(path);
  if (typeof bytes === 'string') return [unopened(name, bytes)];
  const reads: FileRead[] = [];
  for (const file of unpack(name, bytes) ?? [{ name, bytes }]) reads.push(await readOne(file, doors));
  return reads;
}

async function readOne(file: UnpackedFile, doors: Doors): Promise<FileRead> {
  const { guess, ...read } = await readTableOr(file, doors);
  const { report, assumedZone, mapping, rows } = read;
  const hash = await hashBytes(file.bytes);
  const id = importId({ fileHash: hash, importer: report.importer, assumedZone, mapping });
  const batch = { id, hash, importer: report.importer ?? '', titlesLeftOut: false, rows };
  return guess === undefined ? { ...read, batch } : { ...read, batch, guess };
}

/** As importers read it; a table with the columns of the mapping by that; one that nobody knows by a guess, if that is wanted. */
async function readTableOr(
  file: UnpackedFile,
  { zone, tables: { mapping, acceptsGuess = false }, pseudonym }: Doors,
): Promise<ReadResult & Pick<FileRead, 'guess'>> {
  const readBy = (choice: Partial<ReadChoice>) => readFile(file, IMPORTERS, { zone, ...choice }, pseudonym);
  const read = await readBy(mapping === undefined ? {} : { remembered: [mapping] });
  const isMapped = mapping !== undefined && read.signature === mapping.signature;
  if (isMapped && read.mapping === undefined) return readBy({ mapping });
  const isUnknown = read.report.fault?.code === 'unrecognised' && read.signature !== undefined;
  if (!acceptsGuess || !isUnknown) return read;
  const guess = guessOf(file);
  const isEmpty = guess === undefined || Object.keys(guess.mapping.columns).length === 0;
  return isEmpty ? read : { ...(await readBy({ mapping: guess.mapping })), guess };
}

function guessOf(file: UnpackedFile): SuggestedMapping | undefined {
  const document = openDocument(file, IMPORTERS, {});
  if (!document.ok || document.value.shape !== 'table') return undefined;
  const name = file.name.replace(/\.[a-z0-9]{1,5}$/i, '');
  return suggestMapping(document.value, { id: `guess-${name}`, name, source: sourceOfFile(file.name) });
}

function open(path: string): Uint8Array<ArrayBuffer> | string {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (problem) {
    return problem instanceof Error ? problem.message : String(problem);
  }
}

function unopened(name: string, detail: string): FileRead {
  const none = { incidents: 0, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 };
  const counts = { rowsRead: 0, kept: 0, merged: 0, excluded: 0, skipped: 0 };
  const report = {
    name,
    importer: null,
    counts,
    brought: none,
    issues: [],
    fault: { code: 'unreadable', detail },
  } as const;
  const batch = { id: name, hash: '', importer: '', titlesLeftOut: false, rows: [] };
  return { report, importerLabel: null, rows: [], candidates: [], cancelled: false, batch };
}
