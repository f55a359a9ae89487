import { Textarea } from '@mantine/core';
import { useId, useState } from 'react';
import type { Experiment, ExperimentMeasure } from '../../../domain/index.ts';
import { EXPERIMENT_MEASURES } from '../../../domain/index.ts';
import { DECIDE } from '../../../wording/retro-words.ts';
import { MEASURES } from '../../../wording/retrospective-words.ts';
import styles from './retro-decide.module.css';
import { useTyped } from './retro-typed.ts';

type RetroDecideProps = {
  readonly experiment: Experiment | undefined;
  /** Name of the sprint in which it is looked at again; absent = not there yet. */
  readonly nextSprint: string | undefined;
  readonly onExperiment: (experiment: Experiment | 'none') => void;
};

/** One experiment: what, and what it should move. Without a text there is none. */
export function RetroDecide({ experiment, nextSprint, onExperiment }: RetroDecideProps) {
  const group = useId();
  /** What was chosen here is shown before it is kept. */
  const [chosen, setChosen] = useState<Pick<Experiment, 'moves'>>();
  const { moves } = chosen ?? experiment ?? {};
  const keep = (text: string, measure: ExperimentMeasure | undefined) =>
    onExperiment(text.trim() === '' ? 'none' : { text, ...(measure !== undefined && { moves: measure }) });
  const { text, onText, onLeave } = useTyped(experiment?.text ?? '', (typed) => keep(typed, moves));
  const choose = (measure: ExperimentMeasure | undefined) => {
    setChosen(measure === undefined ? {} : { moves: measure });
    keep(text, measure);
  };
  return (
    <div className={styles.decide}>
      <Textarea
        label={DECIDE.label}
        placeholder={DECIDE.placeholder}
        value={text}
        rows={2}
        resize="vertical"
        maxLength={1000}
        data-experiment
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onLeave}
      />
      <fieldset className={styles.measures} disabled={text.trim() === ''}>
        <legend>{DECIDE.moves}</legend>
        {[...EXPERIMENT_MEASURES, undefined].map((measure) => (
          <label key={measure ?? 'other'}>
            <input type="radio" name={group} checked={moves === measure} onChange={() => choose(measure)} />
            {measure === undefined ? DECIDE.notMeasured : MEASURES[measure]}
          </label>
        ))}
      </fieldset>
      <p className="quiet">
        {DECIDE.owner} {nextSprint === undefined ? DECIDE.nextUnknown : DECIDE.next(nextSprint)}
      </p>
    </div>
  );
}
