import { Link, useLocation, useSearch } from '@tanstack/react-router';
import { createContext, lazy, type ReactNode, Suspense, useContext } from 'react';
import { SHELL } from '../../wording/page.ts';
import { sprintPlace } from '../view/address-codes.ts';
import { KeysDoors } from './keys-doors.tsx';
import { Mark } from './mark.tsx';
import styles from './page.module.css';
import { FILE_LINKS, type PageLink, TEAMS_LINK, VIEW_LINKS } from './page-links.ts';
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

/** Nobody opens it before there is a page to see. */
const PageMenu = lazy(async () => ({ default: (await import('./page-menu.tsx')).PageMenu }));

/** The frame of every page: mark, pages, where the data is, and the content. */
export function Page({ title, action, notice, isBare = false, children }: PageProps) {
  return (
    <div className={styles.frame} data-bare={isBare}>
      <title>{`${title} · ${SHELL.product}`}</title>
      <button type="button" className={styles.skip} hidden={isBare} onClick={focusContent}>
        {SHELL.skip}
      </button>
      <header className={styles.header} hidden={isBare} data-action={action !== undefined}>
        <Link to="/" className={styles.brand}>
          <Mark />
          <span className={styles.product}>{SHELL.product}</span>
        </Link>
        <nav className={styles.nav} aria-label={SHELL.navigation}>
          <Entries />
        </nav>
        {notice === undefined ? null : <div className={styles.notice}>{notice}</div>}
        <div className={styles.right}>
          <span className={styles.local} title={SHELL.localWhy}>
            <span>{SHELL.local}</span>
          </span>
          <KeysDoors />
          <ThemeSwitch />
          {action === undefined ? null : <div className={styles.action}>{action}</div>}
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
  const place = sprintPlace(useSearch({ strict: false }));
  const isRetro = useLocation().pathname === '/retro';
  const views = useContext(HasSeveralTeams) ? [...VIEW_LINKS, TEAMS_LINK] : VIEW_LINKS;
  return (
    <>
      {views.map((link) => (
        <Entry
          key={link.to}
          link={link}
          search={link.to === '/sprint' || (link.to === '/retro' && !isRetro) ? place : {}}
        />
      ))}
      <Suspense fallback={<MenuName />}>
        <PageMenu name={<MenuName />} search={place} />
      </Suspense>
      {FILE_LINKS.map((link) => (
        <Entry key={link.to} link={link} search={{}} isFile />
      ))}
    </>
  );
}

type EntryProps = {
  readonly link: PageLink;
  readonly search: { readonly sprint?: string };
  /** Where there is little room it stands in the menu alone. */
  readonly isFile?: boolean;
};

function Entry({ link: { to, label, short }, search, isFile = false }: EntryProps) {
  return (
    <Link
      to={to}
      search={search}
      activeOptions={{ exact: true, includeSearch: false }}
      className={styles.link}
      data-file={isFile}
    >
      <span className={short && styles.long}>{label}</span>
      {short === undefined ? null : <span className={styles.short}>{short}</span>}
    </Link>
  );
}

/** The name of the menu: what it holds depends on how much room there is. */
function MenuName() {
  return (
    <span className={styles.menu}>
      <span className={styles.wide}>{SHELL.closer}</span>
      <span className={styles.narrow}>{SHELL.more}</span>
    </span>
  );
}

/** The address holds the route behind its hash, so skipping is a button that moves the focus, not a link to a place. */
function focusContent(): void {
  document.getElementById('content')?.focus();
}
