import { CloseButton } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { INCIDENTS } from '../../wording/page.ts';
import type { IncidentLines } from '../view/incident-lines.ts';
import styles from './incident-panel.module.css';
import { IncidentTable } from './incident-table.tsx';

type IncidentPanelProps = {
  readonly title: string;
  /** A sentence about the bar. */
  readonly sub: string;
  /** Absent while they are looked up. */
  readonly lines: IncidentLines | undefined;
  readonly onClose: () => void;
};

/** The incidents behind one bar. It takes the focus when it opens; Esc closes it. */
export function IncidentPanel({ title, sub, lines, onClose }: IncidentPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOn(heading, title);
  useEscape(onClose);
  return (
    <section className={styles.panel} aria-label={title}>
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton aria-label={INCIDENTS.close} title={INCIDENTS.closeKey} onClick={onClose} />
      </header>
      <p className={styles.sub}>{sub}</p>
      <div aria-live="polite">
        {lines === undefined ? (
          <p className="quiet">{INCIDENTS.loading}</p>
        ) : lines.lines.length === 0 ? (
          <p className="quiet">{INCIDENTS.none}</p>
        ) : (
          <IncidentTable lines={lines} caption={title} />
        )}
      </div>
    </section>
  );
}

/** Moves the focus to a heading whenever the panel shows something else, and brings it into sight. */
function useFocusOn(heading: { readonly current: HTMLHeadingElement | null }, subject: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is the reason to move the focus
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, [heading, subject]);
}

function useEscape(onClose: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);
}
