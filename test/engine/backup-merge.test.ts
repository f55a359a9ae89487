import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Decision, KeptMapping, KeptRecords, KeptRetrospective, KeptSettings } from '../../src/domain/index.ts';
import { epochMs, NO_SETTINGS } from '../../src/domain/index.ts';
import { mergeRecords } from '../../src/engine/backup/backup-merge.ts';
import { textOf } from '../../src/storage/text-of.ts';

/** Few values, so that two people often have the same id and the same moment. */
const moment = fc.integer({ min: 1, max: 4 }).map(epochMs);
const maybe = <Value>(name: string, value: fc.Arbitrary<Value>) =>
  fc.option(value, { nil: undefined }).map((each) => (each === undefined ? {} : { [name]: each }));

const decision: fc.Arbitrary<Decision> = fc
  .tuple(fc.constantFrom('d1', 'd2', 'd3'), maybe('undoneAt', moment), maybe('againAt', moment), fc.boolean())
  .map(([id, undone, again, counts]) => ({
    ...{ id, madeAt: epochMs(1), content: { kind: 'count-incident', key: id, counts } },
    ...undone,
    ...again,
  }));
const mapping: fc.Arbitrary<KeptMapping> = fc
  .tuple(fc.constantFrom('m1', 'm2'), moment, fc.constantFrom('Pager', 'Desk'))
  .map(([id, savedAt, name]) => ({
    savedAt,
    value: { id, name, signature: 'a', kind: 'incidents', columns: { id: 0 }, units: {}, source: 's' },
  }));
const settings: fc.Arbitrary<KeptSettings> = fc
  .tuple(fc.integer({ min: -2, max: 2 }), fc.constantFrom('UTC', 'Asia/Tokyo', 'Europe/London'))
  .map(([changedAt, zone]) => ({ changedAt, value: { ...NO_SETTINGS, zone } }));

const stamp = { definition: 'all', fingerprint: 'f', method: '1' } as const;
const note = fc.constantFrom('calm', 'a long week', 'a late week');
const base = fc
  .record({
    id: fc.constantFrom('r1', 'r2'),
    notes: fc.tuple(maybe('facts', note), maybe('close', note)).map(([facts, close]) => ({ ...facts, ...close })),
    votes: fc
      .tuple(maybe('all', fc.nat(3)), maybe('severe', fc.nat(3)))
      .map(([all, severe]) => ({ ...all, ...severe })),
    experiment: maybe('experiment', fc.record({ text: note })),
  })
  .map(({ experiment, ...rest }) => ({
    ...{ teamId: 't', teamName: 'T', startedAt: epochMs(1), isSample: false },
    sprint: { key: 's', name: 'S', start: epochMs(1), end: epochMs(2) },
    ...rest,
    ...experiment,
  }));
const retrospective: fc.Arbitrary<KeptRetrospective> = fc.oneof(
  base.map((value): KeptRetrospective => ({ value: { ...value, state: 'open' } })),
  fc.tuple(base, moment).map(
    ([value, closedAt]): KeptRetrospective => ({
      value: { ...value, state: 'closed', closedAt, stamp },
      snapshot: {
        ...{ retrospectiveId: value.id, frozenAt: closedAt, stamp, unit: 'points', figures: {}, shape: 1, result: {} },
        settings: { value: NO_SETTINGS, isWhole: true, zone: 'UTC' },
        marks: { files: '', corrections: '', settings: '', definition: '' },
      },
    }),
  ),
);

const distinct = <Value>(value: fc.Arbitrary<Value>, idOf: (value: Value) => string) =>
  fc.uniqueArray(value, { selector: idOf, maxLength: 3 });
const records: fc.Arbitrary<KeptRecords> = fc.record({
  decisions: distinct(decision, ({ id }) => id),
  settings,
  mappings: distinct(mapping, ({ value }) => value.id),
  retrospectives: distinct(retrospective, ({ value }) => value.id),
});

/** The order of a list plays no part. */
function told({ decisions, settings: kept, mappings, retrospectives }: KeptRecords) {
  return [decisions, mappings, retrospectives]
    .map((list) => list.map((each) => textOf(each)).toSorted())
    .concat([[textOf(kept)]]);
}

test('records merge to the same, whoever is first, however they are grouped, however often', () => {
  fc.assert(
    fc.property(records, records, records, (one, other, third) => {
      const both = mergeRecords(one, other);
      expect(told(mergeRecords(other, one))).toEqual(told(both));
      expect(told(mergeRecords(both, third))).toEqual(told(mergeRecords(one, mergeRecords(other, third))));
      expect(told(mergeRecords(one, one))).toEqual(told(one));
      expect(told(mergeRecords(both, one))).toEqual(told(both));
    }),
    { numRuns: 2000 },
  );
});

test('of a decision what was said last counts: taken back, or brought again', () => {
  const made: Decision = { id: 'd', madeAt: epochMs(1), content: { kind: 'count-incident', key: 'k', counts: true } };
  const empty: KeptRecords = {
    decisions: [],
    settings: { changedAt: -1, value: NO_SETTINGS },
    mappings: [],
    retrospectives: [],
  };
  const undone = { ...made, undoneAt: epochMs(2) };
  const again = { ...made, againAt: epochMs(3) };
  const merged = (...versions: readonly Decision[]) =>
    versions.reduce((all, each) => mergeRecords(all, { ...empty, decisions: [each] }), empty).decisions;
  expect(merged(made, undone)).toEqual([undone]);
  expect(merged(undone, again)).toEqual([again]);
  expect(merged(again, { ...again, undoneAt: epochMs(4) })).toEqual([{ ...again, undoneAt: epochMs(4) }]);
});
