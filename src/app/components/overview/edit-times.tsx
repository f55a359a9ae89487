import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { EDIT } from '../../../wording/edit-words.ts';
import {
  changedTimes,
  isEndBeforeStart,
  TIME_FIELDS,
  type Times,
  textsOf,
} from '../../view/overview/incident-times.ts';
import { EditForm } from './edit-field.tsx';
import styles from './edit-incident.module.css';

type EditTimesProps = {
  /** As they count now. */
  readonly times: Times;
  readonly zone: string;
  /** Called with what was changed only. */
  readonly onTimes: (times: Times) => void;
  readonly onTakeBack: (() => void) | undefined;
};

/** When one incident began and ended, as the team's clocks showed it. An emptied field stays as it is. */
export function EditTimes({ times, zone, onTimes, onTakeBack }: EditTimesProps) {
  const [texts, setTexts] = useState(() => textsOf(times, zone));
  const changed = changedTimes(texts, times, zone);
  const isWrong = isEndBeforeStart({ ...times, ...changed });
  return (
    <EditForm
      what={EDIT.times(zone)}
      canSave={Object.keys(changed).length > 0 && !isWrong}
      onSave={() => onTimes(changed)}
      onTakeBack={onTakeBack}
    >
      <p className={styles.zone}>{EDIT.times(zone)}</p>
      {TIME_FIELDS.map((field) => (
        <TextInput
          key={field}
          type="datetime-local"
          size="xs"
          label={EDIT[field]}
          value={texts[field]}
          error={isWrong && field === 'resolvedAt' ? EDIT.timesOrder : undefined}
          onChange={(event) => setTexts({ ...texts, [field]: event.currentTarget.value })}
        />
      ))}
    </EditForm>
  );
}
