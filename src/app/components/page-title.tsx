import type { ReactNode } from 'react';
import styles from './page-title.module.css';

/** The heading of a page with the sentence under it. */
export function PageTitle({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles.title}>
      <h1>{title}</h1>
      <p className={styles.lead}>{lead}</p>
      {children}
    </div>
  );
}
