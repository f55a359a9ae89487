import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { OVERVIEW } from '../../../wording/page.ts';
import { areDates, backToBack, inNameOrder, type TypedDates } from '../../view/import/sprint-dates.ts';
import { NumberField } from '../number-field.tsx';
import styles from './sprint-dates-form.module.css';

type UndatedSprint = { readonly key: string; readonly name: string };

type SprintDatesFormProps = {
  readonly sprints: readonly UndatedSprint[];
  readonly onSave: (dates: readonly ({ readonly key: string } & TypedDates)[]) => void;
  /** Another way to bring the dates. */
  readonly children?: ReactNode;
};

const NOT_TYPED: TypedDates = { startAt: '', endAt: '' };
const USUAL_RHYTHM_DAYS = 14;

/** Dates for sprints whose export names them only. The last one typed and a rhythm fill in the others. */
export function SprintDatesForm({ sprints, onSave, children }: SprintDatesFormProps) {
  const ordered = inNameOrder(sprints);
  const [typed, setTyped] = useState<Readonly<Record<string, TypedDates>>>({});
  const datesOf = ({ key }: UndatedSprint) => typed[key] ?? NOT_TYPED;
  const last = ordered.at(-1);
  const lastDates = last === undefined ? NOT_TYPED : datesOf(last);
  const fill = (rhythmDays: number) => {
    const filled = backToBack(lastDates, ordered.length, rhythmDays);
    setTyped(Object.fromEntries(ordered.map(({ key }, at) => [key, filled[at] ?? NOT_TYPED])));
  };
  const ready = ordered.map((sprint) => ({ key: sprint.key, ...datesOf(sprint) })).filter(areDates);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (ready.length > 0) onSave(ready);
      }}
    >
      <Rhythm lastName={last?.name ?? ''} isReady={ordered.length > 1 && areDates(lastDates)} onFill={fill} />
      <div className={styles.row} aria-hidden="true">
        <span className={styles.name} />
        <span className={styles.heading}>{OVERVIEW.noDates.start}</span>
        <span className={styles.heading}>{OVERVIEW.noDates.end}</span>
      </div>
      <ul className={styles.rows}>
        {ordered.toReversed().map((sprint) => (
          <DateRow
            key={sprint.key}
            name={sprint.name}
            dates={datesOf(sprint)}
            onDates={(dates) => setTyped({ ...typed, [sprint.key]: dates })}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button type="submit" disabled={ready.length === 0}>
          {OVERVIEW.noDates.save(ready.length)}
        </Button>
        {children}
      </div>
    </form>
  );
}

type RhythmProps = { readonly lastName: string; readonly isReady: boolean; readonly onFill: (days: number) => void };

function Rhythm({ lastName, isReady, onFill }: RhythmProps) {
  const [days, setDays] = useState<number | undefined>(USUAL_RHYTHM_DAYS);
  return (
    <div className={styles.rhythm}>
      <NumberField label={OVERVIEW.noDates.rhythm} value={days} isWhole onNumber={setDays} className={styles.days} />
      <Button
        variant="default"
        disabled={!isReady || days === undefined || days < 1}
        onClick={() => onFill(days ?? USUAL_RHYTHM_DAYS)}
      >
        {OVERVIEW.noDates.fill}
      </Button>
      {isReady ? null : <p className={styles.hint}>{OVERVIEW.noDates.fillHint(lastName)}</p>}
    </div>
  );
}

type DateRowProps = {
  readonly name: string;
  readonly dates: TypedDates;
  readonly onDates: (dates: TypedDates) => void;
};

function DateRow({ name, dates, onDates }: DateRowProps) {
  const isWrong = dates.startAt !== '' && dates.endAt !== '' && !areDates(dates);
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <TextInput
        type="date"
        aria-label={`${name}: ${OVERVIEW.noDates.start}`}
        value={dates.startAt}
        onChange={(event) => onDates({ ...dates, startAt: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        aria-label={`${name}: ${OVERVIEW.noDates.end}`}
        value={dates.endAt}
        error={isWrong}
        onChange={(event) => onDates({ ...dates, endAt: event.currentTarget.value })}
      />
    </li>
  );
}
