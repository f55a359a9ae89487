import { Button, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { SETTINGS } from '../../wording/page-data.ts';
import styles from './day-list.module.css';

type DayListProps = { readonly days: readonly string[]; readonly onDays: (days: readonly string[]) => void };

/** Days off for the whole team, in order. */
export function DayList({ days, onDays }: DayListProps) {
  const [day, setDay] = useState('');
  const add = () => {
    if (day === '') return;
    onDays([...new Set([...days, day])].sort());
    setDay('');
  };
  return (
    <div className={styles.list}>
      <div className={styles.add}>
        <TextInput
          type="date"
          label={SETTINGS.holidays}
          description={SETTINGS.holidaysHint}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <Button variant="default" disabled={day === ''} onClick={add}>
          {SETTINGS.addHoliday}
        </Button>
      </div>
      <ul className={styles.days}>
        {days.map((each) => (
          <li key={each} className={styles.day}>
            {each}
            <button
              type="button"
              aria-label={SETTINGS.removeHoliday(each)}
              onClick={() => onDays(days.filter((other) => other !== each))}
            >
              <IconX size={13} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
