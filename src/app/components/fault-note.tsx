import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { FaultText } from '../../wording/faults.ts';
import styles from './fault-note.module.css';

/** What went wrong and the next step, in two sentences. */
export function FaultNote({ text, children }: { readonly text: FaultText; readonly children?: ReactNode }) {
  return (
    <div className={styles.note} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} className={styles.icon} aria-hidden="true" />
      <div>
        <p className={styles.what}>{text.what}</p>
        <p className={styles.next}>{text.next}</p>
        {children}
      </div>
    </div>
  );
}
