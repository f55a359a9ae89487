import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/index.ts';
import { epochMs, hours, methodOf, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { regressionPace } from '../../src/metrics/trace/regression.ts';
import type { Figure, Trace } from '../../src/metrics/trace/trace.ts';
import { traceOf } from '../../src/metrics/trace/trace-of.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
  incidentsFromText,
  sprintsFromText,
} from './drawn-dataset.ts';

const ALL = { definition: 'all' } as const;

function traced(dataset: Dataset, figure: Figure, sprint?: string): Trace {
  const of = sprint === undefined ? {} : { sprintKey: `neutral:${sprint}` };
  const trace = traceOf(dataset, ALL, { teamId: 'kestrel', ...of, figure });
  if (trace === undefined) throw new Error(`no trace of ${figure}`);
  return trace;
}

function termsOf(trace: Trace): Readonly<Record<string, number | undefined>> {
  return Object.fromEntries(trace.terms.map(({ name, value }) => [name, value]));
}

/** A number that is right but for binary noise. */
const near = (value: number) => expect.closeTo(value, 9);

/**
 * METHOD's example A06. S1 to S3 have no incidents, 400 h each, and finish 36, 40 and 48: paces .09, .1 and .12. In S4,
 * I1 takes 5 people x 8 h = 40 h and I2 5 people x 4 h = 20 h, both by duration x people (grade D).
 */
const A06 = drawnDataset({
  sprints: sprintsFromText(`
    sprint from       planned done-of-plan done
    S1     2026-01-05 40      36           36
    S2     2026-01-19 40      40           40
    S3     2026-02-02 48      48           48
    S4     2026-02-16 44      30           33`),
  incidents: incidentsFromText(`
    incident acknowledged     mitigated        severity people logged
    I1       2026-02-16T09:00 2026-02-16T17:00 1        5      -
    I2       2026-02-17T09:00 2026-02-17T13:00 1        5      -`),
});

describe('the trace of displaced points', () => {
  it('is hours times pace, incident by incident', () => {
    // 60 h x 0.1 = 6 points: 40 h x 0.1 = 4 and 20 h x 0.1 = 2. Share method: 60 / 400 x 44 = 6.6.
    const trace = traced(A06, 'displaced', 'S4');
    expect(trace).toMatchObject({ value: near(6), unit: 'points', formula: 'pace-times-hours', isSum: true });
    expect(termsOf(trace)).toEqual({ 'hours-on': 60, pace: near(0.1), 'share-method': near(6.6) });
    expect(trace.parts.map(({ id, value, hours: spent, grade }) => ({ id, value, spent, grade }))).toEqual([
      { id: 'I1', value: near(4), spent: 40, grade: 'D' },
      { id: 'I2', value: near(2), spent: 20, grade: 'D' },
    ]);
    // The drawn table's header is line 1.
    expect(trace.parts[0]?.origins).toEqual([{ importId: 'drawn', line: 2 }]);
  });

  it('has the range of METHOD with the factors that made it', () => {
    // .09 x 60 h x .4 = 2.16 and .12 x 60 h x 1.6 = 11.52.
    const { range, multipliers } = traced(A06, 'displaced', 'S4');
    expect(range).toEqual({ low: near(2.16), high: near(11.52), label: 'full' });
    expect(multipliers).toEqual([{ group: 'D', hours: 60, low: 0.4, high: 1.6 }]);
  });

  it('names the sprints behind the pace with the numbers that it was made from', () => {
    const { baseline, pace } = traced(A06, 'displaced', 'S4');
    expect(pace).toEqual({ method: 'calm', n: 3, laterSprintsUsed: false });
    expect(baseline).toEqual([
      { sprintKey: 'neutral:S1', name: 'S1', finished: 36, capacity: 400, hoursOn: 0, load: 0, pace: near(0.09) },
      { sprintKey: 'neutral:S2', name: 'S2', finished: 40, capacity: 400, hoursOn: 0, load: 0, pace: near(0.1) },
      { sprintKey: 'neutral:S3', name: 'S3', finished: 48, capacity: 400, hoursOn: 0, load: 0, pace: near(0.12) },
    ]);
  });

  it('says what linked items add beyond the hours', () => {
    // I2: 20 h x 0.1 = 2 points, but its fix is estimated at 3: 1 point beyond the hours. Together 4 + 3 = 7.
    const dataset = {
      ...A06,
      workItems: [
        drawnItem('FIX', {
          points: points(3),
          completedAt: at('2026-02-17T15:00Z'),
          incidentKeys: ['neutral:I2'],
        }),
      ],
    };
    const trace = traced(dataset, 'displaced', 'S4');
    expect(trace.value).toBeCloseTo(7, 9);
    expect(termsOf(trace)['recorded-points']).toBeCloseTo(1, 9);
    expect(trace.parts.map(({ id, value }) => [id, value])).toEqual([
      ['I1', near(4)],
      ['I2', near(3)],
    ]);
  });

  it('is not known without a pace, and says so', () => {
    const [only] = sprintsFromText(`
      sprint from planned done-of-plan done
      S4 2026-02-16 - - -`);
    const dataset = { ...A06, sprints: only === undefined ? [] : [only] };
    const trace = traced(dataset, 'displaced', 'S4');
    expect(trace).toMatchObject({ formula: 'not-known', parts: [], flags: ['no-pace'] });
    expect(trace).not.toHaveProperty('value');
  });
});

