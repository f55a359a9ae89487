import type { Incident } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/units.ts';
import { NO_FLAGS, withFlag } from '../flag-lists.ts';
import type { MetricFlag } from '../metric-flag.ts';
import { type WorkingTime, workingMs } from '../time/calendar.ts';

/** From when to when an incident was responded to (METHOD 2.2): s and e, as instants. */
export type Response = {
  /** Acknowledged, else started; absent = both unknown (flag `no-times`). */
  readonly start: number | undefined;
  readonly end: number;
  readonly flags: readonly MetricFlag[];
};

const OPEN = withFlag(NO_FLAGS, 'open');
const BAD_TIMES = withFlag(withFlag(NO_FLAGS, 'bad-times'), 'open');
const NO_TIMES = withFlag(NO_FLAGS, 'no-times');

/**
 * s and e of METHOD 2.2. e is mitigated if not before s, else resolved if not before s; neither: the data timestamp, with
 * flag `open` (and `bad-times` if ends were given). Without s the first known end is taken.
 */
export function responseOf(incident: Incident): Response {
  const { startedAt, acknowledgedAt, mitigatedAt, resolvedAt, asOf } = incident;
  const start = acknowledgedAt ?? startedAt;
  if (start === undefined) return { start, end: mitigatedAt ?? resolvedAt ?? asOf, flags: NO_TIMES };
  if (mitigatedAt !== undefined && mitigatedAt >= start) return { start, end: mitigatedAt, flags: NO_FLAGS };
  if (resolvedAt !== undefined && resolvedAt >= start) return { start, end: resolvedAt, flags: NO_FLAGS };
  const hasEnds = mitigatedAt !== undefined || resolvedAt !== undefined;
  return { start, end: Math.max(start, asOf), flags: hasEnds ? BAD_TIMES : OPEN };
}

/**
 * Working time in ms within [start, end) if the pattern is `business` (METHOD 2.2: longer than the limit, in hours, of the
 * severity, and only working time counts); 0 if it is `continuous`, there is no working time in between, or no calendar because the
 * team is unknown: then all elapsed time counts.
 */
export function businessMs(start: number, end: number, limitHours: number, working: WorkingTime | undefined): number {
  const isLong = end - start > limitHours * HOUR_MS;
  return isLong && working !== undefined ? workingMs(working, start, end) : 0;
}

/** Length in ms of the engaged time before snooze and cap. */
export function engagedMs(start: number, end: number, limitHours: number, working: WorkingTime | undefined): number {
  return businessMs(start, end, limitHours, working) || end - start;
}

/** Whether the length of a response is within a share (METHOD 2.2: 10 %) of the limit at which its pattern switches. */
export function isNearPatternSwitch(start: number, end: number, limitHours: number, share: number): boolean {
  const limitMs = limitHours * HOUR_MS;
  return Math.abs(end - start - limitMs) <= share * limitMs;
}
