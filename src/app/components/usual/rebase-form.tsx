import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { REBASE } from '../../../wording/usual-words.ts';
import styles from './rebase-form.module.css';

export type RebaseSprint = { readonly key: string; readonly name: string };

type RebaseFormProps = {
  /** Sprints at which the limits can start anew, the first one left out. */
  readonly sprints: readonly RebaseSprint[];
  /** The new start in force, in words; absent without one. */
  readonly current: string | undefined;
  readonly onStart: (sprint: RebaseSprint, reason: string) => void;
  readonly onEnd: () => void;
};

/** Lets the limits start anew at a sprint, with a reason that others will read. */
export function RebaseForm({ sprints, current, onStart, onEnd }: RebaseFormProps) {
  const [isOpen, setOpen] = useState(false);
  if (current !== undefined) {
    return (
      <p className={styles.line}>
        {current}
        <Button size="compact-sm" variant="subtle" onClick={onEnd}>
          {REBASE.end}
        </Button>
      </p>
    );
  }
  if (sprints.length === 0) return null;
  if (isOpen) return <OpenForm {...{ sprints, onStart }} onClose={() => setOpen(false)} />;
  return (
    <p className={styles.line}>
      <span className="quiet">
        {REBASE.question} {REBASE.hint}
      </span>
      <Button size="compact-sm" variant="subtle" onClick={() => setOpen(true)}>
        {REBASE.open}
      </Button>
    </p>
  );
}

type OpenFormProps = Pick<RebaseFormProps, 'sprints' | 'onStart'> & { readonly onClose: () => void };

function OpenForm({ sprints, onStart, onClose }: OpenFormProps) {
  const [key, setKey] = useState(sprints.at(-1)?.key ?? '');
  const [reason, setReason] = useState('');
  const [lacksReason, setLacksReason] = useState(false);
  const start = (event: FormEvent) => {
    event.preventDefault();
    const sprint = sprints.find((candidate) => candidate.key === key);
    setLacksReason(reason.trim() === '');
    if (sprint === undefined || reason.trim() === '') return;
    onStart(sprint, reason.trim());
    onClose();
  };
  return (
    <form className={styles.form} onSubmit={start}>
      <NativeSelect
        label={REBASE.sprint}
        data={sprints.map(({ key: value, name: label }) => ({ value, label }))}
        value={key}
        onChange={({ currentTarget }) => setKey(currentTarget.value)}
      />
      <TextInput
        className={styles.reason}
        label={REBASE.reason}
        placeholder={REBASE.reasonHint}
        value={reason}
        error={lacksReason ? REBASE.reasonFault : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="default">
          {REBASE.start}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {REBASE.cancel}
        </Button>
      </div>
    </form>
  );
}
