import styles from './three-numbers.module.css';

export type BigNumber = {
  readonly id: string;
  readonly figure: string;
  readonly beside: string;
};

/** The figures of the headline, with what puts them in proportion. */
export function ThreeNumbers({ numbers }: { readonly numbers: readonly BigNumber[] }) {
  return (
    <ul className={styles.numbers}>
      {numbers.map(({ id, figure, beside }) => (
        <li key={id} className={styles.number}>
          <span className={styles.figure}>{figure}</span>
          <span className={styles.beside}>{beside}</span>
        </li>
      ))}
    </ul>
  );
}
