import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { IMPORT } from '../../wording/page-import.ts';
import styles from './paste-box.module.css';

/** A place for text copied from a tool or a spreadsheet. */
export function PasteBox({
  onText,
  onClose,
}: {
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  return (
    <form
      className={styles.box}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() === '') return;
        onText(text);
      }}
    >
      <Textarea
        label={IMPORT.pasteLabel}
        description={IMPORT.pasteHint}
        rows={7}
        value={text}
        spellCheck={false}
        autoFocus
        classNames={{ input: styles.input ?? '' }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" variant="default" disabled={text.trim() === ''}>
          {IMPORT.pasteRead}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {IMPORT.pasteCancel}
        </Button>
      </div>
    </form>
  );
}
