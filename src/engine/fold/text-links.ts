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
  let positions: ReadonlyMap<string, number> | undefined;
  const find = (text: string): readonly number[] => {
    positions ??= distinctIds(incidents);
    return positions.size === 0 ? NONE : idsIn(text, positions);
  };
  return (title, labels) => {
    const inTitle = title === undefined || !DIGIT.test(title) ? NONE : find(title);
    const inLabels = labels?.flatMap((label) => (DIGIT.test(label) ? find(label) : NONE)) ?? NONE;
    return inLabels.length === 0 ? inTitle : [...inTitle, ...inLabels];
  };
}

/** Every id that links has a digit; most titles have none, and are not looked at word by word. */
const DIGIT = /[0-9]/;

/** Made when the first text with a digit comes: without items nothing is looked up. */
function distinctIds(incidents: readonly (Merged<IncidentRow> | undefined)[]): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  const note = (id: string, position: number): void => {
    if (isDistinct(id)) positions.set(id.toLowerCase(), position);
  };
  incidents.forEach((incident, position) => {
    if (incident === undefined || incident.row.excluded !== undefined) return;
    note(incident.row.id, position);
    if (incident.row.aliases !== undefined) for (const alias of incident.row.aliases) note(alias, position);
  });
  return positions;
}

function idsIn(text: string, positions: ReadonlyMap<string, number>): readonly number[] {
  const found: number[] = [];
  eachWordWithDigit(text, (word) => {
    const position = positions.get(word.toLowerCase());
    if (position !== undefined) found.push(position);
  });
  return found;
}

/** `INC-104`, `SEV_12`: letters, a separator, digits. Or six and more letters and digits, at least one of each. */
function isDistinct(id: string): boolean {
  if (/^[a-z][a-z0-9]*[-_][0-9]+$/i.test(id)) return true;
  return /^[a-z0-9_-]{6,}$/i.test(id) && /[a-z]/i.test(id) && /[0-9]/.test(id);
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
