import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { SPRINT_PAGE } from '../../../wording/sprint-words.ts';
import type { TeamSearch } from '../../view/team-search.ts';
import { FilterChip, type FilterOption } from '../filter-chip.tsx';
import styles from './sprint-filters.module.css';

type Named = { readonly key: string; readonly name: string };

type SprintFiltersProps = {
  readonly teams: readonly FilterOption<string>[];
  readonly teamId: string;
  readonly sprints: readonly FilterOption<string>[];
  readonly sprintKey: string;
  readonly earlier: Named | undefined;
  readonly later: Named | undefined;
  readonly search: TeamSearch;
  readonly onTeam: (teamId: string) => void;
  readonly onSprint: (key: string) => void;
  /** Which incidents count. */
  readonly children: ReactNode;
  /** Takes the address along. */
  readonly copy: ReactNode;
};

/** Which team, which sprint, and which incidents count, in one line. */
export function SprintFilters(props: SprintFiltersProps) {
  const { teams, teamId, sprints, sprintKey, earlier, later, search, children } = props;
  return (
    <section className={styles.line} aria-label={SPRINT_PAGE.filters}>
      <FilterChip
        name={SPRINT_PAGE.team}
        text={labelOf(teams, teamId)}
        chosen={teamId}
        options={teams}
        onChoose={props.onTeam}
      />
      <span className={styles.sprint}>
        <Step to={earlier} search={search} label={SPRINT_PAGE.earlier}>
          <IconChevronLeft size={16} stroke={1.8} aria-hidden="true" />
        </Step>
        <FilterChip
          name={SPRINT_PAGE.sprint}
          text={labelOf(sprints, sprintKey)}
          chosen={sprintKey}
          options={sprints}
          onChoose={props.onSprint}
        />
        <Step to={later} search={search} label={SPRINT_PAGE.later}>
          <IconChevronRight size={16} stroke={1.8} aria-hidden="true" />
        </Step>
      </span>
      {children}
      <span className={styles.all}>
        <Link to="/" search={{ v: 1, team: teamId }}>
          {SPRINT_PAGE.overview}
        </Link>
        {props.copy}
      </span>
    </section>
  );
}

function labelOf(options: readonly FilterOption<string>[], chosen: string): string {
  return options.find(({ value }) => value === chosen)?.label ?? '';
}

type StepProps = {
  readonly to: Named | undefined;
  readonly search: TeamSearch;
  readonly label: (name: string) => string;
  readonly children: ReactNode;
};

/** The neighbour; without one its place stays, so that the line does not jump. */
function Step({ to, search, label, children }: StepProps) {
  if (to === undefined) return <span className={styles.noStep}>{children}</span>;
  return (
    <Link
      to="/sprint"
      search={{ ...search, sprint: to.key }}
      className={styles.step}
      aria-label={label(to.name)}
      title={label(to.name)}
    >
      {children}
    </Link>
  );
}
