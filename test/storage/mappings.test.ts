import { expect, test } from 'vitest';
import { epochMs, type Mapping } from '../../src/domain/index.ts';
import { doForgetMapping, doKeepMapping } from '../../src/storage/doings.ts';
import { listMappings } from '../../src/storage/mappings.ts';
import { freshDatabase, must } from './support.ts';

const mapping = (id: string, name = id): Mapping => ({
  id,
  name,
  signature: 'ref\topened',
  kind: 'incidents',
  columns: { id: 0, startedAt: 1 },
  units: { duration: 'minutes' },
  source: 'outages',
});

test('mappings are listed the latest first, since of two for one table the latest counts', async () => {
  const database = freshDatabase();
  must(await doKeepMapping(database, mapping('a'), epochMs(1)));
  must(await doKeepMapping(database, mapping('b'), epochMs(2)));
  expect(must(await listMappings(database))).toEqual([mapping('b'), mapping('a')]);
});

test('a mapping is saved in place of the one with its id', async () => {
  const database = freshDatabase();
  must(await doKeepMapping(database, mapping('a'), epochMs(1)));
  must(await doKeepMapping(database, mapping('a', 'renamed'), epochMs(2)));
  expect(must(await listMappings(database))).toEqual([mapping('a', 'renamed')]);
});

test('a deleted mapping is gone, and one that is not there is passed over', async () => {
  const database = freshDatabase();
  must(await doKeepMapping(database, mapping('a'), epochMs(1)));
  must(await doForgetMapping(database, 'b', epochMs(3)));
  must(await doForgetMapping(database, 'a', epochMs(3)));
  expect(must(await listMappings(database))).toEqual([]);
});
