import type { Headline } from '../../../wording/headline-sentence.ts';
import styles from '../headline-sentence.module.css';

/** The words of a headline for a heading of its own, its hours and points marked. */
export function HeadlineWords({ headline }: { readonly headline: Headline }) {
  return headline.segments.map(({ text, emphasis }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity than their place
    <span key={at} className={emphasis === undefined ? undefined : styles.mark}>
      {text}
    </span>
  ));
}
