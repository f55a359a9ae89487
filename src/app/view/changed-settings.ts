import type { Settings, Team } from '../../domain/index.ts';
import { defaultCalendar } from '../../domain/index.ts';
import { countInWords } from '../../wording/numbers.ts';
import { SETTINGS } from '../../wording/page-data.ts';

/** What a person set for a team, each in a few words, as the picture lists it; [] where all is as usual. */
export function changedSettings(settings: Settings, teamId: string): readonly string[] {
  const team = settings.teams.find(({ id }) => id === teamId);
  const rules = settings.assign.filter((rule) => rule.team === teamId).length;
  return [
    ...(team === undefined ? [] : teamChanges(team)),
    ...(rules === 0
      ? []
      : [countInWords(rules, 'rule for what belongs to the team', 'rules for what belongs to the team')]),
  ];
}

function teamChanges({ calendar, headCount, people }: Team): readonly string[] {
  const usual = defaultCalendar(calendar.zone);
  const hasUsualHours = calendar.from === usual.from && calendar.to === usual.to;
  return [
    ...(headCount === undefined ? [] : [countInWords(headCount, 'person', 'people')]),
    ...(people === undefined ? [] : [`${countInWords(people.length, 'person', 'people')} with own working time`]),
    ...(calendar.days.join() === usual.days.join() ? [] : [`working days ${daysInWords(calendar.days)}`]),
    ...(hasUsualHours ? [] : [`working time ${calendar.from} to ${calendar.to}`]),
    ...(calendar.holidays.length === 0 ? [] : [countInWords(calendar.holidays.length, 'day off', 'days off')]),
  ];
}

function daysInWords(days: readonly number[]): string {
  return days.map((day) => SETTINGS.dayNames[day - 1] ?? '').join(', ');
}
