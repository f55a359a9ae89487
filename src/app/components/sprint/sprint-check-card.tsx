import { Link } from '@tanstack/react-router';
import { SPRINT_CHECK } from '../../../wording/sprint-check-words.ts';
import { TRACE } from '../../../wording/trace-page.ts';
import type { SprintCheck } from '../../view/sprint/sprint-checks.ts';
import type { TeamSearch } from '../../view/team-search.ts';
import { Card } from '../card.tsx';
import { type OnWhy, whyMark } from '../why-figure.tsx';
import styles from './sprint-check-card.module.css';

type SprintCheckCardProps = {
  readonly checks: readonly SprintCheck[];
  readonly sprintKey: string;
  readonly search: TeamSearch;
  readonly onWhy: OnWhy;
};

/** The reasons to doubt a sprint's figures, each with the page or the trace behind it. */
export function SprintCheckCard({ checks, sprintKey, search, onWhy }: SprintCheckCardProps) {
  return (
    <Card title={SPRINT_CHECK.title} className={styles.card}>
      <ul className={styles.list}>
        {checks.map(({ id, text, door }) => (
          <li key={id} className={styles.item}>
            <span>{text}</span>
            {'to' in door ? (
              <Link
                to={door.to}
                search={door.to === '/definitions' || door.to === '/questions' ? search : {}}
                aria-label={`${door.text}: ${text}`}
              >
                {door.text}
              </Link>
            ) : (
              <button
                type="button"
                className="link-button"
                aria-label={door.text === TRACE.whyLink ? TRACE.whyOf(text) : `${door.text}: ${text}`}
                {...whyMark({ why: door.why, sprint: sprintKey })}
                onClick={() => onWhy({ why: door.why, sprint: sprintKey })}
              >
                {door.text}
              </button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
