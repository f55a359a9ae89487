import type { ReactNode } from 'react';
import styles from './scroll-table.module.css';

type ScrollTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Looks of this table on top of the shared ones. */
  readonly className?: string | undefined;
  /** The rows. */
  readonly children: ReactNode;
};

/** A plain table in a region that scrolls, by keyboard too. */
export function ScrollTable({ caption, columns, className, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={caption} tabIndex={0}>
      <table className={className === undefined ? styles.table : `${styles.table} ${className}`}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
