import { createHash, createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Row } from '../domain/index.ts';
import type { FoldBatch } from '../engine/fold.ts';
import { type ReadResult, readFile } from '../importers/read-file.ts';
import { IMPORTERS } from '../importers/registry.ts';

export type FileRead = ReadResult & { readonly batch: FoldBatch };

/** Reads files in the order given. One that cannot be opened or read has a fault in its report and no rows. */
export async function readFiles(paths: readonly string[], zone: string): Promise<readonly FileRead[]> {
  const pseudonym = createPseudonym();
  const reads: FileRead[] = [];
  for (const path of paths) reads.push(await readPath(path, zone, pseudonym));
  return reads;
}

async function readPath(path: string, zone: string, pseudonym: (name: string) => string): Promise<FileRead> {
  const name = basename(path);
  const bytes = open(path);
  if (typeof bytes === 'string') return unopened(name, bytes);
  const read = await readFile({ name, bytes }, IMPORTERS, { zone }, pseudonym);
  return { ...read, batch: batchOf(read.report.importer ?? '', hashOf(bytes), read.rows) };
}

function open(path: string): Uint8Array | string {
  try {
    return readFileSync(path);
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
  return { report, importerLabel: null, rows: [], candidates: [], cancelled: false, batch: batchOf('', name, []) };
}

function batchOf(importer: string, hash: string, rows: readonly Row[]): FoldBatch {
  return { id: `${hash}-${importer}`, hash, importer, titlesLeftOut: false, rows };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Names become salted hashes; the salt lives as long as the command. */
function createPseudonym(): (name: string) => string {
  const salt = randomBytes(16);
  const known = new Map<string, string>();
  return (name) => {
    const key =
      known.get(name) ?? createHmac('sha256', salt).update(name.trim().toLowerCase()).digest('hex').slice(0, 16);
    known.set(name, key);
    return key;
  };
}