describe('the trace of the shortfall', () => {
  it('tells every claim and what each got of it', () => {
    // S = 14; O = 44 - 0.1 x 400 = 4; A = 33 - 30 = 3; Q = 6 + 3 + 4 = 13 <= 14, so k = 1 and U = 1.
    expect(termsOf(traced(A06, 'explained', 'S4'))).toEqual({
      displaced: near(6),
      slack: 0,
      claim: near(6),
      'added-other': 3,
      'over-plan': near(4),
      asked: near(13),
      shortfall: 14,
      share: near(1),
    });
    expect(traced(A06, 'unexplained', 'S4')).toMatchObject({ value: near(1), formula: 'rest-of-shortfall' });
    expect(traced(A06, 'absorbed', 'S4')).toMatchObject({ value: near(0), formula: 'rest-of-displaced' });
    expect(traced(A06, 'over-plan-share', 'S4').value).toBeCloseTo(4, 9);
  });

  it('shares it in proportion where the claims exceed it', () => {
    // A03's shape: S 12, D 6, A 5, O 4: Q = 15, k = 12 / 15 = .8; X = 4.8 of which I1 has 2/3 = 3.2 and I2 1.6.
    const dataset = {
      ...A06,
      sprints: sprintsFromText(`
        sprint from       planned done-of-plan done
        S1     2026-01-05 40      36           36
        S2     2026-01-19 40      40           40
        S3     2026-02-02 48      48           48
        S4     2026-02-16 44      32           37`),
    };
    const trace = traced(dataset, 'explained', 'S4');
    expect(trace.value).toBeCloseTo(4.8, 9);
    expect(termsOf(trace).share).toBeCloseTo(0.8, 9);
    expect(trace.parts.map(({ value }) => value)).toEqual([near(3.2), near(1.6)]);
    // The added 5 come as a sum of the report: 5 x .8 = 4, not split into items.
    expect(traced(dataset, 'added-share', 'S4')).toMatchObject({
      value: near(4),
      parts: [{ kind: 'rest', value: near(4) }],
    });
  });

  it('is withheld where only the current iteration is known', () => {
    const sums = { committed: points(40), completedOfCommitted: points(28), completed: points(28) };
    const sprints = A06.sprints.map((sprint) =>
      sprint.id === 'S4' ? { ...sprint, sums, planEvidence: 'P4' as const } : sprint,
    );
    const dataset = { ...A06, sprints };
    for (const figure of ['committed', 'shortfall', 'explained', 'unexplained'] as const) {
      expect(traced(dataset, figure, 'S4')).toMatchObject({ formula: 'not-known', parts: [] });
      expect(traced(dataset, figure, 'S4').flags).toContain('plan-unknown');
    }
    expect(traced(dataset, 'velocity', 'S4').value).toBe(28);
  });
});

