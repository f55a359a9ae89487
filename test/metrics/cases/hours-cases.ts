import * as v from 'valibot';
import type { Presence, Team } from '../../../src/domain/index.ts';
import { epochMs, HOUR_MS, STANDARD_METHOD } from '../../../src/domain/index.ts';
import { surveyHours } from '../../../src/metrics/definitions/hours-survey.ts';
import { daysTouched } from '../../../src/metrics/hours/burden.ts';
import {
  allocateHours,
  calibratedHours,
  everyPosition,
  type HoursInput,
  type IncidentHours,
} from '../../../src/metrics/hours/hours.ts';
import { sprintCapacity } from '../../../src/metrics/plans/capacity.ts';
import { fixedWindows } from '../../../src/metrics/time/sprint-windows.ts';
import { resumptionOverhead } from '../../support/resumption-overhead.ts';
import { drawnIncident, drawnSprint, drawnTeam } from '../drawn-dataset.ts';
import {
  calendarSchema,
  incidentSchema,
  intervalSchema,
  known,
  sprintSchema,
  toCalendar,
  toIncident,
  windowsOf,
} from './case-input.ts';
import { expectMatch } from './match.ts';
import type { CaseCheck } from './points-cases.ts';

/** Reads a case's input by its schema (unknown keys are refused), computes, and compares every key of the expectation. */
function check<Schema extends v.GenericSchema>(
  schema: Schema,
  compute: (input: v.InferOutput<Schema>) => object,
): CaseCheck {
  return (input, expected) => expectMatch(compute(v.parse(schema, input)), withSortedFlags(expected));
}

/** The order of flags means nothing. */
function withSortedFlags(expected: unknown): unknown {
  const parsed = v.safeParse(v.looseObject({ flags: v.record(v.string(), v.array(v.string())) }), expected);
  if (!parsed.success) return expected;
  const flags = Object.entries(parsed.output.flags).map(([id, list]) => [id, list.toSorted()]);
  return { ...parsed.output, flags: Object.fromEntries(flags) };
}

const number = v.number();
const text = v.string();

function firstOf<Item>(list: readonly Item[]): Item {
  const [first] = list;
  if (first === undefined) throw new Error('the case has none');
  return first;
}

const capacity = check(
  v.strictObject({
    calendar: calendarSchema,
    sprint: sprintSchema,
    people: v.array(v.strictObject({ alloc: number, absentHours: v.optional(number) })),
  }),
  ({ calendar, sprint, people }) => {
    const members = people.map(({ alloc, absentHours }) => ({
      allocation: alloc,
      absentHours: known({ [sprint.id]: absentHours }, (away: number) => away) as Record<string, number>,
    }));
    const team = drawnTeam({ calendar: toCalendar(calendar), people: members });
    const window = firstOf(windowsOf(calendar.tz, [sprint]));
    const result = sprintCapacity(team, drawnSprint(sprint.id, '2026-01-05'), window, undefined);
    return {
      teamWorkingHours: result.workingHours,
      capacity: result.capacity,
      windowElapsedHours: (window.end - window.start) / HOUR_MS,
    };
  },
);

const capacity2 = check(
  v.strictObject({ calendar: calendarSchema, sprints: v.array(sprintSchema) }),
  ({ calendar, sprints }) => {
    const team = drawnTeam({ calendar: toCalendar(calendar) });
    const windows = windowsOf(calendar.tz, sprints);
    return {
      hours: sprints.map(({ id }) => {
        const window = windows.find((each) => each.sprintKey === id);
        return window && sprintCapacity(team, drawnSprint(id, '2026-01-05'), window, undefined).workingHours;
      }),
    };
  },
);

const allocation = check(
  v.strictObject({
    calendar: calendarSchema,
    sprints: v.array(sprintSchema),
    incidents: v.array(incidentSchema),
    asOf: text,
    headcount: v.optional(v.nullable(number), null),
  }),
  ({ calendar, sprints, incidents, asOf, headcount }) => {
    const { headCount: _, ...unnumbered } = drawnTeam({ calendar: toCalendar(calendar) });
    const team: Team = headcount === null ? unnumbered : { ...unnumbered, headCount: headcount };
    const input: HoursInput = {
      incidents: incidents.map((row) => toIncident(calendar.tz, asOf, row)),
      teams: [{ team, windows: windowsOf(calendar.tz, sprints) }],
      method: STANDARD_METHOD,
    };
    const places = [...sprints.map(({ id }) => id), 'gap'];
    const allocated = allocateHours(input);
    const cells = allocated.map((each) => cellsOf(each, places));
    return {
      cells: byIncident(allocated, (each) => cellsOf(each, places)),
      totals: Object.fromEntries(
        Object.keys(cells[0] ?? {}).map((key) => [key, cells.reduce((sum, own) => sum + (own[key] ?? 0), 0)]),
      ),
      grade: byIncident(allocated, ({ grade }) => grade),
      group: byIncident(allocated, ({ group }) => group),
      flags: byIncident(allocated, ({ flags }) => flags.toSorted()),
      range: byIncident(allocated, (each) => rangeOf(each, input)),
    };
  },
);

