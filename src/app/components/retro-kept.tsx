import type { OwnDefinition, Retrospective } from '../../domain/index.ts';
import { definitionName } from '../../wording/definition-words.ts';
import { CLOSED, DECIDE } from '../../wording/retro-words.ts';
import { MEASURES } from '../../wording/retrospective-words.ts';
import { type KeptFigure, notesOf, votesOf } from '../view/retro-kept.ts';
import { Card } from './card.tsx';
import styles from './retro-closed.module.css';

/** The figures as they were frozen. */
export function RetroFigures({ figures }: { readonly figures: readonly KeptFigure[] }) {
  return (
    <Card title={CLOSED.figures}>
      <table className={styles.table}>
        <caption className="visually-hidden">{CLOSED.figures}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{CLOSED.figure}</th>
            <th scope="col">{CLOSED.kept}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ figure, name, text }) => (
            <tr key={figure} data-figure={figure}>
              <th scope="row">{name}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
