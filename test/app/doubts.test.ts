import { describe, expect, it } from 'vitest';
import { doubtsView } from '../../src/app/view/doubts.ts';
import { hours, points } from '../../src/domain/index.ts';
import type { Sensitivity } from '../../src/metrics/sensitivity/sensitivity.ts';
import { estimate } from '../support/analysis-samples.ts';
import { SPRINT, TEAM } from './team.ts';

const SENSITIVITY: Sensitivity = {
  displaced: estimate(5, 3, 7),
  drivers: [
    { id: 'definition', low: points(1), high: points(8), lowest: 'severe', highest: 'all' },
    { id: 'evidence', group: 'D', hours: hours(23), low: points(3.2), high: points(6.8) },
    { id: 'pace', paces: 6, low: points(4.5), high: points(5.5) },
  ],
  halved: { hoursOn: hours(21.5), displaced: estimate(2.4, 1.3, 3.6) },
  incidents: { estimated: 2, all: 3 },
  returns: { hours: hours(52), withReturn: hours(20) },
};

function view(changes: Partial<Sensitivity> = {}, team = TEAM, keys?: readonly string[]) {
  return doubtsView({ ...SENSITIVITY, ...changes }, team, keys);
}

function hoursOnly(): Sensitivity {
  const { displaced: _displaced, ...rest } = SENSITIVITY;
  return { ...rest, drivers: [], halved: { hoursOn: hours(21.5) } };
}

describe('what would change my mind', () => {
  it('draws all bars on one scale from zero, the number first and then the widest', () => {
    const chart = view()?.chart;
    // The highest end is 8: steps of 2 to 8. 5 lies at 5 / 8 of the scale, the evidence from 3.2 / 8 to 6.8 / 8.
    expect(chart?.ticks.map(({ text }) => text)).toEqual(['0', '2', '4', '6', '8']);
    expect(chart?.point).toBeCloseTo(0.625, 12);
    expect(chart?.rows.map(({ id }) => id)).toEqual(['shown', 'definition', 'evidence-D', 'pace']);
    expect(chart?.rows[2]?.from).toBeCloseTo(0.4, 12);
    expect(chart?.rows[2]?.to).toBeCloseTo(0.85, 12);
  });

  it('does not stretch tenths of a point over the whole scale', () => {
    const drivers: Sensitivity['drivers'] = [{ id: 'pace', paces: 3, low: points(0.1), high: points(0.2) }];
    const chart = view({ displaced: estimate(0.1, 0.1, 0.2), drivers })?.chart;
    expect(chart?.ticks.at(-1)).toEqual({ text: '1', place: 1 });
  });

  it('says why a bar can go beyond the range as shown, where one does', () => {
    const wide: Sensitivity['drivers'] = [{ id: 'pace', paces: 6, low: points(2.5), high: points(6) }];
    expect(view()?.chart?.notes).toHaveLength(1);
    expect(view({ drivers: wide })?.chart?.notes[1]).toMatch(/far end of each assumption/);
  });

  it('labels every bar with its own figures, so that nothing is told by the drawing alone', () => {
    expect(view()?.chart?.rows.map(({ figures }) => figures)).toEqual([
      '≈ 5 (3 to 7)',
      '1 to 8',
      '3.2 to 6.8',
      '4.5 to 5.5',
    ]);
  });

  it('sets the number as recorded beside the number at half the hours', () => {
    expect(view()?.halves).toEqual([
      { id: 'recorded', name: 'as recorded', figure: '≈ 5 points', range: '3–7' },
      { id: 'half', name: 'if hours were half', figure: '≈ 2.5 points', range: '1.5–4' },
    ]);
  });

  it('compares hours with hours where one of both has no points', () => {
    expect(doubtsView(hoursOnly(), TEAM)?.halves.map(({ figure }) => figure)).toEqual(['43 h', '22 h']);
    expect(view({ halved: { hoursOn: hours(21.5) } })?.halves.map(({ figure }) => figure)).toEqual(['43 h', '22 h']);
    expect(doubtsView(hoursOnly(), TEAM)?.chart).toBeUndefined();
  });

  it('answers with the share of time and the unexplained points that the page prints', () => {
    // 43 of 400 h are 10.75 %, printed 11 %; the chart prints 2 unexplained points.
    const answer = view()?.objections.find(({ id }) => id === 'dressed-up')?.answer;
    expect(answer).toMatch(/^Yes: 11 % of working time, at your own recent pace\..* 2 points stay unexplained\.$/);
  });

  it('speaks of one chosen sprint, not of all that are shown', () => {
    const other = { ...SPRINT, key: 'jira:43', load: 0.2, hoursOn: hours(80) };
    const two = { ...TEAM, sprints: [SPRINT, other], total: { ...TEAM.total, load: 0.15 } };
    const text = (keys?: readonly string[]) =>
      view({}, two, keys)?.objections.find(({ id }) => id === 'dressed-up')?.answer;
    expect(text(['jira:43'])).toMatch(/^Yes: 20 % of/);
    expect(text()).toMatch(/^Yes: 15 % of .* 4 points stay unexplained\.$/);
  });

  it('leaves the unexplained points out where those of one sprint are not known', () => {
    const { unexplained: _unexplained, ...unknown } = { ...SPRINT, key: 'jira:43' };
    const two = { ...TEAM, sprints: [SPRINT, unknown] };
    expect(view({}, two)?.objections[1]?.answer).not.toMatch(/unexplained/);
  });

  it('knows a pace that is the plan’s own', () => {
    const pace = { ...SPRINT.pace, method: 'plan-implied' as const, n: 0 };
    const planned = { ...TEAM, sprints: [{ ...SPRINT, pace: { ...SPRINT.pace, ...pace } as typeof SPRINT.pace }] };
    expect(view({}, planned as typeof TEAM)?.lead).toMatch(/plan assumes/);
  });

  it('has nothing to doubt where no incident is recorded', () => {
    const nothing = { incidents: { estimated: 0, all: 0 }, displaced: estimate(0, 0, 0), drivers: [] };
    expect(view(nothing)).toBeUndefined();
  });
});
