import { describe, expect, it } from 'vitest';
import { changedSettings } from '../../src/app/view/changed-settings.ts';
import { withCoefficient, withoutTeam, withTeamAsIn, withTeamBack } from '../../src/app/view/team-settings.ts';
import { defaultCalendar, NO_SETTINGS, type Settings, type Team } from '../../src/domain/index.ts';

const kestrel: Team = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/London') };

function changes(team: Partial<Team>, more: Partial<Settings> = {}): readonly string[] {
  return changedSettings({ ...NO_SETTINGS, teams: [{ ...kestrel, ...team }], ...more }, 'kestrel');
}

describe('what differs from the defaults', () => {
  it('is nothing for a team as usual, and for one that is not set', () => {
    expect(changes({})).toEqual([]);
    expect(changedSettings(NO_SETTINGS, 'kestrel')).toEqual([]);
  });

  it('prints the mapping of sizes in full, smallest first', () => {
    const sizes = { XL: 8, XS: 0.5, S: 1, M: 3, L: 5, XXL: 13, HUGE: 21, EPIC: 40 };
    expect(changes({ estimates: { in: 'sizes', sizes } })).toEqual([
      'sizes XS = 0.5, S = 1, M = 3, L = 5, XL = 8, XXL = 13, HUGE = 21, EPIC = 40',
    ]);
  });

  it('names windows, typed pace, baseline and reserve in the unit of the team', () => {
    expect(
      changes({
        estimates: { in: 'items' },
        windows: { monday: '2026-01-05', weeks: 2 },
        typedPace: 0.125,
        baselineFrom: '2026-02-01',
        reserve: 3,
      }),
    ).toEqual([
      'items counted, not points',
      'windows of 2 weeks from 5 Jan 2026 in place of sprints',
      'pace typed: 0.125 items per hour',
      'pace from sprints since 1 Feb 2026',
      'reserve of 3 items per sprint',
    ]);
  });

  it('lets a list of members take the place of the head count, with the hours away', () => {
    // 1 + 0.5 + 1 = 2.5 full-time; 16 + 8 + 4 = 28 h away, in sprints 41 and 42.
    const people = [
      { allocation: 1, absentHours: { '41': 16 } },
      { allocation: 0.5, absentHours: { '41': 8, '42': 4 } },
      { allocation: 1, absentHours: {} },
    ];
    expect(changes({ headCount: 9, people })).toEqual(['3 people (2.5 full-time)', '28 h away in 2 sprints']);
    expect(changes({ headCount: 9, people: [] })).toEqual(['9 people']);
  });

  it('names the working time and counts days off and rules', () => {
    const calendar = { ...kestrel.calendar, days: [1, 2], from: '08:00', to: '24:00', holidays: ['2026-12-25'] };
    const assign = [{ field: 'service' as const, value: 'checkout', team: 'kestrel' }];
    expect(changes({ calendar }, { assign })).toEqual([
      'working days Mon, Tue',
      'working time 08:00 to 24:00',
      '1 day off',
      '1 rule for what belongs to the team',
    ]);
  });

  it('names coefficients with their default, for every team', () => {
    expect(changedSettings({ ...NO_SETTINGS, method: { 'cap_hours.3': 3, calm_load: 0.1 } }, 'heron')).toEqual([
      'longest time counted per responder, severity 3: 3 h (default 4 h)',
    ]);
  });

  it('shortens many coefficients and says how many are left out', () => {
    const method = Object.fromEntries([1, 2, 3, 4, 5, 'unknown'].map((severity) => [`cap_hours.${severity}`, 10]));
    const texts = changedSettings({ ...NO_SETTINGS, method }, 'kestrel');
    expect(texts).toHaveLength(5);
    expect(texts.at(-1)).toBe('and 2 more coefficients');
  });
});

describe('taking changes back', () => {
  const settings: Settings = {
    ...NO_SETTINGS,
    teams: [kestrel],
    assign: [{ field: 'service', value: 'checkout', team: 'kestrel' }],
  };

  it('brings a removed team back with its rules, and keeps what was changed since', () => {
    const since = withCoefficient(withoutTeam(settings, 'kestrel'), 'calm_load', 0.2);
    expect(withTeamBack(since, settings, 'kestrel')).toEqual({ ...settings, method: { calm_load: 0.2 } });
  });

  it('takes a team away again that was not set before, and leaves the rules', () => {
    const rules = { ...NO_SETTINGS, assign: settings.assign };
    expect(withTeamAsIn(settings, rules, 'kestrel')).toEqual(rules);
  });
});
