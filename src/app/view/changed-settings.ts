import type { MethodChanges, Settings, Team } from '../../domain/index.ts';
import { changedCoefficients, defaultCalendar } from '../../domain/index.ts';
import { coefficientName } from '../../wording/coefficient-names.ts';
import { formatCoefficient } from '../../wording/coefficient-values.ts';
import { numberText } from '../../wording/locale.ts';
import { shortUnitWord } from '../../wording/numbers.ts';
import { SETTINGS } from '../../wording/page-data.ts';
import { CHANGED_WORDS, plannedUnit } from '../../wording/team-words.ts';
import { fullTimeOf } from './team-people.ts';

/** So many coefficients are named; the rest are counted. The mapping of sizes is never shortened (METHOD 2.17). */
const MOST_NAMED = 4;

/** What differs from the defaults for a team, each in a few words, as the picture lists it; [] where all is as usual. */
export function changedSettings(settings: Settings, teamId: string): readonly string[] {
  const team = settings.teams.find(({ id }) => id === teamId);
  const rules = settings.assign.filter((rule) => rule.team === teamId).length;
  return [
    ...(team === undefined ? [] : [...planChanges(team), ...peopleChanges(team), ...calendarChanges(team)]),
    ...(rules === 0 ? [] : [CHANGED_WORDS.rules(rules)]),
    ...coefficientChanges(settings.method),
  ];
}

/** What stands in the place of the files' own plan and the recent pace. */
function planChanges(team: Team): readonly string[] {
  const { windows, typedPace, baselineFrom, rebase, reserve } = team;
  const unit = (amount: number) => shortUnitWord(plannedUnit(team.estimates), amount);
  return [
    ...estimateChanges(team),
    ...(windows === undefined ? [] : [CHANGED_WORDS.windows(windows.weeks, windows.monday)]),
    ...(typedPace === undefined ? [] : [CHANGED_WORDS.pace(exact(typedPace), unit(2))]),
    ...(baselineFrom === undefined ? [] : [CHANGED_WORDS.baseline(baselineFrom)]),
    ...(rebase === undefined ? [] : [CHANGED_WORDS.rebase(rebase.from)]),
    ...(reserve === undefined ? [] : [CHANGED_WORDS.reserve(reserve, unit(reserve))]),
  ];
}

function estimateChanges({ estimates }: Team): readonly string[] {
  if (estimates === undefined) return [];
  if (estimates.in !== 'sizes') return [CHANGED_WORDS.estimates[estimates.in]];
  const sizes = Object.entries(estimates.sizes).toSorted(([, a], [, b]) => a - b);
  if (sizes.length === 0) return [CHANGED_WORDS.noSizes];
  return [CHANGED_WORDS.sizes(sizes.map(([size, value]) => `${size} = ${exact(value)}`).join(', '))];
}

/** A list of members takes the place of the head count, as it does in the numbers. */
function peopleChanges({ headCount, people = [] }: Team): readonly string[] {
  if (people.length === 0) return headCount === undefined ? [] : [CHANGED_WORDS.people(headCount)];
  const absences = people.flatMap(({ absentHours }) => Object.entries(absentHours)).filter(([, hours]) => hours > 0);
  const away = absences.reduce((sum, [, hours]) => sum + hours, 0);
  return [
    CHANGED_WORDS.members(people.length, fullTimeOf(people)),
    ...(away === 0 ? [] : [CHANGED_WORDS.away(away, new Set(absences.map(([sprint]) => sprint)).size)]),
  ];
}

function calendarChanges({ calendar }: Team): readonly string[] {
  const usual = defaultCalendar(calendar.zone);
  const hasUsualHours = calendar.from === usual.from && calendar.to === usual.to;
  return [
    ...(calendar.days.join() === usual.days.join() ? [] : [CHANGED_WORDS.workingDays(daysInWords(calendar.days))]),
    ...(hasUsualHours ? [] : [CHANGED_WORDS.workingTime(calendar.from, calendar.to)]),
    ...(calendar.holidays.length === 0 ? [] : [CHANGED_WORDS.daysOff(calendar.holidays.length)]),
  ];
}

function coefficientChanges(method: MethodChanges): readonly string[] {
  const changed = changedCoefficients(method);
  const named = changed.length <= MOST_NAMED + 1 ? changed : changed.slice(0, MOST_NAMED);
  const rest = changed.length - named.length;
  return [
    ...named.map(({ id, value, standard }) =>
      CHANGED_WORDS.coefficient(coefficientName(id), formatCoefficient(id, value), formatCoefficient(id, standard)),
    ),
    ...(rest === 0 ? [] : [CHANGED_WORDS.more(rest)]),
  ];
}

function daysInWords(days: readonly number[]): string {
  return days.map((day) => SETTINGS.dayNames[day - 1] ?? '').join(', ');
}

/** As it was typed: a setting is not rounded. */
function exact(value: number): string {
  return numberText(value, { most: 6 });
}
