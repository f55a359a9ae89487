import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOverviewSearch } from '../../src/app/view/overview-search.ts';
import { sprintCountOf } from '../../src/app/view/view-search.ts';

/** As the router hands it over: whatever stood in the address. */
function parse(search: Record<string, unknown>) {
  return parseOverviewSearch(Object.assign(Object.create(null), search));
}

describe('the address of the overview', () => {
  it('gives the default view for an empty address: the last six sprints', () => {
    expect(parse({})).toEqual({ v: 1 });
    expect(sprintCountOf(parse({}))).toBe(6);
  });

  it('keeps a team, a count, a sprint and the table', () => {
    expect(parse({ v: 1, team: 'kestrel', last: 12, sprint: 'jira:42', table: true })).toEqual({
      v: 1,
      team: 'kestrel',
      last: 12,
      sprint: 'jira:42',
      table: true,
    });
  });

  it('reads a key that looks like a number as a key', () => {
    expect(parse({ team: 7, sprint: 42 })).toEqual({ v: 1, team: '7', sprint: '42' });
  });

  it('leaves out what it does not know', () => {
    expect(parse({ last: 5, place: 'moon', table: 'yes', name: 'Ada', sprint: null })).toEqual({ v: 1 });
  });

  it('lists one thing at a time: a sprint goes before a place', () => {
    expect(parse({ sprint: 'jira:42', place: 'gap' })).toEqual({ v: 1, sprint: 'jira:42' });
  });

  it('keeps the figure that is explained, of a sprint or of all, and the way to it', () => {
    const from = [{ why: 'displaced' }, { why: 'displaced', sprint: 'jira:42' }];
    expect(parse({ why: 'pace', sprint: 'jira:42', from })).toEqual({ v: 1, why: 'pace', sprint: 'jira:42', from });
    expect(parse({ why: 'hours-on' })).toEqual({ v: 1, why: 'hours-on' });
  });

  it('knows no other figures, and no way without one', () => {
    expect(parse({ why: 'blame', from: [{ why: 'pace' }] })).toEqual({ v: 1 });
    expect(parse({ why: 'toString' })).toEqual({ v: 1 });
    expect(parse({ why: 'pace', from: [{ why: 'blame' }, 7, null, { sprint: 'jira:42' }] })).toEqual({
      v: 1,
      why: 'pace',
    });
    expect(parse({ why: 'pace', from: 'pace' })).toEqual({ v: 1, why: 'pace' });
  });

  it('explains a figure in place of a list', () => {
    expect(parse({ why: 'gap', place: 'gap' })).toEqual({ v: 1, why: 'gap' });
  });

  it('takes an address of an unknown version for what it still understands, and says so until the view changes', () => {
    expect(parse({ v: 99, last: 3 })).toEqual({ v: 1, last: 3, newer: true });
    expect(parse(parse({ v: 99, last: 3 }))).toEqual({ v: 1, last: 3, newer: true });
    expect(parse({ v: 1, last: 3, newer: undefined })).toEqual({ v: 1, last: 3 });
    expect(parse({ v: 'x', last: 3 })).toEqual({ v: 1, last: 3 });
  });

  it('keeps what narrows the incidents: keys of services and severities, each once', () => {
    const view = { v: 1, service: ['3w5e11264sgsf', 'b2'], severity: [1, 'unknown'], unit: 'share' };
    expect(parse(view)).toEqual(view);
    expect(parse({ service: 'b2', severity: 2 })).toEqual({ v: 1, service: ['b2'], severity: [2] });
    expect(parse({ service: ['b2', 'b2'], severity: [1, 1, 9, '1'] })).toEqual({
      v: 1,
      service: ['b2'],
      severity: [1],
    });
    expect(parse({ unit: 'points', severity: [], service: [] })).toEqual({ v: 1 });
  });

  it('takes no name of a service for its key', () => {
    expect(parse({ service: ['Checkout API', 'päivitys', 'a-service', '0123456789abcdef'] })).toEqual({ v: 1 });
  });

  it('has a range only with both of its ends, which then goes before a count', () => {
    expect(parse({ since: 'jira:40', until: 'jira:42', last: 3 })).toEqual({
      v: 1,
      since: 'jira:40',
      until: 'jira:42',
    });
    expect(parse({ since: 'jira:40', last: 'quarter' })).toEqual({ v: 1, last: 'quarter' });
  });

  it('has a table of a sprint, of a place or of all sprints, and a comparison of a sprint alone', () => {
    expect(parse({ rows: true })).toEqual({ v: 1, rows: true });
    expect(parse({ rows: true, place: 'gap' })).toEqual({ v: 1, rows: true, place: 'gap' });
    expect(parse({ rows: true, why: 'pace' })).toEqual({ v: 1, why: 'pace' });
    expect(parse({ compare: 'last-six' })).toEqual({ v: 1 });
    expect(parse({ compare: 'last-six', sprint: 'jira:42', rows: true })).toEqual({
      v: 1,
      compare: 'last-six',
      sprint: 'jira:42',
    });
    expect(parse({ compare: 'jira:42', sprint: 'jira:42' })).toEqual({ v: 1, sprint: 'jira:42' });
  });

  it('gives a valid view for any address, and the same view again for its own result', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (other, value) => {
        for (const key of VIEW_KEYS) {
          const view = parse({ ...other, [key]: value });
          expect(Object.keys(view).every((name) => VIEW_KEYS.has(name))).toBe(true);
          expect(view.v).toBe(1);
          expect([3, 6, 12, 'quarter', 'all']).toContain(sprintCountOf(view));
          expect(parse(view)).toEqual(view);
        }
      }),
    );
  });
});

const VIEW_KEYS: ReadonlySet<string> = new Set([
  ...['v', 'team', 'last', 'since', 'until', 'service', 'severity', 'unit', 'definition', 'newer'],
  ...['sprint', 'place', 'rows', 'compare', 'why', 'from', 'table'],
]);
