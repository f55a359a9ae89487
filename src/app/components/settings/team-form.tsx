import { Button } from '@mantine/core';
import type { Team } from '../../../domain/index.ts';
import { failed, ok } from '../../../domain/index.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { PLAN_WORDS } from '../../../wording/plan-words.ts';
import { TEAM_WORDS } from '../../../wording/team-words.ts';
import type { AbsenceColumn } from '../../view/team-people.ts';
import type { OnTeam } from '../../view/team-settings.ts';
import { SavedText } from '../saved-text.tsx';
import { ZoneSelect } from '../zone-select.tsx';
import { DayList } from './day-list.tsx';
import { MembersQuestion } from './members-question.tsx';
import styles from './team-form.module.css';
import { TeamPlanForm } from './team-plan-form.tsx';
import { TeamTime } from './team-time.tsx';
import { WeekdayChoice } from './weekday-choice.tsx';

type TeamFormProps = {
  readonly team: Team;
  /** Head count that is assumed while none is set; undefined = not known. */
  readonly assumedHeadCount: number | undefined;
  /** Sprints for which hours away can be typed. */
  readonly columns: readonly AbsenceColumn[];
  /** "Capacity of Sprint 24: 344 h"; absent where no sprint is known. */
  readonly capacity: string | undefined;
  /** Sprints that wait for the number of a size. */
  readonly unmappedSprints: number;
  readonly today: string;
  readonly onTeam: OnTeam;
  /** Absent where nothing is set yet. */
  readonly onRemove: (() => void) | undefined;
};

/** Who is in a team, when it works, and how it plans. Each change is handed on as it is made; fields once they are left. */
export function TeamForm(props: TeamFormProps) {
  const { team, onTeam, onRemove, capacity } = props;
  return (
    <div className={styles.form}>
      <WorkingTime team={team} onTeam={onTeam} />
      <MembersQuestion team={team} assumedHeadCount={props.assumedHeadCount} columns={props.columns} onTeam={onTeam} />
      {capacity === undefined ? null : <p className={styles.capacity}>{capacity}</p>}
      <div className={styles.part}>
        <h3>{PLAN_WORDS.title}</h3>
        <TeamPlanForm team={team} unmappedSprints={props.unmappedSprints} today={props.today} onTeam={onTeam} />
      </div>
      {onRemove === undefined ? null : (
        <div className={styles.remove}>
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {SETTINGS.removeTeam}
          </Button>
        </div>
      )}
    </div>
  );
}

function WorkingTime({ team, onTeam }: Pick<TeamFormProps, 'team' | 'onTeam'>) {
  const { calendar } = team;
  const change = (part: keyof typeof TEAM_WORDS.parts, changes: Partial<Team['calendar']>) =>
    onTeam({ ...team, calendar: { ...calendar, ...changes } }, TEAM_WORDS.changed(team.name, TEAM_WORDS.parts[part]));
  return (
    <>
      <div className={styles.fields}>
        <SavedText
          label={SETTINGS.name}
          description={SETTINGS.nameHint}
          value={team.name}
          read={(name) => (name === '' ? failed(TEAM_WORDS.notEmpty) : ok(name))}
          onText={(name) => onTeam({ ...team, name }, TEAM_WORDS.changed(name, TEAM_WORDS.parts.name))}
        />
        <ZoneSelect
          label={SETTINGS.zone}
          description={SETTINGS.zoneHint}
          zone={calendar.zone}
          onZone={(zone) => change('zone', { zone })}
        />
      </div>
      <div className={styles.fields}>
        <WeekdayChoice days={calendar.days} onDays={(days) => change('days', { days })} />
        <TeamTime from={calendar.from} to={calendar.to} onHours={(hours) => change('hours', hours)} />
      </div>
      <DayList days={calendar.holidays} onDays={(holidays) => change('holidays', { holidays })} />
    </>
  );
}
