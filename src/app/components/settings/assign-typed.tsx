import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AssignRule } from '../../../domain/index.ts';
import { ASSIGN_FIELDS } from '../../../domain/index.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import type { TeamOption } from '../../view/settings/assign.ts';
import styles from './assign-rules.module.css';

type AssignTypedProps = { readonly teams: readonly TeamOption[]; readonly onAdd: (rule: AssignRule) => void };

/** A rule typed by hand. */
export function AssignTyped({ teams, onAdd }: AssignTypedProps) {
  const [field, setField] = useState<AssignRule['field']>('service');
  const [value, setValue] = useState('');
  const [team, setTeam] = useState<string | null>(null);
  return (
    <form
      className={styles.typed}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim() === '' || team === null) return;
        onAdd({ field, value: value.trim(), team });
        setValue('');
      }}
    >
      <Select
        label={ASSIGN.field}
        data={ASSIGN_FIELDS.map((each) => ({ value: each, label: ASSIGN.fields[each] }))}
        value={field}
        allowDeselect={false}
        onChange={(chosen) => setField(ASSIGN_FIELDS.find((each) => each === chosen) ?? field)}
      />
      <TextInput label={ASSIGN.value} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      <Select label={ASSIGN.team} data={teams} value={team} onChange={setTeam} />
      <Button type="submit" variant="default" disabled={value.trim() === '' || team === null}>
        {ASSIGN.add}
      </Button>
    </form>
  );
}
