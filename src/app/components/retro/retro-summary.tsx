import type { OwnDefinition, Retrospective } from '../../../domain/index.ts';
import { RETROSPECTIVE_STEPS } from '../../../domain/index.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { listInWords } from '../../../wording/numbers.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import { CLOSE_STEP, STEP_NAMES } from '../../../wording/retro-words.ts';
import { votesOf } from '../../view/retro/retro-kept.ts';
import styles from './retro-summary.module.css';

type RetroSummaryProps = {
  readonly kept: Pick<Retrospective, 'notes' | 'votes' | 'experiment'>;
  readonly own: readonly OwnDefinition[];
  readonly definition: string;
};

/** What the team wrote, before it is closed. */
export function RetroSummary({ kept: { notes, votes, experiment }, own, definition }: RetroSummaryProps) {
  const noted = RETROSPECTIVE_STEPS.filter((step) => notes[step] !== undefined).map((step) => STEP_NAMES[step]);
  const hands = votesOf(votes).map(({ id, count }) => `${definitionName(id, own)}: ${CLOSED.hands(count)}`);
  return (
    <dl className={styles.summary}>
      <div>
        <dt>{CLOSE_STEP.experiment}</dt>
        <dd className={styles.text}>{experiment?.text ?? CLOSE_STEP.noExperiment}</dd>
      </div>
      <div>
        <dt>{CLOSE_STEP.notes}</dt>
        <dd>{noted.length === 0 ? CLOSE_STEP.noNotes : CLOSE_STEP.notesAt(listInWords(noted))}</dd>
      </div>
      <div>
        <dt>{CLOSE_STEP.votes}</dt>
        <dd>{hands.length === 0 ? CLOSE_STEP.noVotes : hands.join('; ')}</dd>
      </div>
      <div>
        <dt>{CLOSE_STEP.counted}</dt>
        <dd>{definition}</dd>
      </div>
    </dl>
  );
}
