/**
 * Numbers that carry their unit. A tag exists at compile time only; at run time each is a plain number or string.
 * Build one only through its constructor, so that the check stands beside the cast.
 */
declare const unit: unique symbol;
type Tagged<Base, Name extends string> = Base & { readonly [unit]: Name };

/** Milliseconds since 1970-01-01T00:00Z. An instant: no zone, no calendar. */
export type EpochMs = Tagged<number, 'EpochMs'>;
/** A length of time in milliseconds. */
export type Ms = Tagged<number, 'Ms'>;
/** Person-hours, unless the name says calendar hours. */
export type Hours = Tagged<number, 'Hours'>;
/** The team's own story points (or items, or estimated hours: see `EstimateUnit`). */
export type Points = Tagged<number, 'Points'>;
/** Pace: points finished per person-hour (METHOD 2.7). */
export type PointsPerHour = Tagged<number, 'PointsPerHour'>;
/** A local calendar date `YYYY-MM-DD` whose zone is not known yet; a team's calendar resolves it in the fold. */
export type LocalDate = Tagged<string, 'LocalDate'>;
/** What a file gives for a time: an instant, or only a local date. */
export type DateOrTime = EpochMs | LocalDate;

/** One hour in milliseconds. */
export const HOUR_MS = 3_600_000;

/** Tags a finite number as an instant; throws on NaN or infinity, which only a bug can produce. */
export function epochMs(value: number): EpochMs {
  if (!Number.isFinite(value)) throw new RangeError(`not an instant: ${value}`);
  return value as EpochMs;
}

/** Tags a number of milliseconds. */
export function ms(value: number): Ms {
  return value as Ms;
}

/** Tags a number of hours; throws on NaN. */
export function hours(value: number): Hours {
  if (Number.isNaN(value)) throw new RangeError('not a number of hours');
  return value as Hours;
}

/** Tags a number of points; throws on NaN. */
export function points(value: number): Points {
  if (Number.isNaN(value)) throw new RangeError('not a number of points');
  return value as Points;
}

/** Tags a pace in points per person-hour. */
export function pointsPerHour(value: number): PointsPerHour {
  return value as PointsPerHour;
}

const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Tags a `YYYY-MM-DD` text; throws on any other text. Whether the day exists is checked by the date reader. */
export function localDate(value: string): LocalDate {
  if (!LOCAL_DATE.test(value)) throw new RangeError(`not a local date: ${value}`);
  return value as LocalDate;
}

/** Tells a local date from an instant. */
export function isLocalDate(value: DateOrTime): value is LocalDate {
  return typeof value === 'string';
}
