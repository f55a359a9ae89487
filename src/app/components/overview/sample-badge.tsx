import { SHELL } from '../../../wording/page.ts';
import styles from './sample-badge.module.css';

/** Says that these numbers are invented, and takes them away. */
export function SampleBadge({ onRemove }: { readonly onRemove: () => void }) {
  return (
    <span className={styles.badge}>
      <strong>{SHELL.sampleBadge}</strong>
      <button type="button" className="link-button" onClick={onRemove}>
        {SHELL.sampleRemove}
      </button>
    </span>
  );
}
