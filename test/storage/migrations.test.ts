import { expect, test } from 'vitest';
import { checkMigrations, MIGRATIONS } from '../../src/storage/migrations.ts';

const step = (version: number, says = 'Keep something.') => ({ version, says, schema: {} });

test('the migrations of the database are numbered without a gap, and each says what it does', () => {
  expect(() => checkMigrations(MIGRATIONS)).not.toThrow();
});

test.each([
  ['no step at all', [], 'no first version'],
  ['a first step that is not 1', [step(2)], 'migration 1 is missing'],
  ['a gap', [step(1), step(3)], 'migration 2 is missing'],
  ['a number used twice', [step(1), step(1)], 'migration 2 is missing'],
  ['a step that does not say what it does', [step(1, 'stuff')], 'does not say'],
])('a list with %s is refused', (_, migrations, message) => {
  expect(() => checkMigrations(migrations)).toThrow(message);
});
