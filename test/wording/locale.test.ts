import { afterEach, describe, expect, it } from 'vitest';
import { epochMs } from '../../src/domain/index.ts';
import { formatDate, formatDay, formatDays, formatMoment, formatPeriod } from '../../src/wording/dates.ts';
import { numberText, readerWays, setReaderLocale } from '../../src/wording/locale.ts';
import { countInWords, formatHours, formatNumber, formatShare } from '../../src/wording/numbers.ts';
import { finely, paceInWords } from '../../src/wording/trace-numbers.ts';

const at = (iso: string) => epochMs(Date.parse(iso));
const ZONE = 'Etc/UTC';

afterEach(() => setReaderLocale([]));

describe('the ways of the reader', () => {
  it('are British until the page has asked', () => {
    expect(readerWays()).toEqual({ isMonthFirst: false, isTwelveHours: false, group: ',', decimal: '.' });
  });

  it('are those of the first language that is one', () => {
    setReaderLocale(['no language', 'de-DE', 'en-US']);
    expect(readerWays()).toEqual({ isMonthFirst: false, isTwelveHours: false, group: '.', decimal: ',' });
    setReaderLocale(['no language']);
    expect(readerWays().decimal).toBe('.');
  });

  it('keep the digits 0 to 9 where another language has its own', () => {
    setReaderLocale(['ar-EG']);
    expect(numberText(12)).toBe('12');
    setReaderLocale(['fa-IR']);
    expect(formatDate(at('2026-11-02T09:05:00Z'), ZONE)).toMatch(/2026/);
  });
});

describe('numbers', () => {
  it('have the signs of the reader', () => {
    setReaderLocale(['de-DE']);
    expect(formatNumber(1250.5)).toBe('1.250,5');
    expect(formatHours(1.5)).toBe('1,5 h');
    expect(formatShare(0.062)).toBe('6,2 %');
    expect(countInWords(12_500, 'row', 'rows')).toBe('12.500 rows');
    expect(finely(-0.0952)).toBe('−0,095');
    expect(paceInWords(0.09524, 'points')).toBe('0,0952 points per hour');
  });

  it('keep as many decimals as they are told', () => {
    expect(numberText(0.5, { least: 2 })).toBe('0.50');
    expect(numberText(0.123456789, { most: 6 })).toBe('0.123457');
    expect(numberText(1234.5, { significant: 2 })).toBe('1,200');
  });
});

describe('dates of a reader in the United States', () => {
  it('have the month first, the year after a comma, and a clock of twelve hours', () => {
    setReaderLocale(['en-US']);
    const moment = at('2026-11-02T21:05:00Z');
    expect(formatDay(moment, ZONE)).toBe('Nov 2');
    expect(formatDate(moment, ZONE)).toBe('Nov 2, 2026');
    expect(formatMoment(moment, ZONE).replace('\u202f', ' ')).toBe('Nov 2, 2026, 9:05 PM');
    expect(formatMoment(at('2026-11-02T00:05:00Z'), ZONE).replace('\u202f', ' ')).toBe('Nov 2, 2026, 12:05 AM');
  });

  it('name the month of a window once', () => {
    setReaderLocale(['en-US']);
    const [aug11, aug23, sep6] = [at('2026-08-11T00:00:00Z'), at('2026-08-23T00:00:00Z'), at('2026-09-06T00:00:00Z')];
    // Windows are half open: the last day is the one before the end.
    expect(formatDays(aug11, aug23, ZONE)).toBe('Aug 11–22');
    expect(formatDays(aug11, sep6, ZONE)).toBe('Aug 11–Sep 5');
    expect(formatPeriod(aug11, aug23, ZONE)).toBe('Aug 11–22, 2026');
    expect(formatPeriod(aug11, sep6, ZONE)).toBe('Aug 11 – Sep 5, 2026');
    const [december, january] = [at('2026-12-22T00:00:00Z'), at('2027-01-04T00:00:00Z')];
    expect(formatDays(december, january, ZONE)).toBe('Dec 22, 2026–Jan 3, 2027');
    expect(formatPeriod(december, january, ZONE)).toBe('Dec 22, 2026 – Jan 3, 2027');
  });
});

it('writes a British moment on a clock of 24 hours', () => {
  expect(formatMoment(at('2026-11-02T09:05:00Z'), ZONE)).toBe('2 Nov 2026, 09:05');
});
