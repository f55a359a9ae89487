import { Textarea } from '@mantine/core';
import type { RetrospectiveStep } from '../../../domain/index.ts';
import { RETRO, STEP_NAMES } from '../../../wording/retro-words.ts';
import { useTyped } from './retro-typed.ts';

type RetroNoteProps = {
  readonly step: RetrospectiveStep;
  readonly note: string;
  readonly onNote: (text: string) => void;
};

/** What the team wants to remember of a step. */
export function RetroNote({ step, note, onNote }: RetroNoteProps) {
  const { text, onText, onLeave } = useTyped(note, onNote);
  return (
    <Textarea
      label={RETRO.noteShort}
      aria-label={RETRO.note(STEP_NAMES[step])}
      placeholder={RETRO.noteHint}
      value={text}
      rows={2}
      resize="vertical"
      maxLength={4000}
      data-note
      aria-keyshortcuts="N"
      onChange={(event) => onText(event.currentTarget.value)}
      onBlur={onLeave}
    />
  );
}
