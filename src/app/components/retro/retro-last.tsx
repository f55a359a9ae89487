import { Link } from '@tanstack/react-router';
import type { LastExperiment } from '../../../engine/api.ts';
import { FRAME } from '../../../wording/retro-words.ts';
import { MEASURES, moveInWords } from '../../../wording/retrospective-words.ts';
import styles from './retro-last.module.css';

/** The experiment that the team chose last, and what moved since: first thing next time. */
export function RetroLast({ last }: { readonly last: LastExperiment }) {
  const { experiment, retrospective, moves, unit, isDue } = last;
  const shown = moves.filter(({ before, after }) => before !== undefined || after !== undefined);
  return (
    <section className={styles.last} aria-label={FRAME.lastTime}>
      <p className={styles.label}>{FRAME.lastTimeOf(retrospective.sprint.name)}</p>
      <p className={styles.text}>{experiment.text}</p>
      {isDue ? null : <p className="quiet">{FRAME.notDue}</p>}
      {shown.length === 0 ? null : (
        <ul className={styles.moves} aria-label={FRAME.moved}>
          {shown.map((move) => (
            <li key={move.measure} data-meant={move.isMeant}>
              <span className={styles.measure}>
                {MEASURES[move.measure]}
                {move.isMeant ? <span className={styles.meant}>{FRAME.meant}</span> : null}
              </span>
              <span>{moveInWords(move, unit)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles.note}>
        {FRAME.oneSprint}{' '}
        <Link
          to="/retro"
          search={{ team: retrospective.teamId, sprint: retrospective.sprint.key, id: retrospective.id }}
        >
          {FRAME.openIt}
        </Link>
      </p>
    </section>
  );
}
