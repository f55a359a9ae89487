import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDateReader, isZone } from '../../../src/importers/read/dates.ts';

const UTC = { zone: 'UTC' };
const BERLIN = { zone: 'Europe/Berlin' };
const NEW_YORK = { zone: 'America/New_York' };

/** Reads one text alone and gives it back as ISO, a local date as it is, or the issue. */
function readOne(text: string, context: Parameters<typeof createDateReader>[1] = UTC): string {
  return show(createDateReader([text], context).read(text));
}

function show({ value, issue }: ReturnType<ReturnType<typeof createDateReader>['read']>): string {
  if (value === undefined) return issue ?? 'nothing';
  return typeof value === 'string' ? value : new Date(value).toISOString();
}

describe('a date with its own zone', () => {
  it.each([
    ['2026-11-03T09:12:00Z', '2026-11-03T09:12:00.000Z'],
    ['2026-11-03T09:12:00.5Z', '2026-11-03T09:12:00.500Z'],
    ['2026-11-03T09:12:00.123456Z', '2026-11-03T09:12:00.123Z'],
    ['2026-11-03T09:12:00+01:00', '2026-11-03T08:12:00.000Z'],
    ['2021-01-25T11:10:03.564+0800', '2021-01-25T03:10:03.564Z'],
    ['2025-11-15T04:00:00.000+0000', '2025-11-15T04:00:00.000Z'],
    ['2023-02-26T00:10:04+00:00', '2023-02-26T00:10:04.000Z'],
    ['2026-11-03 09:12:00-05', '2026-11-03T14:12:00.000Z'],
    ['2026-11-03 09:12:00 UTC', '2026-11-03T09:12:00.000Z'],
    ['Mon Oct 12 2026 09:00:00 GMT+0000 (GMT+00:00)', '2026-10-12T09:00:00.000Z'],
    ['Mon Oct 12 2026 09:00:00 GMT+0530 (India Standard Time)', '2026-10-12T03:30:00.000Z'],
    ['Mon, 12 Oct 2026 09:00:00 GMT', '2026-10-12T09:00:00.000Z'],
    ['Mon Oct 12 09:00:00 UTC 2026', '2026-10-12T09:00:00.000Z'],
    ['October 12, 2026 at 9:00 AM PST', '2026-10-12T17:00:00.000Z'],
    // 2026-11-03T08:12:00Z is 20,760 days and 29,520 s after the epoch.
    ['1793693520000', '2026-11-03T08:12:00.000Z'],
  ])('%s', (text, instant) => {
    expect(readOne(text, NEW_YORK)).toBe(instant);
    const reader = createDateReader([text], NEW_YORK);
    reader.read(text);
    expect(reader.zoneUsed()).toBe(false);
  });
});

describe('a layout of real Jira exports (FORMATS 0.1)', () => {
  it.each([
    ['24/Jun/26 5:39 PM', '2026-06-24T17:39:00.000Z'],
    ['05/Jun/26 11:20 PM', '2026-06-05T23:20:00.000Z'],
    ['05/Jun/26 12:05 AM', '2026-06-05T00:05:00.000Z'],
    ['05/Jun/26 12:05 PM', '2026-06-05T12:05:00.000Z'],
    ['24/Jun/26 17:39', '2026-06-24T17:39:00.000Z'],
    ['07/Aug/2026 12:54 PM', '2026-08-07T12:54:00.000Z'],
    ['2026-06-24 17:39', '2026-06-24T17:39:00.000Z'],
    ['2026-06-24 17:39:21', '2026-06-24T17:39:21.000Z'],
    ['Jun/24/26 5:39 PM', '2026-06-24T17:39:00.000Z'],
    ['24/Jun/26', '2026-06-24'],
    ['Nov 22, 2014', '2014-11-22'],
    ['Mar 3, 2026', '2026-03-03'],
    ['02/September/24 9:47 AM', '2024-09-02T09:47:00.000Z'],
    ['24/Jun/26 5:39\u202FPM', '2026-06-24T17:39:00.000Z'],
    ['24/jun/26 5:39 p. m.', '2026-06-24T17:39:00.000Z'],
    ['22/08/2024', '2024-08-22'],
    ['7/15/2026 20:53', '2026-07-15T20:53:00.000Z'],
    ['5/28/25 17:00', '2025-05-28T17:00:00.000Z'],
    ['8/31/2025 7:00:00 AM', '2025-08-31T07:00:00.000Z'],
    ['2026/06/24 17:39', '2026-06-24T17:39:00.000Z'],
    ['7/7/2026 10:00', '2026-07-07T10:00:00.000Z'],
  ])('%s', (text, expected) => {
    expect(readOne(text)).toBe(expected);
  });
});

