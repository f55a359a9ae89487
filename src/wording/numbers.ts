import type { EstimateUnit } from '../domain/index.ts';
import { numberText } from './locale.ts';

/** Numbers as people read them: METHOD 2.11 (display) and section 4 (sentences). All pure text. */

/** Parts that were printed together: they add up to `total`, all in steps of `step`. */
export type PrintedParts = {
  readonly step: number;
  readonly total: number;
  readonly parts: readonly number[];
};

/** Absorbs the noise of binary fractions: 0.3 / 0.1 is 2.9999999999999996. */
const NOISE = 1e-9;

/** Rounds half up to a multiple of `step`: 2.5 -> 3, and 0.25 -> 0.3 in steps of 0.1. */
export function roundHalfUp(value: number, step = 1): number {
  return clean(Math.floor(value / step + 0.5 + NOISE) * step);
}

/** The common step of numbers printed together (METHOD 2.11): 1 from a total of 10 on, else 0.1. */
export function commonStep(total: number): number {
  return total >= 10 - NOISE ? 1 : 0.1;
}

/**
 * Rounds parts so that they add up to their rounded total (METHOD 2.11, largest remainder, ties to the first).
 * Example: 4.6, 4.6, 2.8, 0 become 5, 4, 3, 0. `total` overrides the sum where it was printed already.
 */
export function printedParts(
  parts: readonly number[],
  given: { readonly step?: number; readonly total?: number } = {},
): PrintedParts {
  const sum = parts.reduce((running, part) => running + part, 0);
  const step = given.step ?? commonStep(sum);
  const total = given.total ?? roundHalfUp(sum, step);
  const floors = parts.map((part) => Math.floor(part / step + NOISE));
  const missing = Math.round(total / step) - floors.reduce((running, floor) => running + floor, 0);
  const raised = raisedParts(parts, floors, step, missing);
  return { step, total, parts: floors.map((floor, index) => clean((floor + (raised.has(index) ? 1 : 0)) * step)) };
}

function raisedParts(parts: readonly number[], floors: readonly number[], step: number, missing: number) {
  const remainders = parts.map((part, index) => ({ index, remainder: part / step - (floors[index] ?? 0) }));
  remainders.sort((a, b) =>
    Math.abs(a.remainder - b.remainder) > NOISE ? b.remainder - a.remainder : a.index - b.index,
  );
  return new Set(remainders.slice(0, Math.max(0, missing)).map(({ index }) => index));
}

/** Two significant digits, never finer than 0.1: 4.63 -> 4.6, 16.4 -> 16, 146 -> 150. */
export function twoDigits(value: number): number {
  if (Math.abs(value) < 9.95) return roundHalfUp(value, 0.1);
  return roundHalfUp(value, 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 1));
}

/** A number for a sentence: whole, halves below 3, two significant digits from 100 on. */
export function roundForSentence(value: number): number {
  return value < 3 ? roundHalfUp(value, 0.5) : twoDigits(roundHalfUp(value));
}

/** True for an amount that a sentence calls "less than half a point". */
export function isUnderHalf(value: number): boolean {
  return value > 0 && value < 0.25;
}

/** Up to one decimal, with the reader's signs: 236 -> "236", 35.5 -> "35.5", 1250 -> "1,250". */
export function formatNumber(value: number): string {
  return numberText(roundHalfUp(value, 0.1), { most: 1 });
}

/** A count as it is, which was rounded before if it is a measure: 1250 -> "1,250", 5.8 -> "5.8". */
export function formatCount(count: number): string {
  return numberText(count, { most: 3 });
}

/** Two significant digits as text: "4.6", "16", "150". */
export function formatEstimate(value: number): string {
  return formatNumber(twoDigits(value));
}

/** Hours beside a figure: "43 h", "1.5 h". */
export function formatHours(value: number): string {
  return withHours(formatNumber(value < 9.95 ? value : roundHalfUp(value)));
}

/** Hours that were rounded before, as parts of a sum are: "43 h". */
export function withHours(text: string): string {
  return `${text} h`;
}

/** Hours in a sentence: "43 hours", "1 hour", "1.5 hours", "less than half an hour". */
export function hoursInWords(value: number): string {
  if (isUnderHalf(value)) return 'less than half an hour';
  const rounded = value < 3 ? roundHalfUp(value, 0.5) : roundHalfUp(value);
  return `${formatNumber(rounded)} ${rounded === 1 ? 'hour' : 'hours'}`;
}

/** A share of 1 in per cent with two significant digits: 0.1075 -> "11 %", 0.062 -> "6.2 %". */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${formatNumber(percent < 9.95 ? percent : roundHalfUp(percent))} %`;
}

/** The unit word of METHOD section 4: "story points", "items", "estimated hours". */
export function unitWord(unit: EstimateUnit, amount: number): string {
  const [one, many] = UNIT_WORDS[unit];
  return amount === 1 ? one : many;
}

/** The unit word where "story" is clear from its surroundings: "points", "items", "estimated hours". */
export function shortUnitWord(unit: EstimateUnit, amount: number): string {
  if (unit === 'points') return amount === 1 ? 'point' : 'points';
  return unitWord(unit, amount);
}

const UNIT_WORDS = {
  points: ['story point', 'story points'],
  items: ['item', 'items'],
  hours: ['estimated hour', 'estimated hours'],
} as const;

const UNDER_HALF = {
  points: 'less than half a point',
  items: 'less than half an item',
  hours: 'less than half an estimated hour',
} as const;

/** An amount in a sentence, hedged: "about 5 story points", "about 1 story point", "less than half a point". */
export function aboutInWords(value: number, unit: EstimateUnit): { readonly hedge: string; readonly amount: string } {
  if (isUnderHalf(value)) return { hedge: '', amount: UNDER_HALF[unit] };
  const rounded = roundForSentence(value);
  return { hedge: 'about ', amount: `${formatNumber(rounded)} ${unitWord(unit, rounded)}` };
}

/** One end of a range in a sentence: "4", "0.5", "less than half a point". */
export function endInWords(value: number, unit: EstimateUnit): string {
  return isUnderHalf(value) ? UNDER_HALF[unit] : formatNumber(roundForSentence(value));
}

/** What a count of something is called: "1 incident", "23 incidents". */
export function countInWords(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listInWords(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

function clean(value: number): number {
  return Number(value.toFixed(6));
}
