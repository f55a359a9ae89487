import { formatPeriod } from '../../wording/dates.ts';
import { FELL_OUTSIDE, headlineForSprint } from '../../wording/headline.ts';
import { isolated } from '../../wording/names.ts';
import { RUNNING_NOTE, SPRINT_PAGE } from '../../wording/sprint-words.ts';
import type { SprintResult, TeamResult } from '../view/team-view.ts';
import styles from './sprint-sub-line.module.css';
import { type OnWhy, WhyFigure } from './why-figure.tsx';

type SprintSubLineProps = {
  readonly team: TeamResult;
  readonly sprint: SprintResult;
  /** Another sprint than the address asks for. */
  readonly isOther: boolean;
  readonly onWhy: OnWhy;
};

/** "9 more hours fell outside working time. Kestrel, Sprint 42, 20–31 Oct 2026. Rough." */
export function SprintSubLine({ team, sprint, isOther, onWhy }: SprintSubLineProps) {
  const { additions, notes } = headlineForSprint(sprint, team);
  const outside = additions.find((addition) => addition.endsWith(FELL_OUTSIDE));
  const names = `${isolated(team.name)}, ${isolated(sprint.name)}, ${formatPeriod(sprint.start, sprint.end, team.zone)}.`;
  const rest = [
    ...(isOther ? [SPRINT_PAGE.gone] : []),
    ...additions.filter((addition) => addition !== outside),
    names,
    ...(sprint.state === 'active' ? [RUNNING_NOTE] : []),
    ...notes.map((note) => `${note}.`),
  ];
  return (
    <p className={styles.sub}>
      {outside === undefined ? null : (
        <>
          <WhyFigure figure="hours-off" text={outside.slice(0, -FELL_OUTSIDE.length).trim()} onWhy={onWhy} />{' '}
          {FELL_OUTSIDE}{' '}
        </>
      )}
      {rest.join(' ')}
    </p>
  );
}
