import { describe, expect, it } from 'vitest';
import type { Dataset, Sprint, Verdict, WorkItem } from '../../src/domain/index.ts';
import { points } from '../../src/domain/index.ts';
import { askedFrom, isRaised, precisionOf, suspectedWork } from '../../src/metrics/questions/suspected.ts';
import { candidateItems } from '../../src/metrics/questions/suspected-candidates.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from './drawn-dataset.ts';

const S1 = drawnSprint('S1', '2026-03-02');
const S2 = drawnSprint('S2', '2026-03-16');
/** Wednesday of S1, in London's working time, which is UTC until 29 March. */
const WEDNESDAY = (time: string) => at(`2026-03-04T${time}Z`);

/** Came up and was done on Wednesday of S1: outage +2, added +1, fast +1 = 4. */
const outage = (id: string, changes: Partial<WorkItem> = {}) =>
  drawnItem(id, {
    title: 'Outage of the checkout',
    sprintKeys: ['neutral:S1'],
    createdAt: WEDNESDAY('10:00'),
    completedAt: WEDNESDAY('14:00'),
    ...changes,
  });
const dataset = (workItems: readonly WorkItem[], parts: Partial<Dataset> = {}) =>
  drawnDataset({ sprints: [S1, S2], workItems, ...parts });
const asked = (...items: readonly WorkItem[]) => suspectedWork(dataset(items)).map(({ id, score }) => `${id} ${score}`);
const answered = (items: Readonly<Record<string, Verdict>>): Partial<Dataset> => ({
  verdicts: { items: new Map(Object.entries(items)), incidents: new Map() },
});

describe('an item is asked about', () => {
  it('with its score, its reasons and its place', () => {
    const [found] = suspectedWork(dataset([outage('W1')]));
    expect(found).toMatchObject({ sprintKey: 'neutral:S1', teamId: 'kestrel', score: 4, level: 'worth-asking' });
    expect(found?.reasons).toEqual([
      { kind: 'strong-word', points: 2, word: 'outage', field: 'title' },
      { kind: 'mid-sprint', points: 1 },
      { kind: 'fast', points: 1 },
    ]);
    expect(found).toMatchObject({ verdict: 'open', startedAt: WEDNESDAY('10:00'), endedAt: WEDNESDAY('14:00') });
  });

  it('by a word of a label or of the type as well, once', () => {
    const plain = { title: 'Checkout' };
    expect(asked(outage('W1', { ...plain, labels: ['outage', 'incident'] }))).toEqual(['W1 4']);
    expect(asked(outage('W2', { ...plain, type: 'other', typeName: 'Hotfix' }))).toEqual(['W2 4']);
    expect(asked(outage('W3', { type: 'other', typeName: 'Hotfix' }))).toEqual(['W3 4']);
  });

  it('with a bug, a support request and the highest priority that its tool uses', () => {
    expect(asked(outage('W1', { type: 'bug' }))).toEqual(['W1 5']);
    expect(asked(outage('W1', { type: 'other', typeName: 'Support request' }))).toEqual(['W1 5']);
    expect(asked(outage('W1', { priority: 'Critical' }))).toEqual(['W1 5']);
    // Where Blocker is used, Critical is the second step.
    const blocker = drawnItem('W2', { priority: 'Blocker', sprintKeys: ['neutral:S1'] });
    expect(asked(outage('W1', { priority: 'Critical' }), blocker)).toEqual(['W1 4']);
  });

  it('with a time outside working time, but never in a team of two, nor by a date without a time', () => {
    const night = outage('W1', { createdAt: WEDNESDAY('07:00') });
    expect(asked(night)).toEqual(['W1 5']);
    const two = dataset([night], { teams: [drawnTeam({ headCount: 2 })] });
    expect(suspectedWork(two).map(({ score }) => score)).toEqual([4]);
    const dates = outage('W1', { createdAt: at('2026-03-04T00:00Z'), completedAt: at('2026-03-04T00:00Z') });
    expect(asked(dates)).toEqual(['W1 4']);
  });

  it('as fast with at most 8 working hours; dates count to the end of their day', () => {
    // Wednesday 10:00 to Thursday 10:00: 7 + 1 working hours.
    expect(asked(outage('W1', { completedAt: at('2026-03-05T10:00Z') }))).toEqual(['W1 4']);
    expect(asked(outage('W1', { completedAt: at('2026-03-05T10:01Z') }))).toEqual([]);
    // Wednesday's and Thursday's dates: up to 16 working hours.
    const days = { createdAt: at('2026-03-04T00:00Z'), completedAt: at('2026-03-05T00:00Z') };
    expect(asked(outage('W1', days))).toEqual([]);
  });

  it('once, in the sprint in which it was finished', () => {
    const rows = [
      drawnSprintItem('S1', 'W1', { scope: 'added', outcome: 'not_completed' }),
      drawnSprintItem('S2', 'W1', { scope: 'added', outcome: 'completed' }),
    ];
    const item = outage('W1', {
      sprintKeys: ['neutral:S1', 'neutral:S2'],
      type: 'bug',
      completedAt: at('2026-03-17T10:00Z'),
    });
    expect(suspectedWork(dataset([item], { sprintItems: rows }))).toMatchObject([{ sprintKey: 'neutral:S2' }]);
  });

  it('outside all sprints too, in the one of its team that ran when it was done, without the point for being added', () => {
    expect(asked(outage('W1', { sprintKeys: [], type: 'bug' }))).toEqual(['W1 4']);
    const later = {
      sprintKeys: [],
      type: 'bug' as const,
      createdAt: at('2026-05-04T09:00Z'),
      completedAt: at('2026-05-04T10:00Z'),
    };
    expect(asked(outage('W1', later))).toEqual([]);
  });
});

