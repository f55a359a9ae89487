import { useEffect, useRef, useState } from 'react';
import { RETRO } from '../../../wording/retro-words.ts';
import {
  clockText,
  elapsedMs,
  milestoneBetween,
  type RetroTimer,
  TEN_MINUTES_MS,
} from '../../view/retro/retro-timer.ts';
import styles from './retro-clock.module.css';

type RetroClockProps = {
  readonly timer: RetroTimer;
  readonly onToggle: () => void;
  readonly onRestart: () => void;
  /** Half time, the last minute, the end: each once. */
  readonly onMilestone: (text: string) => void;
};

const TICK_MS = 250;

/** What is left of the ten minutes. Past them it goes on counting, quietly. */
export function RetroClock({ timer, onToggle, onRestart, onMilestone }: RetroClockProps) {
  const elapsed = useElapsed(timer, onMilestone);
  const isRunning = timer.sinceMs !== undefined;
  const isOver = elapsed > TEN_MINUTES_MS;
  const text = isOver ? clockText(elapsed - TEN_MINUTES_MS) : clockText(TEN_MINUTES_MS - elapsed);
  const share = Math.min(1, elapsed / TEN_MINUTES_MS);
  return (
    <fieldset className={styles.clock} data-running={isRunning}>
      <legend className="visually-hidden">{RETRO.timer}</legend>
      {/* A timer: its text is read when asked for, and aloud only at its milestones. */}
      <span className={styles.time} role="timer" aria-live="off">
        {isOver ? RETRO.over(text) : RETRO.left(text)}
      </span>
      <span className={styles.track} data-drawn aria-hidden="true">
        <span style={{ width: `${share * 100}%` }} />
      </span>
      <button type="button" className="link-button" data-retro="timer" aria-keyshortcuts="T" onClick={onToggle}>
        {isRunning ? RETRO.pause : elapsed === 0 ? RETRO.startTimer : RETRO.goOn}
      </button>
      {elapsed === 0 || isRunning ? null : (
        <button type="button" className="link-button" onClick={onRestart}>
          {RETRO.restart}
        </button>
      )}
    </fieldset>
  );
}

/** The time that ran, looked at four times a second while it runs. */
function useElapsed(timer: RetroTimer, onMilestone: (text: string) => void): number {
  const [now, setNow] = useState(() => Date.now());
  const said = useRef<number>(undefined);
  const elapsed = elapsedMs(timer, Math.max(now, timer.sinceMs ?? 0));
  useEffect(() => {
    if (timer.sinceMs === undefined) return;
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(ticking);
  }, [timer]);
  useEffect(() => {
    const text = said.current === undefined ? undefined : milestoneBetween(said.current, elapsed);
    said.current = elapsed;
    if (text !== undefined) onMilestone(text);
  }, [elapsed, onMilestone]);
  return elapsed;
}