describe('the trace of hours', () => {
  /**
   * H02's shape: 16:00 to 20:00, 6 h logged without times: a quarter of it in working time. H13's shape: 40 h from
   * acknowledgement on for 2 people at severity 3: capped at 2 x 4 h, and so grade D.
   */
  const dataset = drawnDataset({
    sprints: sprintsFromText(`
      sprint from       planned done-of-plan done
      S1     2026-03-02 40      36           36`),
    incidents: [
      drawnIncident('H02', {
        startedAt: at('2026-03-02T16:00Z'),
        resolvedAt: at('2026-03-02T20:00Z'),
        effort: { logged: hours(6) },
        edited: ['hours'],
      }),
      drawnIncident('H13', {
        startedAt: at('2026-03-03T10:00Z'),
        resolvedAt: at('2026-03-03T12:00Z'),
        responderCount: 2,
        effort: { engaged: hours(40) },
      }),
    ],
  });

  it('lists the incidents with their evidence and the hours before a cap', () => {
    const trace = traced(dataset, 'hours-on', 'S1');
    expect(trace).toMatchObject({ value: 9.5, formula: 'sum-of-hours', isSum: true });
    expect(trace.parts).toMatchObject([
      { id: 'H13', value: 8, grade: 'D', rawHours: 40, responderCount: 2, isLump: true, flags: ['capped'] },
      { id: 'H02', value: 1.5, grade: 'A', isLump: true, edited: ['hours'] },
    ]);
    const off = traced(dataset, 'hours-off', 'S1');
    expect(off).toMatchObject({ value: 4.5, parts: [{ id: 'H02', value: 4.5 }] });
    // 17:00 to 20:00 of Monday 2 March; H13 lies in working time.
    expect(termsOf(off)).toEqual({ 'days-touched': 1 });
  });

  it('withholds what lies outside working time in a team of two', () => {
    const pair = { ...dataset, teams: [drawnTeam({ headCount: 2 })] };
    expect(
      traceOf(pair, { definition: 'all' }, { teamId: 'kestrel', sprintKey: 'neutral:S1', figure: 'hours-off' }),
    ).toBe(undefined);
  });

  it('tells what was cut above capacity', () => {
    // A11's shape: one person, 80 h of capacity; 60 + 40 h are cut by 80 / 100 to 48 + 32.
    const clipped = drawnDataset({
      teams: [drawnTeam({ headCount: 1 })],
      sprints: dataset.sprints,
      incidents: [60, 40].map((logged, index) =>
        drawnIncident(`I${index}`, {
          startedAt: at('2026-03-02T09:00Z'),
          resolvedAt: at('2026-03-02T17:00Z'),
          effort: { logged: hours(logged) },
        }),
      ),
    });
    const trace = traced(clipped, 'hours-on', 'S1');
    expect(trace).toMatchObject({ value: near(80), formula: 'clipped-hours' });
    expect(termsOf(trace)).toEqual({ cut: near(20), capacity: 80 });
    expect(trace.parts.map(({ value }) => value)).toEqual([near(48), near(32)]);
    expect(trace.flags).toContain('exceeds-capacity');
  });

  it('counts the hours of incidents with a held review only', () => {
    const reviewed = {
      ...dataset,
      incidents: dataset.incidents.map((incident) =>
        incident.id === 'H02' ? { ...incident, reviewStatus: 'published' as const } : incident,
      ),
    };
    // H02 has 1.5 h on and 4.5 h off.
    expect(traced(reviewed, 'with-return', 'S1')).toMatchObject({ value: 6, parts: [{ id: 'H02', value: 6 }] });
    expect(traced(dataset, 'with-return', 'S1')).toMatchObject({ value: 0, parts: [] });
  });

  it('shows what lies between the sprints and what has no time', () => {
    const elsewhere = {
      ...dataset,
      incidents: [
        drawnIncident('GAP', {
          startedAt: at('2026-03-23T16:00Z'),
          resolvedAt: at('2026-03-23T18:00Z'),
          effort: { logged: hours(2) },
        }),
        drawnIncident('WHEN', { effort: { logged: hours(5) } }),
      ],
    };
    expect(traced(elsewhere, 'gap')).toMatchObject({ value: near(2), parts: [{ id: 'GAP', value: near(2) }] });
    expect(termsOf(traced(elsewhere, 'gap'))).toEqual({ 'hours-on': near(1), 'hours-off': near(1) });
    expect(traced(elsewhere, 'not-placed')).toMatchObject({ value: 5, parts: [{ id: 'WHEN', value: 5 }] });
  });

  it('counts time off in lieu on top, in load and points', () => {
    // Half of 4.5 h off: 2.25 h; load (9.5 + 2.25) / 400.
    const lieu = { ...dataset, method: methodOf({ lieu_share: 0.5 }) };
    const trace = traced(lieu, 'load', 'S1');
    expect(trace.value).toBeCloseTo(11.75 / 400, 12);
    expect(termsOf(trace)).toEqual({ 'hours-on': near(9.5), lieu: near(2.25), capacity: 400 });
  });
});

