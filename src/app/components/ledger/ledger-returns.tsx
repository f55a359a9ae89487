import type { LedgerAnswer } from '../../../engine/api.ts';
import { returnRows } from '../../../wording/ledger-return-rows.ts';
import { RETURNS } from '../../../wording/ledger-words.ts';
import { Card } from '../card.tsx';
import styles from './ledger-table.module.css';

const { what, count, unknown } = RETURNS.columns;

/** What came back, from leading to lagging, each with its counts and what is not known of it. */
export function LedgerReturns({ ledger }: { readonly ledger: LedgerAnswer }) {
  return (
    <Card title={RETURNS.title} sub={RETURNS.sub}>
      <table className={styles.texts}>
        <caption className="visually-hidden">{RETURNS.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{what}</th>
            <th scope="col">{count}</th>
            <th scope="col">{unknown}</th>
          </tr>
        </thead>
        <tbody>
          {returnRows(ledger.returns, ledger.recurrences).map((row) => (
            <tr key={row.id} data-return={row.id}>
              <th scope="row">{row.what}</th>
              <td className={styles.strong}>{row.count}</td>
              <td className="quiet">{row.unknown}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
