import type { ReactNode } from 'react';
import styles from './scroll-table.module.css';
import { TableFrame } from './table-frame.tsx';

type ScrollTableProps = {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Looks of this table on top of the shared ones. */
  readonly className?: string | undefined;
  /** The rows. */
  readonly children: ReactNode;
};

/** A plain table in a region of limited height. */
export function ScrollTable({ caption, columns, className, children }: ScrollTableProps) {
  const table = className === undefined ? styles.table : `${styles.table} ${className}`;
  return (
    <TableFrame {...{ caption, columns }} look={{ ...styles, table }}>
      {children}
    </TableFrame>
  );
}
