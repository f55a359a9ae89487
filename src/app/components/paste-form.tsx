import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import styles from './paste-form.module.css';

type PasteFormProps = {
  readonly words: {
    readonly label: string;
    readonly hint: string;
    readonly example?: string;
    readonly save: string;
    readonly cancel: string;
  };
  readonly text: string;
  readonly canSave: boolean;
  /** True beside another way in, which is the main one. */
  readonly isQuiet?: boolean;
  readonly onText: (text: string) => void;
  /** Called only where `canSave`. */
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** What the text was read as. */
  readonly children?: ReactNode;
};

/** A place for text copied from a tool or a spreadsheet, with what it was read as. */
export function PasteForm(props: PasteFormProps) {
  const { words, text, canSave, isQuiet = false, onText, onSave, onClose, children } = props;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) onSave();
      }}
    >
      <Textarea
        label={words.label}
        description={words.hint}
        {...(words.example !== undefined && { placeholder: words.example })}
        rows={7}
        value={text}
        spellCheck={false}
        autoFocus
        classNames={{ input: styles.input ?? '' }}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      {children}
      <div className={styles.actions}>
        <Button type="submit" variant={isQuiet ? 'default' : 'filled'} disabled={!canSave}>
          {words.save}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
