import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { LAST_LOADS_HEIGHT, type LastLoads, LastLoadsChart } from '../../charts/last-loads.tsx';
import { formatHours, formatShare } from '../../wording/numbers.ts';
import { describeLastSprint, SPRINT_USUAL } from '../../wording/sprint-words.ts';
import type { TeamSearch } from '../view/team-search.ts';
import { Card } from './card.tsx';
import styles from './sprint-usual-card.module.css';

type SprintUsualCardProps = {
  readonly loads: LastLoads;
  /** What the sprint shows: ordinary variation, something different, or why nothing is said. */
  readonly sentence: string;
  readonly search: TeamSearch;
};

/** The last sprints in small, over the band of what is usual; each leads to its own page. */
export function SprintUsualCard({ loads, sentence, search }: SprintUsualCardProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const theme = useComputedColorScheme('light');
  return (
    <Card
      title={SPRINT_USUAL.title}
      sub={sentence}
      actions={
        <Link to="/usual" search={search} className={styles.more} aria-label={SPRINT_USUAL.linkOf}>
          {SPRINT_USUAL.link}
        </Link>
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
          {loads.sprints.map(({ key, name, value, isShown }) => (
            <li key={key}>
              <Link
                to="/sprint"
                search={{ ...search, sprint: key }}
                className={styles.name}
                aria-current={isShown ? 'page' : undefined}
                aria-label={describeLastSprint(name, loads.unit === 'share' ? formatShare(value) : formatHours(value))}
                title={name}
              >
                {shortName(
                  name,
                  loads.sprints.map((sprint) => sprint.name),
                )}
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

/** The words that all names begin with are left out: "Kestrel 37" and "Kestrel 42" are 37 and 42. */
function shortName(name: string, all: readonly string[]): string {
  const words = name.split(' ');
  const shared = words.findIndex((word, at) => all.some((other) => other.split(' ')[at] !== word));
  return all.length < 2 || shared <= 0 ? name : words.slice(shared).join(' ');
}
