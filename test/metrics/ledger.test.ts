import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Incident, WorkItem } from '../../src/domain/index.ts';
import { hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { learningYield } from '../../src/metrics/ledger/learning-yield.ts';
import { ledgerOf } from '../../src/metrics/ledger/ledger-of.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnTeam, sprintsFromText } from './drawn-dataset.ts';

const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-03-02  40       40            40
  S2      2026-03-16  40       36            36
  S3      2026-03-30  40       38            38
`);

/** An incident on a working day at ten, over after two hours, with hours logged. */
function on(id: string, day: string, logged: number, changes: Partial<Incident> = {}): Incident {
  return drawnIncident(id, {
    startedAt: at(`${day}T10:00Z`),
    acknowledgedAt: at(`${day}T10:00Z`),
    mitigatedAt: at(`${day}T12:00Z`),
    severity: 2,
    services: ['db'],
    effort: { logged: hours(logged) },
    ...changes,
  });
}

function followUp(id: string, incident: string, changes: Partial<WorkItem> = {}): WorkItem {
  return drawnItem(id, {
    type: 'incident_followup',
    incidentKeys: [`neutral:${incident}`],
    createdAt: at('2026-03-03T10:00Z'),
    completedAt: at('2026-03-18T10:00Z'),
    ...changes,
  });
}

const open: Partial<WorkItem> = { statusCategory: 'todo' };

/** An item that is still to do. */
function openFollowUp(id: string, incident: string, changes: Partial<WorkItem> = {}): WorkItem {
  const { completedAt: _, ...item } = followUp(id, incident, { ...open, ...changes });
  return item;
}

function ledger(parts: Partial<Dataset>) {
  return ledgerOf(drawnDataset({ sprints: SPRINTS, ...parts }), 'all', 'kestrel') ?? expect.fail('no such team');
}

describe('what was invested', () => {
  it('is response, follow-ups and reviews, each where it was spent, and adds up to the total', () => {
    const evening = on('2', '2026-03-17', 4, {
      startedAt: at('2026-03-17T19:00Z'),
      acknowledgedAt: at('2026-03-17T19:00Z'),
      mitigatedAt: at('2026-03-17T21:00Z'),
    });
    const reviewed = on('1', '2026-03-03', 6, { reviewStatus: 'published', reviewHours: hours(5) });
    const outside = on('3', '2026-05-05', 3);
    const timeless = drawnIncident('4', { effort: { logged: hours(2) } });
    const result = ledger({
      incidents: [reviewed, evening, outside, timeless],
      workItems: [followUp('F', '1', { timeSpent: hours(7) })],
    });
    // The follow-up was done in S2; the review has no day and stands with its incident in S1.
    expect(result.sprints.map((each) => [each.hoursOn, each.hoursOff, each.followUp.hours, each.review.hours])).toEqual(
      [
        [6, 0, 0, 5],
        [0, 4, 7, 0],
        [0, 0, 0, 0],
      ],
    );
    // The first has a review and a finished follow-up, the second nothing; the others lie in no sprint.
    expect(result.sprints.map(({ key }) => result.returnsBySprint[key])).toEqual([
      { hours: 6, withReturn: 6 },
      { hours: 4, withReturn: 0 },
      { hours: 0, withReturn: 0 },
    ]);
    expect(result.elsewhere).toMatchObject({ hoursOn: 3, hoursOff: 0, hoursNotPlaced: 2 });
    expect(result.total).toMatchObject({ hoursOn: 9, hoursOff: 4, hoursNotPlaced: 2 });
    expect(result.total.followUp).toEqual({ hours: 7, items: 1, fromPoints: 0, notKnown: 0 });
    expect(result.total.review).toEqual({ hours: 5, reviews: 1, notKnown: 0 });
  });

  it('has the displaced points of the sprints, and of all closed ones together', () => {
    const dataset = drawnDataset({ sprints: SPRINTS, incidents: [on('1', '2026-03-17', 20)] });
    const result = ledgerOf(dataset, 'all', 'kestrel');
    const team = analyse(dataset, { definition: 'all' }).teams[0];
    expect(result?.total.displaced).toEqual(team?.total.displaced);
    result?.sprints.forEach((sprint, index) => {
      expect(sprint.displaced).toBe(team?.sprints[index]?.displaced?.value);
    });
  });

  it('takes points at the recent pace for follow-ups without logged hours, and says so', () => {
    // No incident in S1: 40 points in 400 h, .1 an hour; S2's follow-up of 2 points is 20 h.
    const result = ledger({
      incidents: [on('1', '2026-03-17', 1)],
      workItems: [followUp('F', '1', { points: points(2), completedAt: at('2026-03-20T10:00Z') })],
    });
    expect(result.total.followUp).toMatchObject({ items: 1, fromPoints: 1, notKnown: 0 });
    expect(result.total.followUp.hours).toBeCloseTo(20, 6);
    expect(result.incidents[0]?.followUps[0]).toMatchObject({ isFromPoints: true });
  });

  it('counts a finished follow-up without hours or points as not known, and an open one as a choice', () => {
    const result = ledger({
      incidents: [on('1', '2026-03-03', 6)],
      workItems: [followUp('F', '1'), openFollowUp('G', '1', { points: points(3) }), openFollowUp('H', '1')],
    });
    expect(result.total.followUp).toEqual({ hours: 0, items: 0, fromPoints: 0, notKnown: 1 });
    expect(result.returns.followUps).toMatchObject({ open: 2, openPoints: 3, openWithoutPoints: 1 });
  });

  it('takes the hours of the tracker’s issue that a follow-up names, and no second follow-up of it', () => {
    const named = followUp('01F', '1', { source: 'incident.io', aliases: ['PAY-7'] });
    const issue = followUp('PAY-7', '1', { source: 'jira', timeSpent: hours(4) });
    const result = ledger({ incidents: [on('1', '2026-03-03', 6)], workItems: [named, issue] });
    expect(result.total.followUp).toMatchObject({ hours: 4, items: 1 });
    expect(result.returns.followUps.created).toBe(1);
  });

  it('leaves the work of another team to that team, and shares a review between teams', () => {
    const teams = [drawnTeam(), drawnTeam({ id: 'heron', name: 'Heron' })];
    const shared = on('1', '2026-03-03', 6, {
      teamIds: ['heron', 'kestrel'],
      reviewStatus: 'published',
      reviewHours: hours(8),
    });
    const dataset = drawnDataset({
      teams,
      sprints: SPRINTS,
      incidents: [shared],
      workItems: [followUp('F', '1', { teamId: 'heron', timeSpent: hours(7) })],
    });
    const of = (team: string) => ledgerOf(dataset, 'all', team)?.total;
    expect([of('kestrel')?.followUp.hours, of('heron')?.followUp.hours]).toEqual([0, 7]);
    expect([of('kestrel')?.review.hours, of('heron')?.review.hours]).toEqual([4, 4]);
  });

  it('is nothing for a team without incidents, and no ledger for a team that is not there', () => {
    const result = ledger({});
    expect(result.incidents).toEqual([]);
    expect(result.returns.yield).toEqual({ hours: 0, withReturn: 0 });
    expect(ledgerOf(drawnDataset({}), 'all', 'nobody')).toBeUndefined();
  });
});

describe('the state of an incident', () => {
  const held: Partial<Incident> = { reviewStatus: 'published' };

  it.each([
    ['none', 'nothing', {}, []],
    ['none', 'an open follow-up alone', {}, [openFollowUp('F', '1')]],
    ['none', 'a planned review', { reviewStatus: 'planned' }, []],
    ['none', 'a follow-up that was decided against', {}, [followUp('F', '1', { statusCategory: 'cancelled' })]],
    ['paying', 'a review alone', held, []],
    ['paying', 'a finished follow-up alone', {}, [followUp('F', '1')]],
    ['paying', 'a review and an open follow-up', held, [followUp('F', '1'), openFollowUp('G', '1')]],
    ['paid-back', 'a review, and all follow-ups done', held, [followUp('F', '1'), followUp('G', '1')]],
    [
      'paid-back',
      'a review, one done and one decided against',
      held,
      [followUp('F', '1'), followUp('G', '1', { statusCategory: 'cancelled' })],
    ],
    ['paying', 'counts of its own record', { followUpsTotal: 3, followUpsOpen: 1 }, []],
    ['paid-back', 'counts of its own record, and a review', { ...held, followUpsTotal: 3, followUpsOpen: 0 }, []],
  ] as const)('is %s with %s', (state, _, changes, workItems) => {
    const result = ledger({ incidents: [on('1', '2026-03-03', 6, changes)], workItems });
    expect(result.incidents[0]?.state).toBe(state);
    expect(result.returns.states[state]).toBe(1);
  });

  it('is not changed by the fix itself, which is told apart', () => {
    const { type: _, ...fix } = followUp('F', '1', { completedAt: at('2026-03-03T14:00Z') });
    const result = ledger({ incidents: [on('1', '2026-03-03', 6)], workItems: [fix] });
    expect(result.incidents[0]).toMatchObject({ state: 'none', fixes: 1, followUps: [] });
  });
});

describe('returns', () => {
  it('count reviews of incidents that are over for ten working days of the team', () => {
    // Over on Monday 2 March at noon; ten days of 8 h later it is Monday 16 March at noon.
    const asOf = (text: string) => on('1', '2026-03-02', 6, { asOf: at(text) });
    const due = (incident: Incident) => ledger({ incidents: [incident] }).returns.reviews.all;
    expect(due(asOf('2026-03-16T11:59Z')).due).toBe(0);
    expect(due(asOf('2026-03-16T12:00Z'))).toEqual({ due: 1, held: 0, notSaid: 1 });
    const held = { ...asOf('2026-04-01T12:00Z'), reviewStatus: 'published' as const, severity: 3 as const };
    expect(ledger({ incidents: [held] }).returns.reviews).toEqual({
      all: { due: 1, held: 1, notSaid: 0 },
      severe: { due: 0, held: 0, notSaid: 0 },
    });
  });

  it('ask of an open incident no review', () => {
    const { mitigatedAt: _, ...incident } = on('1', '2026-03-02', 6);
    expect(ledger({ incidents: [incident] }).returns.reviews.all.due).toBe(0);
  });

  it('tell how many follow-ups were done within eight weeks, of those that are as old', () => {
    const result = ledger({
      incidents: [on('1', '2026-03-02', 6)],
      asOf: at('2026-06-01T10:00Z'),
      workItems: [
        // Eight weeks after 3 March are 28 April.
        followUp('A', '1', { completedAt: at('2026-04-28T10:00Z') }),
        followUp('B', '1', { completedAt: at('2026-04-28T10:01Z') }),
        openFollowUp('C', '1'),
        openFollowUp('D', '1', { createdAt: at('2026-05-02T10:00Z') }),
        followUp('E', '1', { createdAt: at('2026-05-20T10:00Z'), completedAt: at('2026-05-21T10:00Z') }),
      ],
    });
    // C is 90 days old and D 30: in the middle 60.
    expect(result.returns.followUps).toMatchObject({ created: 5, done: 3, open: 2, aged: 3, doneInTime: 1 });
    expect(result.returns.followUps.medianOpenDays).toBeCloseTo(60, 9);
  });

  it('count one follow-up of two incidents once', () => {
    const both = followUp('F', '1', { incidentKeys: ['neutral:1', 'neutral:2'] });
    const result = ledger({ incidents: [on('1', '2026-03-02', 6), on('2', '2026-03-04', 6)], workItems: [both] });
    expect(result.returns.followUps.created).toBe(1);
    expect(result.incidents.map(({ state }) => state)).toEqual(['paying', 'paying']);
  });

  it('are the hours of the incidents with a state other than none', () => {
    // 5 h nothing, 20 h reviewed, 8 h with a follow-up, 7 h nothing: 28 of 40.
    const result = ledger({
      incidents: [
        on('1', '2026-03-03', 5),
        on('2', '2026-03-10', 20, { reviewStatus: 'published' }),
        on('3', '2026-03-17', 8),
        on('4', '2026-03-24', 7),
      ],
      workItems: [followUp('F', '3', { completedAt: at('2026-04-02T10:00Z') })],
    });
    expect(result.returns.yield.hours).toBeCloseTo(40, 9);
    expect(result.returns.yield.share).toBeCloseTo(0.7, 9);
  });
});

describe('the learning yield', () => {
  const drawn = fc.array(
    fc.record({
      logged: fc.integer({ min: 0, max: 40 }),
      isReviewed: fc.boolean(),
      actions: fc.integer({ min: 0, max: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const DAYS = ['2026-03-03', '2026-03-05', '2026-03-10', '2026-03-17', '2026-03-24', '2026-04-01'];

  it('is not raised by splitting follow-ups, and its hours never exceed those of the incidents', () => {
    fc.assert(
      fc.property(drawn, fc.integer({ min: 2, max: 5 }), (rows, pieces) => {
        const incidents = rows.map(({ logged, isReviewed }, index) =>
          on(String(index), DAYS[index] ?? '', logged, isReviewed ? { reviewStatus: 'published' } : {}),
        );
        const items = rows.flatMap(({ actions }, index) =>
          Array.from({ length: actions }, (_, action) => followUp(`F${index}-${action}`, String(index))),
        );
        const split = items.flatMap((item) =>
          Array.from({ length: pieces }, (_, piece) => ({ ...item, key: `${item.key}/${piece}` })),
        );
        const whole = ledger({ incidents, workItems: items }).returns.yield;
        expect(ledger({ incidents, workItems: split }).returns.yield).toEqual(whole);
        expect(whole.withReturn).toBeLessThanOrEqual(whole.hours + 1e-9);
        const logged = rows.reduce((sum, row) => sum + row.logged, 0);
        expect(Math.abs(whole.hours - logged)).toBeLessThan(1e-9);
      }),
      { numRuns: 40 },
    );
  });

  it('is no number at no hours', () => {
    expect(learningYield([{ hours: 0, hasReturn: true }]).share).toBeUndefined();
  });
});

it('the order of rows does not matter', () => {
  const incidents = [on('1', '2026-03-03', 5), on('2', '2026-03-10', 20), on('3', '2026-03-17', 8)];
  const workItems = [followUp('F', '3'), followUp('G', '1', { timeSpent: hours(2) }), openFollowUp('H', '2')];
  const forwards = ledger({ incidents, workItems });
  expect(ledger({ incidents: incidents.toReversed(), workItems: workItems.toReversed() })).toEqual(forwards);
});

it('another definition counts only its own incidents, with their follow-ups', () => {
  const dataset = drawnDataset({
    sprints: SPRINTS,
    incidents: [on('1', '2026-03-03', 5), on('2', '2026-03-10', 20, { severity: 4 })],
    workItems: [followUp('F', '2', { timeSpent: hours(3) })],
  });
  const severe = ledgerOf(dataset, 'severe', 'kestrel');
  expect(severe?.incidents.map(({ id }) => id)).toEqual(['1']);
  expect(severe?.returns.followUps.created).toBe(0);
  expect(severe?.total.hoursOn).toBeCloseTo(5, 9);
});
