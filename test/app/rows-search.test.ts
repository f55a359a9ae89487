import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { incidentColumns } from '../../src/app/view/overview/incident-columns.ts';
import { readFind } from '../../src/app/view/overview/rows-find.ts';
import { parseOverviewSearch } from '../../src/app/view/overview-search.ts';
import { orderOf, ROWS_COLUMNS, readRows, sortOf } from '../../src/app/view/rows-search.ts';
import { TEAM } from './team.ts';

/** As the router hands it over: whatever stood in the address. */
function parse(search: Record<string, unknown>) {
  return parseOverviewSearch(Object.assign(Object.create(null), search));
}

describe('how the wide table stands', () => {
  it('is read from any address: what it does not know, it leaves out', () => {
    expect(readRows({ sort: '-started', hide: ['title', 'source', 'title', 'nothing'] })).toEqual({
      sort: '-started',
      hide: ['title', 'source'],
    });
    expect(readRows({ sort: 'toString', hide: 'everything' })).toEqual({});
    expect(readRows({ sort: '--on', hide: {} })).toEqual({});
    // One column alone may stand without its list.
    expect(readRows({ hide: 'off' })).toEqual({ hide: ['off'] });
  });

  it('keeps what is typed out of the address, also where an older one tells it', () => {
    expect(readRows({ sort: 'on', find: 'login' })).toEqual({ sort: 'on' });
    expect(parse({ rows: true, find: 'login' })).toEqual({ v: 1, rows: true });
  });

  it('reads what was typed from any entry of the history', () => {
    expect(readFind({ find: ' login ' })).toBe('login');
    expect(readFind({ find: 'x'.repeat(999) })).toHaveLength(200);
    for (const find of [undefined, null, 140, {}, ['login']]) expect(readFind({ find })).toBe('');
    expect(readFind({})).toBe('');
  });

  it('is the same when it is read again, whatever stood there', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('sort', 'hide'), fc.anything()), (search) => {
        const read = readRows(search);
        expect(readRows({ ...read })).toEqual(read);
      }),
    );
  });

  it('names an order as the engine does', () => {
    expect(orderOf('-on')).toEqual({ by: 'on', isDescending: true });
    expect(orderOf('on')).toEqual({ by: 'on', isDescending: false });
    expect(orderOf(undefined)).toBeUndefined();
    expect(sortOf({ by: 'title', isDescending: true })).toBe('-title');
  });

  it('can hide every column but the incident itself', () => {
    const places = ['sprint', 'sprints', 'gap', 'not-placed'] as const;
    const columns = places.flatMap((place) => incidentColumns(TEAM, place).map(({ id }) => id));
    expect(new Set(columns)).toEqual(new Set(['id', ...ROWS_COLUMNS]));
  });

  it('belongs to the table: where no table is open, the address keeps nothing of it', () => {
    const asked = { sort: '-on', hide: ['title'] } as const;
    expect(parse({ rows: true, ...asked })).toMatchObject({ rows: true, ...asked });
    expect(parse(asked)).toEqual({ v: 1 });
    expect(parse({ rows: true, why: 'load', ...asked })).toEqual({ v: 1, why: 'load' });
  });
});
