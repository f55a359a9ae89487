import { type EpochMs, type EstimateUnit, epochMs } from '../domain/index.ts';
import { formatDate, formatPeriod } from './dates.ts';
import { countInWords, formatHours, formatNumber, listInWords } from './numbers.ts';

/** The cards of the settings page that describe a team: who is in it, and how its work is planned. */
export const TEAM_WORDS = {
  search: 'Find a team',
  found: (shown: number, all: number) => `${shown} of ${countInWords(all, 'team', 'teams')}`,
  showAll: (count: number) => `Show all ${countInWords(count, 'team', 'teams')}`,
  noneFound: 'No team has that in its name.',
  open: (team: string) => `Open the settings of ${team}`,
  close: (team: string) => `Close the settings of ${team}`,
  peopleUnknown: 'number of people not known',
  peopleAssumed: (count: number) => `${countInWords(count, 'person', 'people')} assumed`,
  changed: (team: string, what: string) => `${team}: ${what} changed.`,
  capacity: (sprint: string, capacity: number | undefined) =>
    capacity === undefined
      ? `Capacity of ${sprint}: not known. It needs the number of people.`
      : `Capacity of ${sprint}: ${formatHours(capacity)}`,
  parts: {
    name: 'name',
    zone: 'time zone',
    days: 'working days',
    hours: 'working hours',
    holidays: 'days off',
    people: 'people',
    allocation: 'allocation',
    absence: 'hours away',
    estimates: 'what you estimate in',
    sizes: 'sizes',
    windows: 'sprints or windows',
    reserve: 'reserve',
    pace: 'pace',
    baseline: 'baseline',
  },
  notEmpty: 'A team needs a name.',
  oneDay: 'A team works on one day of the week at least.',
  numberFault: 'Type a number of 0 or more.',
} as const;

/** Days off for the whole team. */
export const DAY_WORDS = {
  first: 'First day',
  last: 'Last day, if several',
  paste: 'Paste several dates',
  pasteHint:
    'One a line or separated by commas, such as 2026-12-25, 3 Apr 2026, 24.12.2026 or 2026-12-24 to 2027-01-02. Names beside them do no harm.',
  addSome: (count: number) => (count === 0 ? 'Add' : `Add ${countInWords(count, 'day', 'days')}`),
  unread: (parts: readonly string[]) =>
    `Not read as a date: ${listInWords(parts.slice(0, 3).map((part) => `“${part}”`))}${
      parts.length > 3 ? `, and ${parts.length - 3} more` : ''
    }.`,
  wrongOrder: 'The last day comes before the first.',
} as const;

/** People: a number, or a list of nameless members. */
export const MEMBER_WORDS = {
  title: 'People',
  count: 'How many',
  modes: { count: 'A number of people', list: 'A list of members' },
  modeHints: {
    count: 'Everyone counts in full.',
    list: 'No names: each member is a share of full time, less the hours away in a sprint.',
  },
  toList: (team: string, count: number) => `${team}: now a list of ${countInWords(count, 'member', 'members')}.`,
  toCount: (team: string, count: number) =>
    `${team}: now ${countInWords(count, 'person', 'people')}, all in full. Hours away are no longer counted.`,
  caption: 'Members, their share of full time, and hours away in each sprint',
  member: (at: number) => `Member ${at + 1}`,
  column: 'Member',
  allocation: 'Share',
  allocationOf: (at: number) => `Share of full time of member ${at + 1}, in per cent`,
  absence: 'Hours away in',
  absenceOf: (at: number, sprint: string) => `Hours away of member ${at + 1} in ${sprint}`,
  allocationFault: 'From 0 to 100 %.',
  hoursFault: 'Hours, 0 or more.',
  add: 'Add a member',
  remove: (at: number) => `Remove member ${at + 1}`,
  removed: (team: string, at: number) => `${team}: member ${at + 1} removed.`,
  keys: 'Arrow keys and Enter move between the fields.',
  noSprints: 'Hours away can be typed once a sprint of the team is here.',
  full: (members: number, full: number) =>
    `${countInWords(members, 'member', 'members')}, ${formatNumber(full)} in full-time terms`,
} as const;

/** What differs from the defaults, as pictures print it. */
export const CHANGED_WORDS = {
  people: (count: number) => countInWords(count, 'person', 'people'),
  members: (members: number, full: number) =>
    members === full
      ? countInWords(members, 'person', 'people')
      : `${countInWords(members, 'person', 'people')} (${formatNumber(full)} full-time)`,
  away: (hours: number, sprints: number) =>
    `${formatHours(hours)} away in ${countInWords(sprints, 'sprint', 'sprints')}`,
  workingDays: (days: string) => `working days ${days}`,
  workingTime: (from: string, to: string) => `working time ${from} to ${to}`,
  daysOff: (count: number) => countInWords(count, 'day off', 'days off'),
  rules: (count: number) => countInWords(count, 'rule', 'rules').concat(' for what belongs to the team'),
  estimates: {
    points: 'estimates read as story points',
    hours: 'estimates in hours',
    items: 'items counted, not points',
  },
  sizes: (sizes: string) => `sizes ${sizes}`,
  noSizes: 'T-shirt sizes without numbers',
  windows: (weeks: number, monday: string) =>
    `windows of ${countInWords(weeks, 'week', 'weeks')} from ${dayText(monday)} in place of sprints`,
  pace: (pace: string, unit: string) => `pace typed: ${pace} ${unit} per hour`,
  baseline: (day: string) => `pace from sprints since ${dayText(day)}`,
  rebase: (day: string) => `limits of the load since ${dayText(day)}`,
  reserve: (amount: number, unit: string) => `reserve of ${formatNumber(amount)} ${unit} per sprint`,
  coefficient: (name: string, value: string, standard: string) =>
    `${name.charAt(0).toLowerCase()}${name.slice(1)}: ${value} (default ${standard})`,
  more: (count: number) => `and ${countInWords(count, 'more coefficient', 'more coefficients')}`,
} as const;

/** A local date: "2026-12-24" is "24 Dec 2026". A text that is no date stays as it is. */
export function dayText(day: string): string {
  const at = instantOf(day);
  return at === undefined ? day : formatDate(at, 'UTC');
}

/** First to last day: "24 Dec 2026 – 2 Jan 2027", or the one day. */
export function daysText(first: string, last: string): string {
  const start = instantOf(first);
  const end = instantOf(last);
  if (start === undefined || end === undefined) return first === last ? first : `${first} – ${last}`;
  return formatPeriod(start, epochMs(end + 1), 'UTC');
}

/** "points", "estimated hours", "items": what a team counts its work in; sizes are numbers, and read as points. */
export function plannedUnit(estimates: { readonly in: string } | undefined): EstimateUnit {
  return estimates?.in === 'hours' || estimates?.in === 'items' ? estimates.in : 'points';
}

function instantOf(day: string): EpochMs | undefined {
  const at = Date.parse(`${day}T00:00Z`);
  return Number.isNaN(at) ? undefined : epochMs(at);
}
