import type { IncidentRow } from '../../domain/index.ts';
import type { Merged } from './collector.ts';

/** Positions of the incidents whose ids stand in a title or in labels. */
export type TextLinks = (title: string | undefined, labels: readonly string[] | undefined) => readonly number[];

const NONE: readonly number[] = [];

/**
 * Makes the search for ids in text. An id counts only as a whole word, and only if it can be nothing else: `INC-104`, or at
 * least six letters and digits mixed. Bare numbers and words as short as `S3` never link anything. Case does not matter.
 */
export function textLinks(incidents: readonly (Merged<IncidentRow> | undefined)[]): TextLinks {
  const positions = new Map<string, number>();
  incidents.forEach((incident, position) => {
    if (incident === undefined || incident.row.excluded !== undefined) return;
    for (const id of [incident.row.id, ...(incident.row.aliases ?? [])]) {
      if (isDistinct(id)) positions.set(id.toLowerCase(), position);
    }
  });
  if (positions.size === 0) return () => NONE;
  return (title, labels) => {
    const found: number[] = [];
    const search = (text: string): void =>
      eachWordWithDigit(text, (word) => add(found, positions.get(word.toLowerCase())));
    if (title !== undefined) search(title);
    labels?.forEach(search);
    return found.length === 0 ? NONE : found;
  };
}

/** `INC-104`, `SEV_12`: letters, a separator, digits. Or six and more letters and digits, at least one of each. */
function isDistinct(id: string): boolean {
  if (/^[a-z][a-z0-9]*[-_][0-9]+$/i.test(id)) return true;
  return /^[a-z0-9_-]{6,}$/i.test(id) && /[a-z]/i.test(id) && /[0-9]/.test(id);
}

function add(found: number[], position: number | undefined): void {
  if (position !== undefined) found.push(position);
}

/**
 * Calls back for each run of letters, digits, `-` and `_` that has a digit. Written out by character codes: a pattern takes
 * ten times as long for 200,000 titles, most of which have no such word.
 */
function eachWordWithDigit(text: string, visit: (word: string) => void): void {
  let start = -1;
  let hasDigit = false;
  for (let index = 0; index <= text.length; index += 1) {
    const code = index < text.length ? text.charCodeAt(index) : 0;
    if (isDigit(code)) hasDigit = true;
    if (isWordCode(code)) {
      if (start < 0) start = index;
      continue;
    }
    if (hasDigit) visit(trimmed(text.slice(start, index)));
    start = -1;
    hasDigit = false;
  }
}

function trimmed(word: string): string {
  return word.replace(/^[-_]+|[-_]+$/g, '');
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** ASCII letters, digits, `-`, `_`, and the letters of Latin, Greek and Cyrillic script. */
function isWordCode(code: number): boolean {
  if (code < 128)
    return isDigit(code) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 45 || code === 95;
  return code >= 0xc0 && code <= 0x52f;
}
