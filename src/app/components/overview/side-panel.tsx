import { CloseButton } from '@mantine/core';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { INCIDENTS } from '../../../wording/incident-list-words.ts';
import styles from '../incident-panel.module.css';
import { useEscape } from './use-escape.ts';

type SidePanelProps = {
  readonly title: string;
  /** A sentence about what the panel shows. */
  readonly sub: ReactNode;
  /** What names the subject; a new one takes the focus. */
  readonly subject?: string;
  /** How one got here, above the title. */
  readonly above?: ReactNode;
  readonly panelRef?: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A panel beside the chart. It takes the focus when it opens or shows something else; Esc closes it. */
export function SidePanel({ title, sub, subject = title, above, panelRef, onClose, children }: SidePanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useFocusOn(heading, subject);
  useEscape(onClose);
  return (
    <section ref={panelRef} className={styles.panel} aria-label={title} data-closes>
      {above}
      <header className={styles.head}>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <CloseButton aria-label={INCIDENTS.close} title={INCIDENTS.closeKey} onClick={onClose} />
      </header>
      <div className={styles.sub}>{sub}</div>
      {children}
    </section>
  );
}

/** Moves the focus to a heading whenever the panel shows something else, and brings it into sight. */
function useFocusOn(heading: RefObject<HTMLHeadingElement | null>, subject: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new subject is the reason to move the focus
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView?.({ block: 'nearest' });
  }, [heading, subject]);
}
