import { type DateOrTime, type Hours, isLocalDate, type Ms } from '../../domain/units.ts';

/** One record of a bundle: snake_case keys, arrays for lists, absent = unknown. */
export type BundleRecord = Readonly<Record<string, string | number | boolean | readonly string[]>>;

/** Gives each person the same number wherever it appears. */
export type PersonNumbers = (person: string) => string;

/** An instant as ISO text in UTC, without empty milliseconds; a local date as it is. */
export function writtenTime(time: DateOrTime | undefined): string | undefined {
  if (time === undefined || isLocalDate(time)) return time;
  return new Date(time).toISOString().replace('.000Z', 'Z');
}

/** Hours as minutes, free of the noise of binary fractions; fractions of a minute stay, or seconds would be lost. */
export function writtenMinutes(duration: Hours | undefined): number | undefined {
  return duration === undefined ? undefined : Math.round(duration * 60 * 1e6) / 1e6;
}

/** Milliseconds as minutes. */
export function writtenMsAsMinutes(duration: Ms | undefined): number | undefined {
  return duration === undefined ? undefined : Math.round((duration / 60_000) * 1e6) / 1e6;
}

/** `jira`, or `jira@acme.atlassian.net` where the site is known. */
export function writtenSource(row: { readonly source: string; readonly site?: string }): string {
  return row.site === undefined ? row.source : `${row.source}@${row.site}`;
}

/** A list, or undefined where it has nothing: an empty list is not written. */
export function writtenList(values: readonly string[] | undefined): readonly string[] | undefined {
  return values === undefined || values.length === 0 ? undefined : values;
}
