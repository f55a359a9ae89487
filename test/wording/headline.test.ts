import { describe, expect, it } from 'vitest';
import { hours } from '../../src/domain/index.ts';
import type { SprintAnalysis } from '../../src/metrics/analysis.ts';
import { headlineForQuickEstimate, headlineForSprint, headlineForTeam } from '../../src/wording/headline.ts';
import { estimate, KESTREL_DRAFTS, type SprintDraft, sampleTeam } from '../support/analysis-samples.ts';

/** METHOD section 4, table "Headline": every row as it is printed there. */

const SPRINT_42: SprintDraft = {
  name: 'Sprint 42',
  from: '2026-10-20',
  committed: 40,
  explained: 4.5,
  unexplained: 5.5,
  displaced: [4.6, 3.9, 6],
  hoursOn: 43,
};

function sentenceFor(draft: SprintDraft, team: Parameters<typeof sampleTeam>[1] = {}): string {
  const made = sampleTeam([draft], team);
  const [sprint] = made.sprints;
  if (sprint === undefined) throw new Error('no sprint');
  return headlineForSprint(sprint, made).text;
}

describe('the headline of one sprint', () => {
  it('says hours, points, likely range and plan', () => {
    expect(sentenceFor(SPRINT_42)).toBe(
      'Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6). We planned 40.',
    );
  });

  it('does not call records that a definition leaves out "not recorded"', () => {
    const made = sampleTeam([{ ...SPRINT_42, hoursOn: 0, incidents: 0 }]);
    const said = (notCounted?: number) => {
      const [sprint] = made.sprints;
      if (sprint === undefined) throw new Error('no sprint');
      return headlineForSprint(notCounted === undefined ? sprint : { ...sprint, notCounted }, made).text;
    };
    expect(said()).toBe('No incident is recorded for this sprint.');
    expect(said(1)).toBe(
      'One record is there for this sprint; it does not fit what is chosen to count as an incident.',
    );
    expect(said(14)).toBe('14 records are there for this sprint; none fits what is chosen to count as an incident.');
    const none = { ...SPRINT_42, hoursOn: 0, incidents: 0 };
    const two = sampleTeam([none, none]);
    const total = { ...two.total, incidentCount: 0, notCounted: 3 };
    expect(headlineForTeam({ ...two, total }).text).toBe(
      '3 records are there for these 2 sprints; none fits what is chosen to count as an incident.',
    );
  });

  it('speaks of one incident, one hour and one story point in the singular', () => {
    expect(sentenceFor({ ...SPRINT_42, hoursOn: 1, incidents: 1, displaced: [1, 0.5, 1.5] })).toBe(
      'One incident took 1 hour this sprint: time for about 1 story point (likely 0.5 to 1.5). We planned 40.',
    );
  });

  it('says "between" for fewer than six sprints', () => {
    expect(sentenceFor({ ...SPRINT_42, label: 'full' })).toBe(
      'Incidents took 43 hours this sprint: time for about 5 story points (between 4 and 6). We planned 40.',
    );
  });

  it('gives hours and their share where points are left out', () => {
    const team = sampleTeam([SPRINT_42]);
    const [sprint] = team.sprints;
    // 43 of 400 hours are 10.75 %.
    expect(headlineForSprint(sprint as SprintAnalysis, team, 'hours').text).toBe(
      'Incidents took 43 hours this sprint: 11 % of working time.',
    );
  });

  it('names what is missing where points are not known', () => {
    const { displaced, ...rest } = SPRINT_42;
    expect(displaced).toBeDefined();
    expect(sentenceFor({ ...rest, flags: ['no-pace'] })).toBe(
      'Incidents took 43 hours this sprint. Not enough data to say how many points that is: no earlier sprint has finished points.',
    );
    expect(sentenceFor({ ...rest, flags: ['no-head-count'] })).toContain('the number of people is not known.');
  });

  it('puts the sentence of METHOD 2.8 in the place of a plan of which only the current iteration is known', () => {
    expect(sentenceFor({ ...SPRINT_42, planEvidence: 'P4' })).toBe(
      'Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6). This file shows only the current iteration of each item. Work that was carried over or removed is not in it, so the unfinished part of the plan is unknown.',
    );
  });

  it('says that no incident is recorded', () => {
    expect(sentenceFor({ ...SPRINT_42, hoursOn: 0, incidents: 0 })).toBe('No incident is recorded for this sprint.');
  });

  it('adds the hours outside working time', () => {
    expect(sentenceFor({ ...SPRINT_42, hoursOff: 9 })).toBe(
      'Incidents took 43 hours this sprint: time for about 5 story points (likely 4 to 6). We planned 40. 9 more hours fell outside working time.',
    );
    expect(sentenceFor({ ...SPRINT_42, hoursOff: 1 })).toContain(' 1 more hour fell outside working time.');
  });

  it('keeps the hours outside working time of two people to itself', () => {
    expect(sentenceFor({ ...SPRINT_42, hoursOff: 9 }, { headCount: 2 })).not.toContain('outside');
  });

  it('uses the unit word of the team', () => {
    const team = sampleTeam([SPRINT_42]);
    const [sprint] = team.sprints;
    const text = (unit: 'items' | 'hours') => headlineForSprint({ ...(sprint as SprintAnalysis), unit }, team).text;
    expect(text('items')).toContain('time for about 5 items');
    expect(text('hours')).toContain('time for about 5 estimated hours');
  });

  it('says less than half a point without "about"', () => {
    expect(sentenceFor({ ...SPRINT_42, displaced: [0.2, 0.1, 0.6] })).toContain(
      ': time for less than half a point (likely less than half a point to 0.5).',
    );
  });

  it('does not print a range whose ends read the same', () => {
    expect(sentenceFor({ ...SPRINT_42, displaced: [5, 4.9, 5.2] })).toContain('(likely close to 5)');
  });

  it('says that nothing was planned rather than 0', () => {
    expect(sentenceFor({ ...SPRINT_42, committed: 0, explained: 0, unexplained: 0 })).toContain(
      ' Nothing was planned.',
    );
  });

  it('has a sentence for incidents that took no working time', () => {
    expect(sentenceFor({ ...SPRINT_42, hoursOn: 0, incidents: 2 })).toBe(
      'Incidents took no working time this sprint. Work items linked to them took about 5 story points (likely 4 to 6).',
    );
    expect(sentenceFor({ ...SPRINT_42, hoursOn: 0, hoursOff: 9, incidents: 2, displaced: [0, 0, 0] })).toBe(
      'Incidents took no working time this sprint. 9 hours fell outside working time.',
    );
  });

  it('marks hours and points, and notes what limits them', () => {
    const team = sampleTeam([{ ...SPRINT_42, label: 'rough', grade: 'E' }]);
    const headline = headlineForTeam(team);
    expect(headline.segments.filter((segment) => segment.emphasis !== undefined)).toEqual([
      { text: '43 hours', emphasis: 'hours' },
      { text: '5 story points', emphasis: 'points' },
    ]);
    expect(headline.notes).toEqual(['Rough', 'Most of these hours are defaults, not records']);
  });
});

