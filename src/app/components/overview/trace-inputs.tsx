import { TRACE } from '../../../wording/trace-page.ts';
import type { InputLine } from '../../view/overview/trace-lines.ts';
import type { TraceStep } from '../../view/overview-search.ts';
import styles from './trace-panel.module.css';

type TraceInputsProps = {
  readonly inputs: readonly InputLine[];
  /** Other ways to the same number. */
  readonly checks: readonly InputLine[];
  readonly onFollow: (step: TraceStep) => void;
};

/** The inputs of a formula; those that have a trace of their own can be opened. */
export function TraceInputs({ inputs, checks, onFollow }: TraceInputsProps) {
  if (inputs.length + checks.length === 0) return null;
  return (
    <section aria-label={TRACE.inputs}>
      <h3 className={styles.heading}>{TRACE.inputs}</h3>
      <dl className={styles.rows}>
        {inputs.map((line) => (
          <Input key={line.name} line={line} onFollow={onFollow} />
        ))}
        {checks.map((line) => (
          <Input key={line.name} line={line} isCheck onFollow={onFollow} />
        ))}
      </dl>
    </section>
  );
}

type InputProps = Pick<TraceInputsProps, 'onFollow'> & { readonly line: InputLine; readonly isCheck?: boolean };

function Input({ line: { name, text, step }, isCheck = false, onFollow }: InputProps) {
  return (
    <div className={styles.row} data-check={isCheck}>
      <dt>{name}</dt>
      <dd>
        {step === undefined ? (
          text
        ) : (
          <button type="button" className="link-button" aria-label={TRACE.whyOf(text)} onClick={() => onFollow(step)}>
            {text}
          </button>
        )}
      </dd>
    </div>
  );
}
