import { Button } from '@mantine/core';
import type { TypedPlan } from '../../../domain/index.ts';
import { SPRINT_EDIT } from '../../../wording/edit-words.ts';
import { TypedMark } from './edit-field.tsx';
import styles from './edit-incident.module.css';
import { EditPlan } from './edit-plan.tsx';

type Ending = 'planned' | 'actual';

/** A question about one sprint, its answer so far, and how to take it back. */
export type Answered<Value> = {
  readonly value: Value | undefined;
  readonly onAnswer: (value: Value) => void;
  readonly onTakeBack: (() => void) | undefined;
};

type EditSprintProps = {
  /** Asked where the files do not tell the plan. */
  readonly plan: Answered<TypedPlan> | undefined;
  /** Asked where the sprint was closed on another day than planned. */
  readonly end: Answered<Ending> | undefined;
  /** What the team keeps free, in words; absent without a reserve. */
  readonly reserve: string | undefined;
  readonly baseline: Baseline;
};

type Baseline = {
  /** Since when paces count, in words; absent: always. */
  readonly since: string | undefined;
  readonly isHere: boolean;
  readonly onStart: () => void;
  readonly onEnd: () => void;
};

/** What a person can say about one sprint, where the files leave it open. */
export function EditSprint({ plan, end, reserve, baseline }: EditSprintProps) {
  return (
    <div className={styles.sprint}>
      {plan === undefined ? null : (
        <EditPlan
          key={JSON.stringify(plan.value ?? null)}
          typed={plan.value}
          onPlan={plan.onAnswer}
          onTakeBack={plan.onTakeBack}
        />
      )}
      {end === undefined ? null : <EndChoice end={end} />}
      {reserve === undefined ? null : <p className={styles.hint}>{reserve}</p>}
      <BaselineChoice baseline={baseline} />
    </div>
  );
}

const ENDINGS: readonly Ending[] = ['planned', 'actual'];

function EndChoice({ end: { value = 'planned', onAnswer, onTakeBack } }: { readonly end: Answered<Ending> }) {
  return (
    <fieldset className={styles.question}>
      <legend>{SPRINT_EDIT.end}</legend>
      <p className={styles.hint}>{SPRINT_EDIT.endWhy}</p>
      <div className={styles.end}>
        {ENDINGS.map((ending) => (
          <Button
            key={ending}
            variant="default"
            size="compact-sm"
            aria-pressed={ending === value}
            onClick={() => {
              if (ending !== value) onAnswer(ending);
            }}
          >
            {SPRINT_EDIT[ending]}
          </Button>
        ))}
        <TypedMark what={SPRINT_EDIT.end} onTakeBack={onTakeBack} />
      </div>
    </fieldset>
  );
}

function BaselineChoice({ baseline: { since, isHere, onStart, onEnd } }: { readonly baseline: Baseline }) {
  return (
    <details className={styles.more}>
      <summary>{SPRINT_EDIT.baseline}</summary>
      <p className={styles.hint}>{since === undefined ? SPRINT_EDIT.baselineWhy : SPRINT_EDIT.baselineIs(since)}</p>
      <div className={styles.end}>
        {isHere ? null : (
          <Button variant="default" size="compact-sm" onClick={onStart}>
            {SPRINT_EDIT.baseline}
          </Button>
        )}
        {since === undefined ? null : (
          <Button variant="subtle" size="compact-sm" onClick={onEnd}>
            {SPRINT_EDIT.baselineUndo}
          </Button>
        )}
      </div>
    </details>
  );
}
