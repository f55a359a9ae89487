import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LAST_LOADS_HEIGHT, type LastLoads, LastLoadsChart } from '../../../charts/last-loads.tsx';
import { withoutSharedWords } from '../../../wording/names.ts';
import { formatHours, formatShare } from '../../../wording/numbers.ts';
import { describeLastSprint, SPRINT_USUAL } from '../../../wording/sprint-usual-words.ts';
import type { TeamSearch } from '../../view/team-search.ts';
import { Card } from '../card.tsx';
import styles from './sprint-usual-card.module.css';

type SprintUsualCardProps = {
  readonly loads: LastLoads;
  /** What the sprint shows: ordinary variation, something different, or why nothing is said. */
  readonly sentence: string;
  readonly search: TeamSearch;
  /** Ways to take the picture along. */
  readonly actions?: ReactNode;
};

/** The last sprints in small, over the band of what is usual; each leads to its own page. */
export function SprintUsualCard({ loads, sentence, search, actions }: SprintUsualCardProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const theme = useComputedColorScheme('light');
  const names = withoutSharedWords(loads.sprints.map(({ name }) => name));
  return (
    <Card
      title={SPRINT_USUAL.title}
      sub={sentence}
      actions={
        <>
          <Link to="/usual" search={search} className={styles.more} aria-label={SPRINT_USUAL.linkOf}>
            {SPRINT_USUAL.link}
          </Link>
          {actions}
        </>
      }
      className={styles.card}
    >
      <figure className={styles.figure}>
        <div ref={ref} style={{ minHeight: LAST_LOADS_HEIGHT }}>
          {width === 0 ? null : <LastLoadsChart loads={loads} width={Math.floor(width)} theme={theme} />}
        </div>
        <ol
          className={styles.names}
          style={{ gridTemplateColumns: `repeat(${loads.sprints.length}, minmax(0, 1fr))` }}
          aria-label={SPRINT_USUAL.list}
        >
          {loads.sprints.map(({ key, name, value, isShown }, at) => (
            <li key={key}>
              <Link
                to="/sprint"
                search={{ ...search, sprint: key }}
                className={styles.name}
                aria-current={isShown ? 'page' : undefined}
                aria-label={describeLastSprint(name, loads.unit === 'share' ? formatShare(value) : formatHours(value))}
                title={name}
              >
                {names[at]}
              </Link>
            </li>
          ))}
        </ol>
        <figcaption className={styles.caption}>
          {loads.unit === 'share' ? SPRINT_USUAL.loads : SPRINT_USUAL.hours}
        </figcaption>
      </figure>
    </Card>
  );
}
