import type { ReactNode } from 'react';
import type { MethodChanges } from '../../../domain/index.ts';
import { coefficientHint, coefficientName } from '../../../wording/coefficient-names.ts';
import { coefficientBounds, formatCoefficient } from '../../../wording/coefficient-values.ts';
import { COEFFICIENT_WORDS } from '../../../wording/settings-words.ts';
import styles from './coefficient-list.module.css';
import { coefficientOf, KnownField, type OnCoefficient } from './coefficient-table.tsx';

type CoefficientListProps = {
  readonly ids: readonly string[];
  readonly method: MethodChanges;
  readonly onCoefficient: OnCoefficient;
  /** Ready answers beside the field of one coefficient. */
  readonly presets?: (id: string) => ReactNode;
};

/** Coefficients one below the other, each with what it does, its default and its bounds. */
export function CoefficientList({ ids, method, onCoefficient, presets }: CoefficientListProps) {
  return (
    <ul className={styles.list}>
      {ids.map((id) => (
        <li key={id} className={styles.item}>
          <div className={styles.words}>
            <p>{coefficientName(id)}</p>
            <p className={styles.hint}>{coefficientHint(id)}</p>
            <p className={styles.hint}>{standardText(id)}</p>
          </div>
          <div className={styles.answer}>
            {presets?.(id)}
            <KnownField id={id} method={method} onCoefficient={onCoefficient} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function standardText(id: string): string {
  const coefficient = coefficientOf(id);
  if (coefficient === undefined) return '';
  return COEFFICIENT_WORDS.standard(formatCoefficient(id, coefficient.standard), coefficientBounds(coefficient));
}
