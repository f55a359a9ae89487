import type { AssignRule, Settings } from '../../../domain/index.ts';
import { defaultCalendar } from '../../../domain/index.ts';
import type { AssignReading, PastedRuleFault, UnassignedValue } from '../../../engine/api.ts';
import { ASSIGN } from '../../../wording/assign-words.ts';
import { withRule } from '../team-settings.ts';

/** A team to choose. */
export type TeamOption = { readonly value: string; readonly label: string };

/** The settings with several rules, each in place of an earlier one for the same value. */
export function withRules(settings: Settings, rules: readonly AssignRule[]): Settings {
  return rules.reduce(withRule, settings);
}

/** The settings with pasted rules, and with the teams that they name and nobody else does; `zone` is where those work. */
export function withPasted(settings: Settings, { lines, newTeams }: AssignReading, zone: string): Settings {
  const missing = newTeams.filter(({ id }) => !settings.teams.some((team) => team.id === id));
  const made = missing.map(({ id, name }) => ({ id, name, calendar: defaultCalendar(zone) }));
  const rules = lines.map(({ rule }) => rule);
  return withRules({ ...settings, teams: [...settings.teams, ...made] }, rules);
}

/** Undo of the above: the rules as they were, without the teams that were made. */
export function withoutPasted(settings: Settings, before: Settings, { newTeams }: AssignReading): Settings {
  const made = newTeams.filter(({ id }) => !before.teams.some((team) => team.id === id)).map(({ id }) => id);
  return { ...settings, assign: before.assign, teams: settings.teams.filter(({ id }) => !made.includes(id)) };
}

/** The rules that the suggestions make. */
export function suggestedRules(values: readonly UnassignedValue[]): readonly AssignRule[] {
  return values.flatMap(({ field, value, suggestion }) =>
    suggestion === undefined ? [] : [{ field, value, team: suggestion.teamId }],
  );
}

/** A line that makes no rule, in a sentence with its number. */
export function ruleFaultInWords(fault: PastedRuleFault): string {
  switch (fault.code) {
    case 'columns':
      return ASSIGN.faults.columns(fault.line, fault.count);
    case 'unknown-field':
      return ASSIGN.faults.unknownField(fault.line, fault.field);
    case 'no-value':
      return ASSIGN.faults.noValue(fault.line);
    case 'no-team':
      return ASSIGN.faults.noTeam(fault.line);
    case 'repeated':
      return ASSIGN.faults.repeated(fault.line, fault.value, fault.firstLine);
  }
}
