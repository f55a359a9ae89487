import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeOf, withCodes, withKeys } from '../../src/app/view/address-codes.ts';
import { shortCode } from '../../src/domain/index.ts';

const TEAMS = [
  { id: 'kestrel', sprints: [{ key: 'jira:41' }, { key: 'jira:Checkout relaunch' }] },
  { id: 'customer-onboarding', sprints: [{ key: 'neutral:T2-S1' }] },
];
const KEYS = TEAMS.flatMap(({ id, sprints }) => [id, ...sprints.map(({ key }) => key)]);
/** Every part of an address that says which team or sprint is meant. */
const SEARCH = {
  v: 1,
  team: 'kestrel',
  sprint: 'jira:41',
  since: 'jira:41',
  until: 'jira:Checkout relaunch',
  compare: 'jira:Checkout relaunch',
  at: 'jira:41',
  from: [{ why: 'pace' }, { why: 'load', sprint: 'jira:Checkout relaunch' }],
  definition: 'severe',
  severity: [1],
};

describe('the codes of an address', () => {
  it('are 64 bits of FNV-1a: the values that its authors publish for nothing, "a" and "foobar"', () => {
    expect(shortCode('')).toBe(0xcbf29ce484222325n.toString(36));
    expect(shortCode('a')).toBe(0xaf63dc4c8601ec8cn.toString(36));
    expect(shortCode('foobar')).toBe(0x85944171f73967e8n.toString(36));
  });

  it('take the place of every key, and tell no part of one', () => {
    const written = JSON.stringify(withCodes(SEARCH));
    for (const key of KEYS) expect(written).not.toContain(key);
    expect(written).not.toMatch(/checkout|jira/i);
    expect(withCodes(SEARCH)).toMatchObject({ v: 1, definition: 'severe', severity: [1] });
  });

  it('lead back to the keys of these data, and so do keys of an older address', () => {
    expect(withKeys(withCodes(SEARCH), TEAMS)).toEqual(SEARCH);
    expect(withKeys(SEARCH, TEAMS)).toEqual(SEARCH);
  });

  it('of other data name no team or sprint of these', () => {
    const other = withKeys(withCodes({ team: 'merlin', sprint: 'jira:99' }), TEAMS);
    expect(KEYS).not.toContain(other.team);
    expect(KEYS).not.toContain(other.sprint);
  });

  it('are given once: a code stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (key) => {
        expect(codeOf(codeOf(key))).toBe(codeOf(key));
        expect(codeOf(key)).toMatch(/^_[0-9a-z]{13}$/);
      }),
    );
  });

  it('leave the words for no sprint in particular, and whatever else an address says', () => {
    const words = { sprint: 'all', compare: 'last-six', unit: 'hours', from: 'pace', at: undefined };
    expect(withCodes(words)).toEqual(words);
    expect(withCodes({ sprint: 'last', team: 'all' })).toEqual({ sprint: 'last', team: codeOf('all') });
    expect(withCodes({ team: 7 })).toEqual({ team: codeOf('7') });
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (search) => {
        expect(withCodes(withCodes(search))).toEqual(withCodes(search));
      }),
    );
  });
});
