import { IconChevronRight } from '@tabler/icons-react';
import { TRACE } from '../../../wording/trace-page.ts';
import styles from './trace-panel.module.css';

type TraceWayProps = {
  /** The numbers that led here, the first one first. */
  readonly names: readonly string[];
  readonly onGoBack: (at: number) => void;
};

/** How one got to a number; each step leads back to it. */
export function TraceWay({ names, onGoBack }: TraceWayProps) {
  if (names.length === 0) return null;
  return (
    <nav aria-label={TRACE.way} className={styles.way}>
      <ol>
        {names.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step of the way is its place in it
          <li key={at}>
            <button type="button" className="link-button" onClick={() => onGoBack(at)}>
              {name}
            </button>
            <IconChevronRight size={13} stroke={1.8} aria-hidden="true" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
