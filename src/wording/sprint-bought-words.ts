import type { SprintAnalysis } from '../metrics/analysis.ts';
import type { LedgerState } from '../metrics/ledger/ledger.ts';
import { hidesOffHours } from './headline.ts';
import { countInWords, formatHours, formatNumber } from './numbers.ts';

/** The third number: hours with a return booked. */
export const WITH_RETURN = {
  figure: (returned: number, all: number) => `${formatNumber(wholeHours(returned))} of ${formatHours(all)}`,
  beside: 'with a return booked',
  besideAll: (off: string) => `with a return booked, the ${off} outside working time included`,
} as const;

function wholeHours(hours: number): number {
  return hours < 9.95 ? hours : Math.round(hours);
}

/** What the incidents bought. */
export const SPRINT_BOUGHT = {
  title: 'What it bought',
  sub: (incidents: number, hours: string) =>
    `${countInWords(incidents, 'incident', 'incidents')}, ${hours} in working time`,
  subOff: (incidents: number, on: string, off: string) =>
    `${countInWords(incidents, 'incident', 'incidents')}, ${on} in working time and ${off} outside`,
  none: 'No incident has time in this sprint.',
  columns: { incident: 'Incident', followUps: 'Follow-ups', review: 'Review', state: 'What came back', hours: 'Hours' },
  review: 'review held',
  more: (count: number) => `${formatNumber(count)} more`,
  items: (count: number) =>
    countInWords(count, 'item that looks like incident work', 'items that look like incident work'),
  again: (nth: number, service: string) => `${ordinal(nth)} in ${service}`,
  link: 'Book a return',
  noTitle: 'without title',
  places: (count: number) => `+${formatNumber(count)}`,
} as const;

/** How many incidents a sprint has, and their hours; a small team's hours outside working time are not told. */
export function boughtSubInWords(
  { incidentCount, hoursOn, hoursOff }: Pick<SprintAnalysis, 'incidentCount' | 'hoursOn' | 'hoursOff'>,
  team: Parameters<typeof hidesOffHours>[0],
): string {
  if (incidentCount === 0) return SPRINT_BOUGHT.none;
  if (hoursOff > 0 && !hidesOffHours(team)) {
    return SPRINT_BOUGHT.subOff(incidentCount, formatHours(hoursOn), formatHours(hoursOff));
  }
  return SPRINT_BOUGHT.sub(incidentCount, formatHours(hoursOn));
}

/** "3rd": how often an incident of one service came, this one included. */
function ordinal(nth: number): string {
  const [tens, ones] = [nth % 100, nth % 10];
  if (tens >= 11 && tens <= 13) return `${nth}th`;
  return `${nth}${ones === 1 ? 'st' : ones === 2 ? 'nd' : ones === 3 ? 'rd' : 'th'}`;
}

/** Of several incidents in one row: whether something came back of any. */
export function statesInWords(states: readonly LedgerState[]): string {
  const none = states.filter((state) => state === 'none').length;
  if (none === states.length) return 'no return booked yet';
  return none === 0 ? 'all with a return' : `${formatNumber(states.length - none)} with a return`;
}

/** Follow-ups as dots, read aloud: "2 of 3 follow-ups done". */
export function dotsInWords(done: number, open: number): string {
  const all = done + open;
  if (all === 0) return 'no follow-up';
  return `${formatNumber(done)} of ${countInWords(all, 'follow-up', 'follow-ups')} done`;
}
