import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, useContext } from 'react';
import { SHELL } from '../../wording/page.ts';
import { TEAMS } from '../../wording/teams-words.ts';
import { KeysDoors } from './keys-doors.tsx';
import { Mark } from './mark.tsx';
import styles from './page.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

type PageProps = {
  readonly title: string;
  /** The page's one primary button, if it stands in the header. */
  readonly action?: ReactNode;
  /** A notice between header and content, such as the sample badge. */
  readonly notice?: ReactNode;
  /** Nothing but the content, over the whole window: for a large screen in front of a team. */
  readonly isBare?: boolean;
  readonly children: ReactNode;
};

/** True where there are teams to put side by side: only then does the page of several teams have its link. */
export const HasSeveralTeams = createContext(false);

/** The pages of the view: team, sprint and filters go along. */
const VIEW_LINKS = [
  { to: '/', label: SHELL.pages.overview },
  { to: '/sprint', label: SHELL.pages.sprint },
  { to: '/retro', label: SHELL.pages.retrospective, short: SHELL.shortPages.retrospective },
] as const;
const TEAMS_LINK = { to: '/teams', label: TEAMS.title, short: SHELL.shortPages.teams } as const;
const LINKS = [
  { to: '/import', label: SHELL.pages.import },
  { to: '/data', label: SHELL.pages.data },
  { to: '/settings', label: SHELL.pages.settings },
] as const;

/** The frame of every page: mark, pages, where the data is, and the content. */
export function Page({ title, action, notice, isBare = false, children }: PageProps) {
  return (
    <div className={styles.frame} data-bare={isBare}>
      <title>{`${title} · ${SHELL.product}`}</title>
      <button type="button" className={styles.skip} hidden={isBare} onClick={focusContent}>
        {SHELL.skip}
      </button>
      <header className={styles.header} hidden={isBare}>
        <Link to="/" className={styles.brand}>
          <Mark />
          {SHELL.product}
        </Link>
        <nav className={styles.nav} aria-label={SHELL.navigation}>
          <Entries />
        </nav>
        {notice === undefined ? null : <div className={styles.notice}>{notice}</div>}
        <div className={styles.right}>
          <span className={styles.local} title={SHELL.localWhy}>
            {SHELL.local}
          </span>
          <KeysDoors />
          <ThemeSwitch />
          {action}
        </div>
      </header>
      <main id="content" className={styles.main} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** The pages; those about one sprint stay with it. From a retrospective the way leads to the list of them. */
function Entries() {
  const { sprint } = useSearch({ strict: false });
  const isRetro = useLocation().pathname === '/retro';
  const place = sprint === undefined ? {} : { sprint };
  const views = useContext(HasSeveralTeams) ? [...VIEW_LINKS, TEAMS_LINK] : VIEW_LINKS;
  return [...views, ...LINKS].map(({ to, label, ...words }) => (
    <Link
      key={to}
      to={to}
      search={to === '/sprint' || (to === '/retro' && !isRetro) ? place : {}}
      activeOptions={{ exact: true, includeSearch: false }}
      className={styles.link}
    >
      <span className={'short' in words ? styles.long : undefined}>{label}</span>
      {'short' in words ? <span className={styles.short}>{words.short}</span> : null}
    </Link>
  ));
}

/** The address holds the route behind its hash, so skipping is a button that moves the focus, not a link to a place. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}