describe('the trace of capacity', () => {
  const sprints = sprintsFromText(`
    sprint from       planned done-of-plan done
    S1     2026-03-02 40      36           36`);

  it('is people times working time', () => {
    const trace = traced(drawnDataset({ sprints }), 'capacity', 'S1');
    expect(trace).toMatchObject({ value: 400, formula: 'people-times-time' });
    expect(termsOf(trace)).toEqual({ 'head-count': 5, 'working-hours': 80 });
  });

  it('is what part time and absences of all together leave, and nobody by themselves', () => {
    // C02: five people x 80 h = 400; 16 h away and half of one person's 80 h are 56; 400 - 56 = 344.
    const people = [16, 0, 0, 0, 0].map((absent, index) => ({
      allocation: index === 4 ? 0.5 : 1,
      absentHours: { S1: absent },
    }));
    const trace = traced(drawnDataset({ sprints, teams: [drawnTeam({ people })] }), 'capacity', 'S1');
    expect(trace).toMatchObject({ value: 344, formula: 'members-time', parts: [] });
    expect(termsOf(trace)).toEqual({ 'head-count': 5, 'working-hours': 80, away: 56 });
  });
});

describe('the trace of a plan', () => {
  /** METHOD's example P01. */
  const rows = [
    ['W1', 8, 8, 'completed', 'committed'],
    ['W2', 5, 8, 'completed', 'committed'],
    ['W3', 3, 3, 'removed', 'committed'],
    ['W4', 5, 5, 'not_completed', 'committed'],
    ['W5', 3, 3, 'completed', 'committed'],
    ['W6', undefined, undefined, 'completed', 'committed'],
    ['W7', 2, 2, 'completed', 'added'],
    ['W8', 3, 3, 'not_completed', 'added'],
  ] as const;
  const dataset = drawnDataset({
    sprints: [drawnSprint('S1', '2026-03-02')],
    workItems: rows.map(([id], index) =>
      drawnItem(id, { title: `Work ${id}`, origins: [{ importId: 'items', line: index + 2 }] }),
    ),
    sprintItems: rows.map(([id, start, end, outcome, scope], index) =>
      drawnSprintItem('S1', id, {
        outcome,
        scope,
        ...(start !== undefined && { pointsAtStart: points(start), pointsAtEnd: points(end) }),
        origins: [{ importId: 'report', line: index + 1 }],
      }),
    ),
  });

  it('adds up the items of each sum at the estimate that counts there', () => {
    const values = (figure: Figure) => traced(dataset, figure, 'S1').parts.map(({ id, value }) => [id, value]);
    expect(traced(dataset, 'committed', 'S1').value).toBe(24);
    expect(values('shortfall')).toEqual([
      ['W4', 5],
      ['W3', 3],
    ]);
    // At the end: 8 + 8 + 3 + 2 + an item without an estimate.
    expect(traced(dataset, 'velocity', 'S1').value).toBe(21);
    expect(values('velocity')).toEqual([
      ['W1', 8],
      ['W2', 8],
      ['W5', 3],
      ['W7', 2],
      ['W6', 0],
    ]);
    expect(values('added')).toEqual([['W7', 2]]);
    expect(termsOf(traced(dataset, 'committed', 'S1'))).toEqual({
      'completed-of-committed': 16,
      removed: 3,
      'not-finished': 5,
    });
  });

  it('leads to the rows of the report and of the item', () => {
    const [first] = traced(dataset, 'shortfall', 'S1').parts;
    expect(first).toMatchObject({ kind: 'item', title: 'Work W4' });
    expect(first?.origins).toEqual([
      { importId: 'report', line: 4 },
      { importId: 'items', line: 5 },
    ]);
    const [unestimated] = traced(dataset, 'velocity', 'S1').parts.filter(({ id }) => id === 'W6');
    expect(unestimated?.flags).toEqual(['unestimated-items']);
  });

  it('takes what was finished from the items where the report leaves it out', () => {
    // The sums know the plan alone, 10 of 12 finished; the columns of two items know that 7 + 5 = 12 were finished in all.
    const window = { sprintKeys: ['neutral:S1'], completedAt: at('2026-03-04T12:00Z') };
    const mixed = drawnDataset({
      sprints: [drawnSprint('S1', '2026-03-02', { sums: { committed: points(12), completedOfCommitted: points(10) } })],
      workItems: [drawnItem('W1', { ...window, points: points(7) }), drawnItem('W2', { ...window, points: points(5) })],
    });
    expect(traced(mixed, 'committed', 'S1')).toMatchObject({ value: 12, formula: 'sum-of-report' });
    const trace = traced(mixed, 'velocity', 'S1');
    expect(trace).toMatchObject({ value: 12, formula: 'sum-of-items', isSum: true });
    expect(trace.parts.map(({ id, value }) => [id, value])).toEqual([
      ['W1', 7],
      ['W2', 5],
    ]);
  });

  it('counts items as one each, whatever their rows say, so that linked ones can be told apart', () => {
    // Two added items, one of them linked to an incident: A = 2 - 1.
    const counted = drawnDataset({
      sprints: [drawnSprint('S1', '2026-03-02', { estimateUnit: 'items' })],
      incidents: [drawnIncident('I1', { startedAt: at('2026-03-03T10:00Z'), resolvedAt: at('2026-03-03T11:00Z') })],
      workItems: [drawnItem('W1', { incidentKeys: ['neutral:I1'] }), drawnItem('W2')],
      sprintItems: ['W1', 'W2'].map((id) =>
        drawnSprintItem('S1', id, { outcome: 'completed', scope: 'added', pointsAtStart: points(3) }),
      ),
    });
    const trace = traced(counted, 'added', 'S1');
    expect(trace).toMatchObject({
      value: 2,
      parts: [
        { id: 'W1', value: 1 },
        { id: 'W2', value: 1 },
      ],
    });
    expect(termsOf(trace)).toEqual({ 'linked-work': 1 });
  });

  it('says that a report gives a sum without its items', () => {
    expect(traced(A06, 'committed', 'S4')).toMatchObject({
      value: 44,
      formula: 'sum-of-report',
      parts: [{ kind: 'rest', value: 44, origins: [{ importId: 'drawn', line: 1 }] }],
    });
  });
});

