import type { AssignRule, Settings, Team } from '../../domain/index.ts';
import { defaultCalendar } from '../../domain/index.ts';

/** The team that everything belongs to while nothing names one. */
export const DEFAULT_TEAM_ID = 'team';
const DEFAULT_TEAM_NAME = 'Your team';

/** What a row says that a team can be told from. */
export type TeamFacts = {
  readonly source: string;
  readonly teams: readonly string[];
  readonly services?: readonly string[];
  readonly escalationPolicy?: string | undefined;
  readonly project?: string | undefined;
  readonly board?: string | undefined;
};

/** Finds teams, and remembers all that were found. */
export type TeamBook = {
  /** Ids of the teams of a row: as the file says, else by an assign rule; [] = neither names one. */
  readonly of: (facts: TeamFacts) => readonly string[];
  /** Id of a team that a file names. A rule may know the team by its id only: the name is then the file's. */
  readonly idOf: (name: string) => string;
  /** All teams of the settings and of the rows asked about, in order of id. */
  readonly teams: () => readonly Team[];
  /** The team of rows that name none: the one that settings keep for them, else the only one there is, else undefined. */
  readonly only: () => string | undefined;
};

/**
 * Makes the book. A name is a team of the settings if it is its id or its name, in any case; else its id is made from the
 * name. `zone` is that of the default calendar.
 */
export function createTeamBook(settings: Settings, zone: string): TeamBook {
  const found = new Map<string, Team>(settings.teams.map((team) => [team.id, team]));
  const ids = knownIds(settings.teams);
  const isSet = new Set(found.keys());
  const hasDefault = isSet.has(DEFAULT_TEAM_ID);
  const singles = new Map<string, readonly string[]>();
  const rules = ruleBook(settings.assign);

  function idOf(name: string): string {
    const id = ids.get(name) ?? ids.get(fold(name)) ?? teamId(name);
    ids.set(name, id);
    const known = found.get(id);
    if (known === undefined) found.set(id, { id, name: name.trim(), calendar: defaultCalendar(zone) });
    else if (known.name === id && !isSet.has(id)) found.set(id, { ...known, name: name.trim() });
    return id;
  }

  function listOf(names: readonly string[]): readonly string[] {
    const [name, ...others] = names;
    if (name === undefined) return names;
    if (others.length > 0) return [...new Set(names.map(idOf))];
    const known = singles.get(name) ?? [idOf(name)];
    singles.set(name, known);
    return known;
  }

  function only(): string | undefined {
    if (found.size === 0) found.set(DEFAULT_TEAM_ID, defaultTeam(zone));
    if (hasDefault) return DEFAULT_TEAM_ID;
    return found.size === 1 ? [...found.keys()][0] : undefined;
  }

  return {
    of: (facts) => listOf(rules?.(facts) ?? facts.teams),
    idOf,
    only,
    teams: () => [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1)),
  };
}

/**
 * The id made from a team's name: lower case, letters and digits of any script, `-` between; other signs by their code, so
 * that `C` and `C++` are two teams.
 */
export function teamId(name: string): string {
  const id = fold(name)
    .replace(/&/g, ' and ')
    .replace(/[\s\-_.,:;/\\|()[\]'’"]+/gu, '-')
    .replace(/[^\p{L}\p{N}\p{M}-]/gu, (sign) => `-${sign.codePointAt(0)?.toString(16)}`)
    .replace(/^-+|-+$/g, '');
  return id === '' ? `team-${Array.from(name, (sign) => sign.codePointAt(0)?.toString(16)).join('-')}` : id;
}

function knownIds(teams: readonly Team[]): Map<string, string> {
  const byName = teams.map(({ id, name }): [string, string] => [fold(name), id]);
  const byId = teams.map(({ id }): [string, string] => [fold(id), id]);
  return new Map([...byName, ...byId]);
}

function defaultTeam(zone: string): Team {
  return { id: DEFAULT_TEAM_ID, name: DEFAULT_TEAM_NAME, calendar: defaultCalendar(zone) };
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}

type Target = { readonly order: number; readonly team: string };
type Field = AssignRule['field'];

/**
 * The rules as a function from a row to team names; undefined where there are no rules, or for a row that none is about.
 * A rule on `team` stands for that one team, and the row's other teams stay. Rules on other fields place rows whose file
 * names no team (METHOD 2.4-4); the first that is about a row decides by which field, and all
 * rules on that field count.
 */
function ruleBook(rules: readonly AssignRule[]): ((facts: TeamFacts) => readonly string[] | undefined) | undefined {
  if (rules.length === 0) return undefined;
  const fields = [...new Set(rules.map(({ field }) => field))].map((field) => ({
    field,
    targetOf: targets(rules, field),
  }));
  return (facts) => {
    const asked = facts.teams.length > 0 ? fields.filter(({ field }) => field === 'team') : fields;
    const matches = asked.flatMap(({ field, targetOf }) => {
      const orders = valuesOf(facts, field).map((value) => targetOf(value)?.order ?? Number.POSITIVE_INFINITY);
      const first = Math.min(...orders);
      return first === Number.POSITIVE_INFINITY ? [] : [{ field, targetOf, first }];
    });
    const deciding = matches.sort((one, other) => one.first - other.first)[0];
    if (deciding === undefined) return undefined;
    const { field, targetOf } = deciding;
    const stays = field === 'team';
    return valuesOf(facts, field).flatMap((value) => targetOf(value)?.team ?? (stays ? value : []));
  };
}

/** The rule about each value of one field, the first one written; remembered per value as files spell it. */
function targets(rules: readonly AssignRule[], wanted: Field): (value: string) => Target | undefined {
  const written = new Map<string, Target>();
  rules.forEach(({ field, value, team }, order) => {
    if (field === wanted && !written.has(fold(value))) written.set(fold(value), { order, team });
  });
  const remembered = new Map<string, Target | undefined>();
  return (value) => {
    if (remembered.has(value)) return remembered.get(value);
    const target = written.get(fold(value));
    remembered.set(value, target);
    return target;
  };
}

/** What a row says in a field that rules can be about. */
export function valuesOf(
  { source, teams, services, escalationPolicy, project, board }: TeamFacts,
  field: Field,
): readonly string[] {
  switch (field) {
    case 'team':
      return teams;
    case 'service':
      return services ?? [];
    case 'escalation-policy':
      return escalationPolicy === undefined ? [] : [escalationPolicy];
    case 'project':
      return project === undefined ? [] : [project];
    case 'board':
      return board === undefined ? [] : [board];
    case 'source':
      return [source];
  }
}
