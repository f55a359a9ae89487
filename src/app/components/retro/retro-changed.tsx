import type { ChangedSince } from '../../../engine/api.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import { CHANGED_SINCE, differencesInWords } from '../../../wording/retrospective-words.ts';
import { changedRows } from '../../view/retro/changed-since.ts';
import { Card } from '../card.tsx';
import { TableFrame } from '../table-frame.tsx';
import styles from './retro-table.module.css';

const { columns } = CHANGED_SINCE;

/** What was kept beside what the data say now; one sentence where nothing moved. */
export function RetroChanged({ since }: { readonly since: ChangedSince }) {
  if (since.sprint === 'gone') {
    return (
      <Card title={CLOSED.changed}>
        <p>{CHANGED_SINCE.gone}</p>
      </Card>
    );
  }
  const { rows, small, hasOneCause } = changedRows(since);
  return (
    <Card
      title={rows.length === 0 ? CHANGED_SINCE.none : CHANGED_SINCE.title(rows.length)}
      sub={differencesInWords(since.causes)}
    >
      {since.unit.before === since.unit.after ? null : (
        <p>{CHANGED_SINCE.units(since.unit.before, since.unit.after)}</p>
      )}
      {rows.length === 0 ? null : (
        <TableFrame
          caption={CLOSED.changed}
          columns={[columns.figure, columns.before, columns.after, ...(hasOneCause ? [] : [columns.why])]}
          look={styles}
        >
          {rows.map(({ figure, name, before, after, why }) => (
            <tr key={figure} data-figure={figure}>
              <th scope="row">{name}</th>
              <td>{before}</td>
              <td className={styles.now}>{after}</td>
              {hasOneCause ? null : <td className="quiet">{why}</td>}
            </tr>
          ))}
        </TableFrame>
      )}
      {small === 0 ? null : <p className="quiet">{CHANGED_SINCE.small(small)}</p>}
      {rows.length === 0 ? null : <p className="quiet">{CHANGED_SINCE.same(since.same)}</p>}
    </Card>
  );
}
