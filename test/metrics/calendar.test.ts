import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../src/domain/index.ts';
import { defaultCalendar, HOUR_MS } from '../../src/domain/index.ts';
import { calendarFault, isWorkingAt, workingMs, workingSpans, workingTime } from '../../src/metrics/time/calendar.ts';
import { lengthMs } from '../../src/metrics/time/intervals.ts';
import { instantOf } from '../../src/metrics/time/local-time.ts';
import { instantToLocal, localToInstant, zoneOffsets } from '../../src/metrics/time/zone-offsets.ts';
import { at } from './drawn-dataset.ts';

const LONDON = defaultCalendar('Europe/London');
const ALL_DAY: Partial<Calendar> = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };

function workingHours(calendar: Calendar, from: string, to: string): number {
  return workingMs(workingTime(calendar, at(from), at(to)), at(from), at(to)) / HOUR_MS;
}

describe('local times', () => {
  it('become the instants that Temporal gives, in gaps and folds too', () => {
    const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Tehran', 'Africa/Casablanca'];
    const from = Date.UTC(2010, 0, 1);
    const to = Date.UTC(2030, 0, 1);
    const minutes = fc.integer({ min: from / 60_000, max: to / 60_000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones, 'Asia/Kolkata', 'Pacific/Apia'), minutes, (zone, minute) => {
        const local = Temporal.Instant.fromEpochMilliseconds(minute * 60_000)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        const expected = local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(localToInstant(zoneOffsets(zone, from, to), minute * 60_000)).toBe(expected);
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('shift forward by the gap where they do not exist', () => {
    // Clocks in London jump from 01:00 GMT to 02:00 BST; 01:30 becomes 02:30 BST = 01:30Z.
    expect(instantOf('Europe/London', '2026-03-29', '01:30')).toBe(at('2026-03-29T01:30Z'));
  });

  it('are the earlier instant where they come twice', () => {
    // 01:30 on 25 October is 00:30Z (BST) and 01:30Z (GMT).
    expect(instantOf('Europe/London', '2026-10-25', '01:30')).toBe(at('2026-10-25T00:30Z'));
  });

  it('come back from instants', () => {
    const zone = zoneOffsets('America/New_York', at('2026-01-01T00:00Z'), at('2026-12-31T00:00Z'));
    // 8 July: UTC-4.
    expect(instantToLocal(zone, at('2026-07-08T12:00Z'))).toBe(at('2026-07-08T08:00Z'));
  });
});

describe('working time', () => {
  it('is eight hours on each weekday that is no holiday', () => {
    // Monday 30 March to Sunday 5 April 2026, Good Friday off: 4 x 8.
    const calendar = { ...LONDON, holidays: ['2026-04-03'] };
    expect(workingHours(calendar, '2026-03-30T00:00+01:00', '2026-04-06T00:00+01:00')).toBe(32);
  });

  it('does not exist on a date that the zone skipped', () => {
    // Samoa crossed the date line: Thursday 29 was followed by Saturday 31 December 2011.
    const calendar: Calendar = { ...defaultCalendar('Pacific/Apia'), ...ALL_DAY };
    expect(workingHours(calendar, '2011-12-29T00:00-10:00', '2012-01-01T00:00+14:00')).toBe(48);
    const weekdays = defaultCalendar('Pacific/Apia');
    // Thursday's 8 hours only: Friday did not happen, Saturday is free.
    expect(workingHours(weekdays, '2011-12-29T00:00-10:00', '2012-01-01T00:00+14:00')).toBe(8);
  });

  it('starts at the shifted time on a day whose opening hour does not exist', () => {
    // From 01:30, which becomes 02:30 BST, to 10:00 BST: 7.5 h instead of 8.5 h.
    const calendar: Calendar = { ...LONDON, days: [7], from: '01:30', to: '10:00' };
    expect(workingHours(calendar, '2026-03-29T00:00Z', '2026-03-30T00:00Z')).toBe(7.5);
    expect(workingHours(calendar, '2026-04-05T00:00+01:00', '2026-04-06T00:00+01:00')).toBe(8.5);
  });

  it('follows the clock of its zone through the year', () => {
    const working = workingTime(LONDON, at('2026-01-01T00:00Z'), at('2026-12-31T00:00Z'));
    expect(isWorkingAt(working, at('2026-01-05T08:59Z'))).toBe(false);
    expect(isWorkingAt(working, at('2026-01-05T09:00Z'))).toBe(true);
    expect(isWorkingAt(working, at('2026-07-06T08:00Z'))).toBe(true);
    expect(isWorkingAt(working, at('2026-07-06T16:00Z'))).toBe(false);
  });

  it('is the same whether measured or listed', () => {
    const from = at('2026-01-01T00:00Z');
    const to = at('2026-12-31T00:00Z');
    const working = workingTime({ ...LONDON, holidays: ['2026-05-04'] }, from, to);
    const instant = fc.integer({ min: from, max: to });
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        expect(workingMs(working, a, b)).toBe(lengthMs(workingSpans(working, a, b)));
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('lists only its first hours where a limit is given', () => {
    const working = workingTime(LONDON, at('2026-03-02T00:00Z'), at('2026-03-09T00:00Z'));
    // From Monday 15:00: two hours on Monday, then one on Tuesday.
    expect(workingSpans(working, at('2026-03-02T15:00Z'), at('2026-03-06T00:00Z'), 3 * HOUR_MS)).toEqual([
      { start: at('2026-03-02T15:00Z'), end: at('2026-03-02T17:00Z') },
      { start: at('2026-03-03T09:00Z'), end: at('2026-03-03T10:00Z') },
    ]);
  });

  it('reaches as far as it is asked to, also when asked again', () => {
    const calendar = defaultCalendar('Europe/London');
    expect(workingHours(calendar, '2026-03-02T00:00Z', '2026-03-03T00:00Z')).toBe(8);
    expect(workingHours(calendar, '2019-03-04T00:00Z', '2019-03-05T00:00Z')).toBe(8);
    expect(workingHours(calendar, '2031-03-03T00:00Z', '2031-03-04T00:00Z')).toBe(8);
  });
});

describe('working time in year 1, which exports write for a missing date', () => {
  it('is counted like any other', () => {
    // 1 January of year 1 is a Monday in the calendar that Date uses.
    expect(workingHours(LONDON, '0001-01-01T00:00Z', '0001-01-08T00:00Z')).toBe(40);
  });
});

describe('a calendar', () => {
  it.each([
    ['unknown-zone', { zone: 'Mars/Olympus' }],
    ['bad-days', { days: [0, 1] }],
    ['bad-hours', { from: '17:00', to: '09:00' }],
    ['bad-hours', { from: '09:00', to: '09:00' }],
    ['bad-hours', { from: '9', to: '17:00' }],
    ['bad-hours', { from: '09:00', to: '24:30' }],
    ['bad-holiday', { holidays: ['2026-02-30'] }],
  ] as const)('is refused with the fault %s for %o', (fault, changes) => {
    expect(calendarFault({ ...LONDON, ...changes })).toBe(fault);
    expect(() => workingTime({ ...LONDON, ...changes }, 0, 1)).toThrow(RangeError);
  });

  it('may end at 24:00', () => {
    expect(calendarFault({ ...LONDON, to: '24:00' })).toBeUndefined();
  });
});
