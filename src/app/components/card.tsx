import type { ReactNode } from 'react';
import styles from './card.module.css';

type CardProps = {
  readonly title: string;
  readonly sub?: string;
  /** Controls at the right of the title. */
  readonly actions?: ReactNode;
  readonly className?: string | undefined;
  readonly children?: ReactNode;
};

/** A surface with a heading: one border, no shadow. */
export function Card({ title, sub, actions, className, children }: CardProps) {
  return (
    <section className={[styles.card, className].filter(Boolean).join(' ')} aria-label={title}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h2>{title}</h2>
          {sub === undefined ? null : <p className={styles.sub}>{sub}</p>}
        </div>
        {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  );
}
