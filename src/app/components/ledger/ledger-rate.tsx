import { useState } from 'react';
import type { LedgerAnswer } from '../../../engine/api.ts';
import { allSpent } from '../../../wording/ledger-returns.ts';
import { RATE } from '../../../wording/ledger-words.ts';
import { formatHours, formatNumber, twoDigits } from '../../../wording/numbers.ts';
import { keepOwnRate, readOwnRate } from '../../view/own-rate.ts';
import { NumberField } from '../number-field.tsx';
import styles from './ledger-table.module.css';

/** Money, only where the person types a rate: folded away until then. */
export function LedgerRate({ ledger }: { readonly ledger: Pick<LedgerAnswer, 'total'> }) {
  const [rate, setRate] = useState(readOwnRate);
  const [edition, setEdition] = useState(0);
  const change = (next: number | undefined) => {
    setRate(next);
    keepOwnRate(next);
  };
  const hours = allSpent(ledger.total);
  const forget = () => {
    change(undefined);
    setEdition(edition + 1);
  };
  return (
    <details className={styles.rate} open={rate !== undefined}>
      <summary>{RATE.label}</summary>
      <div className={styles.rateForm}>
        <NumberField key={edition} label={RATE.label} description={RATE.hint} value={rate} onNumber={change} />
        {rate === undefined || rate <= 0 ? null : (
          <p aria-live="polite">
            {RATE.sum(formatNumber(twoDigits(hours * rate)), formatHours(hours))}{' '}
            <button type="button" className="link-button" onClick={forget}>
              {RATE.forget}
            </button>
          </p>
        )}
      </div>
    </details>
  );
}