describe('a month name', () => {
  it.each([
    ['de', '24. Juni 2026 17:39', '2026-06-24T17:39:00.000Z'],
    ['de', '03/Mär/26 17:39', '2026-03-03T17:39:00.000Z'],
    ['de', '03/Mrz/26 17:39', '2026-03-03T17:39:00.000Z'],
    ['de', '03/Dez/26 17:39', '2026-12-03T17:39:00.000Z'],
    ['fr', '24/août/26 17:39', '2026-08-24T17:39:00.000Z'],
    ['fr', '3 févr. 2026 17:39', '2026-02-03T17:39:00.000Z'],
    ['fr', '3 juil. 2026', '2026-07-03'],
    ['fr', '1er juin 2026', '2026-06-01'],
    ['es', '3 de enero de 2026', '2026-01-03'],
    ['es', '03/ago/26 17:39', '2026-08-03T17:39:00.000Z'],
    ['pt', '03/set/26 17:39', '2026-09-03T17:39:00.000Z'],
    ['pt', '03/fev/26 17:39', '2026-02-03T17:39:00.000Z'],
    ['pt', '03/out/26 17:39', '2026-10-03T17:39:00.000Z'],
    ['ru', '24/июн/26 17:39', '2026-06-24T17:39:00.000Z'],
    ['ru', '3 мая 2026 г.', '2026-05-03'],
  ])('in %s: %s', (_language, text, expected) => {
    expect(readOne(text)).toBe(expected);
  });
});

describe('a text that is no date', () => {
  it.each([
    'soon',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '31/Feb/26 5:39 PM',
    '24/Jun/26 25:00',
    '24/Jun/26 13:00 PM',
    '32/13/2026',
    '0001-01-01T00:00:00Z',
    '9999-12-31',
    '2026-11-03T09:12:00+99:00',
    '24 Jun 26 10:00 XYZ',
    '12',
    '3.5',
    '10:30',
  ])('%s', (text) => {
    expect(readOne(text)).toBe('bad-date');
  });

  it('and an empty one is nothing at all', () => {
    expect(readOne('')).toBe('nothing');
    expect(createDateReader([], UTC).read(undefined)).toEqual({});
  });
});

describe('the order of day and month is decided once per file', () => {
  it('a first component above 12 anywhere says day first', () => {
    const reader = createDateReader(['03/04/2026 09:00', '13/04/2026 09:00'], UTC);
    expect(show(reader.read('03/04/2026 09:00'))).toBe('2026-04-03T09:00:00.000Z');
  });

  it('a second component above 12 anywhere says month first', () => {
    const reader = createDateReader(['03/04/2026', '03/14/2026'], UTC);
    expect(show(reader.read('03/04/2026'))).toBe('2026-03-04');
  });

  it('a file with both reads only the cells that speak for themselves', () => {
    const reader = createDateReader(['13/04/2026', '03/14/2026', '03/04/2026'], UTC);
    expect(['13/04/2026', '03/14/2026', '03/04/2026', '05/05/2026'].map((text) => show(reader.read(text)))).toEqual([
      '2026-04-13',
      '2026-03-14',
      'date-order-unknown',
      '2026-05-05',
    ]);
  });

  it('created <= updated <= resolved settles it where only one order keeps it', () => {
    // Day first: 2 January to 1 March. Month first: 1 February to 3 January, which runs backwards.
    const rows = [['01/02/2026', '03/01/2026']];
    const backwards = createDateReader(rows.flat(), UTC, () => rows);
    expect(show(backwards.read('03/01/2026'))).toBe('2026-03-01');
    expect(
      show(
        createDateReader(['02/01/2026', '01/03/2026'], UTC, () => [['02/01/2026', '01/03/2026']]).read('02/01/2026'),
      ),
    ).toBe('2026-01-02');
  });

  it('the choice of the person counts where the file is silent, and is mentioned', () => {
    const reader = createDateReader(['03/04/2026'], { ...UTC, dateOrder: 'dmy' });
    expect(show(reader.read('03/04/2026'))).toBe('2026-04-03');
    expect(reader.assumptions()).toEqual([{ code: 'date-order-assumed', line: 0, effect: 'noted', detail: 'dmy' }]);
  });

  it('the choice of the person does not overrule what the file shows', () => {
    const reader = createDateReader(['03/14/2026', '03/04/2026'], { ...UTC, dateOrder: 'dmy' });
    expect(show(reader.read('03/04/2026'))).toBe('2026-03-04');
    expect(reader.assumptions()).toEqual([]);
  });

  it('without any sign the dates stay unknown', () => {
    expect(readOne('12-11-2024 14:42')).toBe('date-order-unknown');
  });

  it('dots are day first, and that is mentioned', () => {
    const reader = createDateReader(['03.04.2026 09:00'], UTC);
    expect(show(reader.read('03.04.2026 09:00'))).toBe('2026-04-03T09:00:00.000Z');
    expect(reader.assumptions().map(({ code }) => code)).toEqual(['zone-assumed', 'date-order-assumed']);
  });
});

