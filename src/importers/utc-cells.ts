import type { TableDocument } from './importer.ts';

/** `2026-11-03 08:12:00`, with `T` or a fraction of a second, and no zone behind it. */
const WITHOUT_ZONE = /^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;

/** Writes `Z` behind a time that has no zone and is known to be in UTC; every other text stays as it is. */
export function asUtc(text: string): string {
  const trimmed = text.trim();
  return WITHOUT_ZONE.test(trimmed) ? `${trimmed}Z` : text;
}

/** The table with its times in these columns marked as UTC, for exports that leave the mark out (FORMATS 0.2). */
export function withUtcCells(document: TableDocument, columns: readonly number[]): TableDocument {
  if (columns.length === 0) return document;
  const wanted = new Set(columns);
  const rows = document.rows.map((row) => row.map((cell, at) => (wanted.has(at) ? asUtc(cell) : cell)));
  return { ...document, rows };
}
