import { Button, Textarea, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { SETTINGS } from '../../../wording/page-data.ts';
import { DAY_WORDS, daysText } from '../../../wording/team-words.ts';
import { dayRuns, daysBetween, inOrder, readDays } from '../../view/settings/day-texts.ts';
import { isDay } from '../../view/team-plan.ts';
import styles from './day-list.module.css';

type DayListProps = { readonly days: readonly string[]; readonly onDays: (days: readonly string[]) => void };

/** Days off for the whole team: one by one, as a range, or many pasted at once. Days in a row are one entry. */
export function DayList({ days, onDays }: DayListProps) {
  const [isPasting, setIsPasting] = useState(false);
  const add = (more: readonly string[]) => onDays(inOrder([...days, ...more]));
  return (
    <fieldset className={styles.list}>
      <legend>{SETTINGS.holidays}</legend>
      {days.length === 0 ? null : (
        <ul className={styles.days}>
          {dayRuns(days).map(({ first, last }) => (
            <li key={first} className={styles.day}>
              {daysText(first, last)}
              <button
                type="button"
                aria-label={SETTINGS.removeHoliday(daysText(first, last))}
                onClick={() => onDays(days.filter((day) => day < first || day > last))}
              >
                <IconX size={13} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <RangeFields onDays={add} />
      {isPasting ? (
        <PastedDays onDays={add} />
      ) : (
        <button type="button" className={`link-button ${styles.paste}`} onClick={() => setIsPasting(true)}>
          {DAY_WORDS.paste}
        </button>
      )}
    </fieldset>
  );
}

/** A day, or all days from one to another. */
function RangeFields({ onDays }: Pick<DayListProps, 'onDays'>) {
  const [first, setFirst] = useState('');
  const [last, setLast] = useState('');
  const days = isDay(first) ? daysBetween(first, isDay(last) ? last : first) : [];
  const add = () => {
    onDays(days);
    setFirst('');
    setLast('');
  };
  return (
    <div className={styles.add}>
      <TextInput
        type="date"
        label={DAY_WORDS.first}
        value={first}
        onChange={(event) => setFirst(event.currentTarget.value)}
      />
      <TextInput
        type="date"
        label={DAY_WORDS.last}
        value={last}
        error={isDay(first) && isDay(last) && days.length === 0 ? DAY_WORDS.wrongOrder : undefined}
        onChange={(event) => setLast(event.currentTarget.value)}
      />
      <Button variant="default" disabled={days.length === 0} onClick={add}>
        {DAY_WORDS.addSome(days.length)}
      </Button>
    </div>
  );
}

/** Many dates at once; what could not be read stays in the field, and is named. */
function PastedDays({ onDays }: Pick<DayListProps, 'onDays'>) {
  const [text, setText] = useState('');
  const { days, unread } = readDays(text);
  const add = () => {
    onDays(days);
    setText(unread.join('\n'));
  };
  return (
    <div className={styles.pasted}>
      <Textarea
        label={DAY_WORDS.paste}
        description={DAY_WORDS.pasteHint}
        rows={4}
        value={text}
        error={unread.length === 0 ? undefined : DAY_WORDS.unread(unread)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button variant="default" disabled={days.length === 0} onClick={add}>
        {DAY_WORDS.addSome(days.length)}
      </Button>
    </div>
  );
}
