import { COEFFICIENTS } from '../../domain/index.ts';
import type { IncidentPlace } from '../../engine/api.ts';
import { coefficientName } from '../../wording/coefficient-names.ts';
import { CLOSER } from '../../wording/further-words.ts';
import { SHELL } from '../../wording/page.ts';
import { SETTINGS } from '../../wording/page-data.ts';
import { COEFFICIENT_WORDS } from '../../wording/settings-words.ts';
import { SEVERITIES_OF_TOOLS } from '../../wording/severity-words.ts';
import { TEAMS } from '../../wording/teams-words.ts';
import { withKeys } from './address-codes.ts';
import type { OverviewSearch } from './overview-search.ts';
import { chooseSprints, type TeamResult } from './team-view.ts';
import { type Asked, NO_RANGE, SPRINT_COUNTS, type ViewSearch } from './view-search.ts';

/** A view to go to; what it names as undefined is taken back on the way. */
export type View = Asked<OverviewSearch> & Pick<OverviewSearch, 'v'>;

/** A page, or a place on it, by its name. */
export type Place = { readonly to: string; readonly label: string; readonly about?: string };

const PAGES: readonly Place[] = [
  { to: '/', label: SHELL.pages.overview },
  { to: '/teams', label: TEAMS.title },
  { to: '/retro', label: SHELL.pages.retrospective },
  { to: '/sprint', label: SHELL.pages.sprint },
  ...CLOSER,
  { to: '/import', label: SHELL.pages.import },
  { to: '/data', label: SHELL.pages.data },
  { to: '/settings', label: SHELL.pages.settings },
  { to: '/estimate', label: SHELL.pages.estimate },
];

const SETTING_NAMES: readonly string[] = [
  SETTINGS.addTeam,
  SETTINGS.assign,
  SEVERITIES_OF_TOOLS.title,
  SETTINGS.file,
  ...Object.values(COEFFICIENT_WORDS.groups).map(({ title }) => title),
  ...COEFFICIENTS.map(({ id }) => coefficientName(id)),
];

/** The pages whose name, or what they are about, has every word of the text; all for no text. Pages that this release does not have are left out. */
export function pagesNamed(text: string, has: (to: string) => boolean): readonly Place[] {
  return PAGES.filter(({ to, label, about = '' }) => has(to) && hasWords(`${label} ${about}`, text));
}

/** The settings whose name has every word of the text; none for no text. */
export function settingsNamed(text: string): readonly string[] {
  return text.trim() === '' ? [] : SETTING_NAMES.filter((name) => hasWords(name, text));
}

function hasWords(label: string, text: string): boolean {
  const name = label.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => name.includes(word));
}

/**
 * The view of a team that lists a sprint: as it is now where the sprint is in it, else with as few sprints as the choice of the
 * page has that reach back to it.
 */
export function sprintView(team: TeamResult, sprintKey: string, now: ViewSearch = {}): View {
  const there = { v: 1, team: team.id, sprint: sprintKey } as const;
  if (chooseSprints(team, { v: 1, ...withKeys(now, [team]) }).some(({ key }) => key === sprintKey)) return there;
  const begun = team.sprints.filter(({ state }) => state !== 'future');
  const at = begun.findIndex(({ key }) => key === sprintKey);
  const last = SPRINT_COUNTS.find((count) => count === 'all' || (count >= 6 && begun.length - at <= count));
  return { ...there, ...NO_RANGE, last };
}

/** The view that lists an incident: what would leave it out is taken back. */
export function incidentView(team: TeamResult, place: IncidentPlace, now: ViewSearch = {}): View {
  const { sprintKey, isOutsideDefinition } = place;
  const shown = sprintKey === undefined ? placeView(team, place) : sprintView(team, sprintKey, now);
  const definition = isOutsideDefinition ? 'all' : undefined;
  return { ...shown, service: undefined, severity: undefined, definition };
}

function placeView(team: TeamResult, { place }: IncidentPlace): View {
  return { v: 1, team: team.id, ...(place === 'sprint' ? {} : { place }) };
}

const TRIES = 100;
const PAUSE_MS = 50;

/** Moves the focus to a part of the next page as soon as it stands there; gives up after five seconds. */
export function focusWhenThere(find: () => HTMLElement | undefined, tries = TRIES): void {
  const found = find();
  if (found === undefined) {
    if (tries > 0) setTimeout(() => focusWhenThere(find, tries - 1), PAUSE_MS);
    return;
  }
  if (found.tabIndex < 0) found.tabIndex = -1;
  found.focus();
  found.scrollIntoView({ block: 'center' });
}

/** The row of an incident in a list. */
export function incidentRow(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main [data-incident]')].find(
    ({ dataset }) => dataset.incident === key,
  );
}

/** A setting by its name: the field that is called so, or its heading. */
export function settingNamed(name: string): HTMLElement | undefined {
  const parts = [...document.querySelectorAll<HTMLElement>('main input, main button, main h2, main h3')];
  return parts.find((part) => (part.getAttribute('aria-label') ?? part.textContent ?? '').startsWith(name));
}
