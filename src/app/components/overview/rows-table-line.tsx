import { type CSSProperties, memo } from 'react';
import { ROWS } from '../../../wording/rows-words.ts';
import type { IncidentColumn, IncidentRow } from '../../view/overview/incident-columns.ts';
import { ROW_HEIGHT_PX } from '../../view/overview/row-window.ts';

type LineProps = {
  readonly shown: readonly IncidentColumn[];
  readonly onOpen: (incidentKey: string | undefined) => void;
  readonly place: number;
  readonly row: IncidentRow | undefined;
  readonly isOpen: boolean;
};

/** A line that is the same as before is not drawn again while others come into sight. */
export const Line = memo(function Line({ shown, place, row, isOpen, onOpen }: LineProps) {
  return (
    <tr aria-rowindex={place + 2} style={LINE} data-open={isOpen}>
      {shown.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row" data-long={column.isLong}>
            {row === undefined ? ROWS.line : <Name row={row} text={column.cellOf(row)} {...{ isOpen, onOpen }} />}
          </th>
        ) : (
          <td key={column.id} data-number={column.isNumber} data-long={column.isLong}>
            {row === undefined ? '' : column.cellOf(row)}
          </td>
        ),
      )}
    </tr>
  );
});

const LINE: CSSProperties = { height: ROW_HEIGHT_PX };

type NameProps = Pick<LineProps, 'isOpen' | 'onOpen'> & { readonly row: IncidentRow; readonly text: string };

/** What a line is called, which opens its record; an item that counts as an incident has none. */
function Name({ row, text, isOpen, onOpen }: NameProps) {
  if (row.isItem === true) return text;
  return (
    <button
      type="button"
      data-incident={row.incidentKey}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? undefined : row.incidentKey)}
    >
      {text}
    </button>
  );
}
