import type { CustomerImpact } from '../../domain/incident-row.ts';
import { parseDateText } from '../read/date-text.ts';
import { parseIsoTime } from '../read/iso-time.ts';
import { readNumber } from '../read/numbers.ts';

/** Whether a cell holds a date, with or without a time, in any form that the date reader knows. */
export function isDateText(text: string): boolean {
  return parseIsoTime(text) !== undefined || /^1\d{12}$/.test(text) || parseDateText(text) !== undefined;
}

/** Whether a text is how people write that there is nothing to write: `n/a`, `-`, `none`. */
export function isPlaceholder(text: string): boolean {
  const number = readNumber(text);
  return number.ok && number.value === undefined;
}

/** Values of a cell that holds several, apart by `|`, `;`, a line feed, or else by commas; [] where there is none. */
export function splitCell(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const parts = /[|;\n]/.test(text) ? text.split(/[|;\n]/) : text.split(',');
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** How many people a cell tells; `names` are those that were counted, and are never kept. */
export type CountedPeople = { readonly count?: number; readonly names: readonly string[] };

const NO_NAMES: readonly string[] = [];

/**
 * Reads a number of people, or counts the different names of a list: `Ana, Ben & Cy` are three. 0 is how tables write that
 * nobody was noted (METHOD 2.3): not known. Undefined for what is neither, such as `Ana + 2 others`.
 */
export function countPeople(text: string): CountedPeople | undefined {
  const number = readNumber(/^(\d+)\s+\p{L}+$/u.exec(text)?.[1] ?? text);
  if (number.ok) {
    const { value } = number;
    if (value !== undefined && !Number.isInteger(value)) return undefined;
    return value === undefined || value === 0 ? { names: NO_NAMES } : { count: value, names: NO_NAMES };
  }
  const names = namesIn(text);
  if (names.length === 0 || names.some((name) => /^\d/.test(name) || !/\p{L}/u.test(name))) return undefined;
  return { count: new Set(names.map((name) => name.toLowerCase())).size, names };
}

function namesIn(text: string): readonly string[] {
  if (/^(@\S+\s*)+$/.test(text)) return text.split(/\s+/).filter((name) => name !== '');
  const separator = /[|;\n]/.test(text) ? ';' : ',';
  return splitCell(text.replace(/\s+(?:&|\+|and)\s+/gi, separator));
}

const IMPACTS: ReadonlyMap<string, CustomerImpact> = new Map([
  ...named('none', 'none|no|n|false|0|no impact|not affected|not customer facing'),
  ...named('internal', 'internal|internal only|employees|staff'),
  ...named('partial', 'partial|yes|y|true|some|minor|low|medium|moderate|degraded|limited|customer|external|customers'),
  ...named('major', 'major|full|all|high|severe|critical|total|outage|significant|widespread'),
  ...named('unknown', 'unknown|not known|unclear|tbd'),
]);

function named(impact: CustomerImpact, words: string): readonly (readonly [string, CustomerImpact])[] {
  return words.split('|').map((word) => [word, impact] as const);
}

/** How users felt it: a word, or how many of them did; undefined for any other text. */
export function readImpact(text: string): { readonly impact?: CustomerImpact; readonly affected?: number } | undefined {
  const impact = IMPACTS.get(text.toLowerCase().replace(/\s+/g, ' '));
  if (impact !== undefined) return { impact };
  const number = readNumber(text);
  if (!number.ok || (number.value !== undefined && !Number.isInteger(number.value))) return undefined;
  return number.value === undefined ? {} : { impact: 'partial', affected: number.value };
}

/** How many there are: a number, or a list of which every part is one word, such as keys and links. */
export function countOf(text: string): number | undefined {
  const number = readNumber(text);
  if (number.ok) return number.value !== undefined && Number.isInteger(number.value) ? number.value : undefined;
  const parts = splitCell(text);
  return parts.length > 0 && parts.every((part) => /^\S*\p{L}\S*$/u.test(part)) ? parts.length : undefined;
}

/** Whether a text is the address of a page. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text);
}
