import { useState } from 'react';
import type { IncidentEdit } from '../../../domain/index.ts';
import { EDIT } from '../../../wording/edit-words.ts';
import { NumberField } from '../number-field.tsx';
import { EditForm } from './edit-field.tsx';

type HoursEdit = Extract<IncidentEdit, { readonly field: 'hours' }>;

type EditHoursProps = {
  /** What was typed before; absent if nothing was. */
  readonly typed: HoursEdit | undefined;
  /** What counts while nothing is typed. */
  readonly hours: number | undefined;
  readonly onEdit: (edit: HoursEdit) => void;
  readonly onTakeBack: (() => void) | undefined;
};

/** Person-hours of one incident, and how many of them fell outside working time. */
export function EditHours({ typed, hours, onEdit, onTakeBack }: EditHoursProps) {
  const [draft, setDraft] = useState({ hours: typed?.hours, offHours: typed?.offHours });
  const isTooMuch = draft.offHours !== undefined && draft.hours !== undefined && draft.offHours > draft.hours;
  const isNew = draft.hours !== typed?.hours || draft.offHours !== typed?.offHours;
  return (
    <EditForm
      what={EDIT.hours}
      canSave={draft.hours !== undefined && isNew && !isTooMuch}
      onTakeBack={onTakeBack}
      onSave={() => {
        if (draft.hours === undefined) return;
        const offHours = draft.offHours === undefined ? {} : { offHours: draft.offHours };
        onEdit({ field: 'hours', hours: draft.hours, ...offHours });
      }}
    >
      <NumberField
        label={EDIT.hours}
        value={draft.hours}
        {...(hours === undefined ? {} : { placeholder: shortHours(hours) })}
        onNumber={(next) => setDraft({ ...draft, hours: next })}
      />
      <NumberField
        label={EDIT.hoursOff}
        placeholder={EDIT.hoursOffHint}
        value={draft.offHours}
        onNumber={(offHours) => setDraft({ ...draft, offHours })}
      />
      {isTooMuch ? <p role="alert">{EDIT.tooMuchOff}</p> : null}
    </EditForm>
  );
}

function shortHours(hours: number): string {
  return String(Math.round(hours * 10) / 10);
}