describe('a time without a zone', () => {
  it('is read in the zone of the context, which is mentioned once', () => {
    const reader = createDateReader([], BERLIN);
    expect(show(reader.read('2026-01-12T09:00:00'))).toBe('2026-01-12T08:00:00.000Z');
    expect(show(reader.read('2026-07-12 09:00'))).toBe('2026-07-12T07:00:00.000Z');
    expect(reader.assumptions()).toEqual([{ code: 'zone-assumed', line: 0, effect: 'noted', detail: 'Europe/Berlin' }]);
  });

  it('that the clock skipped moves forward by the gap', () => {
    // Berlin, 29 March 2026: 02:00 becomes 03:00, so 02:30 is 03:30 summer time = 01:30 UTC.
    expect(readOne('2026-03-29 02:30', BERLIN)).toBe('2026-03-29T01:30:00.000Z');
    // New York, 8 March 2026: 02:30 is 03:30 EDT = 07:30 UTC.
    expect(readOne('2026-03-08 02:30', NEW_YORK)).toBe('2026-03-08T07:30:00.000Z');
  });

  it('that came twice is the earlier one', () => {
    // Berlin, 25 October 2026: 02:30 first in summer time = 00:30 UTC.
    expect(readOne('2026-10-25 02:30', BERLIN)).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is right on both sides of a change of the clock', () => {
    const reader = createDateReader([], BERLIN);
    const texts = ['2026-03-29 01:59', '2026-03-29 03:00', '2026-03-28 23:59', '2026-03-30 00:00'];
    expect(texts.map((text) => show(reader.read(text)))).toEqual([
      '2026-03-29T00:59:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-28T22:59:00.000Z',
      '2026-03-29T22:00:00.000Z',
    ]);
  });

  it('is right where a whole day never happened', () => {
    // Samoa skipped 30 December 2011: 12:00 of that day moves forward by 24 h, to 31 December 12:00 (UTC+14) = 22:00 UTC before.
    expect(readOne('2011-12-30 12:00', { zone: 'Pacific/Apia' })).toBe('2011-12-30T22:00:00.000Z');
  });

  it('needs no zone when only dates are read', () => {
    const reader = createDateReader(['2026-01-12', '24/Jun/26'], BERLIN);
    reader.read('2026-01-12');
    reader.read('24/Jun/26');
    expect(reader.assumptions()).toEqual([]);
  });
});

describe('any instant', () => {
  const instants = fc.integer({ min: 0, max: Date.UTC(2199, 11, 31) });

  it('written as ISO is read back to the millisecond', () => {
    const reader = createDateReader([], UTC);
    fc.assert(fc.property(instants, (instant) => reader.read(new Date(instant).toISOString()).value === instant));
  });

  it('written with an offset is read back', () => {
    const reader = createDateReader([], UTC);
    const offsets = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(instants, offsets, (instant, offset) => {
        const local = instant + offset * 60_000;
        if (local < 0 || local > Date.UTC(2199, 11, 31)) return true;
        const pad = (value: number) => String(Math.floor(Math.abs(value))).padStart(2, '0');
        const zone = `${offset < 0 ? '-' : '+'}${pad(offset / 60)}:${pad(Math.abs(offset) % 60)}`;
        return reader.read(new Date(local).toISOString().replace('Z', zone)).value === instant;
      }),
    );
  });
});

describe('a zone', () => {
  it('is known or not', () => {
    expect(isZone('Europe/Berlin')).toBe(true);
    expect(isZone('Mars/Olympus')).toBe(false);
    expect(isZone('')).toBe(false);
  });
});
