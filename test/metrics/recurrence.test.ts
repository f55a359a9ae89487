import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/index.ts';
import { epochMs } from '../../src/domain/index.ts';
import { isClustered } from '../../src/metrics/ledger/episode-clusters.ts';
import { episodesOf } from '../../src/metrics/ledger/episodes.ts';
import { breakEvenOf, paybackOf } from '../../src/metrics/ledger/payback.ts';
import type { GroupAction } from '../../src/metrics/ledger/recurrence.ts';
import { causesOf, timedIncidents } from '../../src/metrics/ledger/recurrence-groups.ts';
import { recurrencesOf } from '../../src/metrics/ledger/recurrence-of.ts';
import { holm } from '../../src/metrics/statistics/holm.ts';
import { claimOf, compareRates, passesGate } from '../../src/metrics/statistics/rate-comparison.ts';
import { mostAfterForDrop } from '../../src/metrics/statistics/smallest-change.ts';
import { at, drawnIncident } from './drawn-dataset.ts';

const DAY_MS = 86_400_000;
const WEEK_MS = 7 * DAY_MS;
const START = at('2026-01-05T10:00Z');

/** Incidents of one service, in days after the start; 6 h each. */
function incidentsOn(service: string, ...days: readonly number[]) {
  return timedIncidents(
    days.map((day) => ({
      incident: drawnIncident(`${service}-${day}`, { services: [service], startedAt: epochMs(START + day * DAY_MS) }),
      hours: 6,
    })),
  );
}

/** A follow-up that was done on a day, of the incident of another one. */
function action(incident: string, doneDay: number, changes: Partial<GroupAction> = {}): GroupAction {
  return {
    itemKey: `neutral:F${doneDay}`,
    doneAt: epochMs(START + doneDay * DAY_MS),
    incidentKeys: [`neutral:${incident}`],
    ...changes,
  };
}

const reach = (fromDay: number, untilDay: number) => ({
  from: epochMs(START + fromDay * DAY_MS),
  until: epochMs(START + untilDay * DAY_MS),
});

/** One incident every seven days. */
const everyWeek = (from: number, count: number) => Array.from({ length: count }, (_, index) => from + index * 7);

describe('episodes', () => {
  const rows = (...hours: readonly number[]) => hours.map((hour) => ({ startedAt: hour * 3_600_000 }));

  it('chain from start to start, so that a burst longer than the gap is still one', () => {
    // 0, 60, 120, 180 h: each within 72 h of the one before it, although the last is 180 h from the first.
    expect(episodesOf(rows(180, 0, 120, 60)).map((each) => each.rows.length)).toEqual([4]);
    expect(episodesOf(rows(0, 72))).toHaveLength(1);
    expect(episodesOf(rows(0, 73))).toHaveLength(2);
    expect(episodesOf([])).toEqual([]);
  });

  it('are never more with one incident fewer apart, and never more than incidents', () => {
    const starts = fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 40 });
    fc.assert(
      fc.property(starts, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (hours, gap, wider) => {
        const count = (gapHours: number) => episodesOf(rows(...hours), gapHours * 3_600_000).length;
        expect(count(gap + wider)).toBeLessThanOrEqual(count(gap));
        expect(count(gap)).toBeLessThanOrEqual(hours.length);
        expect(episodesOf(rows(...hours)).flatMap((each) => each.rows)).toHaveLength(hours.length);
      }),
    );
  });
});

