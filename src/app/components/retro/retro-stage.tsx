import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RetrospectiveStep } from '../../../domain/index.ts';
import { RETRO, SAY, STEP_NAMES } from '../../../wording/retro-words.ts';
import { stepPlace } from '../../view/retro/retrospective-steps.ts';
import { RetroNote } from './retro-note.tsx';
import styles from './retro-stage.module.css';

type RetroStageProps = {
  readonly step: RetrospectiveStep;
  /** The one idea of the step, as a sentence. */
  readonly headline: ReactNode;
  /** What comes before it. */
  readonly lead?: ReactNode;
  readonly note: string;
  readonly onNote: (text: string) => void;
  readonly onStep: (step: RetrospectiveStep) => void;
  readonly children?: ReactNode;
};

/** One step: its idea, what shows it, the line to say, and room for a note. Its heading takes the focus. */
export function RetroStage({ step, headline, lead, note, onNote, onStep, children }: RetroStageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is the reason to move the focus
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  const { position, count, beginsMinute, endsMinute, previous, next } = stepPlace(step);
  return (
    <section className={styles.stage} data-retro-step={step}>
      <p className={styles.place}>
        {RETRO.stepOf(position, count, STEP_NAMES[step])} · {RETRO.minutesLong(beginsMinute, endsMinute)}
      </p>
      {lead}
      <h1 ref={heading} tabIndex={-1} className={styles.headline}>
        {headline}
      </h1>
      <div className={styles.content}>{children}</div>
      <div className={styles.foot}>
        <p className={styles.say}>
          <span className={styles.sayLabel}>{RETRO.say}</span> {SAY[step]}
        </p>
        <div className={styles.note}>
          <RetroNote key={step} step={step} note={note} onNote={onNote} />
        </div>
        <div className={styles.turn}>
          <Button
            variant="default"
            disabled={previous === undefined}
            aria-keyshortcuts="ArrowLeft"
            onClick={() => previous !== undefined && onStep(previous)}
          >
            {RETRO.previous}
          </Button>
          <Button
            variant={next === undefined ? 'default' : 'filled'}
            disabled={next === undefined}
            aria-keyshortcuts="ArrowRight"
            onClick={() => next !== undefined && onStep(next)}
          >
            {next === undefined ? RETRO.next : `${RETRO.next}: ${STEP_NAMES[next]}`}
          </Button>
        </div>
      </div>
    </section>
  );
}
