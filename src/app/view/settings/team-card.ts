import type { Settings, Team } from '../../../domain/index.ts';
import { SETTINGS } from '../../../wording/page-data.ts';
import { CHANGED_WORDS, TEAM_WORDS } from '../../../wording/team-words.ts';
import { type AbsenceColumn, absenceColumns, fullTimeOf } from '../team-people.ts';
import { teamOf } from '../team-settings.ts';
import type { TeamResult } from '../team-view.ts';

/** More than so many teams are folded up, and can be searched. */
const MOST_OPEN = 5;
/** So many folded cards are shown at first, so that what stands below them is in reach. */
const FIRST_SHOWN = 10;

/** What one team's card shows beside its settings. */
export type TeamCard = {
  readonly team: Team;
  /** False where only the files name it. */
  readonly isSet: boolean;
  readonly assumedHeadCount: number | undefined;
  readonly columns: readonly AbsenceColumn[];
  readonly capacity: string | undefined;
  readonly unmappedSprints: number;
};

/** The cards of all teams, those that are set and those that the files name, by name. */
export function teamCards(settings: Settings, known: readonly TeamResult[]): readonly TeamCard[] {
  const set = settings.teams.map(({ id }) => id);
  const named = known.filter(({ id }) => !set.includes(id)).map((team) => teamOf(settings, team));
  return [...settings.teams, ...named]
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
    .map((team) =>
      toCard(
        team,
        set.includes(team.id),
        known.find(({ id }) => id === team.id),
      ),
    );
}

/** True where the page would be too long with all cards open. */
export function isFolded(teams: number): boolean {
  return teams > MOST_OPEN;
}

/** The cards whose team has the text in its name, in any case. */
export function cardsNamed(cards: readonly TeamCard[], text: string): readonly TeamCard[] {
  const wanted = text.trim().toLowerCase();
  return cards.filter(({ team }) => team.name.toLowerCase().includes(wanted));
}

/** One screenful of cards, and the one that was just added wherever it stands. */
export function firstCards(cards: readonly TeamCard[], added: string | undefined): readonly TeamCard[] {
  return cards.filter(({ team }, at) => at < FIRST_SHOWN || team.id === added);
}

/** A folded card in one line: "5 people · Mon, Tue, Wed, Thu, Fri · 09:00–17:00 · Europe/London". */
export function cardSummary({ team, assumedHeadCount }: TeamCard): string {
  const { days, from, to, zone } = team.calendar;
  return [
    peopleText(team, assumedHeadCount),
    days.map((day) => SETTINGS.dayNames[day - 1] ?? '').join(', '),
    `${from}–${to}`,
    zone,
  ].join(' · ');
}

function peopleText({ headCount, people = [] }: Team, assumed: number | undefined): string {
  if (people.length > 0) return CHANGED_WORDS.members(people.length, fullTimeOf(people));
  if (headCount !== undefined) return CHANGED_WORDS.people(headCount);
  return assumed === undefined ? TEAM_WORDS.peopleUnknown : TEAM_WORDS.peopleAssumed(assumed);
}

function toCard(team: Team, isSet: boolean, known: TeamResult | undefined): TeamCard {
  const sprints = known?.sprints ?? [];
  const hasOwnPeople = team.headCount !== undefined || (team.people?.length ?? 0) > 0;
  const latest = sprints.findLast(({ state }) => state !== 'future');
  return {
    team,
    isSet,
    assumedHeadCount: hasOwnPeople ? undefined : known?.headCount,
    columns: absenceColumns(team, sprints),
    capacity: latest === undefined ? undefined : TEAM_WORDS.capacity(latest.name, latest.capacity),
    unmappedSprints: sprints.filter(({ flags }) => flags.includes('sizes-unmapped')).length,
  };
}
