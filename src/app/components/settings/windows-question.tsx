import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Team, TeamWindows } from '../../../domain/index.ts';
import { failed, ok } from '../../../domain/index.ts';
import { PLAN_WORDS } from '../../../wording/plan-words.ts';
import { TEAM_WORDS } from '../../../wording/team-words.ts';
import { firstWindows, isDay, nearestMonday, weekdayOf, withWindows } from '../../view/team-plan.ts';
import type { OnTeam } from '../../view/team-settings.ts';
import { SavedText } from '../saved-text.tsx';
import { TeamChoice } from '../team-choice.tsx';
import { SavedNumber } from './saved-number.tsx';
import styles from './windows-question.module.css';

type WindowsQuestionProps = {
  readonly team: Team;
  /** Today's local date, from which a first Monday is offered. */
  readonly today: string;
  readonly onTeam: OnTeam;
};

const RHYTHMS = ['sprints', 'windows'] as const;
/** A quarter, as the settings file has it. */
const MOST_WEEKS = 13;

/** Sprints as the files have them, or fixed windows from a Monday (METHOD 2.17). */
export function WindowsQuestion({ team, today, onTeam }: WindowsQuestionProps) {
  const { windows } = team;
  const rhythm = windows === undefined ? 'sprints' : 'windows';
  const change = (next: TeamWindows | undefined) =>
    onTeam(withWindows(team, next), TEAM_WORDS.changed(team.name, TEAM_WORDS.parts.windows));
  return (
    <div className={styles.question}>
      <TeamChoice
        legend={PLAN_WORDS.rhythm}
        options={RHYTHMS.map((value) => ({ value, label: PLAN_WORDS.rhythmNames[value] }))}
        chosen={rhythm}
        hint={PLAN_WORDS.rhythmHints[rhythm]}
        onChoose={(chosen) => change(chosen === 'windows' ? firstWindows(today) : undefined)}
      />
      {windows === undefined ? null : (
        <div className={styles.fields}>
          <MondayField monday={windows.monday} onMonday={(monday) => change({ ...windows, monday })} />
          <SavedNumber
            className={styles.weeks}
            label={PLAN_WORDS.weeks}
            value={windows.weeks}
            least={1}
            most={MOST_WEEKS}
            isWhole
            fault={PLAN_WORDS.weeksFault}
            onNumber={(weeks) => change({ ...windows, weeks: weeks ?? windows.weeks })}
          />
        </div>
      )}
    </div>
  );
}

type MondayFieldProps = { readonly monday: string; readonly onMonday: (monday: string) => void };

/** A date that is a Monday; for any other day the nearest Monday is offered, and nothing is saved until it is taken. */
function MondayField({ monday, onMonday }: MondayFieldProps) {
  const [other, setOther] = useState<string>();
  const isOpen = other !== undefined && other !== monday;
  return (
    <div className={styles.monday}>
      <SavedText
        type="date"
        label={PLAN_WORDS.monday}
        value={monday}
        read={(text) => {
          if (!isDay(text)) return failed(PLAN_WORDS.dateFault);
          const isMonday = nearestMonday(text) === text;
          setOther(isMonday ? undefined : text);
          return isMonday ? ok(text) : failed(PLAN_WORDS.notMonday(text, PLAN_WORDS.weekdays[weekdayOf(text)] ?? ''));
        }}
        onText={onMonday}
      />
      {isOpen ? (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => {
            setOther(undefined);
            onMonday(nearestMonday(other));
          }}
        >
          {PLAN_WORDS.takeMonday(nearestMonday(other))}
        </Button>
      ) : null}
    </div>
  );
}
