import { describe, expect, it } from 'vitest';
import { bigNumbers } from '../../src/app/view/big-numbers.ts';
import { trustItems } from '../../src/app/view/overview/trust.ts';
import { chooseSprints, chooseTeam } from '../../src/app/view/team-view.ts';
import { epochMs, hours } from '../../src/domain/index.ts';
import { TRUST } from '../../src/wording/trust-words.ts';
import { ANALYSIS, SPRINT, TEAM } from './team.ts';

function item(id: string, team = TEAM, analysis = ANALYSIS) {
  return trustItems(team, analysis).find((each) => each.id === id);
}

describe('the reasons to doubt', () => {
  it('say how much of the hours is estimated, and what the rest rests on', () => {
    // 23 of 43 hours are grade D: 53 %.
    expect(item('evidence')?.text).toBe('53 % of the hours are estimates or defaults');
    expect(item('evidence')?.detail).toMatch(/^20 h logged by the team and 23 h /);
  });

  it('call hours of sprint items no default of a severity', () => {
    const team = { ...TEAM, total: { ...TEAM.total, hoursByGrade: { A: hours(20), E: hours(6) } } };
    expect(item('evidence', team)?.detail).toBe('20 h logged by the team and 6 h defaults for the severity');
    expect(item('evidence', team, { ...ANALYSIS, definition: 'off-plan' })?.detail).toBe(
      '20 h logged by the team and 6 h defaults for the severity, or estimates of sprint items',
    );
  });

  it('say as many unexplained points as the chart prints', () => {
    // 10 printed points for 4.5, 1.5, 2, 2: the halves round to 5 and 1, so 2 stay.
    expect(item('unexplained')?.text).toBe('2 points stay unexplained');
  });

  it('tell an assumed head count from one that was set', () => {
    expect(item('head-count')?.text).toBe('5 people in the team');
    const assumed = { ...TEAM, sprints: [{ ...SPRINT, flags: ['head-count-assumed'] as const }] };
    expect(item('head-count', assumed)?.text).toMatch(/assumed/);
    expect(item('head-count')?.door).toBe('settings');
  });

  it('are silent about what did not happen', () => {
    const ids = trustItems(TEAM, ANALYSIS).map(({ id }) => id);
    expect(ids).toEqual(['evidence', 'unexplained', 'plan-P1', 'head-count']);
  });

  it('lead to the incidents between sprints and to those without a place', () => {
    const team = {
      ...TEAM,
      gap: { hoursOn: hours(3), hoursOff: hours(2) },
      notPlaced: { hours: hours(2), incidents: 1 },
    };
    expect(item('gap', team)).toMatchObject({ text: '5 h fell outside every sprint', door: 'gap' });
    expect(item('not-placed', team)).toMatchObject({ text: '1 incident without a time (2 h)', door: 'not-placed' });
  });

  it('count skipped rows over all files', () => {
    const files = [1, 2].map((rowsSkipped) => ({ name: 'a', importer: 'x', rowsUsed: 1, rowsSkipped }));
    const analysis = { ...ANALYSIS, data: { ...ANALYSIS.data, files, excludedIncidents: 3 } };
    expect(item('skipped', TEAM, analysis)?.text).toBe('3 rows were skipped as unreadable');
    expect(item('excluded', TEAM, analysis)?.text).toMatch(/^3 records set aside/);
  });

  it('ask for an export of incidents where there is none', () => {
    const analysis = { ...ANALYSIS, data: { ...ANALYSIS.data, incidents: 0 } };
    expect(item('no-incidents', TEAM, analysis)).toMatchObject({ text: TRUST.noIncidents, door: 'import' });
    const data = { ...analysis.data, excludedIncidents: 3 };
    expect(item('no-incidents', TEAM, { ...analysis, data })?.text).toBe(TRUST.noneCounts);
  });

  it('lead to the records that nobody worked on where there are no others', () => {
    const data = { ...ANALYSIS.data, incidents: 0, untouchedIncidents: 2 };
    expect(item('untouched', TEAM, { ...ANALYSIS, data })).toMatchObject({
      text: '2 records are set apart, and no other is here',
      door: 'data',
    });
    expect(item('no-incidents', TEAM, { ...ANALYSIS, data })).toBeUndefined();
  });
});

describe('the three figures', () => {
  it('are hours, points and incidents, each with what puts it in proportion', () => {
    expect(bigNumbers(TEAM)).toEqual([
      { id: 'hours', why: 'hours-on', figure: '43 h', beside: '11 % of working time' },
      { id: 'points', why: 'displaced', figure: '≈ 5 points', beside: 'likely 4 to 7' },
      {
        id: 'incidents',
        why: 'incidents',
        figure: '3 incidents',
        beside: '53 % of the hours are estimates or defaults',
      },
    ]);
  });

  it('leave out points that are not known', () => {
    const { displaced: _, load: __, ...total } = TEAM.total;
    const figures = bigNumbers({ ...TEAM, total });
    expect(figures.map(({ id }) => id)).toEqual(['hours', 'incidents']);
    expect(figures[0]?.beside).toBe('in working time');
  });
});

describe('what is shown', () => {
  const older = { ...SPRINT, key: 'jira:41', start: epochMs(SPRINT.start - 1), end: SPRINT.start };
  const future = { ...SPRINT, key: 'jira:43', state: 'future' as const };
  const kestrel = { ...TEAM, sprints: [older, SPRINT, future] };
  const heron = { ...TEAM, id: 'heron', sprints: [older] };

  it('is the team of the address, else the one with the latest sprint', () => {
    expect(chooseTeam([heron, kestrel], { team: 'heron' })?.id).toBe('heron');
    expect(chooseTeam([heron, kestrel], { team: 'gone' })?.id).toBe('kestrel');
    expect(chooseTeam([], {})).toBeUndefined();
  });

  it('is the latest sprints that have begun', () => {
    expect(chooseSprints(kestrel, { v: 1 }).map(({ key }) => key)).toEqual(['jira:41', 'jira:42']);
    const many = { ...TEAM, sprints: Array.from({ length: 9 }, (_, at) => ({ ...SPRINT, key: `jira:${at}` })) };
    expect(chooseSprints(many, { v: 1, last: 3 }).map(({ key }) => key)).toEqual(['jira:6', 'jira:7', 'jira:8']);
    expect(chooseSprints(many, { v: 1, last: 'all' })).toHaveLength(9);
  });
});
