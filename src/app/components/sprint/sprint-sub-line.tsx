import { formatPeriod } from '../../../wording/dates.ts';
import { headlineForSprint } from '../../../wording/headline.ts';
import { isolated } from '../../../wording/names.ts';
import { RUNNING_NOTE, SPRINT_PAGE } from '../../../wording/sprint-words.ts';
import type { SprintResult, TeamResult } from '../../view/team-view.ts';
import type { OnWhy } from '../why-figure.tsx';
import { BesideHeadline } from '../why-sub-line.tsx';
import styles from './sprint-sub-line.module.css';

type SprintSubLineProps = {
  readonly team: TeamResult;
  readonly sprint: SprintResult;
  /** Another sprint than the address asks for. */
  readonly isOther: boolean;
  readonly onWhy: OnWhy;
};

/** "9 more hours fell outside working time. Kestrel, Sprint 42, 20–31 Oct 2026. Rough." */
export function SprintSubLine({ team, sprint, isOther, onWhy }: SprintSubLineProps) {
  const names = `${isolated(team.name)}, ${isolated(sprint.name)}, ${formatPeriod(sprint.start, sprint.end, team.zone)}.`;
  return (
    <BesideHeadline
      headline={headlineForSprint(sprint, team)}
      before={isOther ? [SPRINT_PAGE.gone] : []}
      names={[names, ...(sprint.state === 'active' ? [RUNNING_NOTE] : [])]}
      className={styles.sub}
      onWhy={onWhy}
    />
  );
}
