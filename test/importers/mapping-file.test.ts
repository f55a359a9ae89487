import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/domain/mapping.ts';
import { failed, ok } from '../../src/domain/result.ts';
import { parseMappingFile } from '../../src/importers/mapping/mapping-file.ts';

const OURS: Mapping = {
  id: 'm1',
  name: 'Ours',
  signature: 'ref\topened\tdown',
  kind: 'incidents',
  columns: { id: 0, startedAt: 1, duration: 2 },
  units: { duration: 'minutes' },
  dateOrder: 'dmy',
  source: 'outages',
  team: 'Kestrel',
};

describe('a mapping file', () => {
  it('is read as it was written, a byte order mark aside', () => {
    expect(parseMappingFile(JSON.stringify(OURS))).toEqual(ok(OURS));
    expect(parseMappingFile(`\ufeff${JSON.stringify(OURS, null, 2)}`)).toEqual(ok(OURS));
  });

  it('needs no units, order of dates or team', () => {
    const { dateOrder: _order, team: _team, units: _units, ...least } = OURS;
    expect(parseMappingFile(JSON.stringify(least))).toEqual(ok({ ...least, units: {} }));
  });

  it.each([
    [{ ...OURS, extra: 1 }, 'The mapping file has a key that is not known: extra.'],
    [
      { ...OURS, kind: 'people' },
      'The mapping file is not understood at kind: expected ("incidents" | "sprints" | "work-items"), found "people".',
    ],
    [
      { ...OURS, columns: { id: -1 } },
      'The mapping file is not understood at columns.id: expected a position from 0, found -1.',
    ],
    [
      { ...OURS, columns: { id: 0.5 } },
      'The mapping file is not understood at columns.id: expected a whole number, found 0.5.',
    ],
    [{ ...OURS, columns: { points: 1 } }, 'The mapping file names a field that incidents do not have: columns.points.'],
    [
      { ...OURS, columns: { id: 3 } },
      'The mapping file is not understood at columns.id: it has 3 columns, counted from 0.',
    ],
    [{ ...OURS, columns: {} }, 'The mapping file gives no column to any field: columns.'],
    [{ ...OURS, units: { weight: 'hours' } }, 'The mapping file has a key that is not known: units.weight.'],
    [{ ...OURS, name: '' }, 'The mapping file is not understood at name: expected a text that is not empty, found "".'],
    [{ ...OURS, signature: 7 }, 'The mapping file is not understood at signature: expected string, found 7.'],
    [
      { ...OURS, dateOrder: 'ymd' },
      'The mapping file is not understood at dateOrder: expected ("dmy" | "mdy"), found "ymd".',
    ],
    [{ ...OURS, source: undefined }, 'The mapping file lacks a key: source.'],
    ['ours', 'The mapping file is not understood at its start: expected Object, found "ours".'],
    [[OURS], 'The mapping file holds a list, not one mapping.'],
  ])('is refused with one sentence that names the place %#', (file, sentence) => {
    expect(parseMappingFile(JSON.stringify(file))).toEqual(failed(sentence));
  });

  it('is refused where it is no JSON', () => {
    const read = parseMappingFile('id,name');
    expect(read.ok ? '' : read.error).toMatch(/^The mapping file is not JSON: .+\.$/);
  });
});
