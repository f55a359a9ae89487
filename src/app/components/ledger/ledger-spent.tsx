import { useState } from 'react';
import type { LedgerAnswer } from '../../../engine/api.ts';
import { choiceSentence, spentNotes } from '../../../wording/ledger-returns.ts';
import { SPENT } from '../../../wording/ledger-words.ts';
import { LATEST_SPRINTS, type SpentRow, spentTable } from '../../view/ledger/ledger-rows.ts';
import type { TeamResult } from '../../view/team-view.ts';
import { Card } from '../card.tsx';
import { TableFrame } from '../table-frame.tsx';
import { LedgerRate } from './ledger-rate.tsx';
import styles from './ledger-table.module.css';

type LedgerSpentProps = {
  readonly ledger: LedgerAnswer;
  readonly team: Pick<TeamResult, 'headCount' | 'zone'>;
  /** The sprint of the address. */
  readonly sprintKey: string | undefined;
};

/** What was invested, sprint by sprint, and what is still a choice. */
export function LedgerSpent({ ledger, team, sprintKey }: LedgerSpentProps) {
  const [showsAll, setShowsAll] = useState(false);
  const begun = ledger.sprints.filter(({ state }) => state !== 'future').length;
  const { headers, rows, total } = spentTable(ledger, team, showsAll);
  const notes = spentNotes(ledger);
  return (
    <Card title={SPENT.title} sub={SPENT.sub}>
      <TableFrame caption={SPENT.caption} columns={headers} look={styles} foot={<Row row={total} isChosen={false} />}>
        {rows.map((row) => (
          <Row key={row.key} row={row} isChosen={row.key === sprintKey} />
        ))}
      </TableFrame>
      {begun > LATEST_SPRINTS ? (
        <div>
          <button type="button" className="link-button" onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? SPENT.showFewer : SPENT.showAll(begun)}
          </button>
        </div>
      ) : null}
      <dl className={styles.choice}>
        <dt>{SPENT.choice}</dt>
        <dd>{choiceSentence(ledger.returns, ledger.unit)}</dd>
      </dl>
      {notes.length === 0 ? null : (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <LedgerRate ledger={ledger} />
    </Card>
  );
}

function Row({ row: { name, sub, cells }, isChosen }: { readonly row: SpentRow; readonly isChosen: boolean }) {
  return (
    <tr data-selected={isChosen}>
      <th scope="row">
        {name}
        {sub === undefined ? null : <span className={styles.small}>{sub}</span>}
      </th>
      {cells.map((cell, column) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a row stay as they are
        <td key={column}>{cell}</td>
      ))}
    </tr>
  );
}
