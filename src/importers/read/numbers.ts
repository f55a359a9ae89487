import { failed, ok, type Result } from '../../domain/result.ts';

/** Why a text gives no number: it is none, or it is below zero where exports use that for "not estimated". */
export type NumberFault = 'bad-number' | 'negative-number';

/** How people and tools write "no value" in a number column. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['', '-', '–', '—', '?', 'n/a', 'na', 'none', 'null', 'nan']);

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const MINUS = /^[-−]/;
/** No amount of time, work or people in an export is larger: whole numbers beyond are not even exact for long. */
const LARGEST = 1e15;
/** Spaces of all widths and the Swiss apostrophe only ever group digits. */
const GROUPING = /[\s'’](?=\d{3}(?!\d))/g;

/**
 * Reads a number as exports write it: `3`, `3.0`, `3,0`, `1 234,5`, `1.234,5`, `1,234.5`, `102,197` (FORMATS 0, rule
 * 10). A comma before exactly three digits groups thousands unless the number starts with 0. Empty and placeholders are
 * unknown, never 0; negatives are a fault, since tools write -1 for "not estimated", and so is what is larger than 1e15.
 */
export function readNumber(text: string | undefined): Result<number | undefined, NumberFault> {
  const whole = text === undefined ? undefined : parseSmallWhole(text);
  if (whole !== undefined) return ok(whole);
  const trimmed = text?.trim() ?? '';
  if (PLACEHOLDERS.has(trimmed.toLowerCase())) return ok(undefined);
  const isNegative = MINUS.test(trimmed);
  const value = parseMagnitude(isNegative ? trimmed.slice(1) : trimmed);
  if (value === undefined) return failed('bad-number');
  return isNegative && value > 0 ? failed('negative-number') : ok(value);
}

/** A number of one to nine digits, as most cells are, read without a regular expression; undefined for all other texts. */
export function parseSmallWhole(text: string): number | undefined {
  if (text.length === 0 || text.length > 9) return undefined;
  let value = 0;
  for (let at = 0; at < text.length; at += 1) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

/** Whether a number can be an amount of anything; a text such as `1e20` is a slip. */
export function isAmount(value: number): boolean {
  return value <= LARGEST;
}

function parseMagnitude(text: string): number | undefined {
  const plain = PLAIN.test(text) ? text : withDecimalPoint(text.replace(GROUPING, ''));
  if (!PLAIN.test(plain) || MINUS.test(plain)) return undefined;
  const value = Number(plain);
  return isAmount(value) ? value : undefined;
}

/** Turns a number with commas into one with a decimal point: the separator that comes last is the decimal one. */
function withDecimalPoint(text: string): string {
  if (isGrouped(text, ',')) return text.replaceAll(',', '');
  if (isGrouped(text, '.')) return text.replaceAll('.', '').replace(',', '.');
  return text.includes('.') ? text : text.replace(',', '.');
}

/** Whether `mark` groups thousands throughout: `102,197`, `1,234,567.5`; for dots `1.234,5` and `1.234.567`. */
function isGrouped(text: string, mark: ',' | '.'): boolean {
  return mark === ','
    ? /^\+?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/.test(text)
    : /^\+?[1-9]\d{0,2}((\.\d{3}){2,}|(\.\d{3})+,\d+)$/.test(text);
}
