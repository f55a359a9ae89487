import * as v from 'valibot';
import type { Calendar, Incident, Presence, Severity } from '../../../src/domain/index.ts';
import { epochMs, hours, ms } from '../../../src/domain/index.ts';
import { instantOf } from '../../../src/metrics/time/local-time.ts';
import { effectiveWindows, type SprintWindow } from '../../../src/metrics/time/sprint-windows.ts';
import { drawnIncident, drawnSprint } from '../drawn-dataset.ts';

const number = v.number();
const text = v.string();
export const calendarSchema = v.strictObject({
  tz: text,
  days: v.array(number),
  from: text,
  to: text,
  holidays: v.array(text),
});
export const sprintSchema = v.strictObject({ id: text, start: text, end: text });
export const intervalSchema = v.tuple([v.nullable(text), text, v.nullable(text)]);

export const incidentSchema = v.strictObject({
  id: text,
  sev: v.optional(v.nullable(v.picklist([1, 2, 3, 4, 5])), null),
  start: v.optional(text),
  ack: v.optional(text),
  mitigated: v.optional(text),
  resolved: v.optional(text),
  responderCount: v.optional(number),
  loggedHours: v.optional(number),
  workloadHours: v.optional(number),
  engagedHours: v.optional(number),
  estimatedHours: v.optional(number),
  offHours: v.optional(number),
  snoozedSeconds: v.optional(number),
  autoResolved: v.optional(v.boolean()),
  /** Person, from, to. */
  intervals: v.optional(v.array(intervalSchema), []),
  _note: v.optional(text),
});

export function toCalendar({ tz, ...rest }: v.InferOutput<typeof calendarSchema>): Calendar {
  return { zone: tz, ...rest };
}

/** A time with Z or an offset is an instant, one without is local in the calendar's zone. */
function toInstant(zone: string, time: string) {
  if (/(Z|[+-]\d{2}:\d{2})$/.test(time)) return epochMs(Date.parse(time));
  const [date = '', clock] = time.split('T');
  return instantOf(zone, date, clock);
}

/** Each key with the value made of what is known; keys whose text is absent are left out. */
export function known<Key extends string, Given, Made>(
  given: Readonly<Partial<Record<Key, Given | undefined>>>,
  make: (value: Given) => Made,
): Partial<Record<Key, Made>> {
  const made: Partial<Record<Key, Made>> = {};
  for (const key in given) {
    const value = given[key];
    if (value !== undefined) made[key] = make(value);
  }
  return made;
}

export function toIncident(zone: string, asOf: string, row: v.InferOutput<typeof incidentSchema>): Incident {
  const instant = (time: string) => toInstant(zone, time);
  const severity: Severity = row.sev ?? 'unknown';
  const { start, ack, mitigated, resolved } = row;
  return drawnIncident(row.id, {
    key: row.id,
    severity,
    asOf: instant(asOf),
    ...known({ startedAt: start, acknowledgedAt: ack, mitigatedAt: mitigated, resolvedAt: resolved }, instant),
    ...known({ responderCount: row.responderCount }, (count: number) => count),
    ...known({ autoResolved: row.autoResolved }, (isAuto: boolean) => isAuto),
    ...known({ snoozed: row.snoozedSeconds }, (seconds: number) => ms(seconds * 1000)),
    ...known({ offHours: row.offHours }, hours),
    effort: known(
      {
        logged: row.loggedHours,
        workload: row.workloadHours,
        engaged: row.engagedHours,
        estimated: row.estimatedHours,
      },
      hours,
    ),
    presence: row.intervals.map(
      ([person, from, to]): Presence => ({
        startedAt: instant(from),
        ...(person === null ? {} : { person }),
        ...(to === null ? {} : { endedAt: instant(to) }),
      }),
    ),
  });
}

export function windowsOf(
  zone: string,
  sprints: readonly v.InferOutput<typeof sprintSchema>[],
): readonly SprintWindow[] {
  return effectiveWindows(
    sprints.map(({ id, start, end }) =>
      drawnSprint(id, '2026-01-05', { key: id, startAt: toInstant(zone, start), endAt: toInstant(zone, end) }),
    ),
  ).windows;
}
