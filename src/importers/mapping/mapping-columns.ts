import type { Mapping } from '../../domain/mapping.ts';
import type { TableDocument } from '../importer.ts';
import { signatureOf } from './mapping-headers.ts';

/** Whether a table has exactly the headers that a mapping was made for, in their order. */
export function isMadeFor({ signature }: Pick<Mapping, 'signature'>, document: TableDocument): boolean {
  return signatureOf(document) === signature;
}

/**
 * A mapping as it reads a table: itself where it was made for its headers; with its columns moved where the table has all of
 * those headers in another order or with others between them, since tools add columns; undefined where one is missing. Of
 * headers that repeat, the second is taken for the second (FORMATS 7.4).
 */
export function fittedTo(mapping: Mapping, document: TableDocument): Mapping | undefined {
  if (isMadeFor(mapping, document)) return mapping;
  const places = placesByHeader(signatureOf(document).split('\t'));
  const made = mapping.signature.split('\t');
  const seen = new Map<string, number>();
  const moved = made.map((header) => {
    const before = seen.get(header) ?? 0;
    seen.set(header, before + 1);
    return places.get(header)?.[before];
  });
  if (moved.includes(undefined)) return undefined;
  const columns = Object.entries(mapping.columns).flatMap(([field, position]) => {
    const place = moved[position];
    return place === undefined ? [] : [[field, place] as const];
  });
  return { ...mapping, signature: signatureOf(document), columns: Object.fromEntries(columns) };
}

/** How a table differs from the one that a mapping was made for, in words for its name; '' where it does not. */
export function differenceFrom({ signature }: Mapping, document: TableDocument): string {
  const more = document.normalised.length - signature.split('\t').length;
  if (signatureOf(document) === signature) return '';
  if (more === 0) return '; the columns are in another order';
  return more === 1 ? '; there is one more column' : `; there are ${more} more columns`;
}

function placesByHeader(headers: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  headers.forEach((header, position) => {
    const known = places.get(header);
    if (known === undefined) places.set(header, [position]);
    else known.push(position);
  });
  return places;
}
