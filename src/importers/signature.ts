import type { JsonDocument, TableDocument } from './importer.ts';
import { valueAt } from './read/json-values.ts';
import { normaliseWanted } from './read/table-cells.ts';

/** One header, or several spellings of which one suffices. */
export type Wanted = string | readonly string[];

/** What a table must look like (FORMATS section 5). Headers are written as in the export; case and spaces do not matter. */
export type TableSignature = {
  readonly required: readonly Wanted[];
  readonly optional?: readonly Wanted[];
  /** Headers that speak against it. */
  readonly excludes?: readonly string[];
  /** A last look at headers and values. */
  readonly matches?: (document: TableDocument) => boolean;
};

/** A key, or a path of keys; `['fields', 'status']`. */
export type KeyPath = string | readonly string[];

/** What a JSON document must look like. A required key must be in most of the first records, an optional one in any. */
export type JsonSignature = {
  /** Keys of the whole document. */
  readonly root?: readonly KeyPath[];
  /** Keys of the records. */
  readonly required?: readonly KeyPath[];
  readonly optional?: readonly KeyPath[];
  readonly excludes?: readonly KeyPath[];
  readonly matches?: (document: JsonDocument) => boolean;
};

/** How near a document comes to a signature, and what it lacks. `score` is 0 unless all required are there. */
export type Likeness = { readonly score: number; readonly met: number; readonly missing: readonly string[] };

const SAMPLE_ITEMS = 50;

/** Compares a table with a signature: required matches + 0.5 x optional ones. */
export function likenessOfTable(document: TableDocument, signature: TableSignature): Likeness {
  const has = (wanted: Wanted) => spellings(wanted).some((name) => document.normalised.includes(normaliseWanted(name)));
  const missing = signature.required.filter((wanted) => !has(wanted)).map((wanted) => spellings(wanted)[0] ?? '');
  const met = signature.required.length - missing.length;
  const isRuledOut = (signature.excludes ?? []).some(has);
  const fits = missing.length === 0 && !isRuledOut && (signature.matches?.(document) ?? true);
  const optional = (signature.optional ?? []).filter(has).length;
  return { score: fits ? met + 0.5 * optional : 0, met: isRuledOut ? 0 : met, missing };
}

/** Compares a JSON document with a signature: required matches + 0.5 x optional ones. */
export function likenessOfJson(document: JsonDocument, signature: JsonSignature): Likeness {
  const sample = document.items.slice(0, SAMPLE_ITEMS);
  const inRoot = (path: KeyPath) => hasKey(document.root, path);
  const inMost = (path: KeyPath) => sample.filter((item) => hasKey(item, path)).length > sample.length / 2;
  const inAny = (path: KeyPath) => sample.some((item) => hasKey(item, path));
  const root = signature.root ?? [];
  const required = signature.required ?? [];
  const missing = [...root.filter((path) => !inRoot(path)), ...required.filter((path) => !inMost(path))].map(nameOf);
  const met = root.length + required.length - missing.length;
  const isRuledOut = (signature.excludes ?? []).some(inAny);
  const fits = missing.length === 0 && !isRuledOut && (signature.matches?.(document) ?? true);
  return {
    score: fits ? met + 0.5 * (signature.optional ?? []).filter(inAny).length : 0,
    met: isRuledOut ? 0 : met,
    missing,
  };
}

function spellings(wanted: Wanted): readonly string[] {
  return typeof wanted === 'string' ? [wanted] : wanted;
}

function keysOf(path: KeyPath): readonly string[] {
  return typeof path === 'string' ? [path] : path;
}

function hasKey(value: unknown, path: KeyPath): boolean {
  return valueAt(value, ...keysOf(path)) !== undefined;
}

function nameOf(path: KeyPath): string {
  return keysOf(path).join('.');
}
