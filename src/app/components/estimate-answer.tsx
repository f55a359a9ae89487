import type { QuickEstimate } from '../../metrics/quick-estimate.ts';
import { headlineForQuickEstimate } from '../../wording/headline.ts';
import { ESTIMATE } from '../../wording/page.ts';
import styles from './estimate-answer.module.css';
import { HeadlineSentence } from './headline-sentence.tsx';

/** The rough answer, or a word on what is still missing. Read out as it changes. */
export function EstimateAnswer({ estimate }: { readonly estimate: QuickEstimate | null | undefined }) {
  return (
    <div className={styles.answer} aria-live="polite">
      {estimate === null || estimate === undefined ? (
        <p className="quiet">{ESTIMATE.waiting}</p>
      ) : (
        <>
          <HeadlineSentence headline={headlineForQuickEstimate(estimate)} isHeading={false} />
          <p className={styles.rough}>{estimate.exceedsCapacity ? ESTIMATE.tooMany : ESTIMATE.rough}</p>
        </>
      )}
    </div>
  );
}
