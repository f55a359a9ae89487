import type { Decision, KeptMapping, KeptRecords, KeptSettings } from '../../domain/index.ts';
import { textOf } from '../../storage/text-of.ts';
import { mergeRetrospectives } from './backup-merge-retrospectives.ts';

/**
 * The records of two people as one set. It does not matter whose are first, in which order several are taken together, or how
 * often: whoever has taken in the same backups has the same records.
 */
export function mergeRecords(ours: KeptRecords, theirs: KeptRecords): KeptRecords {
  return {
    decisions: joinedById([...ours.decisions, ...theirs.decisions], ({ id }) => id, laterDecision),
    settings: laterSettings(ours.settings, theirs.settings),
    mappings: joinedById([...ours.mappings, ...theirs.mappings], ({ value }) => value.id, laterMapping),
    retrospectives: mergeRetrospectives(ours.retrospectives, theirs.retrospectives),
  };
}

/** One record of each id; `join` makes one of two. */
export function joinedById<Value>(
  records: readonly Value[],
  idOf: (record: Value) => string,
  join: (one: Value, other: Value) => Value,
): readonly Value[] {
  const joined = new Map<string, Value>();
  for (const record of records) {
    const known = joined.get(idOf(record));
    joined.set(idOf(record), known === undefined ? record : join(known, record));
  }
  return [...joined.values()];
}

/** The value that is last in an order; of two that are equal in it, the one whose text is last. */
export function lastOf<Value>(one: Value, other: Value, orderOf: (value: Value) => readonly number[]): Value {
  const [left, right] = [orderOf(one), orderOf(other)];
  for (const [at, amount] of left.entries()) {
    const difference = amount - (right[at] ?? 0);
    if (difference !== 0) return difference > 0 ? one : other;
  }
  return textOf(one) >= textOf(other) ? one : other;
}

/** What was said about a decision last counts: that it was made, taken back, or brought again. */
function laterDecision(one: Decision, other: Decision): Decision {
  return lastOf(one, other, ({ madeAt, undoneAt, againAt }) => [
    undoneAt ?? againAt ?? madeAt,
    undoneAt === undefined ? 0 : 1,
  ]);
}

function laterSettings(one: KeptSettings, other: KeptSettings): KeptSettings {
  return lastOf(one, other, ({ changedAt }) => [changedAt]);
}

function laterMapping(one: KeptMapping, other: KeptMapping): KeptMapping {
  return lastOf(one, other, ({ savedAt }) => [savedAt]);
}