describe('the trace of a pace', () => {
  it('shows the plan that joins where few sprints tell one', () => {
    // R03: one sprint with .12 before, plan 36 on 400 h = .09; the median is .105.
    const dataset = drawnDataset({
      sprints: sprintsFromText(`
        sprint from       planned done-of-plan done
        S1     2026-01-05 48      48           48
        S2     2026-01-19 36      36           36`),
    });
    const before = {
      ...dataset,
      sprints: [...dataset.sprints.slice(0, 1), { ...lastOf(dataset), state: 'active' as const }],
    };
    const trace = traced(before, 'pace', 'S2');
    expect(trace).toMatchObject({ value: near(0.105), formula: 'plan-assisted-pace' });
    expect(trace.range).toEqual({ low: near(0.09), high: near(0.12), label: 'rough' });
    expect(trace.baseline.map(({ sprintKey, pace }) => [sprintKey, pace])).toEqual([
      ['neutral:S1', near(0.12)],
      [undefined, near(0.09)],
    ]);
    expect(termsOf(trace)).toMatchObject({ committed: 36, capacity: 400 });
  });

  it('is compared with a line through ten earlier sprints', () => {
    // Ten sprints of 400 h and 40 points, and 300 h (100 h on incidents) and 31 points: slope 9 / 100 = .09.
    const sprints = Array.from({ length: 11 }, (_, index) => {
      const from = new Date(Date.parse('2025-07-07T00:00Z') + index * 14 * 86_400_000).toISOString().slice(0, 10);
      const done = points(index % 2 === 0 ? 40 : 31);
      return drawnSprint(`S${index}`, from, { sums: { committed: done, completedOfCommitted: done, completed: done } });
    });
    const incidents = sprints
      .filter((_, index) => index % 2 === 1)
      .map(({ id, startAt }) =>
        drawnIncident(id, {
          startedAt: epochMs((startAt ?? 0) + 9 * 3_600_000),
          resolvedAt: epochMs((startAt ?? 0) + 15 * 3_600_000),
          effort: { logged: hours(100) },
        }),
      );
    const dataset = drawnDataset({ sprints, incidents });
    expect(termsOf(traced(dataset, 'displaced', 'S10'))['regression-pace']).toBeCloseTo(0.09, 9);
    expect(termsOf(traced(dataset, 'displaced', 'S9'))).not.toHaveProperty('regression-pace');
  });
});

