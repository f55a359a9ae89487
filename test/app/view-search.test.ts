import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, withCodes } from '../../src/app/view/address-codes.ts';
import { carryView, readAll } from '../../src/app/view/carry-view.ts';
import { incidentView, sprintView } from '../../src/app/view/go-to.ts';
import { parseRetroSearch } from '../../src/app/view/retro-search.ts';
import { parseSprintSearch } from '../../src/app/view/sprint-search.ts';
import { parseTeamSearch } from '../../src/app/view/team-search.ts';
import { parseTeamsSearch, teamsSprintCount } from '../../src/app/view/teams-search.ts';
import { FIRST_VIEW, type RawSearch, readView } from '../../src/app/view/view-search.ts';
import { SPRINT, TEAM } from './team.ts';

/** As the router hands it over: whatever stood in the address. */
function raw(search: RawSearch): never {
  return Object.assign(Object.create(null), search) as never;
}

const VIEW = {
  team: 'kestrel',
  definition: 'severe',
  service: ['3w5e11264sgsf'],
  severity: [1, 'unknown'],
  unit: 'hours',
  since: 'jira:40',
  until: 'jira:42',
};

const PARSERS = { parseTeamSearch, parseSprintSearch, parseRetroSearch, parseTeamsSearch };
const PLACES = new Set([...Object.keys(FIRST_VIEW), 'v', 'sprint', 'why', 'at', 'from', 'step', 'id']);
const addresses = fc.dictionary(fc.oneof(fc.constantFrom(...PLACES), fc.string()), fc.jsonValue());

describe('the addresses of the pages', () => {
  it('keep one view, read in one way', () => {
    for (const parse of Object.values(PARSERS)) expect(parse(raw(VIEW))).toMatchObject(VIEW);
    expect(readView({ ...VIEW, since: undefined, last: 'quarter' })).toMatchObject({ last: 'quarter' });
  });

  it('leave out what they do not know', () => {
    const bad = {
      team: '',
      definition: 7,
      service: ['A name'],
      severity: [9, '1'],
      unit: 'euros',
      last: 5,
      since: 'a',
    };
    expect(parseTeamSearch(raw({ ...bad, sprint: {} }))).toEqual({});
    expect(readView({ severity: 2, service: 'b2' })).toEqual({ severity: [2], service: ['b2'] });
  });

  it('give a valid view for any address, and the same again for their own result', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        for (const parse of Object.values(PARSERS)) {
          const read = parse(raw(address));
          expect(Object.keys(read).every((key) => PLACES.has(key))).toBe(true);
          expect(Object.values(read)).not.toContain(undefined);
          expect(parse(raw(read))).toEqual(read);
          expect(readView({ ...read })).toEqual(readView(address));
        }
      }),
    );
  });

  it('leave nothing unread beside what was read, so that a bad value cannot be shown', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        const read: RawSearch = { ...readAll(parseTeamSearch)(raw(address)) };
        // The router lays what a page reads over what stood there.
        const seen = { ...address, ...read };
        expect(seen).toEqual(parseTeamSearch(raw(address)));
      }),
    );
  });

  it('count six sprints of each team where a quarter or a range is chosen', () => {
    expect(teamsSprintCount(parseTeamsSearch(raw({ last: 'quarter' })))).toBe(6);
    expect(teamsSprintCount(parseTeamsSearch(raw(VIEW)))).toBe(6);
    expect(teamsSprintCount(parseTeamsSearch(raw({ last: 3 })))).toBe(3);
  });
});

/** The same view as an address writes it. */
const CODED = withCodes(VIEW);

/** From one address to another, by a way that names this. */
function going(from: RawSearch, named: RawSearch): RawSearch {
  return carryView({ search: from, next: () => named });
}

describe('the way from page to page', () => {
  it('keeps the view and leaves the rest of the page behind', () => {
    expect(going({ ...VIEW, sprint: 'jira:42', why: 'pace', table: true }, { v: 1 })).toEqual({ ...CODED, v: 1 });
  });

  it('goes by what it names, also where that takes a filter back', () => {
    expect(going(VIEW, { severity: undefined, unit: 'share' })).toEqual({
      ...CODED,
      severity: undefined,
      unit: 'share',
    });
    expect(going(VIEW, { ...FIRST_VIEW })).toEqual({});
  });

  it('leaves the range behind with its team', () => {
    const { since: _since, until: _until, team: _team, ...rest } = VIEW;
    for (const from of [VIEW, CODED]) {
      expect(going(from, { team: 'merlin' })).toEqual({ ...rest, team: codeOf('merlin') });
      expect(going(from, { team: 'kestrel' })).toEqual(CODED);
      expect(going(from, { team: codeOf('kestrel') })).toEqual(CODED);
    }
  });

  it('carries nothing that an address may not say', () => {
    expect(going({ severity: 'high', service: ['Checkout API'], team: 3 }, {})).toEqual({ team: codeOf('3') });
  });
});

describe('the way to a record', () => {
  const early = { ...SPRINT, key: 'jira:1', name: 'Sprint 1' };
  const sprints = [early, ...[2, 3, 4, 5, 6, 7].map((at) => ({ ...SPRINT, key: `jira:${at}` }))];
  const team = { ...TEAM, sprints };

  it('keeps the sprints that are shown where the one it leads to is among them', () => {
    expect(sprintView(team, 'jira:1', { last: 'all' })).toEqual({ v: 1, team: team.id, sprint: 'jira:1' });
    expect(sprintView(team, 'jira:1', { last: 3 })).toMatchObject({ last: 12, since: undefined, until: undefined });
    expect(sprintView(team, 'jira:2', { since: 'jira:6', until: 'jira:7' })).toHaveProperty('since', undefined);
  });

  it('takes back what would leave an incident out of the list', () => {
    const place = { teamId: team.id, sprintKey: 'jira:7', place: 'sprint', isOutsideDefinition: true } as const;
    const view = incidentView(team, place, { severity: [1] });
    expect(view).toMatchObject({ sprint: 'jira:7', severity: undefined, service: undefined, definition: 'all' });
    expect(Object.hasOwn(view, 'severity')).toBe(true);
  });
});
