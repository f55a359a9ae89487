import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AssignRule } from '../../../domain/index.ts';
import { ASSIGN_FIELDS } from '../../../domain/index.ts';
import type { Unassigned } from '../../../engine/api.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import type { TeamOption } from '../../view/settings/assign.ts';
import { AssignList } from './assign-list.tsx';
import { AssignOpen } from './assign-open.tsx';
import styles from './assign-rules.module.css';
import { AssignTyped } from './assign-typed.tsx';

type AssignRulesProps = {
  readonly rules: readonly AssignRule[];
  /** What belongs to no team yet; absent while it is looked up. */
  readonly unassigned: Unassigned | undefined;
  readonly teams: readonly TeamOption[];
  readonly onAdd: (rules: readonly AssignRule[]) => void;
  readonly onRemove: (rule: AssignRule) => void;
  readonly onPaste: () => void;
  /** The pasted rules, while they are looked at. */
  readonly paste: ReactNode;
};

/** Which values of a file belong to which team: what is open first, then the rules, then rules typed or pasted. */
export function AssignRules({ rules, unassigned, teams, onAdd, onRemove, onPaste, paste }: AssignRulesProps) {
  return (
    <div className={styles.rules}>
      {unassigned === undefined ? null : (
        <>
          <p className={styles.status}>{statusOf(unassigned, teams)}</p>
          <AssignOpen values={unassigned.values} teams={teams} onAdd={onAdd} />
        </>
      )}
      <AssignList rules={rules} teams={teams} onRemove={onRemove} />
      {paste ?? (
        <>
          <AssignTyped teams={teams} onAdd={(rule) => onAdd([rule])} />
          <div>
            <Button variant="default" onClick={onPaste}>
              {ASSIGN.paste}
            </Button>
          </div>
        </>
      )}
      <Terms />
    </div>
  );
}

/** One team needs no rules. */
function statusOf({ sprints, incidents, values }: Unassigned, teams: readonly TeamOption[]): string {
  const [only, ...others] = teams;
  const isOne = only !== undefined && others.length === 0 && values.length === 0;
  return isOne ? ASSIGN.oneTeam(only.label) : ASSIGN.status(sprints, incidents);
}

function Terms() {
  return (
    <details className={styles.terms}>
      <summary>{ASSIGN.termsTitle}</summary>
      <dl>
        {ASSIGN_FIELDS.map((field) => (
          <div key={field}>
            <dt>{ASSIGN.fields[field]}</dt>
            <dd className="quiet">{ASSIGN.terms[field]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
