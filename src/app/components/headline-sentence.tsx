import type { Figure } from '../../metrics/trace/trace.ts';
import type { Headline, Segment } from '../../wording/headline-sentence.ts';
import { TRACE } from '../../wording/trace-page.ts';
import styles from './headline-sentence.module.css';
import { type OnWhy, whyMark } from './why-figure.tsx';

type HeadlineSentenceProps = {
  readonly headline: Headline;
  /** The page's heading; a plain paragraph where it stands inside a card. */
  readonly isHeading?: boolean;
  /** Lets its figures tell why; absent where nothing stands behind them. */
  readonly onWhy?: OnWhy;
};

/** The sentence that one can read aloud, its hours and points marked. */
export function HeadlineSentence({ headline, isHeading = true, onWhy }: HeadlineSentenceProps) {
  const words = headline.segments.map((segment, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one sentence have no other identity than their place
    <Piece key={at} segment={segment} onWhy={onWhy} />
  ));
  return isHeading ? <h1 className={styles.headline}>{words}</h1> : <p className={styles.answer}>{words}</p>;
}

function Piece({ segment, onWhy }: { readonly segment: Segment; readonly onWhy: OnWhy | undefined }) {
  const { text, emphasis } = segment;
  const why = figureOf(segment);
  const mark = emphasis === undefined ? undefined : styles.mark;
  if (why === undefined || onWhy === undefined) return mark === undefined ? text : <span className={mark}>{text}</span>;
  // Its name is its text, so that the heading still reads as a sentence.
  return (
    <button
      type="button"
      className={[styles.why, mark].filter(Boolean).join(' ')}
      title={TRACE.why}
      {...whyMark({ why })}
      onClick={() => onWhy({ why })}
    >
      {text}
    </button>
  );
}

function figureOf({ emphasis, asks }: Segment): Figure | undefined {
  if (asks === 'planned') return 'committed';
  if (emphasis === undefined) return undefined;
  return emphasis === 'hours' ? 'hours-on' : 'displaced';
}
