import { Popover } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { OVERVIEW } from '../../wording/page.ts';
import type { SprintCount } from '../view/overview-search.ts';
import { SPRINT_COUNTS } from '../view/overview-search.ts';
import chipStyles from './filter-chip.module.css';
import { FilterChip, type FilterOption } from './filter-chip.tsx';
import styles from './filter-line.module.css';

type FilterLineProps = {
  readonly teams: readonly FilterOption<string>[];
  readonly teamId: string;
  readonly sprintText: string;
  readonly sprintCount: SprintCount;
  readonly excluded: number;
  /** What the data is: "4 files · 23 incidents · as of 31 Oct". */
  readonly facts: string;
  readonly onTeam: (teamId: string) => void;
  readonly onSprintCount: (count: SprintCount) => void;
};

/** The filters in one line, each "name value", and what the data is. */
export function FilterLine(props: FilterLineProps) {
  const team = props.teams.find(({ value }) => value === props.teamId);
  return (
    <section className={styles.line} aria-label={OVERVIEW.filters}>
      <FilterChip
        name={OVERVIEW.team}
        text={team?.label ?? ''}
        chosen={props.teamId}
        options={props.teams}
        onChoose={props.onTeam}
      />
      <FilterChip
        name={OVERVIEW.sprints}
        text={props.sprintText}
        chosen={props.sprintCount}
        options={SPRINT_COUNTS.map((value) => ({ value, label: OVERVIEW.lastSprints(value) }))}
        onChoose={props.onSprintCount}
      />
      <Popover position="bottom-start" offset={4} width={320}>
        <Popover.Target>
          <button type="button" className={chipStyles.chip}>
            <span className={chipStyles.name}>{OVERVIEW.lens}</span> <strong>{OVERVIEW.lensAll}</strong>
            <IconInfoCircle size={14} stroke={1.8} aria-hidden="true" />
          </button>
        </Popover.Target>
        <Popover.Dropdown>{OVERVIEW.lensWhy(props.excluded)}</Popover.Dropdown>
      </Popover>
      <span className={styles.facts}>{props.facts}</span>
    </section>
  );
}
