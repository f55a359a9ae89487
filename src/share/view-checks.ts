/** What is asked of a value from a view file, field by field. */
export type Check = (value: unknown) => boolean;

const LONGEST_TEXT = 2_000;
/** The last moment that a `Date` knows, in milliseconds from 1970. */
const LAST_MOMENT = 8.64e15;

export const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
export const text: Check = (value) => typeof value === 'string' && value.length <= LONGEST_TEXT;
export const flag: Check = (value) => typeof value === 'boolean';
export const moment: Check = (value) => number(value) && Math.abs(Number(value)) <= LAST_MOMENT;

/** True for a record in which every named field passes its check; other fields may be there. */
export function shaped(fields: Readonly<Record<string, Check>>): Check {
  return (value) => isRecord(value) && wrongField(value, fields) === undefined;
}

/** The first named field that does not pass its check; undefined where all do. */
export function wrongField(
  value: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, Check>>,
): string | undefined {
  return Object.entries(fields).find(([field, check]) => !check(value[field]))?.[0];
}

export function listOf(check: Check): Check {
  return (value) => Array.isArray(value) && value.every(check);
}

export function maybe(check: Check): Check {
  return (value) => value === undefined || check(value);
}

export function oneOf(...allowed: readonly string[]): Check {
  return (value) => typeof value === 'string' && allowed.includes(value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
