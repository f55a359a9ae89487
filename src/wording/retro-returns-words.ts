import { isolated } from './names.ts';
import { countInWords, formatHours, formatShare } from './numbers.ts';

export const RETURNS_STEP = {
  list: 'Incidents of this sprint, most hours first',
  names: {
    incident: 'Incident',
    hours: 'Hours here',
    review: 'Review',
    followUps: 'Follow-ups',
    state: 'What came back',
  },
  noTitle: 'no title',
  none: 'No incident is recorded for this sprint, so there is nothing to get a return for',
  nothing: 'None of these hours has a return booked yet',
  all: 'All of these hours have a review or a finished follow-up',
  some: (part: string, all: string) => `${part} of ${all} have a review or a finished follow-up`,
  more: (count: number) => `And ${countInWords(count, 'smaller incident', 'smaller incidents')}.`,
  earlier: (count: number, service: string) =>
    `${countInWords(count, 'earlier incident', 'earlier incidents')} in ${isolated(service)}`,
  toLedger: 'Book a return',
} as const;

/** What came back of the hours of one sprint, as a takeaway; a team of one or two has shares only (METHOD 2.6). */
export function returnsHeadline(hours: number, withReturn: number, sharesOnly: boolean): string {
  if (hours <= 0) return RETURNS_STEP.none;
  if (withReturn <= NOISE) return RETURNS_STEP.nothing;
  if (hours - withReturn <= NOISE) return RETURNS_STEP.all;
  if (sharesOnly) return RETURNS_STEP.some(formatShare(withReturn / hours), 'the incident hours');
  return RETURNS_STEP.some(formatHours(withReturn), `${formatHours(hours)} on incidents`);
}

const NOISE = 1e-6;