describe('an item is not asked about', () => {
  it.each<[string, Partial<WorkItem>]>([
    ['below four points', { title: 'Checkout' }],
    ['with a word against it', { title: 'Outage of the staging checkout' }],
    ['that was there at the start', { createdAt: at('2026-02-20T10:00Z'), type: 'bug', priority: 'Highest' }],
    ['that calls itself planned', { workOrigin: 'planned', type: 'bug' }],
    ['that is linked to an incident', { incidentKeys: ['neutral:INC-1'], type: 'bug' }],
    ['with a word that only holds one of ours', { title: 'Outages: countdown and download', type: 'bug' }],
  ])('%s', (_what, changes) => {
    expect(asked(outage('W1', changes))).toEqual([]);
  });

  it('that is recorded as an incident itself', () => {
    const incidents = [drawnIncident('W1')];
    expect(suspectedWork(dataset([outage('W1')], { incidents }))).toEqual([]);
  });

  it('that was carried over into a plan', () => {
    // In S1 alone it would have five points: outage +2, added +1, bug +1, the highest priority +1.
    const done = { completedAt: at('2026-03-18T10:00Z'), type: 'bug' as const, priority: 'Highest' };
    expect(asked(outage('W1', done))).toEqual(['W1 5']);
    expect(asked(outage('W1', { ...done, sprintKeys: ['neutral:S1', 'neutral:S2'] }))).toEqual([]);
  });
});

