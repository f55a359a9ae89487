import { at, workingDay } from './dates.ts';
import { type Placed, placed } from './incidents.ts';
import type { SampleSprint, Scoped } from './sprint-scope.ts';

const MINUTE_MS = 60_000;
const LAST_DAY = 9;
/** When things get done on a day, one after the other. */
const DONE_AT = ['11:10', '15:40', '10:25', '14:05', '12:50'];
const CREATED_AT = ['10:15', '14:40', '11:30', '15:20'];

/** When an issue came up, and what became of it in one sprint. */
export type ItemTimes = {
  readonly created: number;
  readonly begun: number;
  /** Only of what was added while the sprint ran. */
  readonly added?: number;
  readonly removed?: number;
  readonly done?: number;
};

/** An issue in one sprint with its times; the days of large incidents are days on which no planned work gets done. */
export function timesInSprint(sprint: SampleSprint): ReadonlyMap<Scoped, ItemTimes> {
  const done = sprint.items.filter(({ outcome, added }) => outcome === 'completed' && !added);
  return new Map(
    sprint.items.map((item): readonly [Scoped, ItemTimes] => {
      if (item.added) return [item, addedTimes(item, sprint)];
      const created = createdBefore(item, sprint.index);
      if (item.outcome === 'not-completed') return [item, { created, begun: at(sprint.index, workingDay(8), '10:05') }];
      if (item.outcome === 'punted') return [item, { created, ...removedTimes(sprint) }];
      return [item, { created, ...doneTimes(done.indexOf(item), done.length, sprint) }];
    }),
  );
}

/** The incident that a fix ended. */
export function incidentFixedBy({ fixOf }: Scoped, { index }: SampleSprint): Placed | undefined {
  if (fixOf === undefined) return undefined;
  return placed().find(({ sprint, position }) => sprint === index && position === fixOf);
}

/** Three to four weeks before its sprint, on a weekday. */
function createdBefore({ number }: Scoped, index: number): number {
  return at(index, workingDay(number % 10) - 28, CREATED_AT[number % CREATED_AT.length] ?? '');
}

/** A fix comes in while its incident goes on, and is done before that ends; other work comes and goes on other days. */
function addedTimes(item: Scoped, sprint: SampleSprint): ItemTimes {
  const incident = incidentFixedBy(item, sprint);
  if (incident !== undefined) {
    const added = incident.started + 50 * MINUTE_MS;
    const done = incident.started + (incident.story.minutes - 15) * MINUTE_MS;
    return { created: added - 5 * MINUTE_MS, begun: added + 5 * MINUTE_MS, added, done };
  }
  const { index, story } = sprint;
  const day = 3 + ((story.number + item.number) % 4);
  const on = (time: string) => at(index, workingDay(day), time);
  return {
    ...{ created: on('11:20'), added: on('11:35'), begun: on('13:40') },
    done: at(index, workingDay(day + 2), '14:45'),
  };
}

/** Begun on the day of the sprint's largest incident, and taken out at the daily meeting after it. */
function removedTimes({ index, story }: SampleSprint): Pick<ItemTimes, 'begun' | 'removed'> {
  const [largest] = story.incidents.toSorted((one, other) => other.minutes * other.people - one.minutes * one.people);
  const day = largest?.day ?? 0;
  return { begun: at(index, workingDay(day), '09:45'), removed: at(index, workingDay(day + 1), '09:50') };
}

/** Spread over the sprint from its second day; what would be done on the day of a large incident is done on the next one. */
function doneTimes(place: number, count: number, { index, story }: SampleSprint): Pick<ItemTimes, 'begun' | 'done'> {
  const busy = new Set(story.incidents.filter(({ severity }) => severity !== 'Minor').map(({ day }) => day));
  let day = Math.min(LAST_DAY, 1 + Math.floor(((place + 1) * LAST_DAY) / (count + 1)));
  while (day < LAST_DAY && busy.has(day)) day += 1;
  return {
    begun: at(index, workingDay(day - 1), '10:20'),
    done: at(index, workingDay(day), DONE_AT[place % DONE_AT.length] ?? ''),
  };
}
