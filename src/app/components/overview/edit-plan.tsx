import { useState } from 'react';
import type { TypedPlan } from '../../../domain/index.ts';
import { SPRINT_EDIT } from '../../../wording/edit-words.ts';
import { NumberField } from '../number-field.tsx';
import { EditForm } from './edit-field.tsx';
import styles from './edit-incident.module.css';

type EditPlanProps = {
  /** What was typed before. */
  readonly typed: TypedPlan | undefined;
  readonly onPlan: (plan: TypedPlan) => void;
  readonly onTakeBack: (() => void) | undefined;
};

/** What was planned in a sprint and what became of it. */
export function EditPlan({ typed, onPlan, onTakeBack }: EditPlanProps) {
  const [draft, setDraft] = useState<Partial<TypedPlan>>(typed ?? {});
  const plan = toPlan(draft);
  const isWrong = plan !== undefined && plan.completedOfCommitted > Math.min(plan.committed, plan.completed);
  return (
    <EditForm
      what={SPRINT_EDIT.plan}
      canSave={plan !== undefined && !isWrong && !isSame(plan, typed)}
      onTakeBack={onTakeBack}
      onSave={() => {
        if (plan !== undefined) onPlan(plan);
      }}
    >
      <p className={styles.zone}>{SPRINT_EDIT.planWhy}</p>
      {FIELDS.map((field) => (
        <NumberField
          key={field}
          label={SPRINT_EDIT[field]}
          value={draft[field]}
          onNumber={(value) => setDraft(withNumber(draft, field, value))}
        />
      ))}
      {isWrong ? <p role="alert">{SPRINT_EDIT.planWrong}</p> : null}
    </EditForm>
  );
}

const FIELDS = ['committed', 'completedOfCommitted', 'completed'] as const;

function withNumber(
  draft: Partial<TypedPlan>,
  field: (typeof FIELDS)[number],
  value: number | undefined,
): Partial<TypedPlan> {
  const { [field]: _, ...others } = draft;
  return value === undefined ? others : { ...others, [field]: value };
}

function toPlan({ committed, completedOfCommitted, completed, ...rest }: Partial<TypedPlan>): TypedPlan | undefined {
  if (committed === undefined || completedOfCommitted === undefined || completed === undefined) return undefined;
  return { ...rest, committed, completedOfCommitted, completed };
}

function isSame(plan: TypedPlan, typed: TypedPlan | undefined): boolean {
  return typed !== undefined && FIELDS.every((field) => plan[field] === typed[field]);
}
