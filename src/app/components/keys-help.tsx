import { Modal, Switch } from '@mantine/core';
import { Fragment } from 'react';
import { SHORTCUT_WORDS as WORDS } from '../../wording/shortcut-words.ts';
import type { Shortcut } from '../view/shortcuts.ts';
import styles from './keys-help.module.css';
import { useWorkingShortcuts } from './shortcut-keys.tsx';
import { useSingleKeys } from './single-keys.ts';

/** Every key that does something on this page, and the switch for those that are single letters. */
export function KeysHelp({ onClose }: { readonly onClose: () => void }) {
  const working = useWorkingShortcuts();
  const [hasSingles, setHasSingles] = useSingleKeys();
  return (
    <Modal
      opened
      onClose={onClose}
      title={WORDS.title}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': WORDS.close }}
      centered
      size="md"
    >
      <dl className={styles.list}>
        {working().map((shortcut) => (
          <div key={shortcut.id} className={styles.line} data-off={shortcut.isSingle && !hasSingles}>
            <dt>
              <Keys shortcut={shortcut} />
            </dt>
            <dd>{WORDS.does[shortcut.id]}</dd>
          </div>
        ))}
      </dl>
      <Switch
        className={styles.single}
        label={WORDS.single}
        description={WORDS.singleWhy}
        checked={hasSingles}
        onChange={(event) => setHasSingles(event.currentTarget.checked)}
      />
    </Modal>
  );
}

function Keys({ shortcut: { keys } }: { readonly shortcut: Shortcut }) {
  return keys.map((together, at) => (
    <Fragment key={together.join(' ')}>
      {at === 0 ? null : <span className="quiet"> {WORDS.or} </span>}
      {together.map((key) => (
        <kbd key={key} className={styles.key}>
          {key === 'mod' ? modKey() : key}
        </kbd>
      ))}
    </Fragment>
  ));
}

function modKey(): string {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? WORDS.mod.mac : WORDS.mod.other;
}
