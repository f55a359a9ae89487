import type { ReactNode } from 'react';
import styles from './commit-bar.module.css';

/** What will be stored and the button for it; stays in sight while a long review scrolls. */
export function CommitBar({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  return (
    <div className={styles.bar}>
      <p className={styles.text} aria-live="polite">
        {text}
      </p>
      {children}
    </div>
  );
}
