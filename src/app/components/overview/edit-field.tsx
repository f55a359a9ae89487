import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { EDIT } from '../../../wording/edit-words.ts';
import styles from './edit-incident.module.css';

type TypedMarkProps = {
  /** What was typed, for those who hear the page. */
  readonly what: string;
  /** Absent where nothing was typed. */
  readonly onTakeBack: (() => void) | undefined;
};

/** Says that a value was typed, and takes it back. */
export function TypedMark({ what, onTakeBack }: TypedMarkProps) {
  if (onTakeBack === undefined) return null;
  return (
    <span className={styles.typed}>
      {EDIT.typed} ·{' '}
      <button type="button" className="link-button" aria-label={EDIT.takeBackWhat(what)} onClick={onTakeBack}>
        {EDIT.takeBack}
      </button>
    </span>
  );
}

type EditFormProps = {
  readonly what: string;
  readonly canSave: boolean;
  readonly onSave: () => void;
  readonly onTakeBack: (() => void) | undefined;
  readonly children: ReactNode;
};

/** One correction: its fields, its own save, and whether it was typed before. A field that cannot be read is not saved. */
export function EditForm({ what, canSave, onSave, onTakeBack, children }: EditFormProps) {
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const isUnreadable = event.currentTarget.querySelector('[aria-invalid="true"]') !== null;
        if (canSave && !isUnreadable) onSave();
      }}
    >
      {children}
      <div className={styles.end}>
        <Button type="submit" variant="default" size="compact-sm" disabled={!canSave} aria-label={EDIT.saveWhat(what)}>
          {EDIT.save}
        </Button>
        <TypedMark what={what} onTakeBack={onTakeBack} />
      </div>
    </form>
  );
}
