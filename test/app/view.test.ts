import { describe, expect, it } from 'vitest';
import { hashAddress } from '../../src/app/view/address.ts';
import { commitSentence } from '../../src/app/view/import/commit-sentence.ts';
import { areDates, backToBack, inNameOrder } from '../../src/app/view/import/sprint-dates.ts';
import { sprintRange } from '../../src/app/view/overview/sprint-range.ts';
import { newTeamId, withHeadCount, withoutTeam, withRule, withTeam } from '../../src/app/view/team-settings.ts';
import type { Settings, Team } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, NO_SETTINGS } from '../../src/domain/index.ts';

const kestrel: Team = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/London'), headCount: 5 };
const settings: Settings = {
  ...NO_SETTINGS,
  teams: [kestrel],
  assign: [{ field: 'service', value: 'checkout', team: 'kestrel' }],
};

describe('the names of a row of sprints', () => {
  it('are a range of numbers where only the number differs', () => {
    expect(sprintRange(['Sprint 37', 'Sprint 38', 'Sprint 42'])).toBe('37–42');
    expect(sprintRange(['Kestrel 9', 'Kestrel 10'])).toBe('Kestrel 9–10');
  });

  it('stay whole where they have nothing in common', () => {
    expect(sprintRange(['Autumn', 'Sprint 3'])).toBe('Autumn – Sprint 3');
  });

  it('are one name for one sprint and nothing for none', () => {
    expect(sprintRange(['Sprint 42'])).toBe('42');
    expect(sprintRange([])).toBe('');
  });
});

describe('dates for sprints that came without', () => {
  it('run back from the last one in its rhythm, over a month and a leap day', () => {
    // Two weeks before 16 March 2028 is 2 March, two weeks before that 17 February: 2028 has a 29 February.
    expect(backToBack({ startAt: '2028-03-16', endAt: '2028-03-27' }, 3, 14)).toEqual([
      { startAt: '2028-02-17', endAt: '2028-02-28' },
      { startAt: '2028-03-02', endAt: '2028-03-13' },
      { startAt: '2028-03-16', endAt: '2028-03-27' },
    ]);
  });

  it('are refused while one is missing or they stand the wrong way round', () => {
    expect(areDates({ startAt: '2026-03-16', endAt: '' })).toBe(false);
    expect(areDates({ startAt: '2026-03-16', endAt: '2026-03-15' })).toBe(false);
    expect(areDates({ startAt: '2026-03-16', endAt: '2026-03-16' })).toBe(true);
  });

  it('list sprints with their numbers as numbers', () => {
    const sprints = ['Sprint 10', 'Sprint 9', 'Sprint 11'].map((name) => ({ name }));
    expect(inNameOrder(sprints).map(({ name }) => name)).toEqual(['Sprint 9', 'Sprint 10', 'Sprint 11']);
  });
});

describe('changes of settings', () => {
  it('put a team in the place of the one with its id', () => {
    const renamed = withTeam(settings, { ...kestrel, name: 'Falcon' });
    expect(renamed.teams.map(({ name }) => name)).toEqual(['Falcon']);
  });

  it('take the rules of a team away with it', () => {
    expect(withoutTeam(settings, 'kestrel')).toEqual(NO_SETTINGS);
  });

  it('let a later rule for the same value win, in any case', () => {
    const { assign } = withRule(settings, { field: 'service', value: 'Checkout', team: 'heron' });
    expect(assign).toEqual([{ field: 'service', value: 'Checkout', team: 'heron' }]);
  });

  it('take a head count away without leaving a zero', () => {
    expect('headCount' in withHeadCount(kestrel, undefined)).toBe(false);
  });

  it('give a new team an id of its own', () => {
    expect(newTeamId('Team Kestrel', [])).toBe('team-kestrel');
    expect(newTeamId('Kestrel', ['kestrel', 'kestrel-2'])).toBe('kestrel-3');
    expect(newTeamId('…', ['team'])).toBe('team-2');
  });
});

describe('an address typed without its hash', () => {
  it('is turned to stand behind it, search and folder kept', () => {
    expect(hashAddress({ pathname: '/import', search: '', hash: '' })).toBe('/#/import');
    expect(hashAddress({ pathname: '/tools/data', search: '?v=1', hash: '' })).toBe('/tools/#/data?v=1');
  });

  it('stays where there is nothing to turn', () => {
    expect(hashAddress({ pathname: '/', search: '', hash: '' })).toBeUndefined();
    expect(hashAddress({ pathname: '/index.html', search: '', hash: '' })).toBeUndefined();
    expect(hashAddress({ pathname: '/import', search: '', hash: '#/data' })).toBeUndefined();
  });
});

describe('the message after an import', () => {
  const counts = { rowsRead: 0, kept: 0, merged: 0, excluded: 0, skipped: 0 };
  const batch = (incidents: number, sprints: number) => ({
    id: `${incidents}`,
    fileName: 'a.csv',
    fileHash: '',
    fileBytes: 1,
    importer: 'x',
    counts,
    brought: { incidents, sprints, workItems: 0, sprintItems: 0, responders: 0 },
    issues: [],
    importedAt: epochMs(0),
    titlesLeftOut: false,
    isSample: false,
  });

  it('adds up what the files brought', () => {
    const report = { added: [batch(40, 0), batch(1, 12)], alreadyThere: [], replaced: [], cancelled: false };
    expect(commitSentence(report)).toBe('Added 2 files: 41 incidents, 12 sprints.');
  });

  it('says that the same file twice changes nothing', () => {
    const report = { added: [], alreadyThere: ['a'], replaced: [], cancelled: false };
    expect(commitSentence(report)).toBe('Nothing changed: 1 file was here already.');
  });
});
