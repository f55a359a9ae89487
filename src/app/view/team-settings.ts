import type { AssignRule, Settings, Team } from '../../domain/index.ts';
import { COEFFICIENTS, defaultCalendar } from '../../domain/index.ts';
import type { SettingsChange } from '../../engine/api.ts';

/** A team as it is from now on, and what was done in a few words for the toast. */
export type OnTeam = (team: Team, text: string) => void;

/** Changes the settings as they are when it is called, not as they were when a field was drawn. */
export type ChangeSettings = (edit: (now: Settings) => Settings, how?: SettingsChange) => void;

/** A change that takes back what was just done, in place of a step of its own. */
export const TAKES_BACK: SettingsChange = { takesBack: true };

/** What the settings say of a team that the data knows; the usual working time where they say nothing. */
export function teamOf(
  settings: Settings,
  known: { readonly id: string; readonly name: string; readonly zone: string },
): Team {
  const set = settings.teams.find(({ id }) => id === known.id);
  return set ?? { id: known.id, name: known.name, calendar: defaultCalendar(known.zone) };
}

/** The settings with one team put in, in the place of the one with its id. */
export function withTeam(settings: Settings, team: Team): Settings {
  const isKnown = settings.teams.some(({ id }) => id === team.id);
  const teams = isKnown ? settings.teams.map((each) => (each.id === team.id ? team : each)) : [...settings.teams, team];
  return { ...settings, teams };
}

/** The settings without a team and the rules that lead to it. */
export function withoutTeam(settings: Settings, id: string): Settings {
  return {
    ...settings,
    teams: settings.teams.filter((team) => team.id !== id),
    assign: settings.assign.filter((rule) => rule.team !== id),
  };
}

/** The settings with a team as it is in other settings, not set at all if it is not there: undo of a change of one team. */
export function withTeamAsIn(settings: Settings, before: Settings, id: string): Settings {
  const team = before.teams.find((each) => each.id === id);
  return team === undefined
    ? { ...settings, teams: settings.teams.filter((each) => each.id !== id) }
    : withTeam(settings, team);
}

/** The settings with a team and its rules as they are in other settings: undo of taking a team away. */
export function withTeamBack(settings: Settings, before: Settings, id: string): Settings {
  const rules = before.assign.filter((rule) => rule.team === id);
  return rules.reduce(withRule, withTeamAsIn(settings, before, id));
}

/** The settings with one coefficient; undefined, or its default, takes the change away. */
export function withCoefficient(settings: Settings, id: string, value: number | undefined): Settings {
  const { [id]: _, ...others } = settings.method;
  const standard = COEFFICIENTS.find((each) => each.id === id)?.standard;
  return { ...settings, method: value === undefined || value === standard ? others : { ...others, [id]: value } };
}

/** The settings with a rule; an earlier one for the same value gives way. */
export function withRule(settings: Settings, rule: AssignRule): Settings {
  return { ...withoutRule(settings, rule), assign: [...withoutRule(settings, rule).assign, rule] };
}

export function withoutRule(settings: Settings, { field, value }: Pick<AssignRule, 'field' | 'value'>): Settings {
  const isSame = (rule: AssignRule) => rule.field === field && rule.value.toLowerCase() === value.toLowerCase();
  return { ...settings, assign: settings.assign.filter((rule) => !isSame(rule)) };
}

/** An id for a new team, made of its name and used by no other: "Team Kestrel" is `team-kestrel`. */
export function newTeamId(name: string, taken: readonly string[]): string {
  const base =
    name
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '') || 'team';
  const candidates = [base, ...Array.from({ length: taken.length }, (_, at) => `${base}-${at + 2}`)];
  return candidates.find((id) => !taken.includes(id)) ?? base;
}

/** A team's head count; undefined takes it away. */
export function withHeadCount({ headCount: _, ...team }: Team, headCount: number | undefined): Team {
  return headCount === undefined ? team : { ...team, headCount };
}
