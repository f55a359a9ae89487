import type { MappedField, MappedKind } from '../../domain/mapping.ts';

/** Fields that stay as they are when a record is worked on, so that its id can be made from them. */
const LASTING: Readonly<Record<MappedKind, readonly MappedField[]>> = {
  incidents: ['startedAt', 'title', 'team', 'services'],
  sprints: ['startAt', 'endAt', 'team'],
  'work-items': ['title', 'createdAt'],
};

/**
 * An id for a record of a table without a column of ids: a hash of what lasts, as it is written, so that the same record has
 * the same id in the next export, on whatever line. Start, title, team and services of an incident; start, end and team of
 * a sprint; title and creation of an item. Where the table has none of these, of all columns in use.
 */
export function madeId(
  kind: MappedKind,
  textOf: (field: MappedField) => string | undefined,
  all: readonly string[],
): string {
  const lasting = LASTING[kind].map((field) => textOf(field) ?? '');
  const told = lasting.some((text) => text !== '') ? lasting : all;
  return `row-${hashOfText(told.map((text) => text.toLowerCase().replace(/\s+/g, ' ')).join('\n'))}`;
}

/** 53 bits of cyrb53, hex: quick, and two of 100,000 records are taken for one in one of two million files. */
function hashOfText(text: string): string {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}
