import type { OwnDefinition, Retrospective } from '../../../domain/index.ts';
import { definitionName } from '../../../wording/definition-words.ts';
import { CLOSED } from '../../../wording/retro-list-words.ts';
import { DECIDE } from '../../../wording/retro-words.ts';
import { MEASURES } from '../../../wording/retrospective-words.ts';
import { type KeptFigure, notesOf, votesOf } from '../../view/retro/retro-kept.ts';
import { Card } from '../card.tsx';
import styles from '../retro-closed.module.css';

/** The figures as they were frozen. */
export function RetroFigures({ figures }: { readonly figures: readonly KeptFigure[] }) {
  return (
    <Card title={CLOSED.figures}>
      <dl className={styles.figures}>
        {figures.map(({ figure, name, text }) => (
          <div key={figure} data-figure={figure}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

type RetroWrittenProps = {
  readonly retrospective: Retrospective;
  readonly own: readonly OwnDefinition[];
};

/** What the team decided, noted and voted. */
export function RetroWritten({ retrospective: { experiment, notes, votes }, own }: RetroWrittenProps) {
  const hands = votesOf(votes);
  const noted = notesOf(notes);
  return (
    <>
      <Card title={CLOSED.experiment} className={styles.dashed}>
        <p className={styles.experiment}>{experiment?.text ?? CLOSED.noExperiment}</p>
        {experiment?.moves === undefined ? null : (
          <p className="quiet">
            {DECIDE.moves}: {MEASURES[experiment.moves]}
          </p>
        )}
      </Card>
      {noted.length === 0 ? null : (
        <Card title={CLOSED.notes}>
          <dl className={styles.notes}>
            {noted.map(({ name, text }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
      {hands.length === 0 ? null : (
        <Card title={CLOSED.votes}>
          <dl className={styles.notes}>
            {hands.map(({ id, count }) => (
              <div key={id}>
                <dt>{definitionName(id, own)}</dt>
                <dd>{CLOSED.hands(count)}</dd>
              </div>
            ))}
          </dl>
        </Card>
      )}
    </>
  );
}
