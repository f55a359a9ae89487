import type { EpochMs, WorkItem } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/index.ts';
import { type WorkingTime, workingMs } from '../time/calendar.ts';
import { DAY_MS } from '../time/local-time.ts';
import { instantToLocal } from '../time/zone-offsets.ts';

/** Person-hours of an item that looks like incident work, and what they come from. */
export type SuspectedHours = { readonly hours: number; readonly from: 'points' | 'times' };

/** What the hours are made from: the estimate, the pace in points per hour, and the cap of unknown severity. */
export type HoursSource = {
  readonly item: Pick<WorkItem, 'createdAt' | 'completedAt'>;
  /** In the unit of the pace; absent = not estimated. */
  readonly value: number | undefined;
  readonly pace: number | undefined;
  readonly working: WorkingTime;
  readonly capHours: number;
};

/**
 * Person-hours that an item took in working time (METHOD 2.12): its points / pace; without points or pace the working time
 * from created to done, at most `capHours`; `undefined` if neither is known. Example: 2 points at 0.1 points per hour: 20 h.
 */
export function suspectedHours({ item, value, pace, working, capHours }: HoursSource): SuspectedHours | undefined {
  if (value !== undefined && pace !== undefined && pace > 0) return { hours: value / pace, from: 'points' };
  const spent = workingMsOf(item, working);
  return spent === undefined ? undefined : { hours: Math.min(capHours, spent / HOUR_MS), from: 'times' };
}

type Times = Pick<WorkItem, 'createdAt' | 'completedAt'>;

/** What a tracker writes for a missing date lies outside these years. */
const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2100, 0, 1);

/** The times of an item that can be meant: created, done, and not done before it was created. */
export function soundTimes({ createdAt, completedAt }: Times): Times {
  const created = isSound(createdAt) ? { createdAt } : {};
  const isInOrder = createdAt === undefined || completedAt === undefined || completedAt >= createdAt;
  return isSound(completedAt) && isInOrder ? { ...created, completedAt } : created;
}

/** Whether an instant is there and can be meant: some trackers write the year 1 for a missing date. */
export function isSound(instant: EpochMs | undefined): instant is EpochMs {
  return instant !== undefined && instant >= EARLIEST && instant <= LATEST;
}

/**
 * Working time in ms from created to done; `undefined` unless both are known and in order. Of a date without a time the
 * work may have begun that day's morning, or ended that day's evening, so it is not too short.
 */
export function workingMsOf(item: Times, working: WorkingTime): number | undefined {
  const { createdAt, completedAt } = soundTimes(item);
  if (createdAt === undefined || completedAt === undefined) return undefined;
  return workingMs(working, createdAt, isDateOnly(completedAt, working) ? completedAt + DAY_MS : completedAt);
}

/** Whether an instant is midnight, local or UTC, and so most likely a date whose time the file does not give. */
export function isDateOnly(instant: EpochMs, { zone }: WorkingTime): boolean {
  return instant % DAY_MS === 0 || instantToLocal(zone, instant) % DAY_MS === 0;
}