describe('the headline of several sprints', () => {
  it('adds hours and plans up', () => {
    const team = sampleTeam(KESTREL_DRAFTS, { displaced: estimate(13, 10, 17) });
    // Hours 18 + 27 + 22 + 11 + 25 + 43 = 146, outside 3 + 6 + 0 + 7 + 6 + 9 = 31, planned 38 + 40 + 40 + 39 + 39 + 40.
    expect(headlineForTeam(team).text).toBe(
      'Incidents took 146 hours over 6 sprints: time for about 13 story points (likely 10 to 17). We planned 236. 31 more hours fell outside working time.',
    );
  });

  it('leaves the running sprint out', () => {
    const running: SprintDraft = { name: 'Sprint 43', from: '2026-11-03', state: 'active', hoursOn: 12 };
    const team = sampleTeam([...KESTREL_DRAFTS, running], { displaced: estimate(13, 10, 17) });
    expect(headlineForTeam(team).text).toContain('Incidents took 146 hours over 6 sprints');
  });

  it('says which sprints the points leave out', () => {
    const [first, ...others] = KESTREL_DRAFTS;
    if (first === undefined) throw new Error('no draft');
    const { displaced, ...unknown } = first;
    expect(displaced).toBeDefined();
    const team = sampleTeam([{ ...unknown, flags: ['no-pace'] }, ...others], { displaced: estimate(13, 10, 17) });
    expect(headlineForTeam(team).additions).toContain('1 of the 6 sprints are not in these points.');
  });

  it('names what is missing where no sprint has points', () => {
    const drafts = KESTREL_DRAFTS.map(({ displaced: _, ...draft }) => ({ ...draft, flags: ['no-pace'] as const }));
    expect(headlineForTeam(sampleTeam(drafts)).text).toContain(
      'Incidents took 146 hours over 6 sprints. Not enough data to say how many points that is: no earlier sprint has finished points.',
    );
  });

  it('speaks of this sprint where there is only one, and of none where none is closed', () => {
    expect(headlineForTeam(sampleTeam([SPRINT_42])).text).toContain('43 hours this sprint');
    const running: SprintDraft = { ...SPRINT_42, state: 'active' };
    expect(headlineForTeam(sampleTeam([running])).text).toBe(
      'No sprint is closed yet. The numbers come when the first one closes.',
    );
  });

  it('says that no incident is recorded', () => {
    const drafts = KESTREL_DRAFTS.map((draft) => ({ ...draft, hoursOn: 0, hoursOff: 0, incidents: 0 }));
    expect(headlineForTeam(sampleTeam(drafts)).text).toBe('No incident is recorded for these 6 sprints.');
  });
});

describe('the headline of the quick estimate', () => {
  it('says "roughly"', () => {
    // METHOD Q01: 5 people, 10 days of 8 h, 43 h, 34 pt: 4.095 [1.638, 6.552].
    const displaced = { value: 4.095, low: 1.638, high: 6.552 };
    expect(headlineForQuickEstimate({ hours: hours(43), load: 0.1075, unit: 'points', displaced }).text).toBe(
      'Incidents took 43 hours this sprint: time for about 4 story points (roughly 1.5 to 7).',
    );
  });

  it('keeps to hours where no points were typed', () => {
    expect(headlineForQuickEstimate({ hours: hours(43), load: 0.1075, unit: 'points' }).text).toBe(
      'Incidents took 43 hours this sprint: 11 % of working time.',
    );
  });
});
