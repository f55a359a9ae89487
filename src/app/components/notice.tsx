import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** What is still missing before there is something to see, and the next step. */
export function Notice({
  title,
  text,
  children,
}: {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={styles.notice}>
      <h1>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div>{children}</div>
    </div>
  );
}
