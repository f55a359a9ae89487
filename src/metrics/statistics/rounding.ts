/** Numbers that are printed together, rounded so that the parts add up to the total. */
export type PrintedParts = { readonly unit: 1 | 0.1; readonly total: number; readonly parts: readonly number[] };

/** Absorbs binary noise such as 2.3 / 0.1 = 22.999999999999996 before a number is cut down to whole units. */
const NOISE = 1e-9;

/**
 * Rounds parts (each >= 0) and their sum so that they still add up (METHOD 2.11): the unit is 1 if the sum is at least
 * 10 or the numbers are percentages, else 0.1; the sum is rounded half up, each part down, and the units that are then
 * missing go to the largest remainders, ties to the first printed.
 * Example: `printedParts([4.6, 4.6, 2.8, 0])` is `{ unit: 1, total: 12, parts: [5, 4, 3, 0] }`.
 */
export function printedParts(parts: readonly number[], kind: 'amount' | 'percent' = 'amount'): PrintedParts {
  const sum = parts.reduce((total, part) => total + part, 0);
  const unit = kind === 'percent' || sum >= 10 - NOISE ? 1 : 0.1;
  const perUnit = unit === 1 ? 1 : 10;
  const exact = parts.map((part) => part * perUnit);
  const total = Math.floor(sum * perUnit + 0.5 + NOISE);
  const units = giveMissing(exact, total);
  return { unit, total: total / perUnit, parts: units.map((count) => count / perUnit) };
}

function giveMissing(exact: readonly number[], total: number): number[] {
  const units = exact.map((value) => Math.floor(value + NOISE));
  const missing = total - units.reduce((sum, count) => sum + count, 0);
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: Math.round((value - (units[index] ?? 0)) / NOISE) }))
    .sort((left, right) => right.remainder - left.remainder || left.index - right.index);
  for (const { index } of byRemainder.slice(0, missing)) units[index] = (units[index] ?? 0) + 1;
  return units;
}
