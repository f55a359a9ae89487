import { TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { Result } from '../../domain/index.ts';

/** How a saved field looks. A field needs a visible label or an `aria-label`. */
export type SavedLooks = {
  readonly label?: string;
  readonly 'aria-label'?: string;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly className?: string | undefined;
  readonly size?: 'xs' | 'sm';
  /** The unit at the field's end. */
  readonly unit?: string;
  readonly 'data-cell'?: string;
  readonly 'data-changed'?: boolean;
};

type SavedTextProps = SavedLooks & {
  /** What is saved, as text; '' = nothing. */
  readonly value: string;
  readonly type?: 'text' | 'date' | 'time';
  readonly inputMode?: 'numeric' | 'decimal';
  /** The text as it is saved, or why it cannot be, in a sentence. */
  readonly read: (text: string) => Result<string, string>;
  readonly onText: (text: string) => void;
};

type Draft = { readonly text: string; readonly base: string; readonly fault?: string };

/**
 * A field that is saved when it is left, or on Enter; Escape takes back what was typed. What cannot be saved stays in the
 * field with the reason. What changes from outside, as by an undo, shows at once.
 */
export function SavedText({ value, type = 'text', inputMode, read, onText, size, unit, ...looks }: SavedTextProps) {
  const [draft, setDraft] = useState<Draft>();
  if (draft !== undefined && draft.base !== value) setDraft(undefined);
  /** Enter may move the focus too: what was handed on is not handed on again. */
  const handedOn = useRef<Draft>(undefined);
  const save = () => {
    if (draft === undefined || draft === handedOn.current) return;
    handedOn.current = draft;
    const outcome = read(draft.text.trim());
    if (!outcome.ok) setDraft({ ...draft, fault: outcome.error });
    else if (outcome.value === value) setDraft(undefined);
    else onText(outcome.value);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') save();
    if (key === 'Escape') setDraft(undefined);
  };
  return (
    <TextInput
      {...looks}
      type={type}
      {...(size === undefined ? {} : { size })}
      {...(inputMode === undefined ? {} : { inputMode })}
      {...(unit === undefined || unit === '' ? {} : { rightSection: <span aria-hidden="true">{unit}</span> })}
      rightSectionPointerEvents="none"
      value={draft?.text ?? value}
      autoComplete="off"
      error={draft?.fault}
      onChange={(event) => setDraft({ text: event.currentTarget.value, base: value })}
      onBlur={save}
      onKeyDown={onKeyDown}
    />
  );
}
