import { useState } from 'react';
import { IMPORT } from '../../../wording/page-import.ts';
import { PasteForm } from '../paste-form.tsx';

type PasteBoxProps = { readonly onText: (text: string) => void; readonly onClose: () => void };

/** A file's text, pasted. */
export function PasteBox({ onText, onClose }: PasteBoxProps) {
  const [text, setText] = useState('');
  return (
    <PasteForm
      words={{
        label: IMPORT.pasteLabel,
        hint: IMPORT.pasteHint,
        save: IMPORT.pasteRead,
        cancel: IMPORT.pasteCancel,
      }}
      canSave={text.trim() !== ''}
      isQuiet
      onText={setText}
      onSave={() => onText(text)}
      {...{ text, onClose }}
    />
  );
}
