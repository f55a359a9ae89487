import type { ChartTable } from '../../charts/define-chart.ts';
import styles from './data-table.module.css';
import { TableFrame } from './table-frame.tsx';

type DataTableProps = {
  readonly table: ChartTable;
  /** Keys of the rows, in their order. */
  readonly keys: readonly string[];
  readonly selectedKey: string | undefined;
  readonly onSelect: (key: string) => void;
};

/** A chart's numbers as a table; the first cell of a row opens its incidents. */
export function DataTable({ table: { caption, headers, rows }, keys, selectedKey, onSelect }: DataTableProps) {
  return (
    <TableFrame caption={caption} columns={headers} look={styles}>
      {rows.map(([name = '', ...cells], row) => {
        const key = keys[row] ?? name;
        return (
          <tr key={key} data-selected={key === selectedKey}>
            <th scope="row">
              <button type="button" className="link-button" onClick={() => onSelect(key)}>
                {name}
              </button>
            </th>
            {cells.map((cell, column) => (
              <td key={headers[column + 1]}>{cell}</td>
            ))}
          </tr>
        );
      })}
    </TableFrame>
  );
}
