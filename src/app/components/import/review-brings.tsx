import type { StagedFile } from '../../../engine/api.ts';
import { formatPeriod } from '../../../wording/dates.ts';
import { formatNumber } from '../../../wording/numbers.ts';
import { describeBrought, describeCounts, describeNotAdded, IMPORT, isTwin } from '../../../wording/page-import.ts';
import { FaultNote } from '../fault-note.tsx';
import styles from './review-brings.module.css';

/** What a file that could be read brings, from when to when, and what became of its rows. */
export function Brings({ file }: { readonly file: StagedFile }) {
  const zone = file.assumedZone ?? 'UTC';
  return (
    <div className={styles.brings}>
      <p className={styles.brought}>
        <strong>{describeBrought(file.brought)}</strong>
        {file.from === undefined || file.to === undefined ? null : (
          <span>{formatPeriod(file.from, file.to, zone)}</span>
        )}
        {file.points === undefined ? null : <span>{IMPORT.points(formatNumber(file.points))}</span>}
      </p>
      <p className={styles.counts}>
        <span>{describeCounts(file.counts)}</span>
        {file.issues.length === 0 ? <span>{IMPORT.noIssues}</span> : null}
      </p>
    </div>
  );
}

/** Why a file that could be read is not added; that it is there twice is no fault. */
export function NotAdded({ file }: { readonly file: StagedFile }) {
  const text = describeNotAdded(file.brought);
  if (!isTwin(file.brought)) return <FaultNote text={text} />;
  return (
    <p>
      {text.what} <span className="quiet">{text.next}</span>
    </p>
  );
}
