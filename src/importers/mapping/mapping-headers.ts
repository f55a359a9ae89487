import type { TimeUnit } from '../../domain/mapping.ts';
import type { TableDocument } from '../importer.ts';
import { clearAddresses } from '../read/people.ts';

/**
 * What tells a table from others of another shape: its normalised headers in the order of the file, joined by tabs. It is
 * kept with a mapping, so it holds no address of a person.
 */
export function signatureOf({ normalised }: Pick<TableDocument, 'normalised'>): string {
  return normalised.map(clearAddresses).join('\t');
}

/** The words of a header in lower case, one space between: `startedAt`, `Started_At` and `started-at` are `started at`. */
export function wordsOfHeader(header: string): string {
  const inner = /^custom field \((.+)\)$/i.exec(header)?.[1] ?? header;
  const words = inner
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();
  return words === '' && header.includes('#') ? 'number' : words;
}

const UNIT_WORDS: ReadonlyMap<string, TimeUnit> = new Map([
  ['ms', 'milliseconds'],
  ['millis', 'milliseconds'],
  ['milliseconds', 'milliseconds'],
  ['s', 'seconds'],
  ['sec', 'seconds'],
  ['secs', 'seconds'],
  ['seconds', 'seconds'],
  ['min', 'minutes'],
  ['mins', 'minutes'],
  ['minutes', 'minutes'],
  ['h', 'hours'],
  ['hr', 'hours'],
  ['hrs', 'hours'],
  ['hours', 'hours'],
]);

/** The unit that a header names, the last one where it names several: `TTR (min)`, `person hours`, `Seconds to resolve`. */
export function unitOfHeader(header: string): TimeUnit | undefined {
  const words = wordsOfHeader(header).split(' ');
  const last = words.at(-1) ?? '';
  const named = words.filter((word) => word.length > 2 && UNIT_WORDS.has(word)).at(-1);
  return UNIT_WORDS.get(last) ?? (named === undefined ? undefined : UNIT_WORDS.get(named));
}

/** A header's words without the unit at their end: `duration` of `duration in min`; the words as they are without one. */
export function withoutUnit(words: string): string {
  const parts = words.split(' ');
  if (parts.length < 2 || !UNIT_WORDS.has(parts.at(-1) ?? '')) return words;
  return parts.slice(0, -1).join(' ').replace(/ in$/, '');
}
