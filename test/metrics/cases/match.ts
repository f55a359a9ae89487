import { expect } from 'vitest';

/** METHOD's tolerance for worked cases. */
const TOLERANCE = 1e-6;

/**
 * Compares every key of `expected` with `actual`: numbers to within 1e-6, `null` with an absent or null value. A key that
 * `actual` does not have fails, so that no expectation is passed over.
 */
export function expectMatch(actual: unknown, expected: unknown, path = 'result'): void {
  if (expected === null) expect(actual ?? null, path).toBeNull();
  else if (typeof expected === 'number') expectNumber(actual, expected, path);
  else if (Array.isArray(expected)) expectList(actual, expected, path);
  else if (typeof expected === 'object') expectObject(actual, expected, path);
  else expect(actual, path).toBe(expected);
}

function expectNumber(actual: unknown, expected: number, path: string): void {
  if (typeof actual !== 'number') expect.fail(`${path} is ${actual}, not the number ${expected}`);
  expect(Math.abs(actual - expected), `${path} is ${actual}, not ${expected}`).toBeLessThanOrEqual(TOLERANCE);
}

function expectList(actual: unknown, expected: readonly unknown[], path: string): void {
  if (!Array.isArray(actual)) expect.fail(`${path} is no list`);
  expect(actual.length, `length of ${path}`).toBe(expected.length);
  for (const [index, value] of expected.entries()) expectMatch(actual[index], value, `${path}[${index}]`);
}

function expectObject(actual: unknown, expected: object | null, path: string): void {
  if (typeof actual !== 'object' || actual === null) expect.fail(`${path} is no object`);
  const fields = new Map(Object.entries(actual));
  for (const [key, value] of Object.entries(expected ?? {})) {
    if (!fields.has(key)) expect.fail(`${path} has no ${key}`);
    expectMatch(fields.get(key), value, `${path}.${key}`);
  }
}
