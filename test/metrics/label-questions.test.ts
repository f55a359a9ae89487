import { describe, expect, it } from 'vitest';
import type { Dataset, Incident } from '../../src/domain/index.ts';
import { hours } from '../../src/domain/index.ts';
import { labelQuestions } from '../../src/metrics/questions/label-questions.ts';
import { at, drawnDataset, drawnIncident, drawnTeam } from './drawn-dataset.ts';

/** Four of severity 1 and 2 with 2, 4, 6 and 8 logged hours: the third quartile (type 7) is 6 + 0.25 x 2 = 6.5 h. */
const SEVERE = [2, 4, 6, 8].map((logged, index) =>
  drawnIncident(`BIG-${index}`, { severity: index % 2 === 0 ? 1 : 2, effort: { logged: hours(logged) } }),
);

/** Acknowledged on a Wednesday night, by three people, felt by users, with 6.5 h logged: four points. */
const LARGE: Partial<Incident> = {
  severity: 4,
  acknowledgedAt: at('2026-03-04T22:00Z'),
  responderCount: 3,
  customerImpact: 'major',
  effort: { logged: hours(6.5) },
};
const small = (changes: Partial<Incident> = {}) => drawnIncident('INC-1', { ...LARGE, ...changes });
const asked = (incident: Incident, parts: Partial<Dataset> = {}) =>
  labelQuestions(drawnDataset({ incidents: [...SEVERE, incident], ...parts }), []);

describe('an incident of low severity is asked about', () => {
  it('with one point each for effort, people, the hour and its users', () => {
    const [found] = asked(small());
    expect(found).toMatchObject({ incidentKey: 'neutral:INC-1', score: 4, level: 'worth-asking', isDeclined: false });
    expect(found?.reasons).toEqual([
      { kind: 'effort', points: 1, hours: 6.5, usual: 6.5 },
      { kind: 'people', points: 1, people: 3 },
      { kind: 'off-hours-ack', points: 1 },
      { kind: 'felt', points: 1 },
    ]);
  });

  it.each<[string, Partial<Incident>]>([
    ['below the third quartile', { effort: { logged: hours(6.4) } }],
    ['with two people', { responderCount: 2 }],
    ['acknowledged in working time', { acknowledgedAt: at('2026-03-04T10:00Z') }],
    ['that users did not feel', { customerImpact: 'internal' }],
    ['of severity 2', { severity: 2 }],
    ['of unknown severity', { severity: 'unknown' }],
    ['whose severity a person typed', { edited: ['severity'] }],
  ])('and not one %s', (_what, changes) => {
    expect(asked(small(changes))).toEqual([]);
  });

  it('never for its length alone: an open month says nothing', () => {
    const long = drawnIncident('INC-1', {
      severity: 5,
      startedAt: at('2026-03-02T09:00Z'),
      resolvedAt: at('2026-04-02T09:00Z'),
    });
    expect(asked(long)).toEqual([]);
  });

  it('not by effort while fewer than four of severity 1 and 2 have any', () => {
    const few = labelQuestions(drawnDataset({ incidents: [...SEVERE.slice(1), small()] }), []);
    expect(few).toEqual([]);
  });

  it('not by the hour in a team of two, where it would tell of a person', () => {
    expect(asked(small(), { teams: [drawnTeam({ headCount: 2 })] })).toEqual([]);
  });
});

describe('a severity', () => {
  it('that was lowered gives two points', () => {
    // Lowered +2, people +1, users +1.
    const lowered = small({ severityFirst: 1, severity: 3, effort: {}, acknowledgedAt: at('2026-03-04T10:00Z') });
    const [found] = asked(lowered);
    expect(found?.score).toBe(4);
    expect(found?.reasons[0]).toEqual({ kind: 'lowered', points: 2, from: 1, to: 3 });
  });

  it('that was raised, or was not known at first, gives none', () => {
    const day = { effort: {}, acknowledgedAt: at('2026-03-04T10:00Z') };
    expect(asked(small({ ...day, severityFirst: 5, severity: 3 }))).toEqual([]);
    expect(asked(small({ ...day, severityFirst: 'unknown', severity: 3 }))).toEqual([]);
  });
});

describe('a record that its tool calls no incident', () => {
  const declined = (changes: Partial<Incident>) =>
    labelQuestions(drawnDataset({ incidents: SEVERE }), [drawnIncident('INC-9', { ...LARGE, ...changes })]);

  it('gives two points with two people or an hour', () => {
    // Declined +2, people +1, users +1.
    const day = { acknowledgedAt: at('2026-03-04T10:00Z'), effort: {} };
    expect(declined(day)).toMatchObject([{ score: 4, isDeclined: true }]);
    expect(declined(day)[0]?.reasons[0]).toEqual({ kind: 'declined', points: 2, people: 3 });
    // All six: it looks larger.
    expect(declined({})).toMatchObject([{ score: 6, level: 'looks-like' }]);
  });

  it('gives none with one person and less than an hour', () => {
    // Users and the hour: two points.
    expect(declined({ responderCount: 1, effort: { logged: hours(0.9) } })).toEqual([]);
  });
});

it('an answer stays, whatever the points', () => {
  const verdicts = { items: new Map(), incidents: new Map([['neutral:INC-1', 'dismissed' as const]]) };
  expect(asked(drawnIncident('INC-1'), { verdicts })).toMatchObject([{ score: 0, verdict: 'dismissed' }]);
});