describe('the line through earlier sprints', () => {
  const five = (netHours: number, finished: readonly number[]) =>
    finished.map((each) => ({ netHours, finished: each }));

  it('rises by the points that an hour more brings', () => {
    // Means 350 h and 36; deviations of hours -50 and 50 with sums of finished 155 - 180 = -25 and 205 - 180 = 25:
    // covariance (-50 x -25) + (50 x 25) = 2,500; variance 10 x 2,500 = 25,000; slope .1.
    const sprints = [...five(300, [30, 32, 31, 31, 31]), ...five(400, [41, 40, 42, 41, 41])];
    expect(regressionPace(sprints)).toBeCloseTo(0.1, 12);
  });

  it('is not drawn through fewer than ten sprints, or through equal hours', () => {
    expect(regressionPace(five(300, [30, 31, 32, 33, 34]))).toBeUndefined();
    expect(regressionPace(five(300, [30, 31, 32, 33, 34, 30, 31, 32, 33, 34]))).toBeUndefined();
  });
});

describe('the trace of several sprints together', () => {
  it('is the sum of its sprints', () => {
    // S1 to S3 have no incidents: S4's 6 points are all there is.
    const trace = traced(A06, 'displaced');
    expect(trace).toMatchObject({ value: near(6), formula: 'sum-of-sprints', isSum: true });
    expect(trace.parts.map(({ kind, id, value, hours: spent }) => [kind, id, value, spent])).toEqual([
      ['sprint', 'S1', 0, 0],
      ['sprint', 'S2', 0, 0],
      ['sprint', 'S3', 0, 0],
      ['sprint', 'S4', near(6), 60],
    ]);
    expect(trace.range).toEqual(rangeIn(A06));
    expect(traced(A06, 'velocity').value).toBe(36 + 40 + 48 + 33);
  });

  it('divides all hours by all capacity for the load', () => {
    // 60 h of 4 x 400 h.
    const trace = traced(A06, 'load');
    expect(trace).toMatchObject({ value: near(60 / 1600), formula: 'hours-per-capacity', isSum: false });
    expect(termsOf(trace)).toEqual({ 'hours-on': 60, capacity: 1600 });
  });

  it('covers only the sprints that are asked for', () => {
    const query = { teamId: 'kestrel', totalOf: ['neutral:S3', 'neutral:S4'], figure: 'load' } as const;
    expect(traceOf(A06, ALL, query)?.value).toBeCloseTo(60 / 800, 12);
  });

  it('counts an incident in two sprints once', () => {
    const long = drawnIncident('LONG', {
      severity: 1,
      startedAt: at('2026-02-13T16:00Z'),
      resolvedAt: at('2026-02-16T10:00Z'),
      effort: { logged: hours(4) },
    });
    const trace = traced({ ...A06, incidents: [...A06.incidents, long] }, 'incidents');
    expect(trace).toMatchObject({ value: 3, isSum: true });
    expect(trace.parts.map(({ id }) => id)).toEqual(['I1', 'I2', 'LONG']);
  });

  it('has no pace, and nothing for a team or a sprint that is not there', () => {
    expect(traceOf(A06, ALL, { teamId: 'kestrel', figure: 'pace' })).toBeUndefined();
    expect(traceOf(A06, ALL, { teamId: 'merlin', figure: 'hours-on' })).toBeUndefined();
    expect(traceOf(A06, ALL, { teamId: 'kestrel', sprintKey: 'S9', figure: 'hours-on' })).toBeUndefined();
  });
});

function lastOf({ sprints }: Dataset) {
  const last = sprints.at(-1);
  if (last === undefined) throw new Error('no sprint');
  return last;
}

function rangeIn(dataset: Dataset) {
  const { low, high, label } = analyse(dataset, ALL).teams[0]?.total.displaced ?? {};
  return { low, high, label };
}
