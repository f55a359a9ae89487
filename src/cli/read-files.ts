import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { FoldBatch } from '../engine/fold.ts';
import { hashBytes } from '../engine/hash.ts';
import { importId } from '../engine/import-id.ts';
import { createPseudonym } from '../engine/pseudonym.ts';
import { type ReadResult, readFile } from '../importers/read-file.ts';
import { IMPORTERS } from '../importers/registry.ts';
import { type UnpackedFile, unpack } from '../importers/unpack.ts';

export type FileRead = ReadResult & { readonly batch: FoldBatch };

/**
 * Reads files in the order given. One that cannot be opened or read has a fault in its report and no rows. Names become
 * salted hashes; the salt lives as long as the command.
 */
export async function readFiles(paths: readonly string[], zone: string): Promise<readonly FileRead[]> {
  const pseudonym = createPseudonym(randomBytes(32).toString('hex'));
  const reads: FileRead[] = [];
  for (const path of paths) reads.push(...(await readPath(path, zone, pseudonym)));
  return reads;
}

/** One file, or those inside a gzip or a zip. */
async function readPath(path: string, zone: string, pseudonym: (name: string) => string): Promise<readonly FileRead[]> {
  const name = basename(path);
  const bytes = open(path);
  if (typeof bytes === 'string') return [unopened(name, bytes)];
  const reads: FileRead[] = [];
  for (const file of unpack(name, bytes) ?? [{ name, bytes }]) reads.push(await readOne(file, zone, pseudonym));
  return reads;
}

async function readOne(
  { name, bytes }: UnpackedFile,
  zone: string,
  pseudonym: (name: string) => string,
): Promise<FileRead> {
  const read = await readFile({ name, bytes }, IMPORTERS, { zone }, pseudonym);
  const { report, assumedZone, rows } = read;
  const hash = await hashBytes(bytes);
  const id = importId({ fileHash: hash, importer: report.importer, assumedZone });
  return { ...read, batch: { id, hash, importer: report.importer ?? '', titlesLeftOut: false, rows } };
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