function byIncident<Value>(
  allocated: readonly IncidentHours[],
  toValue: (hours: IncidentHours) => Value,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(allocated.map((each) => [each.incidentKey, toValue(each)]));
}

/** `S1.on`, `S1.off` of every sprint, `gap.on`, `gap.off` and `notPlaced`; 0 where there is no cell. */
function cellsOf({ cells }: IncidentHours, places: readonly string[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = { notPlaced: 0 };
  for (const place of places) sums[`${place}.on`] = sums[`${place}.off`] = 0;
  for (const cell of cells) {
    const name = cell.sprintKey ?? cell.place;
    if (cell.place === 'not-placed') sums.notPlaced = (sums.notPlaced ?? 0) + cell.hoursNotPlaced;
    else {
      sums[`${name}.on`] = (sums[`${name}.on`] ?? Number.NaN) + cell.hoursOn;
      sums[`${name}.off`] = (sums[`${name}.off`] ?? Number.NaN) + cell.hoursOff;
    }
  }
  return sums;
}

/** METHOD 2.3: total times the multiplier range of its group, calibrated where there is a calibration. */
function rangeOf({ group, total }: IncidentHours, input: HoursInput): readonly number[] | undefined {
  if (group === undefined) return undefined;
  const { calibration } = calibratedHours(surveyHours(input), everyPosition(input));
  const calibrated = group === 'D' ? calibration?.range : undefined;
  const { low, high } = calibrated ?? STANDARD_METHOD.multipliers[group];
  return [total * low, total * high];
}

/** Engagements by their length in working time become intervals on a working day, or in the evening where it is 0. */
const overhead = check(
  v.strictObject({
    deltaMinutes: number,
    engagements: v.array(v.strictObject({ person: text, onHours: number })),
  }),
  ({ deltaMinutes, engagements }) => {
    const presence = engagements.map(({ person, onHours }): Presence => {
      const start = Date.parse(onHours > 0 ? '2026-03-03T10:00Z' : '2026-03-03T19:00Z');
      return { person, startedAt: epochMs(start), endedAt: epochMs(start + (onHours || 1) * HOUR_MS) };
    });
    const incident = drawnIncident('I1', { presence });
    const result = resumptionOverhead(
      { incidents: [incident], teams: [{ team: drawnTeam(), windows: [] }], method: STANDARD_METHOD },
      deltaMinutes,
    );
    return { overheadHours: result.cells.reduce((sum, cell) => sum + cell.hours, 0) };
  },
);

const blocks = check(
  v.strictObject({
    calendar: calendarSchema,
    deltaMinutes: number,
    incidents: v.array(
      v.strictObject({
        id: text,
        intervals: v.optional(v.array(intervalSchema), []),
        n: v.optional(number),
        engaged: v.optional(v.array(v.tuple([text, text])), []),
      }),
    ),
  }),
  ({ calendar, deltaMinutes, incidents }) => {
    const rows = incidents.flatMap(({ id, intervals, n, engaged }) => [
      ...(intervals.length > 0 ? [{ id, sev: 1 as const, intervals }] : []),
      ...engaged.map(([start, mitigated]) => ({
        id,
        sev: 1 as const,
        start,
        mitigated,
        responderCount: n,
        intervals: [],
      })),
    ]);
    const input: HoursInput = {
      incidents: rows.map((row) => toIncident(calendar.tz, '2026-12-31T00:00Z', row)),
      teams: [
        {
          team: drawnTeam({ calendar: toCalendar(calendar) }),
          windows: windowsOf(calendar.tz, [{ id: 'S', start: '2026-01-01T00:00', end: '2027-01-01T00:00' }]),
        },
      ],
      method: STANDARD_METHOD,
    };
    const result = resumptionOverhead(input, deltaMinutes);
    return {
      blocks: result.blocks,
      touching: result.touching,
      overheadHours: result.cells.reduce((sum, cell) => sum + cell.hours, 0),
      daysTouched: daysTouched(input).reduce((sum, { days }) => sum + days, 0),
    };
  },
);

const windows = check(
  v.strictObject({ tz: text, monday: text, weeks: v.optional(number), count: number }),
  ({ tz, monday, weeks, count }) => {
    const made = fixedWindows({ zone: tz, monday, count, ...(weeks === undefined ? {} : { weeks }) });
    const minutes = (instant: number) => `${new Date(instant).toISOString().slice(0, 16)}Z`;
    return {
      windows: made.map(({ start, end }) => [minutes(start), minutes(end)]),
      elapsed: made.map(({ start, end }) => (end - start) / HOUR_MS),
    };
  },
);

/** The kinds of METHOD 2.1 to 2.6 and the windows of 2.17. */
export const hoursCases: Readonly<Record<string, CaseCheck>> = {
  capacity,
  capacity2,
  hours: allocation,
  overhead,
  blocks,
  windows,
};
