import { Switch } from '@mantine/core';
import type { QuickNumbers } from '../../metrics/quick-estimate.ts';
import { ESTIMATE } from '../../wording/page.ts';
import styles from './estimate-form.module.css';
import { NumberField } from './number-field.tsx';

/** What is typed so far. */
export type EstimateDraft = {
  readonly people?: number | undefined;
  readonly workingDays?: number | undefined;
  readonly hoursPerDay: number;
  readonly incidentHours?: number | undefined;
  readonly finished?: number | undefined;
  readonly isLogged: boolean;
};

export const EMPTY_DRAFT: EstimateDraft = { hoursPerDay: 8, isLogged: false };

type EstimateFormProps = {
  readonly draft: EstimateDraft;
  readonly onDraft: (draft: EstimateDraft) => void;
  /** Leaves out what has a good default. */
  readonly isShort?: boolean;
};

/** Four numbers about one sprint. */
export function EstimateForm({ draft, onDraft, isShort = false }: EstimateFormProps) {
  return (
    <div className={styles.form}>
      <NumberField
        label={ESTIMATE.people}
        value={draft.people}
        isWhole
        onNumber={(people) => onDraft({ ...draft, people })}
      />
      <NumberField
        label={ESTIMATE.days}
        value={draft.workingDays}
        onNumber={(workingDays) => onDraft({ ...draft, workingDays })}
      />
      <NumberField
        label={ESTIMATE.incidentHours}
        value={draft.incidentHours}
        onNumber={(incidentHours) => onDraft({ ...draft, incidentHours })}
      />
      <NumberField
        label={ESTIMATE.points}
        value={draft.finished}
        onNumber={(finished) => onDraft({ ...draft, finished })}
      />
      {isShort ? null : (
        <>
          <NumberField
            label={ESTIMATE.hoursADay}
            value={draft.hoursPerDay}
            onNumber={(hours) => onDraft({ ...draft, hoursPerDay: hours ?? EMPTY_DRAFT.hoursPerDay })}
          />
          <Switch
            className={styles.logged}
            label={ESTIMATE.logged}
            checked={draft.isLogged}
            onChange={(event) => onDraft({ ...draft, isLogged: event.currentTarget.checked })}
          />
        </>
      )}
    </div>
  );
}

/** The numbers, once enough are typed for an answer. */
export function toQuickNumbers(draft: EstimateDraft): QuickNumbers | undefined {
  const { people, workingDays, incidentHours, finished, ...rest } = draft;
  if (people === undefined || workingDays === undefined || incidentHours === undefined) return undefined;
  return { ...rest, people, workingDays, incidentHours, ...(finished === undefined ? {} : { finished }) };
}
