import { SHELL } from '../../wording/page.ts';
import { TEAMS } from '../../wording/teams-words.ts';

export type PageLink = {
  readonly to: '/' | '/sprint' | '/retro' | '/teams' | '/import' | '/data' | '/settings';
  readonly label: string;
  /** Its name where there is room for little. */
  readonly short?: string;
};

/** The pages of the view: team, sprint and filters go along. */
export const VIEW_LINKS: readonly PageLink[] = [
  { to: '/', label: SHELL.pages.overview },
  { to: '/sprint', label: SHELL.pages.sprint },
  { to: '/retro', label: SHELL.pages.retrospective, short: SHELL.shortPages.retrospective },
];

/** Only where there are teams to put side by side. */
export const TEAMS_LINK: PageLink = { to: '/teams', label: TEAMS.title, short: SHELL.shortPages.teams };

/** The pages of the files. */
export const FILE_LINKS: readonly PageLink[] = [
  { to: '/import', label: SHELL.pages.import },
  { to: '/data', label: SHELL.pages.data },
  { to: '/settings', label: SHELL.pages.settings },
];
