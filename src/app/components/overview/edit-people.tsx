import { useState } from 'react';
import { EDIT } from '../../../wording/edit-words.ts';
import { NumberField } from '../number-field.tsx';
import { EditForm } from './edit-field.tsx';

type EditPeopleProps = {
  readonly people: number | undefined;
  readonly onPeople: (people: number) => void;
  readonly onTakeBack: (() => void) | undefined;
};

/** How many people responded to one incident. */
export function EditPeople({ people, onPeople, onTakeBack }: EditPeopleProps) {
  const [draft, setDraft] = useState(people);
  return (
    <EditForm
      what={EDIT.people}
      canSave={draft !== undefined && draft > 0 && draft !== people}
      onTakeBack={onTakeBack}
      onSave={() => {
        if (draft !== undefined) onPeople(draft);
      }}
    >
      <NumberField label={EDIT.people} value={draft} isWhole onNumber={setDraft} />
    </EditForm>
  );
}
