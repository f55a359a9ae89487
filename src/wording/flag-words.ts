import type { MetricFlag } from '../metrics/metric-flag.ts';
import { countInWords } from './numbers.ts';

const INCIDENT_FLAGS: Readonly<Partial<Record<MetricFlag, string>>> = {
  open: 'still open',
  'bad-times': 'its end lies before its start',
  'no-times': 'no start known',
  capped: 'the cap per person applied',
  'pattern-switch': 'near the limit of one sitting',
  'bad-presence': 'a presence record could not be used',
  'exceeds-head-count': 'more people than the team has',
};

/** What an incident's flag means, in a few words; undefined for flags that speak of a sprint only. */
export function incidentFlagInWords(flag: MetricFlag): string | undefined {
  return INCIDENT_FLAGS[flag];
}

const SPRINT_FLAGS: Readonly<Partial<Record<MetricFlag, string>>> = {
  'exceeds-capacity': 'more incident hours than working hours: the rest was cut. Is the head count right?',
  'exceeds-head-count': 'more people on incidents at once than the team has. Is the head count right?',
  'later-sprints-used': 'a pace that rests on later sprints, since too few came before',
  'close-differs': 'a close more than a day off the planned end; the planned dates count',
  'window-overlap': 'dates that overlap the next sprint; the earlier one was cut',
  'unestimated-items': 'items without an estimate; they count as 0',
  'mostly-defaults': 'hours that are mostly defaults',
  'no-working-time': 'no working time in the calendar',
  'nothing-planned': 'nothing planned',
  'pace-typed': 'a typed pace in place of the recent one',
  'plan-typed': 'a typed plan',
  'sizes-unmapped': 'sizes that no number is given for yet; no points until each has one',
};

/** What sprints with a flag have: "2 sprints: dates that overlap …"; undefined for flags that are said elsewhere. */
export function sprintFlagInWords(flag: MetricFlag, count: number): string | undefined {
  const words = SPRINT_FLAGS[flag];
  return words === undefined ? undefined : `${countInWords(count, 'sprint has', 'sprints have')} ${words}`;
}
