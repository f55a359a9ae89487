import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { AssignRule } from '../../../domain/index.ts';
import type { UnassignedValue } from '../../../engine/api.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import { toolName } from '../../../wording/page-import.ts';
import { suggestedRules, type TeamOption } from '../../view/settings/assign.ts';
import styles from './assign-rules.module.css';

type AssignOpenProps = {
  readonly values: readonly UnassignedValue[];
  readonly teams: readonly TeamOption[];
  readonly onAdd: (rules: readonly AssignRule[]) => void;
};

/** The ones with the most rows; the others on request. */
const SHOWN = 12;

/** What belongs to no team yet, with the team that each seems to belong to; nothing where all have theirs. */
export function AssignOpen({ values, teams, onAdd }: AssignOpenProps) {
  const [areAllShown, setAreAllShown] = useState(false);
  if (values.length === 0) return null;
  const suggested = suggestedRules(values);
  const shown = areAllShown ? values : values.slice(0, SHOWN);
  return (
    <div>
      {suggested.length === 0 ? null : (
        <div className={styles.all}>
          <Button variant="default" onClick={() => onAdd(suggested)}>
            {ASSIGN.acceptAll(suggested.length)}
          </Button>
        </div>
      )}
      <ul className={styles.list} aria-label={ASSIGN.open}>
        {shown.map((each) => (
          <OpenValue key={`${each.field} ${each.value}`} open={each} teams={teams} onAdd={onAdd} />
        ))}
      </ul>
      {shown.length === values.length ? null : (
        <Button variant="subtle" size="compact-sm" onClick={() => setAreAllShown(true)}>
          {ASSIGN.showAll(values.length)}
        </Button>
      )}
    </div>
  );
}

type OpenValueProps = Pick<AssignOpenProps, 'teams' | 'onAdd'> & { readonly open: UnassignedValue };

function OpenValue({ open, teams, onAdd }: OpenValueProps) {
  const { field, sprints, incidents, suggestion } = open;
  const value = field === 'source' ? toolName(open.value) : open.value;
  const name = teams.find((team) => team.value === suggestion?.teamId)?.label ?? suggestion?.teamId ?? '';
  const belongTo = (team: string) => onAdd([{ field, value: open.value, team }]);
  return (
    <li className={styles.row}>
      <span className={styles.what}>
        {ASSIGN.fields[field]} <strong>{value}</strong>{' '}
        <span className="quiet">{ASSIGN.counts(sprints, incidents)}</span>
        {suggestion === undefined ? null : (
          <span className={styles.suggested}>
            {ASSIGN.suggested[suggestion.reason](name)}{' '}
            <Button
              variant="default"
              size="compact-sm"
              aria-label={ASSIGN.acceptOf(value, name)}
              onClick={() => belongTo(suggestion.teamId)}
            >
              {ASSIGN.accept}
            </Button>
          </span>
        )}
      </span>
      <Select
        aria-label={ASSIGN.teamOf(value)}
        placeholder={ASSIGN.team}
        data={teams}
        value={null}
        searchable={teams.length > SHOWN}
        onChange={(team) => {
          if (team !== null) belongTo(team);
        }}
      />
    </li>
  );
}
