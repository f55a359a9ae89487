import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Team } from '../../domain/index.ts';
import { SETTINGS } from '../../wording/page-data.ts';
import { withHeadCount } from '../view/team-settings.ts';
import { DayList } from './day-list.tsx';
import { NumberField } from './number-field.tsx';
import styles from './team-form.module.css';
import { WeekdayChoice } from './weekday-choice.tsx';
import { ZoneSelect } from './zone-select.tsx';

type TeamFormProps = {
  readonly team: Team;
  /** Head count that is assumed while none is set; undefined = not known. */
  readonly assumedHeadCount: number | undefined;
  readonly onTeam: (team: Team) => void;
  /** Absent where nothing is set yet. */
  readonly onRemove: (() => void) | undefined;
};

/** Who is in a team and when it works. Each change is handed on as it is made; texts once the field is left. */
export function TeamForm({ team, assumedHeadCount, onTeam, onRemove }: TeamFormProps) {
  const { calendar } = team;
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        <NameField name={team.name} onName={(name) => onTeam({ ...team, name })} />
        <NumberField
          label={SETTINGS.headCount}
          description={SETTINGS.headCountHint(assumedHeadCount)}
          value={team.headCount}
          onNumber={(headCount) => onTeam(withHeadCount(team, headCount === 0 ? undefined : headCount))}
        />
        <ZoneSelect
          label={SETTINGS.zone}
          description={SETTINGS.zoneHint}
          zone={calendar.zone}
          onZone={(zone) => onTeam({ ...team, calendar: { ...calendar, zone } })}
        />
      </div>
      <div className={styles.fields}>
        <WeekdayChoice days={calendar.days} onDays={(days) => onTeam({ ...team, calendar: { ...calendar, days } })} />
        <Hours
          from={calendar.from}
          to={calendar.to}
          onHours={(hours) => onTeam({ ...team, calendar: { ...calendar, ...hours } })}
        />
      </div>
      <DayList
        days={calendar.holidays}
        onDays={(holidays) => onTeam({ ...team, calendar: { ...calendar, holidays } })}
      />
      {onRemove === undefined ? null : (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={onRemove}>
            {SETTINGS.removeTeam}
          </Button>
        </div>
      )}
    </div>
  );
}

function NameField({ name, onName }: { readonly name: string; readonly onName: (name: string) => void }) {
  const [text, setText] = useState(name);
  return (
    <TextInput
      label={SETTINGS.name}
      description={SETTINGS.nameHint}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => {
        if (text.trim() === '') setText(name);
        else if (text.trim() !== name) onName(text.trim());
      }}
    />
  );
}

type HoursProps = {
  readonly from: string;
  readonly to: string;
  readonly onHours: (hours: { readonly from: string; readonly to: string }) => void;
};

const MIDNIGHT = '00:00';
const END_OF_DAY = '24:00';

/** From and to; an end at midnight is the end of the day. An end before the start is marked and not handed on. */
function Hours({ from, to, onHours }: HoursProps) {
  const [typed, setTyped] = useState({ from, to });
  const change = (hours: { readonly from: string; readonly to: string }) => {
    const next = { ...hours, to: hours.to === MIDNIGHT ? END_OF_DAY : hours.to };
    setTyped(next);
    if (next.from !== '' && next.to > next.from) onHours(next);
  };
  const isWrong = typed.to !== '' && typed.to <= typed.from;
  return (
    <div className={styles.hours}>
      <TextInput
        type="time"
        label={SETTINGS.from}
        value={typed.from}
        onChange={(event) => change({ ...typed, from: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={SETTINGS.to}
        value={typed.to === END_OF_DAY ? MIDNIGHT : typed.to}
        error={isWrong ? SETTINGS.toBeforeFrom : undefined}
        onChange={(event) => change({ ...typed, to: event.currentTarget.value })}
      />
    </div>
  );
}
