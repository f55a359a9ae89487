import { Button } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { IMPORT } from '../../../wording/page-import.ts';
import { ChooseFiles } from '../file-doors.tsx';
import styles from './drop-area.module.css';
import { PasteBox } from './paste-box.tsx';

type DropAreaProps = {
  readonly isBusy: boolean;
  /** Small once something is staged. */
  readonly isCompact: boolean;
  /** The page's primary button, as long as nothing is staged. */
  readonly isPrimary: boolean;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
};

/** The three ways in: drop (the whole window takes drops), choose, paste. */
export function DropArea({ isBusy, isCompact, isPrimary, onFiles, onText }: DropAreaProps) {
  const [isPasting, setIsPasting] = useState(false);
  return (
    <section className={styles.area} data-compact={isCompact} aria-label={IMPORT.drop}>
      <div className={styles.line}>
        <IconFileImport size={isCompact ? 22 : 30} stroke={1.4} aria-hidden="true" className={styles.icon} />
        <div className={styles.words}>
          <p className={styles.title}>{IMPORT.drop}</p>
          <p className="quiet">{IMPORT.dropHint}</p>
        </div>
        <div className={styles.actions}>
          <ChooseFiles onFiles={onFiles} isDisabled={isBusy} variant={isPrimary ? 'filled' : 'default'}>
            {IMPORT.choose}
          </ChooseFiles>
          <Button
            variant="default"
            disabled={isBusy}
            aria-expanded={isPasting}
            onClick={() => setIsPasting(!isPasting)}
          >
            {IMPORT.paste}
          </Button>
        </div>
      </div>
      {isPasting ? (
        <PasteBox
          onClose={() => setIsPasting(false)}
          onText={(text) => {
            setIsPasting(false);
            onText(text);
          }}
        />
      ) : null}
    </section>
  );
}