describe('its hours', () => {
  /** One closed sprint with 40 points of 400 hours planned and done: 0.1 points an hour. */
  const paced: Sprint = drawnSprint('S0', '2026-02-16', {
    sums: { committed: points(40), completedOfCommitted: points(40), completed: points(40) },
  });
  const hoursOf = (item: WorkItem, sprints: readonly Sprint[]) =>
    suspectedWork(dataset([item], { sprints })).map(({ hours, hoursFrom }) => ({ hours, hoursFrom }))[0];

  it('are its points at the pace of its sprint', () => {
    // S1 has no plan of its own, so the pace is that of S0 alone: 2 points / 0.1 = 20 h.
    const found = hoursOf(outage('W1', { points: points(2) }), [paced, S1]);
    expect(found?.hoursFrom).toBe('points');
    expect(found?.hours).toBeCloseTo(20, 9);
  });

  it('are working time from created to done, up to four hours, without points or a pace', () => {
    expect(hoursOf(outage('W1', { completedAt: WEDNESDAY('12:30') }), [S1])).toEqual({
      hours: 2.5,
      hoursFrom: 'times',
    });
    expect(hoursOf(outage('W1', { completedAt: WEDNESDAY('16:00') }), [S1])).toEqual({ hours: 4, hoursFrom: 'times' });
  });

  it('are not known without either', () => {
    const { createdAt: _created, ...item } = outage('W1', { type: 'bug', workOrigin: 'unplanned', priority: 'P1' });
    const rows = [drawnSprintItem('S1', 'W1', { scope: 'added' })];
    const [found] = suspectedWork(dataset([item], { sprints: [S1], sprintItems: rows }));
    // outage +2, added +1, bug +1, the highest priority +1.
    expect(found?.score).toBe(5);
    expect(found && 'hours' in found).toBe(false);
  });
});

describe('answers', () => {
  it('stay with an item that is no longer asked about, and tell the precision', () => {
    const items = [outage('W1'), outage('W2', { title: 'Checkout' }), outage('W3')];
    const said = answered({ 'neutral:W1': 'confirmed', 'neutral:W2': 'dismissed' });
    expect(suspectedWork(dataset(items, said)).map(({ id, verdict }) => `${id} ${verdict}`)).toEqual([
      'W1 confirmed',
      'W3 open',
      'W2 dismissed',
    ]);
    // (1 + 1) / (2 + 2)
    expect(precisionOf(dataset(items, said))).toEqual({ confirmed: 1, reviewed: 2, value: 0.5 });
  });

  it('weigh an open question as one half before the first', () => {
    expect(precisionOf({})).toEqual({ confirmed: 0, reviewed: 0, value: 0.5 });
  });

  it.each([
    // (3 + 1) / (9 + 2) is below 40 %, but nine answers are too few.
    [3, 9, false],
    // (4 + 1) / (10 + 2) is 42 %.
    [4, 10, false],
    // (3 + 1) / (10 + 2) is 33 %.
    [3, 10, true],
  ])('%i confirmed of %i raise the least score: %s', (confirmed, reviewed, raised) => {
    const precision = { confirmed, reviewed, value: (confirmed + 1) / (reviewed + 2) };
    expect(isRaised(precision)).toBe(raised);
    expect(askedFrom(precision)).toBe(raised ? 5 : 4);
  });

  it('end questions of four points once too few were confirmed', () => {
    const others = Array.from({ length: 10 }, (_, index) => [`neutral:X${index}`, 'dismissed'] as const);
    const items = [outage('W1'), outage('W2', { type: 'bug' })];
    const said = answered(Object.fromEntries(others));
    expect(suspectedWork(dataset(items, said)).map(({ id }) => id)).toEqual(['W2']);
  });
});

describe('fixed windows', () => {
  it('have no plan, so that every item finished in one can be asked about', () => {
    const team = drawnTeam({ windows: { monday: '2026-03-02', weeks: 2 } });
    const items = [outage('W1', { sprintKeys: [], type: 'bug' }), outage('W2', { title: 'Checkout', sprintKeys: [] })];
    const found = dataset(items, { teams: [team], sprints: [], asOf: at('2026-03-20T00:00Z') });
    // Nothing is added in the middle of a window: outage +2, bug +1, fast +1.
    expect(suspectedWork(found).map(({ id, score }) => `${id} ${score}`)).toEqual(['W1 4']);
    expect(candidateItems(found).sprints.map(({ candidates }) => candidates)).toEqual([2, 0]);
  });
});
