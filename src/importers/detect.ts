import type { FileFault } from '../domain/faults.ts';
import { failed, ok, type Result } from '../domain/result.ts';
import type { Importer, SourceDocument } from './importer.ts';
import { isRecord } from './read/json-values.ts';
import { clearAddresses } from './read/people.ts';

/** A file of a known tool that brings nothing by itself, such as a table of severities. */
export type SideFile = {
  readonly id: string;
  /** What it is, as in "this is …": `a list of incident.io severities`. */
  readonly what: string;
  readonly recognise: (document: SourceDocument) => boolean;
};

/** An importer that reads a document, with its score. */
export type Match = { readonly importer: Importer; readonly score: number };

const SEEN_NAMES = 30;

/** All importers that recognise a document, best first; importers with the same score by id. */
export function matchesOf(document: SourceDocument, importers: readonly Importer[]): readonly Match[] {
  return importers
    .map((importer) => ({ importer, score: importer.recognise(document) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.importer.id < b.importer.id ? -1 : 1));
}

/**
 * Finds the one importer of a document by its content: the highest score wins, a tie is `ambiguous`. Without a match it
 * is a side file (`adds-nothing`) or `unrecognised`, with the names that were seen, and the nearest importer with what it
 * misses. The order of `importers` does not matter.
 */
export function detect(
  document: SourceDocument,
  importers: readonly Importer[],
  sides: readonly SideFile[] = [],
): Result<Importer, FileFault> {
  const [best, second, ...others] = matchesOf(document, importers);
  if (best === undefined) return failed(withoutMatch(document, importers, sides));
  if (second === undefined || second.score < best.score) return ok(best.importer);
  const tied = [best, second, ...others].filter(({ score }) => score === best.score);
  return failed({ code: 'ambiguous', candidates: tied.map(({ importer }) => importer.id) });
}

function withoutMatch(document: SourceDocument, importers: readonly Importer[], sides: readonly SideFile[]): FileFault {
  const side = sides.find((candidate) => candidate.recognise(document));
  if (side !== undefined) return { code: 'adds-nothing', what: side.what };
  return { code: 'unrecognised', shape: document.shape, seen: seenIn(document), ...nearestTo(document, importers) };
}

/** Headers of a table; keys of a document and of its first record. */
function seenIn(document: SourceDocument): readonly string[] {
  const names =
    document.shape === 'table' ? document.headers : [...keysOf(document.root), ...keysOf(document.items[0])];
  const distinct = [...new Set(names)].filter((name) => name !== '');
  return distinct.slice(0, SEEN_NAMES).map((name) => clearAddresses(name).slice(0, 60));
}

function keysOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value) : [];
}

/** The importer that lacks the smallest part of what it wants; at least one of its marks is there. */
function nearestTo(
  document: SourceDocument,
  importers: readonly Importer[],
): { readonly nearest?: string; readonly missing?: readonly string[] } {
  const near = importers
    .flatMap((importer) => {
      const likeness = importer.likeness?.(document);
      if (likeness === undefined || likeness.met === 0 || likeness.missing.length === 0) return [];
      const share = likeness.met / (likeness.met + likeness.missing.length);
      return [{ id: importer.id, share, missing: likeness.missing }];
    })
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))[0];
  return near === undefined ? {} : { nearest: near.id, missing: near.missing };
}
