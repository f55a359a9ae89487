import type { TableDocument } from '../importer.ts';

/** `null`, `NULL`, `NaN` and `<null>` are how ClickUp, DevLake and Jira write nothing (FORMATS 0, rule 7). */
const LITERAL_NULLS: ReadonlySet<string> = new Set(['null', 'NULL', 'Null', 'NaN', 'nan', '<null>']);

/** A header in lower case, trimmed, single spaces: the form in which signatures and aliases are written. */
export function normaliseHeader(header: string): string {
  return header.replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Positions of the columns whose header equals an alias: all columns of the first alias first, left to right, then
 * those of the second. Headers repeat in real exports (FORMATS 0, rule 2). [] where no column matches.
 */
export function columnsOf(document: TableDocument, ...aliases: readonly string[]): readonly number[] {
  const { normalised } = document;
  const positions: number[] = [];
  for (const alias of aliases) {
    const wanted = normaliseWanted(alias);
    for (let at = normalised.indexOf(wanted); at >= 0; at = normalised.indexOf(wanted, at + 1)) positions.push(at);
  }
  return positions;
}

const NORMALISED = new Map<string, string>();

/**
 * As `normaliseHeader`, for headers that are written in the code: every importer asks for all of its own for each file, so
 * each is normalised once.
 */
export function normaliseWanted(header: string): string {
  const known = NORMALISED.get(header);
  if (known !== undefined) return known;
  const normalised = normaliseHeader(header);
  NORMALISED.set(header, normalised);
  return normalised;
}

/** The first non-empty cell at these positions, trimmed; undefined where all are empty or literal nulls. */
export function cell(row: readonly string[], positions: readonly number[]): string | undefined {
  for (let at = 0; at < positions.length; at += 1) {
    const text = knownText(row[positions[at] ?? -1]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** All non-empty cells at these positions, trimmed, in order; [] where there are none. */
export function cells(row: readonly string[], positions: readonly number[]): readonly string[] {
  return positions.flatMap((position) => knownText(row[position]) ?? []);
}

function knownText(raw: string | undefined): string | undefined {
  if (raw === undefined || raw === '') return undefined;
  const text = isTrimmed(raw) ? raw : raw.trim();
  return text === '' || isLiteralNull(text) ? undefined : text;
}

const LONGEST_NULL = 6;

/** Looks at length and first letter before the set: to be looked up there a text is hashed, and a file has millions. */
function isLiteralNull(text: string): boolean {
  if (text.length > LONGEST_NULL) return false;
  const first = text.charCodeAt(0);
  return (first === LOWER_N || first === UPPER_N || first === LESS_THAN) && LITERAL_NULLS.has(text);
}

const LOWER_N = 110;
const UPPER_N = 78;
const LESS_THAN = 60;

/** Whether a text begins and ends with a plain ASCII character, and so need not be trimmed; quick, and false for ''. */
export function isTrimmed(text: string): boolean {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first > 32 && first < 127 && last > 32 && last < 127;
}
