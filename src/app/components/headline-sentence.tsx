import type { Headline } from '../../wording/headline.ts';
import styles from './headline-sentence.module.css';

type HeadlineSentenceProps = {
  readonly headline: Headline;
  /** The page's heading; a plain paragraph where it stands inside a card. */
  readonly isHeading?: boolean;
};

/** The sentence that one can read aloud, its hours and points marked. */
export function HeadlineSentence({ headline, isHeading = true }: HeadlineSentenceProps) {
  const words = headline.segments.map((segment, at) =>
    segment.emphasis === undefined ? (
      segment.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity than their place
      <span key={at} className={styles.mark}>
        {segment.text}
      </span>
    ),
  );
  return isHeading ? <h1 className={styles.headline}>{words}</h1> : <p className={styles.answer}>{words}</p>;
}
