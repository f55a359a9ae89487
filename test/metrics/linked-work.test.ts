import { describe, expect, it } from 'vitest';
import type { Dataset, SprintItem, WorkItem } from '../../src/domain/index.ts';
import { points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { SprintAnalysis, TeamAnalysis } from '../../src/metrics/analysis.ts';
import { linkRole, similarity, titleWords } from '../../src/metrics/points/linking.ts';
import { at, drawnDataset, drawnItem, drawnSprintItem, incidentsFromText, sprintsFromText } from './drawn-dataset.ts';

/** Three calm sprints at 0.1 points per hour, then S4 and S5. */
const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-01-05  40       40            40
  S2      2026-01-19  40       40            40
  S3      2026-02-02  40       40            40
  S4      2026-02-16  -        -             -
  S5      2026-03-02  -        -             -
`);
/** I1 took 6 h on the first Tuesday of S4: time for 0.6 points. I0 came an hour before it and took 2 h. */
const INCIDENTS = incidentsFromText(`
  incident  acknowledged      mitigated         severity  people  logged
  I1        2026-02-17T10:00  2026-02-17T12:00  3         2       6
  I0        2026-02-17T09:00  2026-02-17T10:00  3         2       2
`);
const I0 = 'neutral:I0';
const I1 = 'neutral:I1';

const row = (sprintId: string, itemId: string, value: number, scope: SprintItem['scope'] = 'added') =>
  drawnSprintItem(sprintId, itemId, { scope, outcome: 'completed', pointsAtStart: points(value) });
const PLAN_OF_S4 = row('S4', 'planned', 20, 'committed');

function teamOf(parts: Partial<Dataset>): TeamAnalysis {
  const dataset = drawnDataset({ sprints: SPRINTS, incidents: INCIDENTS, ...parts });
  const [team] = analyse(dataset, { definition: 'all' }).teams;
  if (team === undefined) throw new Error('no team');
  return team;
}

function sprintsWith(workItems: readonly WorkItem[], sprintItems: readonly SprintItem[]): readonly SprintAnalysis[] {
  return teamOf({ workItems, sprintItems: [PLAN_OF_S4, ...sprintItems] }).sprints.slice(3);
}

describe('an item that is linked to an incident', () => {
  it('stands for the fix where it was done within a day of the end: the greater of both counts', () => {
    const fix = drawnItem('fix', { incidentKeys: [I1], completedAt: at('2026-02-18T11:00Z') });
    const [s4] = sprintsWith([fix], [row('S4', 'fix', 3)]);
    // max(0.6, 3) for I1 and 0.2 for I0.
    expect(s4?.displaced?.value).toBeCloseTo(3.2, 9);
  });

  it('comes on top where it was done later', () => {
    const followUp = drawnItem('later', { incidentKeys: [I1], completedAt: at('2026-02-24T11:00Z') });
    const [s4] = sprintsWith([followUp], [row('S4', 'later', 2)]);
    expect(s4?.displaced?.value).toBeCloseTo(0.6 + 0.2 + 2, 9);
  });

  it('counts nothing where it was planned: a chosen investment', () => {
    const chosen = drawnItem('chosen', { incidentKeys: [I1], completedAt: at('2026-02-24T11:00Z') });
    const [s4] = sprintsWith([chosen], [row('S4', 'chosen', 2, 'committed')]);
    expect(s4?.displaced?.value).toBeCloseTo(0.8, 9);
    expect(s4?.addedShare).toBe(0);
  });

  it('is no other added work, and tells no pace', () => {
    // Of 5 points added and done, 2 are the follow-up: A = 3. Finished for the pace of S5: 20 + 3 of 392 h.
    const followUp = drawnItem('later', { incidentKeys: [I1], completedAt: at('2026-02-24T11:00Z') });
    const unfinished = drawnSprintItem('S4', 'open', { outcome: 'not_completed', pointsAtStart: points(30) });
    const [s4, s5] = sprintsWith([followUp], [row('S4', 'later', 2), row('S4', 'other', 3), unfinished]);
    expect(s4?.scope?.addedCompleted).toBe(5);
    // S = 30; D = 2.8, O = 50 - 40 = 10: Q = 15.8, so all claims are met in full.
    expect(s4?.addedShare).toBeCloseTo(3, 9);
    expect(s5?.pace?.used.at(-1)?.pace).toBeCloseTo(23 / 392, 9);
  });

  it('counts once, for its earliest incident, in the sprint in which it was done', () => {
    const shared = drawnItem('shared', { incidentKeys: [I1, I0], completedAt: at('2026-03-04T11:00Z') });
    const parts = { workItems: [shared], sprintItems: [PLAN_OF_S4, row('S5', 'shared', 2)] };
    const { sprints, shares } = teamOf(parts);
    expect(sprints[3]?.displaced?.value).toBeCloseTo(0.8, 9);
    expect(sprints[4]?.displaced?.value).toBeCloseTo(2, 9);
    // The follow-up has a share of its own in S5, but no incident took time in it.
    expect(shares.filter(({ sprintKey }) => sprintKey === 'neutral:S5')).toMatchObject([
      { id: 'I0', points: 2, hoursOn: 0 },
    ]);
    expect(sprints[4]?.incidentCount).toBe(0);
  });

  it('counts in the running sprint of its team where it was in none', () => {
    const outside = drawnItem('outside', {
      incidentKeys: [I1],
      points: points(4),
      completedAt: at('2026-03-04T11:00Z'),
    });
    const [s4, s5] = sprintsWith([outside], []);
    expect(s4?.displaced?.value).toBeCloseTo(0.8, 9);
    expect(s5?.displaced?.value).toBeCloseTo(4, 9);
  });

  it('counts 0 and is flagged where it has no estimate', () => {
    const bare = drawnItem('bare', { incidentKeys: [I1], completedAt: at('2026-03-04T11:00Z') });
    const { sprints, shares } = teamOf({ workItems: [bare], sprintItems: [PLAN_OF_S4] });
    expect(sprints[4]?.displaced?.value).toBe(0);
    expect(sprints[4]?.flags).toContain('unestimated-items');
    expect(shares.find(({ sprintKey }) => sprintKey === 'neutral:S5')?.flags).toContain('unestimated-items');
  });

  it('is ordinary work where the incident is not in the data', () => {
    const stray = drawnItem('stray', { incidentKeys: ['neutral:I9'], completedAt: at('2026-02-24T11:00Z') });
    const [s4] = sprintsWith([stray], [row('S4', 'stray', 2)]);
    expect(s4?.displaced?.value).toBeCloseTo(0.8, 9);
  });
});

describe('the role of a linked item', () => {
  const end = at('2026-02-17T12:00Z');
  const unplanned = { planned: false };

  it('is the fix up to 24 h after the end, and a follow-up from then on', () => {
    expect(linkRole({ end, isOpen: false }, { ...unplanned, doneAt: at('2026-02-18T12:00Z') })).toBe('concurrent');
    expect(linkRole({ end, isOpen: false }, { ...unplanned, doneAt: at('2026-02-18T12:01Z') })).toBe('follow-up');
  });

  it('is the fix while the incident is open', () => {
    expect(linkRole({ end, isOpen: true }, { ...unplanned, doneAt: at('2026-05-01T12:00Z') })).toBe('concurrent');
  });

  it('goes by the start of its sprint where the time is not known', () => {
    const inSprintOf = (start: string) => ({ ...unplanned, sprintStart: at(start) });
    expect(linkRole({ end, isOpen: false }, inSprintOf('2026-02-16T00:00Z'))).toBe('concurrent');
    expect(linkRole({ end, isOpen: false }, inSprintOf('2026-03-02T00:00Z'))).toBe('follow-up');
  });
});

describe('the likeness of two titles', () => {
  it('is 0 for titles without words, and 1 for the same words in another order', () => {
    const likeness = (one: string, other: string) => similarity(titleWords(one), titleWords(other));
    expect(likeness('', 'after the')).toBe(0);
    expect(likeness('Checkout down!', 'DOWN: checkout')).toBe(1);
  });
});
