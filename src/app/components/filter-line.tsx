import { DEFINITIONS, type Definition } from '../../domain/index.ts';
import { definitionName, definitionRule } from '../../wording/definition-words.ts';
import { OVERVIEW } from '../../wording/page.ts';
import type { SprintCount } from '../view/overview-search.ts';
import { SPRINT_COUNTS } from '../view/overview-search.ts';
import { FilterChip, type FilterOption } from './filter-chip.tsx';
import styles from './filter-line.module.css';

type FilterLineProps = {
  readonly teams: readonly FilterOption<string>[];
  readonly teamId: string;
  readonly sprintText: string;
  readonly sprintCount: SprintCount;
  readonly definition: Definition;
  readonly excluded: number;
  /** What the data is: "4 files · 23 incidents · as of 31 Oct". */
  readonly facts: string;
  readonly onTeam: (teamId: string) => void;
  readonly onSprintCount: (count: SprintCount) => void;
  readonly onDefinition: (definition: Definition) => void;
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
      <FilterChip
        name={OVERVIEW.lens}
        text={definitionName(props.definition)}
        chosen={props.definition}
        options={DEFINITIONS.map((value) => ({ value, label: definitionName(value), detail: definitionRule(value) }))}
        note={props.excluded === 0 ? undefined : OVERVIEW.lensExcluded(props.excluded)}
        onChoose={props.onDefinition}
      />
      <span className={styles.facts}>{props.facts}</span>
    </section>
  );
}
