import { SETTINGS } from '../../../wording/page-data.ts';
import { TEAM_WORDS } from '../../../wording/team-words.ts';
import styles from './weekday-choice.module.css';

type WeekdayChoiceProps = { readonly days: readonly number[]; readonly onDays: (days: readonly number[]) => void };

/** The days of the week on which a team works, 1 = Monday; the last one cannot be taken away. */
export function WeekdayChoice({ days, onDays }: WeekdayChoiceProps) {
  const toggle = (day: number) =>
    onDays(days.includes(day) ? days.filter((each) => each !== day) : [...days, day].sort());
  return (
    <fieldset className={styles.choice}>
      <legend>{SETTINGS.days}</legend>
      {SETTINGS.dayNames.map((name, at) => (
        <label key={name} className={styles.day} data-checked={days.includes(at + 1)}>
          <input
            type="checkbox"
            checked={days.includes(at + 1)}
            disabled={days.length === 1 && days.includes(at + 1)}
            onChange={() => toggle(at + 1)}
          />
          {name}
        </label>
      ))}
      {days.length === 1 ? <p className={styles.note}>{TEAM_WORDS.oneDay}</p> : null}
    </fieldset>
  );
}
