import type { WeekPicture } from '../metrics/usual/hour-of-week.ts';
import { countInWords, formatHours, formatNumber } from './numbers.ts';

/** The picture of incident hours over the week (METHOD 2.6). Night and weekend are a burden, not displaced points. */
export const WEEK_CHART = {
  title: 'When in the week incident hours fell',
  working: 'Working time',
  none: 'None',
  upTo: (hours: string) => `up to ${hours}`,
  hour: 'Hour',
  sums: 'All day',
} as const;

export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export const SHORT_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

export const WEEK_HIDDEN =
  'Hours by weekday and hour are not shown for teams of fewer than three people: they would describe a person.';

/** "41 h of 353 h of incident work fell outside working time". */
export function weekTakeaway({ on, off, notPlaced }: WeekPicture): string {
  const all = on + off;
  if (all === 0 && notPlaced === 0) return 'No incident hours are recorded';
  if (all === 0) return 'No incident hours have a time: when in the week they fell is not known';
  if (off === 0) return `All ${formatHours(all)} of incident work fell inside working time`;
  if (on === 0) return `All ${formatHours(all)} of incident work fell outside working time`;
  return `${formatHours(off)} of ${formatHours(all)} of incident work fell outside working time`;
}

export function weekExplanation(zone: string): string {
  return `Person-hours by weekday and hour, on the team’s clock (${zone}); the stronger the colour, the more. The frame is working time.`;
}

/** What stands behind the picture, and what is not in it. */
export function weekSources({ incidents, notPlaced, withoutHour }: WeekPicture): string {
  const from = `From ${countInWords(incidents, 'incident', 'incidents')}, in sprints and between them; every hour is counted once.`;
  const lumps =
    'A logged total without times of its own is spread evenly over its incident. Hours outside working time are a burden, and are not counted as displaced.';
  const left = notPlaced === 0 ? '' : ` ${formatHours(notPlaced)} have no time and are in no cell.`;
  const none =
    withoutHour === 0
      ? ''
      : ` ${formatHours(withoutHour)} of resumption or of work items belong to no hour and are in no cell.`;
  return `${from} ${lumps}${left}${none}`;
}

/** What is said of it where there is room for little. */
export function briefWeek(zone: string): string {
  return `On the team’s clock (${zone}). Hours outside working time are not counted as displaced.`;
}

/** The name of an hour: "09:00". */
export function hourName(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** A cell of the table: "3.5", "2 on, 1.5 off", "0". */
export function cellInWords(on: number, off: number): string {
  const [onText, offText] = [formatNumber(on), formatNumber(off)];
  if (off === 0 || offText === '0') return onText;
  return on === 0 || onText === '0' ? `${offText} off` : `${onText} on, ${offText} off`;
}

/** The sums of one day, beside its row: "12 h · 3 h off". */
export function dayInWords(on: number, off: number): string {
  return off === 0 ? formatHours(on) : `${formatHours(on)} + ${formatHours(off)} off`;
}

/** One line of the long description: "Monday: 12 h in working time, 3 h outside it." */
export function describeDay(day: number, on: number, off: number): string {
  return `${WEEKDAYS[day] ?? ''}: ${formatHours(on)} in working time, ${formatHours(off)} outside it.`;
}

/** One hour of the week, said: "Monday, 09:00 to 10:00: 3 h in working time, 0.5 h outside it." */
export function describeHour(day: number, hour: number, on: number, off: number): string {
  const when = `${WEEKDAYS[day] ?? ''}, ${hourName(hour)} to ${hourName((hour + 1) % 24)}`;
  const [onText, offText] = [formatHours(on), formatHours(off)];
  const none = formatHours(0);
  if (onText === none && offText === none) return `${when}: ${on + off > 0 ? 'a few minutes' : 'no incident hours'}.`;
  if (offText === none) return `${when}: ${onText} in working time.`;
  return onText === none
    ? `${when}: ${offText} outside working time.`
    : `${when}: ${onText} in working time, ${offText} outside it.`;
}
