import type { ChartTable } from '../../charts/define-chart.ts';
import styles from './plain-table.module.css';
import { TableFrame } from './table-frame.tsx';

/** A chart's numbers as a table in which nothing is opened. */
export function PlainTable({ table: { caption, headers, rows } }: { readonly table: ChartTable }) {
  return (
    <TableFrame caption={caption} columns={headers} look={styles}>
      {rows.map(([name = '', ...cells]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          {cells.map((cell, column) => (
            <td key={headers[column + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </TableFrame>
  );
}
