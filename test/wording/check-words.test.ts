import { describe, expect, it } from 'vitest';
import type { DataFinding } from '../../src/domain/index.ts';
import { doorOf, findingInWords } from '../../src/wording/check-words.ts';

const found = (code: DataFinding['code'], changes: Partial<DataFinding> = {}): DataFinding => ({
  code,
  count: 18,
  of: 40,
  names: [],
  ...changes,
});

describe('a finding in words', () => {
  it('says what is missing and what that costs', () => {
    expect(findingInWords(found('no-responders', { hours: 54 }), undefined)).toBe(
      '18 of 40 incidents have no responders: their 54 h are defaults, grade E.',
    );
    expect(findingInWords(found('no-responders'), undefined)).toBe('18 of 40 incidents have no responders.');
  });

  it('names the team, and no more than three files', () => {
    expect(findingInWords(found('no-sprint-dates', { count: 2, of: 3 }), 'Kestrel')).toBe(
      'Kestrel: 2 of 3 sprints have no dates: they take part in no number.',
    );
    const names = ['a.csv', 'b.csv', 'c.csv', 'd.csv', 'e.csv'];
    expect(findingInWords(found('possibly-truncated', { names }), undefined)).toBe(
      'a.csv, b.csv, c.csv and 2 more may be cut off: as many rows as tools export at most. Export in smaller periods.',
    );
  });

  it('gives an example of a gap', () => {
    const gap = found('gap-between-sprints', { count: 1, of: 5, names: ['Sprint 3', 'Sprint 4'] });
    expect(findingInWords(gap, undefined)).toBe(
      '1 gap of more than five days between sprints, such as between Sprint 3 and Sprint 4: incident hours in there belong to no sprint.',
    );
  });

  it('leads to the place where it is mended', () => {
    expect(doorOf(found('untouched'))).toBe('switch');
    expect(doorOf(found('unknown-severity'))).toBe('settings');
    expect(doorOf(found('skipped-rows'))).toBe(undefined);
  });
});
