import { Menu } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { CLOSER } from '../../wording/further-words.ts';
import { SHELL } from '../../wording/page.ts';
import { FILE_LINKS } from './page-links.ts';
import styles from './page-menu.module.css';
import { useKeys } from './shortcuts.tsx';

type PageMenuProps = {
  /** As it is called at every width. */
  readonly name: ReactNode;
  readonly search: { readonly sprint?: string };
};

/** As in `page.module.css`: from here on the pages of the files stand in the menu, and from there on the list of keys. */
const LITTLE_ROOM = '(max-width: 1240px)';
const PHONE = '(max-width: 480px)';
const AT_ONCE = { getInitialValueInEffect: false };

/** The pages behind the numbers, each with what it is about; where there is little room, the other pages as well. */
export function PageMenu({ name, search }: PageMenuProps) {
  const hasFiles = useMediaQuery(LITTLE_ROOM, undefined, AT_ONCE);
  const hasKeys = useMediaQuery(PHONE, undefined, AT_ONCE);
  const { pathname } = useLocation();
  const { runOf } = useKeys();
  const entries = hasFiles ? [...CLOSER, ...FILE_LINKS] : CLOSER;
  return (
    <Menu position="bottom-start" offset={4} width={320} withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className={styles.trigger}
          aria-current={entries.some(({ to }) => to === pathname) ? true : undefined}
        >
          {name}
        </button>
      </Menu.Target>
      <Menu.Dropdown className={styles.dropdown}>
        {hasFiles ? <Menu.Label>{SHELL.closer}</Menu.Label> : null}
        {CLOSER.map(({ to, label, about }) => (
          <Menu.Item
            key={to}
            className={styles.item}
            renderRoot={(props) => <Link to={to} search={search} {...props} />}
          >
            {label}
            <span className={styles.about}>{about}</span>
          </Menu.Item>
        ))}
        {hasFiles ? (
          <>
            <Menu.Label>{SHELL.files}</Menu.Label>
            {FILE_LINKS.map(({ to, label }) => (
              <Menu.Item key={to} className={styles.item} renderRoot={(props) => <Link to={to} {...props} />}>
                {label}
              </Menu.Item>
            ))}
          </>
        ) : null}
        {hasKeys ? <Menu.Item onClick={() => runOf('help')?.()}>{SHELL.keysButton}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}
