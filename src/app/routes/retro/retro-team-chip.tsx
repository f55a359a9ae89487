import { TEAM_PAGE } from '../../../wording/team-page.ts';
import { FilterChip } from '../../components/filter-chip.tsx';
import { NO_RANGE } from '../../view/view-search.ts';
import { useShowView } from '../counted.ts';
import styles from '../team-page.module.css';

/** Not the id of a team. */
const ALL = '';

type TeamChipProps = {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  /** The one team that is listed; undefined = all. */
  readonly shown: { readonly id: string; readonly name: string } | undefined;
};

/** Whose retrospectives are listed: one team's, which came with the view, or all. */
export function TeamChip({ teams, shown }: TeamChipProps) {
  const show = useShowView();
  if (teams.length < 2) return null;
  return (
    <div className={styles.line}>
      <FilterChip
        name={TEAM_PAGE.team}
        text={shown?.name ?? TEAM_PAGE.allTeams}
        chosen={shown?.id ?? ALL}
        options={[
          { value: ALL, label: TEAM_PAGE.allTeams },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChoose={(id) => show({ team: id === ALL ? undefined : id, ...NO_RANGE })}
      />
    </div>
  );
}
