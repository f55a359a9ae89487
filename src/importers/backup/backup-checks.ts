import * as v from 'valibot';
import type { DateOrTime, Definition, EpochMs, Severity } from '../../domain/index.ts';
import { isDefinition, SEVERITIES } from '../../domain/index.ts';

/** Farthest instant that a `Date` can hold, milliseconds either way of 1970. */
const FARTHEST_MS = 8.64e15;

/** The keys of a record that names each of some texts once: a text that is missing does not compile. */
export function namesOf<Name extends string>(all: Readonly<Record<Name, true>>): readonly Name[] {
  return Object.keys(all).filter((name): name is Name => Object.hasOwn(all, name));
}

export function isText(value: unknown): value is string {
  return typeof value === 'string';
}

export function isFiniteNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

export function isInstant(value: unknown): value is EpochMs {
  return isFiniteNumber(value) && Math.abs(value) <= FARTHEST_MS;
}

export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

export function isSeverity(value: unknown): value is Severity {
  return SEVERITIES.some((severity) => severity === value);
}

/** A day that exists, `YYYY-MM-DD`: 2026-02-30 does not. */
export function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const instant = Date.parse(value);
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(value);
}

export function isTime(value: unknown): value is DateOrTime {
  return isInstant(value) || isDay(value);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Numbers by name. Any name is good, also those of an object's own parts. */
export function isNumbers(value: unknown): value is Readonly<Record<string, number>> {
  return isRecord(value) && Object.values(value).every(isFiniteNumber);
}

/** An IANA zone that this browser knows. */
export function isZone(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const finite = v.custom<number>(isFiniteNumber, 'a number');
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const instant = v.custom<EpochMs>(isInstant, 'a moment');
export const day = v.custom<string>(isDay, 'a date');
export const zone = v.custom<string>(isZone, 'a time zone');
export const severity = v.custom<Severity>(isSeverity, 'a severity');
export const numbers = v.custom<Readonly<Record<string, number>>>(isNumbers, 'numbers by name');
export const definition = v.custom<Definition>((value) => isText(value) && isDefinition(value), 'a definition');
export const texts = v.array(v.string());

/** A field that may be left out, and is not `undefined` where it is there. */
export const maybe = v.exactOptional;