describe('one group', () => {
  it('leaves out the episode that prompted the action, and counts those around it', () => {
    // Weekly on days 0 to 49 (eight), the last of which prompted the action of day 56; on day 100 one since.
    const incidents = incidentsOn('db', ...everyWeek(0, 8), 100);
    const { compared } = recurrencesOf(incidents, [action('db-49', 56)], reach(0, 238));
    expect(compared[0]?.counts).toEqual({ before: 7, after: 1, beforeWeeks: 8, afterWeeks: 26 });
    expect(compared[0]?.marks.map(({ role }) => role)).toEqual([...Array(7).fill('before'), 'prompting', 'after']);
  });

  it('leaves out the whole burst that prompted it', () => {
    const incidents = incidentsOn('db', 0, 7, 14, 15, 16, 100);
    const [only] = recurrencesOf(incidents, [action('db-15', 30)], reach(0, 238)).compared;
    expect(only?.counts).toMatchObject({ before: 2, after: 1 });
    expect(only?.marks.find(({ role }) => role === 'prompting')?.incidents).toBe(3);
  });

  it('takes the last one before the action was created where the linked one has no time', () => {
    const untimed: Incident = drawnIncident('lost', { services: ['db'] });
    const timed = incidentsOn('db', 0, 7, 14, 21);
    // An incident of the link that began after the work was done prompted nothing either.
    const created = action('db-21', 18, { createdAt: epochMs(START + 10 * DAY_MS) });
    const [only] = recurrencesOf(timed, [created], reach(0, 238)).compared;
    expect(only?.marks.find(({ role }) => role === 'prompting')?.at).toBe(START + 7 * DAY_MS);
    expect(timedIncidents([{ incident: untimed, hours: 1 }])).toEqual([]);
  });

  it('is tested around its earliest action, however many there are, and with the hours of all in the weeks since', () => {
    const incidents = incidentsOn('db', ...everyWeek(0, 8), 100);
    const early = action('db-49', 56, { hours: 6 });
    const later = action('db-100', 110, { hours: 8 });
    const beyond = action('db-100', 300, { hours: 40 });
    const [only] = recurrencesOf(incidents, [beyond, later, early], reach(0, 400)).compared;
    expect(only?.action.itemKey).toBe(early.itemKey);
    expect(only).toMatchObject({ laterActions: 1, actionHours: 14, actionsWithoutHours: 0 });
    // 14 h at 6 h an episode: after three.
    expect(only?.breakEven).toBe(3);
  });

  it('covers only the weeks that the data reach, and at most 26 on each side', () => {
    const incidents = incidentsOn('db', ...everyWeek(0, 60));
    const [full] = recurrencesOf(incidents, [action('db-203', 210)], reach(0, 420)).compared;
    expect(full?.counts).toMatchObject({ beforeWeeks: 26, afterWeeks: 26 });
    const [short] = recurrencesOf(incidents, [action('db-203', 210)], reach(140, 280)).compared;
    expect(short?.counts).toMatchObject({ beforeWeeks: 10, afterWeeks: 10 });
    const [none] = recurrencesOf(incidents, [action('db-203', 210)], reach(0, 200)).compared;
    expect(none?.counts.afterWeeks).toBe(0);
    expect(none?.claim).toBe('insufficient');
  });

  it('tells nothing where none came before', () => {
    const [only] = recurrencesOf(incidentsOn('db', 10, 40, 60), [action('db-10', 20)], reach(0, 200)).compared;
    expect(only?.comparison).toBeUndefined();
    expect(only?.claim).toBe('insufficient');
  });

  it('has avoided hours and payback only where fewer came since', () => {
    const fewer = incidentsOn('db', ...everyWeek(0, 11), 200);
    const [claimed] = recurrencesOf(fewer, [action('db-70', 77, { hours: 14 })], reach(0, 260)).compared;
    expect(claimed?.claim).toBe('fewer');
    expect(claimed?.avoidedHours?.value).toBeGreaterThan(0);
    expect(claimed?.payback?.weeks).toBeGreaterThan(0);
    const same = incidentsOn('db', ...everyWeek(0, 36));
    const [steady] = recurrencesOf(same, [action('db-70', 77, { hours: 14 })], reach(0, 260)).compared;
    expect(steady?.claim).toBe('not-distinguishable');
    expect(steady?.avoidedHours).toBeUndefined();
    expect(steady?.payback).toBeUndefined();
    expect(steady?.breakEven).toBe(3);
  });

  it('stands beside all other services, each with its own episodes', () => {
    const incidents = [...incidentsOn('db', 0, 7, 14, 100), ...incidentsOn('api', 3, 40), ...incidentsOn('web', 4, 41)];
    const [only] = recurrencesOf(incidents, [action('db-14', 30)], reach(0, 212)).compared;
    // api and web on days 3 and 4 are two episodes, since they are two services.
    expect(only?.others?.counts).toMatchObject({ before: 2, after: 2 });
  });
});

describe('the groups of a team', () => {
  it('are services and cause labels, and an incident of two services is in both', () => {
    const incident = drawnIncident('1', {
      services: ['DB', 'api'],
      labels: ['cause:deploy', 'q3'],
      startedAt: START,
    });
    const { others } = recurrencesOf(timedIncidents([{ incident, hours: 1 }]), [], reach(0, 100));
    expect(others.map(({ kind, name }) => [kind, name])).toEqual([
      ['service', 'api'],
      ['service', 'DB'],
      ['cause', 'deploy'],
    ]);
  });

  it.each([
    ['cause:deploy', ['deploy']],
    ['cause/config change', ['config change']],
    ['Root cause = disk', ['disk']],
    ['root-cause::dns', ['dns']],
    ['because', []],
    ['cause', []],
    ['causes:deploy', []],
    ['customer', []],
  ])('read the label %s', (label, causes) => {
    expect(causesOf(drawnIncident('1', { labels: [label] }))).toEqual(causes);
  });

  it('are tested together: what would be fewer alone is not among groups that are clearer', () => {
    // 8 before and 2 since in windows of 11 and 26 weeks is clear by itself, p < .05.
    const db = incidentsOn('db', ...everyWeek(0, 9), 150, 200);
    const alone = recurrencesOf(db, [action('db-56', 77)], reach(0, 259));
    expect(alone.compared[0]?.claim).toBe('fewer');
    const p = alone.compared[0]?.comparison?.p ?? 1;
    // Enough steady groups to hold the smallest p against less than it is.
    const many = Math.ceil(0.05 / p) + 1;
    const steady = Array.from({ length: many }, (_, index) => `s${index}`);
    const incidents = [...db, ...steady.flatMap((name) => incidentsOn(name, ...everyWeek(0, 37)))];
    const actions = [action('db-56', 77), ...steady.map((name) => action(`${name}-56`, 77, { itemKey: name }))];
    const together = recurrencesOf(incidents, actions, reach(0, 259));
    expect(together.tested).toBe(many + 1);
    expect(together.compared[0]?.claim).toBe('not-distinguishable');
  });
});

