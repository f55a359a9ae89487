import { formatPeriod } from '../../wording/dates.ts';
import { FELL_OUTSIDE, headlineForTeam } from '../../wording/headline.ts';
import type { TeamResult } from '../view/team-view.ts';
import { type OnWhy, WhyFigure } from './why-figure.tsx';
import styles from './why-sprint.module.css';

/** "31 more hours fell outside working time. Kestrel, 11 Aug – 31 Oct 2026. Rough." */
export function SubLine({ team, onWhy }: { readonly team: TeamResult; readonly onWhy: OnWhy }) {
  const { additions, notes } = headlineForTeam(team);
  const first = team.sprints[0];
  const last = team.sprints.at(-1);
  const period = first === undefined || last === undefined ? '' : `, ${formatPeriod(first.start, last.end, team.zone)}`;
  const outside = additions.find((addition) => addition.endsWith(FELL_OUTSIDE));
  const rest = [
    ...additions.filter((addition) => addition !== outside),
    `${team.name}${period}.`,
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
