import type { Figure } from '../../metrics/trace/trace.ts';
import styles from './three-numbers.module.css';
import { type OnWhy, WhyFigure } from './why-figure.tsx';

export type BigNumber = {
  readonly id: string;
  /** What its trace is asked for. */
  readonly why: Figure;
  readonly figure: string;
  readonly beside: string;
};

type ThreeNumbersProps = { readonly numbers: readonly BigNumber[]; readonly onWhy: OnWhy };

/** The figures of the headline, with what puts them in proportion. */
export function ThreeNumbers({ numbers, onWhy }: ThreeNumbersProps) {
  return (
    <ul className={styles.numbers}>
      {numbers.map(({ id, why, figure, beside }) => (
        <li key={id} className={styles.number}>
          <span className={styles.figure}>
            <WhyFigure figure={why} text={figure} onWhy={onWhy} />
          </span>
          <span className={styles.beside}>{beside}</span>
        </li>
      ))}
    </ul>
  );
}
