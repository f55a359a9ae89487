/**
 * Where a row came from. `line` is the 1-based line of the file (CSV, JSON Lines), or the 1-based position of the record
 * in its collection (JSON documents).
 */
export type Origin = { readonly importId: string; readonly line: number };
