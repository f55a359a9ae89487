import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AssignRule } from '../../domain/index.ts';
import type { UnassignedValue } from '../../engine/api.ts';
import { SETTINGS } from '../../wording/page-data.ts';
import styles from './assign-rules.module.css';

type TeamOption = { readonly value: string; readonly label: string };

type AssignRulesProps = {
  readonly rules: readonly AssignRule[];
  /** What belongs to no team yet. */
  readonly unassigned: readonly UnassignedValue[];
  readonly teams: readonly TeamOption[];
  readonly onAdd: (rule: AssignRule) => void;
  readonly onRemove: (rule: AssignRule) => void;
};

/** Which values of a file belong to which team: what is open first, then the rules, then a rule typed by hand. */
export function AssignRules({ rules, unassigned, teams, onAdd, onRemove }: AssignRulesProps) {
  return (
    <div className={styles.rules}>
      {unassigned.length === 0 ? null : (
        <ul className={styles.list} aria-label={SETTINGS.open}>
          {unassigned.map((each) => (
            <li key={`${each.field} ${each.value}`} className={styles.row}>
              <span>
                {SETTINGS.assignFields[each.field]} <strong>{each.value}</strong>{' '}
                <span className="quiet">{SETTINGS.openCounts(each.sprints, each.incidents)}</span>
              </span>
              <Select
                aria-label={SETTINGS.assignTeamOf(each.value)}
                placeholder={SETTINGS.assignTeam}
                data={teams}
                value={null}
                onChange={(team) => {
                  if (team !== null) onAdd({ field: each.field, value: each.value, team });
                }}
              />
            </li>
          ))}
        </ul>
      )}
      {rules.length === 0 ? null : (
        <ul className={styles.list} aria-label={SETTINGS.rules}>
          {rules.map((rule) => (
            <li key={`${rule.field} ${rule.value}`} className={styles.row}>
              <span>
                {SETTINGS.assignFields[rule.field]} <strong>{rule.value}</strong> →{' '}
                <strong>{teams.find(({ value }) => value === rule.team)?.label ?? rule.team}</strong>
              </span>
              <Button variant="subtle" size="compact-sm" onClick={() => onRemove(rule)}>
                {SETTINGS.removeRule}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TypedRule teams={teams} onAdd={onAdd} />
    </div>
  );
}

const FIELDS: readonly AssignRule['field'][] = ['service', 'project', 'board', 'team', 'source'];

function TypedRule({ teams, onAdd }: Pick<AssignRulesProps, 'teams' | 'onAdd'>) {
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
        label={SETTINGS.assignField}
        data={FIELDS.map((each) => ({ value: each, label: SETTINGS.assignFields[each] }))}
        value={field}
        allowDeselect={false}
        onChange={(chosen) => setField(FIELDS.find((each) => each === chosen) ?? field)}
      />
      <TextInput label={SETTINGS.assignValue} value={value} onChange={(event) => setValue(event.currentTarget.value)} />
      <Select label={SETTINGS.assignTeam} data={teams} value={team} onChange={setTeam} />
      <Button type="submit" variant="default" disabled={value.trim() === '' || team === null}>
        {SETTINGS.addRule}
      </Button>
    </form>
  );
}
