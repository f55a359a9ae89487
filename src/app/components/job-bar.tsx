import { Button } from '@mantine/core';
import type { Progress } from '../../engine/api.ts';
import { describeProgress, IMPORT } from '../../wording/page-import.ts';
import styles from './job-bar.module.css';

/** A running job: what it does, how far it is, and a way to stop it. */
export function JobBar({
  progress,
  onCancel,
}: {
  readonly progress: Progress | undefined;
  readonly onCancel: () => void;
}) {
  const text = describeProgress(progress?.phase ?? 'reading', progress?.fileName);
  const percent = Math.round((progress?.share ?? 0) * 100);
  return (
    <section className={styles.job} aria-label={text}>
      <span className={styles.text}>{text}…</span>
      <progress className={styles.bar} data-drawn max={100} value={percent} aria-label={text}>
        {percent} %
      </progress>
      <span className={styles.percent}>{percent} %</span>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {IMPORT.cancel}
      </Button>
    </section>
  );
}
