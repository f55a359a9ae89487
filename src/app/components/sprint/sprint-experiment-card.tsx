import { failed, ok } from '../../../domain/index.ts';
import { EXPERIMENT } from '../../../wording/sprint-words.ts';
import { Card } from '../card.tsx';
import { SavedText } from '../saved-text.tsx';
import styles from './sprint-experiment-card.module.css';

type SprintExperimentCardProps = {
  /** The sprint until which it runs, where it is known. */
  readonly until: string | undefined;
  /** What is written; '' = nothing yet. */
  readonly text: string;
  /** Its retrospective is closed: what is frozen is not changed here. */
  readonly isClosed: boolean;
  /** The experiment before this one, and what moved, in words. */
  readonly last: { readonly text: string; readonly moved: string | undefined } | undefined;
  readonly onText: (text: string) => void;
};

const LONGEST = 300;

/** The experiment before, and room for the next one: one thing to try. */
export function SprintExperimentCard({ until, text, isClosed, last, onText }: SprintExperimentCardProps) {
  return (
    <Card title={EXPERIMENT.title(until)} {...(isClosed ? { sub: EXPERIMENT.closed } : {})} className={styles.card}>
      <div className={styles.both}>
        {isClosed ? (
          <p className={styles.text}>{text === '' ? EXPERIMENT.noneChosen : text}</p>
        ) : (
          <SavedText
            aria-label={EXPERIMENT.label}
            placeholder={EXPERIMENT.placeholder}
            value={text}
            read={(typed) => (typed.length > LONGEST ? failed(EXPERIMENT.tooLong) : ok(typed))}
            onText={onText}
          />
        )}
        {last === undefined ? null : (
          <div className={styles.last}>
            <p>{EXPERIMENT.last(last.text)}</p>
            {last.moved === undefined ? null : <p>{last.moved}</p>}
          </div>
        )}
      </div>
    </Card>
  );
}
