import { TIMER_SAYS } from '../../../wording/retro-words.ts';

/** A clock that can be stopped: what ran before, and since when it runs now (absent = it stands). */
export type RetroTimer = { readonly beforeMs: number; readonly sinceMs?: number };

export const STOPPED: RetroTimer = { beforeMs: 0 };
export const TEN_MINUTES_MS = 600_000;

/** How much time ran, in milliseconds. */
export function elapsedMs({ beforeMs, sinceMs }: RetroTimer, nowMs: number): number {
  return beforeMs + (sinceMs === undefined ? 0 : Math.max(0, nowMs - sinceMs));
}

/** Starts a clock that stands, and stops one that runs. */
export function toggled(timer: RetroTimer, nowMs: number): RetroTimer {
  const beforeMs = elapsedMs(timer, nowMs);
  return timer.sinceMs === undefined ? { beforeMs, sinceMs: nowMs } : { beforeMs };
}

/** "9:05"; whole seconds, rounded up while time is left, so that it begins at 10:00 and ends at 0:00. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

const MILESTONES: readonly { readonly atMs: number; readonly text: string }[] = [
  { atMs: 300_000, text: TIMER_SAYS.half },
  { atMs: 540_000, text: TIMER_SAYS.last },
  { atMs: TEN_MINUTES_MS, text: TIMER_SAYS.over },
];

/** What is said aloud between two looks at the clock: the latest milestone that was passed, if any. */
export function milestoneBetween(fromMs: number, toMs: number): string | undefined {
  return MILESTONES.findLast(({ atMs }) => fromMs < atMs && atMs <= toMs)?.text;
}

const KEY = 'dividend-retrospective-timer';

/** The clock of a retrospective, as it was before a reload of this tab. */
export function readTimer(of: string): RetroTimer {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? 'null');
    return toTimer(stored, of) ?? STOPPED;
  } catch {
    return STOPPED;
  }
}

/** Keeps the clock for as long as this tab is open. A browser that keeps nothing starts anew after a reload. */
export function keepTimer(of: string, timer: RetroTimer): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ of, ...timer }));
  } catch {
    // The page goes on with the clock that it has in hand.
  }
}

function toTimer(stored: unknown, of: string): RetroTimer | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  if (!('of' in stored) || stored.of !== of) return undefined;
  const beforeMs = 'beforeMs' in stored && typeof stored.beforeMs === 'number' ? stored.beforeMs : 0;
  const sinceMs = 'sinceMs' in stored && typeof stored.sinceMs === 'number' ? stored.sinceMs : undefined;
  return sinceMs === undefined ? { beforeMs } : { beforeMs, sinceMs };
}
