import type { CSSProperties } from 'react';
import { RETROSPECTIVE_STEPS, type RetrospectiveStep } from '../../../domain/index.ts';
import { RETRO, STEP_NAMES } from '../../../wording/retro-words.ts';
import { stepPlace } from '../../view/retro/retrospective-steps.ts';
import styles from './retro-steps.module.css';

type RetroStepsProps = { readonly step: RetrospectiveStep; readonly onStep: (step: RetrospectiveStep) => void };

/** The seven steps, each as wide as its minutes; the one that is on says so. */
export function RetroSteps({ step, onStep }: RetroStepsProps) {
  return (
    <nav aria-label={RETRO.steps}>
      <ol className={styles.steps}>
        {RETROSPECTIVE_STEPS.map((each) => (
          <Step key={each} step={each} isOn={each === step} onStep={onStep} />
        ))}
      </ol>
    </nav>
  );
}

type StepStyle = CSSProperties & { readonly '--minutes': number };

function Step({ step, isOn, onStep }: RetroStepsProps & { readonly isOn: boolean }) {
  const { beginsMinute, endsMinute } = stepPlace(step);
  const style: StepStyle = { '--minutes': endsMinute - beginsMinute };
  return (
    <li style={style} className={styles.step}>
      <button type="button" aria-current={isOn ? 'step' : undefined} onClick={() => onStep(step)}>
        <span className={styles.name}>{STEP_NAMES[step]}</span>
        <span className={styles.minutes}>
          <span className="visually-hidden">, </span>
          {RETRO.minutes(beginsMinute, endsMinute)}
        </span>
      </button>
    </li>
  );
}
