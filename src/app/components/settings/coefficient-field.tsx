import { IconArrowBackUp } from '@tabler/icons-react';
import type { Coefficient } from '../../../domain/index.ts';
import { coefficientName } from '../../../wording/coefficient-names.ts';
import {
  coefficientFault,
  coefficientUnit,
  formatCoefficient,
  isWholeCoefficient,
  readCoefficient,
  typedCoefficient,
} from '../../../wording/coefficient-values.ts';
import { COEFFICIENT_WORDS } from '../../../wording/settings-words.ts';
import styles from './coefficient-field.module.css';
import { SavedNumber } from './saved-number.tsx';

type CoefficientFieldProps = {
  readonly coefficient: Coefficient;
  /** The value that counts. */
  readonly value: number;
  /** Undefined = back to the default. */
  readonly onValue: (value: number | undefined) => void;
};

/** One number of the method: emptied, or reset, it is the default again; a value that differs is marked and says from what. */
export function CoefficientField({ coefficient, value, onValue }: CoefficientFieldProps) {
  const { id, standard, least, most } = coefficient;
  const name = coefficientName(id);
  const isChanged = value !== standard;
  const standardText = formatCoefficient(id, standard);
  return (
    <div className={styles.cell} data-changed={isChanged}>
      <SavedNumber
        aria-label={isChanged ? `${name} (${COEFFICIENT_WORDS.differs})` : name}
        size="xs"
        className={styles.field}
        unit={coefficientUnit(id)}
        value={typedCoefficient(id, value)}
        least={typedCoefficient(id, least)}
        most={typedCoefficient(id, most)}
        isWhole={isWholeCoefficient(id)}
        fault={coefficientFault(coefficient)}
        onNumber={(typed) => onValue(typed === undefined ? undefined : readCoefficient(id, typed))}
      />
      {isChanged ? (
        <button
          type="button"
          className={styles.reset}
          aria-label={COEFFICIENT_WORDS.resetOf(name, standardText)}
          onClick={() => onValue(undefined)}
        >
          <IconArrowBackUp size={13} stroke={1.8} aria-hidden="true" />
          {COEFFICIENT_WORDS.resetTo(standardText)}
        </button>
      ) : null}
    </div>
  );
}
