import type { Figure } from '../../metrics/trace/trace.ts';
import { TRACE } from '../../wording/trace-page.ts';
import type { TraceStep } from '../view/overview-search.ts';
import styles from './why-figure.module.css';

export type OnWhy = (step: TraceStep) => void;

type WhyFigureProps = {
  readonly figure: Figure;
  /** Absent: of the shown sprints together. */
  readonly sprintKey?: string | undefined;
  readonly text: string;
  readonly onWhy: OnWhy;
};

/** A figure that tells why it is what it is. */
export function WhyFigure({ figure, sprintKey, text, onWhy }: WhyFigureProps) {
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={TRACE.whyOf(text)}
      title={TRACE.why}
      {...whyMark({ why: figure, ...(sprintKey === undefined ? {} : { sprint: sprintKey }) })}
      onClick={() => onWhy({ why: figure, ...(sprintKey === undefined ? {} : { sprint: sprintKey }) })}
    >
      {text}
    </button>
  );
}

/** Marks a figure, so that it gets the focus back when its trace is closed. */
export function whyMark({ why, sprint }: TraceStep) {
  return { 'data-why': why, 'data-of': sprint ?? '' };
}

/** Gives the focus to a figure with this mark: to the one that was used if it is still there, else to the first one. */
export function focusFigure({ why, sprint }: TraceStep, used: Element | null): void {
  const figures = [...document.querySelectorAll<HTMLElement>('[data-why]')].filter(
    ({ dataset }) => dataset.why === why && dataset.of === (sprint ?? ''),
  );
  (figures.find((figure) => figure === used) ?? figures[0])?.focus();
}
