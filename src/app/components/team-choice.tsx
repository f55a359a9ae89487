import { useId } from 'react';
import styles from './team-choice.module.css';

type TeamChoiceProps<Value> = {
  readonly legend: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: Value | undefined;
  /** What the chosen one does. */
  readonly hint: string;
  readonly onChoose: (value: Value) => void;
};

/** One of a few ways, side by side, with a line on what the chosen one does. */
export function TeamChoice<Value extends string>({ legend, options, chosen, hint, onChoose }: TeamChoiceProps<Value>) {
  const id = useId();
  return (
    <fieldset className={styles.choice} aria-describedby={`${id}-hint`}>
      <legend>{legend}</legend>
      <div className={styles.options}>
        {options.map(({ value, label }) => (
          <label key={value} className={styles.option} data-checked={value === chosen}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => {
                if (value !== chosen) onChoose(value);
              }}
            />
            {label}
          </label>
        ))}
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    </fieldset>
  );
}
