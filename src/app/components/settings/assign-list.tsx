import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AssignRule } from '../../../domain/index.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import { toolName } from '../../../wording/page-import.ts';
import type { TeamOption } from '../../view/settings/assign.ts';
import styles from './assign-rules.module.css';

type AssignListProps = {
  readonly rules: readonly AssignRule[];
  readonly teams: readonly TeamOption[];
  readonly onRemove: (rule: AssignRule) => void;
};

/** The first ones; with more, the others on request or by a search. */
const SHOWN = 10;

/** The rules that there are; nothing while there are none. */
export function AssignList({ rules, teams, onRemove }: AssignListProps) {
  const [search, setSearch] = useState('');
  const [areAllShown, setAreAllShown] = useState(false);
  if (rules.length === 0) return null;
  const nameOf = (id: string) => teams.find(({ value }) => value === id)?.label ?? id;
  const wanted = search.trim().toLowerCase();
  const found = rules.filter(({ value, team }) => `${value} ${nameOf(team)}`.toLowerCase().includes(wanted));
  const shown = areAllShown || wanted !== '' ? found : found.slice(0, SHOWN);
  return (
    <div>
      {rules.length > SHOWN ? (
        <TextInput
          type="search"
          label={ASSIGN.find}
          value={search}
          className={styles.search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      ) : null}
      <ul className={styles.list} aria-label={ASSIGN.rules}>
        {shown.map((rule) => (
          <li key={`${rule.field} ${rule.value}`} className={styles.row}>
            <span>
              {ASSIGN.fields[rule.field]} <strong>{rule.field === 'source' ? toolName(rule.value) : rule.value}</strong>{' '}
              → <strong>{nameOf(rule.team)}</strong>
            </span>
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={ASSIGN.removeOf(rule.value)}
              onClick={() => onRemove(rule)}
            >
              {ASSIGN.remove}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === found.length ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAreAllShown(true)}>
          {ASSIGN.showAll(rules.length)}
        </Button>
      )}
    </div>
  );
}
