import type { ReactNode } from 'react';
import { TROUBLE } from '../../wording/page.ts';
import styles from './trouble.module.css';

type TroubleProps = {
  readonly title: string;
  readonly text: string;
  readonly details?: string;
  readonly children?: ReactNode;
};

/** A page that could not be shown, and the way out. */
export function Trouble({ title, text, details, children }: TroubleProps) {
  return (
    <div className={styles.trouble} role="alert">
      <h1>{title}</h1>
      <p className="quiet">{text}</p>
      <div>{children}</div>
      {details === undefined ? null : (
        <details>
          <summary>{TROUBLE.details}</summary>
          <pre className={styles.details}>{details}</pre>
        </details>
      )}
    </div>
  );
}
