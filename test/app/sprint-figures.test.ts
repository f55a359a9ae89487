import { describe, expect, it } from 'vitest';
import { sprintFigures } from '../../src/app/view/overview/sprint-figures.ts';
import { hours } from '../../src/domain/index.ts';
import { SPRINT, TEAM } from './team.ts';

function texts(sprint = SPRINT, team = TEAM): Readonly<Record<string, string>> {
  const lines = sprintFigures(sprint, team).flatMap(({ lines }) => lines);
  return Object.fromEntries(lines.map(({ figure, text }) => [figure, text]));
}

describe('the figures of a sprint', () => {
  it('are those of its bar: what belongs together adds up', () => {
    // 4.5, 1.5, 2, 2 of 10 in whole points: the ring 4.9 is 5, the hatch 5, so nothing is left as absorbed.
    expect(texts()).toMatchObject({
      'hours-on': '43 h',
      'hours-off': '9 h',
      capacity: '400 h',
      load: '11 %',
      pace: '0.11 points/h',
      committed: '40 points',
      'completed-of-committed': '30',
      shortfall: '10',
      velocity: '32',
      displaced: '5 points',
      explained: '5',
      'added-share': '1',
      'over-plan-share': '2',
      unexplained: '2',
      absorbed: '0',
    });
  });

  it('say at least where removed work is invisible', () => {
    expect(texts({ ...SPRINT, planEvidence: 'P3' }).shortfall).toBe('at least 10');
  });

  it('leave out what is not known', () => {
    const { scope: _, committed: __, displaced: ___, explained: ____, pace: _____, ...bare } = SPRINT;
    expect(Object.keys(texts(bare))).toEqual(['incidents', 'hours-on', 'hours-off', 'capacity', 'load']);
  });

  it('tell no hours outside working time for a team of two, and none where there are none', () => {
    expect(texts(SPRINT, { ...TEAM, headCount: 2 })['hours-off']).toBeUndefined();
    expect(texts({ ...SPRINT, hoursOff: hours(0) })['hours-off']).toBeUndefined();
  });
});
