import type { IncidentOrder } from '../../../engine/api.ts';
import { ROWS } from '../../../wording/rows-words.ts';
import type { IncidentColumn } from '../../view/overview/incident-columns.ts';

type HeadProps = {
  readonly shown: readonly IncidentColumn[];
  readonly order: IncidentOrder | undefined;
  readonly onOrder: (order: IncidentOrder) => void;
};

/** The names of the columns, by which the lines are put in order. */
export function Head({ shown, order, onOrder }: HeadProps) {
  return (
    <tr aria-rowindex={1}>
      {shown.map(({ id, label, isNumber, order: by }) => {
        const isSorted = by !== undefined && order?.by === by;
        const sort = !isSorted ? 'none' : order.isDescending ? 'descending' : 'ascending';
        return (
          <th key={id} scope="col" data-number={isNumber} aria-sort={sort}>
            {by === undefined ? (
              label
            ) : (
              <button
                type="button"
                title={ROWS.sortBy(label)}
                onClick={() => onOrder({ by, isDescending: isSorted ? !order.isDescending : isNumber })}
              >
                {label}
                <span aria-hidden="true">{SIGNS[sort]}</span>
              </button>
            )}
          </th>
        );
      })}
    </tr>
  );
}

const SIGNS = { none: '', ascending: ' ↑', descending: ' ↓' } as const;
