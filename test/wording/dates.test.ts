import { expect, it } from 'vitest';
import { epochMs } from '../../src/domain/index.ts';
import { formatDate, formatDays, formatPeriod } from '../../src/wording/dates.ts';

const at = (iso: string) => epochMs(Date.parse(iso));

it('writes a window as its first and last day', () => {
  const days = (from: string, to: string) => formatDays(at(`${from}T00:00:00Z`), at(`${to}T00:00:00Z`), 'Etc/UTC');
  expect(days('2026-08-11', '2026-08-23')).toBe('11–22 Aug');
  expect(days('2026-08-25', '2026-09-06')).toBe('25 Aug–5 Sep');
  expect(days('2026-08-25', '2026-08-26')).toBe('25 Aug');
  expect(days('2026-12-22', '2027-01-04')).toBe('22 Dec 2026–3 Jan 2027');
});

it('writes a window with its year', () => {
  const period = (from: string, to: string) => formatPeriod(at(`${from}T00:00:00Z`), at(`${to}T00:00:00Z`), 'Etc/UTC');
  expect(period('2026-08-11', '2026-11-01')).toBe('11 Aug – 31 Oct 2026');
  expect(period('2026-10-20', '2026-11-01')).toBe('20–31 Oct 2026');
  expect(period('2026-12-22', '2027-01-04')).toBe('22 Dec 2026 – 3 Jan 2027');
});

it('counts days in the zone of the team, not of the machine', () => {
  // 23:30 UTC on 1 November is 2 November in Kolkata and still 1 November in New York.
  const instant = at('2026-11-01T23:30:00Z');
  expect(formatDate(instant, 'Asia/Kolkata')).toBe('2 Nov 2026');
  expect(formatDate(instant, 'America/New_York')).toBe('1 Nov 2026');
});
