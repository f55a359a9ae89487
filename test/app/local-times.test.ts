import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLocalText, toLocalText } from '../../src/app/view/local-times.ts';
import { changedTimes, isEndBeforeStart, textsOf, timesEdit } from '../../src/app/view/overview/incident-times.ts';
import { epochMs } from '../../src/domain/index.ts';

const BERLIN = 'Europe/Berlin';

describe('a local time in a field', () => {
  it('shows an instant as the clocks of the team showed it', () => {
    // Berlin is one hour ahead of UTC in winter, two in summer; Kolkata five and a half.
    expect(toLocalText(Date.UTC(2026, 0, 5, 8, 30), BERLIN)).toBe('2026-01-05T09:30');
    expect(toLocalText(Date.UTC(2026, 6, 5, 8, 30), BERLIN)).toBe('2026-07-05T10:30');
    expect(toLocalText(Date.UTC(2026, 0, 5, 20, 0), 'Asia/Kolkata')).toBe('2026-01-06T01:30');
  });

  it('shows midnight as 00:00 of its day', () => {
    expect(toLocalText(Date.UTC(2026, 0, 5, 23, 0), BERLIN)).toBe('2026-01-06T00:00');
  });

  it('is the first of the two instants when clocks go back', () => {
    // On 25 October 2026 the hour from 02:00 comes twice in Berlin: at 00:30 UTC and at 01:30 UTC it is 02:30.
    expect(fromLocalText('2026-10-25T02:30', BERLIN)).toBe(Date.UTC(2026, 9, 25, 0, 30));
  });

  it('is as much later as clocks skip when they go forward', () => {
    // On 29 March 2026 clocks go from 02:00 to 03:00 at 01:00 UTC: 02:30 is taken for 03:30, 01:30 UTC.
    expect(fromLocalText('2026-03-29T02:30', BERLIN)).toBe(Date.UTC(2026, 2, 29, 1, 30));
    // West of UTC: New York goes from 02:00 to 03:00 on 8 March at 07:00 UTC: 02:30 is taken for 03:30, 07:30 UTC.
    expect(fromLocalText('2026-03-08T02:30', 'America/New_York')).toBe(Date.UTC(2026, 2, 8, 7, 30));
  });

  it('is nothing for a text that is no time', () => {
    expect(fromLocalText('', BERLIN)).toBeUndefined();
    expect(fromLocalText('2026-13-40T09:00', BERLIN)).toBeUndefined();
    expect(fromLocalText('soon', BERLIN)).toBeUndefined();
  });

  it('comes back as it was shown, in any zone', () => {
    const zones = ['UTC', BERLIN, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Apia'];
    const minutes = fc.integer({ min: Date.UTC(2001, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...zones), (minute, zone) => {
        const text = toLocalText(minute * 60_000, zone);
        expect(toLocalText(fromLocalText(text, zone) ?? 0, zone)).toBe(text);
      }),
    );
  });
});

describe('typed times of an incident', () => {
  const startedAt = epochMs(Date.UTC(2026, 0, 5, 8, 30, 17));
  const resolvedAt = epochMs(Date.UTC(2026, 0, 5, 10, 0, 0));

  it('hold only what was changed, so that untouched fields keep their seconds', () => {
    const texts = { ...textsOf({ startedAt, resolvedAt }, BERLIN), resolvedAt: '2026-01-05T12:00' };
    expect(changedTimes(texts, { startedAt, resolvedAt }, BERLIN)).toEqual({
      resolvedAt: Date.UTC(2026, 0, 5, 11, 0),
    });
  });

  it('leave a time as it is where its field was emptied', () => {
    const texts = { ...textsOf({ startedAt, resolvedAt }, BERLIN), resolvedAt: '' };
    expect(changedTimes(texts, { startedAt, resolvedAt }, BERLIN)).toEqual({});
  });

  it('keep what was typed before, since the last edit of a field takes its place', () => {
    expect(timesEdit({ field: 'times', startedAt }, { resolvedAt })).toEqual({ field: 'times', startedAt, resolvedAt });
  });

  it('are refused where the end lies before the start', () => {
    expect(isEndBeforeStart({ startedAt: resolvedAt, resolvedAt: startedAt })).toBe(true);
    expect(isEndBeforeStart({ startedAt, resolvedAt })).toBe(false);
    expect(isEndBeforeStart({ resolvedAt })).toBe(false);
  });
});