describe('the claim', () => {
  const weeks = { beforeWeeks: 26, afterWeeks: 26 };

  it.each([
    ['fewer than 3 before', { before: 2, after: 9, ...weeks }, false],
    ['fewer than 5 in all', { before: 3, after: 1, ...weeks }, false],
    ['under 8 weeks since', { before: 20, after: 0, beforeWeeks: 26, afterWeeks: 7.9 }, false],
    ['fewer than 3 expected since', { before: 5, after: 1, beforeWeeks: 26, afterWeeks: 9 }, false],
    ['just enough', { before: 3, after: 2, beforeWeeks: 8, afterWeeks: 8 }, true],
  ])('takes enough: %s', (_, counts, expected) => {
    expect(passesGate(counts)).toBe(expected);
    if (!expected) expect(claimOf(counts, true)).toBe('insufficient');
  });

  it('is by rates, not by counts', () => {
    expect(claimOf({ before: 10, after: 8, beforeWeeks: 26, afterWeeks: 8 }, true)).toBe('more');
    expect(claimOf({ before: 8, after: 8, beforeWeeks: 8, afterWeeks: 26 }, true)).toBe('fewer');
  });

  it('is never made at p of .05, and is the same under Holm for one group', () => {
    expect(holm([0.05])).toEqual([false]);
    expect(holm([0.0499])).toEqual([true]);
    expect(holm([])).toEqual([]);
    // In order of size: .01 is below .025, then .04 below .05. But .03 is not below .025, which ends the claims.
    expect(holm([0.04, 0.01])).toEqual([true, true]);
    expect(holm([0.04, 0.03])).toEqual([false, false]);
  });

  it('has a smallest clear drop that is clear, and one more that is not', () => {
    const counts = fc.record({ before: fc.integer({ min: 3, max: 60 }), beforeWeeks: fc.integer({ min: 2, max: 26 }) });
    fc.assert(
      fc.property(counts, fc.integer({ min: 8, max: 26 }), ({ before, beforeWeeks }, afterWeeks) => {
        const most = mostAfterForDrop({ before, beforeWeeks, afterWeeks });
        const pOf = (after: number) => compareRates({ before, after, beforeWeeks, afterWeeks })?.p ?? 1;
        if (most !== undefined) expect(pOf(most)).toBeLessThan(0.05);
        const next = (most ?? -1) + 1;
        if (next < (before * afterWeeks) / beforeWeeks) expect(pOf(next)).toBeGreaterThanOrEqual(0.05);
      }),
    );
  });
});

describe('payback', () => {
  it('has no slow end where the fewest avoided hours are none, and none at all without any avoided', () => {
    expect(paybackOf(14, { value: 54, low: 0, high: 60 }, 26)).toEqual({
      weeks: 14 / (54 / 26),
      fastWeeks: 14 / (60 / 26),
    });
    expect(paybackOf(14, { value: 0, low: -1, high: 3 }, 26)).toBeUndefined();
  });

  it('is even after whole episodes, without noise: .3 h at .1 h is three', () => {
    expect(breakEvenOf(0.3, 0.1)).toBe(3);
    expect(breakEvenOf(14, 6)).toBe(3);
    expect(breakEvenOf(14, 0)).toBeUndefined();
  });
});

describe('clusters', () => {
  const window = { from: 0, at: 10 * WEEK_MS, until: 20 * WEEK_MS };
  const inWeeks = (...weeks: readonly number[]) => weeks.map((week) => ({ startedAt: (week + 0.5) * WEEK_MS }));

  it('are seen where episodes crowd into a few weeks', () => {
    // Five in each of two weeks of twenty, one on each side: mean .5; squares around .5: 2 x (4.5² + 9 x .5²) = 45; 45/18/.5 = 5.
    expect(isClustered(inWeeks(2, 2, 2, 2, 2, 15, 15, 15, 15, 15), window)).toBe(true);
    expect(isClustered(inWeeks(0, 2, 4, 6, 8, 10, 12, 14, 16, 18), window)).toBe(false);
  });

  it('are not a change of the rate: two a week before, none since', () => {
    const before = Array.from({ length: 10 }, (_, week) => [week, week]).flat();
    expect(isClustered(inWeeks(...before), window)).toBe(false);
  });

  it('are not told of nothing', () => {
    expect(isClustered([], window)).toBe(false);
    expect(isClustered(inWeeks(0), { from: 0, at: WEEK_MS, until: WEEK_MS })).toBe(false);
  });
});
