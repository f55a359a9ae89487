import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromColumns, toColumns } from '../../src/storage/columns.ts';

const cell = fc.oneof(
  fc.double({ noNaN: true }),
  fc.string(),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.double({ noNaN: true }).map((logged) => ({ logged })),
);
const name = fc.constantFrom('id', 'title', 'severity', 'startedAt', 'teams', 'effort');
const row = fc.dictionary(name, cell, { noNullPrototype: true });

test('rows come back as they were, whatever their fields hold and whichever are absent', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      expect(fromColumns(structuredClone(toColumns(rows)))).toStrictEqual(rows);
    }),
  );
});

test('a text, a list of that text and a list that reads like one stay apart', () => {
  const rows = [{ a: 'x' }, { a: ['x'] }, { a: ['["x"]'] }, { a: '["x"]' }, { a: [] }, { a: ['x', 'y'] }];
  const repeated = [...rows, ...rows, ...rows];
  expect(fromColumns(toColumns(repeated))).toStrictEqual(repeated);
});

test('texts that repeat are written once', () => {
  const { columns } = toColumns(
    Array.from({ length: 100 }, (_, index) => ({ source: index % 2 ? 'jira' : 'neutral' })),
  );
  expect(columns.source).toMatchObject({ as: 'positions', distinct: ['neutral', 'jira'] });
});

test('numbers become one typed array in which an absent number is not zero', () => {
  const { columns } = toColumns([{ points: 0 }, {}, { points: 3 }]);
  expect(columns.points).toStrictEqual({ as: 'numbers', values: Float64Array.of(0, Number.NaN, 3) });
  expect(fromColumns(toColumns([{ points: 0 }, {}, { points: 3 }]))).toStrictEqual([{ points: 0 }, {}, { points: 3 }]);
});

test('lists of one text that all differ come back as lists', () => {
  const rows = [{ aliases: ['1'] }, {}, { aliases: ['2'] }, { aliases: ['3'] }];
  expect(toColumns(rows).columns.aliases).toMatchObject({ as: 'singles' });
  expect(fromColumns(structuredClone(toColumns(rows)))).toStrictEqual(rows);
});

test('objects become columns of their own, also those without any field', () => {
  const rows = [{ effort: { logged: 2 } }, { effort: {} }, { effort: { engaged: 0.5, logged: 0 } }];
  expect(toColumns(rows).columns.effort).toMatchObject({ as: 'objects' });
  expect(fromColumns(structuredClone(toColumns(rows)))).toStrictEqual(rows);
});

test('a field by the name of the prototype stays a field', () => {
  const rows = [{ effortByTeam: JSON.parse('{"__proto__": 2, "Kestrel": 1}') }];
  const [back] = fromColumns(structuredClone(toColumns(rows)));
  expect(JSON.stringify(back)).toBe('{"effortByTeam":{"__proto__":2,"Kestrel":1}}');
});
