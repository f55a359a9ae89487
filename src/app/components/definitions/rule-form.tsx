import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { OwnDefinition } from '../../../domain/index.ts';
import type { DefinitionValues } from '../../../engine/api.ts';
import { BUILDER } from '../../../wording/rule-words.ts';
import {
  conditionsOf,
  faultsOf,
  type RuleDraft,
  ruleOf,
  withCondition,
  withNewCondition,
  withoutCondition,
} from '../../view/definitions/rule-draft.ts';
import { TeamChoice } from '../team-choice.tsx';
import { RuleCondition } from './rule-condition.tsx';
import styles from './rule-form.module.css';

type RuleFormProps = {
  /** The draft, which whoever shows the preview holds. */
  readonly draft: RuleDraft;
  readonly own: readonly OwnDefinition[];
  readonly values: DefinitionValues | undefined;
  readonly preview: ReactNode;
  readonly onDraft: (draft: RuleDraft) => void;
  readonly onSave: (rule: OwnDefinition) => void;
  readonly onCancel: () => void;
};

const MATCHES = [
  { value: 'all', label: BUILDER.matches.all },
  { value: 'any', label: BUILDER.matches.any },
] as const;

/** A rule of one's own, with what it would count beside it. What is missing is said once somebody tries to save. */
export function RuleForm({ draft, own, values, preview, onDraft, onSave, onCancel }: RuleFormProps) {
  const [hasTried, setHasTried] = useState(false);
  const faults = faultsOf(draft, own);
  const isSound = faults.name === undefined && faults.conditions === undefined;
  const save = () => {
    setHasTried(true);
    if (isSound) onSave(ruleOf(draft));
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles.fields}>
        <TextInput
          className={styles.name}
          label={BUILDER.name}
          description={BUILDER.nameHint}
          value={draft.name}
          maxLength={60}
          autoComplete="off"
          error={hasTried ? faults.name : undefined}
          data-autofocus
          onChange={(event) => onDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TeamChoice
          legend={BUILDER.match}
          options={MATCHES}
          chosen={draft.match}
          hint={BUILDER.matchHints[draft.match]}
          onChoose={(match) => onDraft({ ...draft, match })}
        />
        <div className={styles.conditions}>
          {draft.conditions.map((condition, index) => (
            <RuleCondition
              key={condition.key}
              condition={condition}
              place={index + 1}
              values={values}
              onChange={(changed) => onDraft(withCondition(draft, changed))}
              onRemove={() => onDraft(withoutCondition(draft, condition.key))}
            />
          ))}
          <div>
            <Button size="compact-sm" variant="default" onClick={() => onDraft(withNewCondition(draft))}>
              {BUILDER.add}
            </Button>
          </div>
        </div>
        {hasTried && faults.conditions !== undefined ? (
          <p className={styles.fault} role="alert">
            {faults.conditions}
          </p>
        ) : null}
        <div className={styles.actions}>
          <Button type="submit">{BUILDER.save}</Button>
          <Button variant="default" onClick={onCancel}>
            {BUILDER.cancel}
          </Button>
        </div>
      </div>
      {preview}
    </form>
  );
}

/** The draft as it would be asked about: complete conditions only. */
export function askedOf(draft: RuleDraft) {
  return { match: draft.match, conditions: conditionsOf(draft) };
}
