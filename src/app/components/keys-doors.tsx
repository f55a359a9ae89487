import { ActionIcon } from '@mantine/core';
import { IconKeyboard, IconSearch } from '@tabler/icons-react';
import { SHELL } from '../../wording/page.ts';
import { useKeys } from './shortcuts.tsx';

/** The search and the list of keys, for who does not know their keys yet. */
export function KeysDoors() {
  const { runOf } = useKeys();
  return (
    <div style={{ display: 'flex' }}>
      <ActionIcon
        variant="subtle"
        size={34}
        aria-label={SHELL.searchButton}
        title={SHELL.searchButton}
        aria-keyshortcuts="/"
        onClick={() => runOf('search')?.()}
      >
        <IconSearch size={17} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        size={34}
        aria-label={SHELL.keysButton}
        data-door="keys"
        title={SHELL.keysButton}
        aria-keyshortcuts="?"
        onClick={() => runOf('help')?.()}
      >
        <IconKeyboard size={17} stroke={1.6} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
