import type { ChartTable } from '../../charts/define-chart.ts';
import styles from './data-table.module.css';

type DataTableProps = {
  readonly table: ChartTable;
  /** Keys of the rows, in their order. */
  readonly keys: readonly string[];
  readonly selectedKey: string | undefined;
  readonly onSelect: (key: string) => void;
};

/** A chart's numbers as a table; the first cell of a row opens its incidents. */
export function DataTable({ table, keys, selectedKey, onSelect }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label={table.caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{table.caption}</caption>
        <thead>
          <tr>
            {table.headers.map((header) => (
              <th key={header} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([name = '', ...cells], row) => {
            const key = keys[row] ?? name;
            return (
              <tr key={key} data-selected={key === selectedKey}>
                <th scope="row">
                  <button type="button" className="link-button" onClick={() => onSelect(key)}>
                    {name}
                  </button>
                </th>
                {cells.map((cell, column) => (
                  <td key={table.headers[column + 1]}>{cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
