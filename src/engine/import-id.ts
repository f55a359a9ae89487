import type { Mapping } from '../domain/index.ts';
import { hashOf } from './fold/fingerprint.ts';

/** How a file was read. */
export type Reading = {
  readonly fileHash: string;
  readonly importer: string | null;
  /** The zone of times without one; absent where the file needed none. */
  readonly assumedZone?: string | undefined;
  /** The order of day and month that a person chose. */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
  /** The mapping by which a table was read. */
  readonly mapping?: Mapping | undefined;
};

/** Raised when importers make other rows of the same bytes. */
const READING_VERSION = 1;

/**
 * The id of an import: its bytes, the importer and the choices that the reading needed. A zone that was not needed is not in
 * it, so the same file is the same import for two people in two zones.
 */
export function importId({ fileHash, importer, assumedZone, dateOrder, mapping }: Reading): string {
  const meaning = mapping === undefined ? undefined : meaningOf(mapping);
  const order = dateOrder ?? mapping?.dateOrder;
  return hashOf({
    version: READING_VERSION,
    fileHash,
    importer,
    zone: assumedZone,
    dateOrder: order,
    mapping: meaning,
  });
}

/** What a mapping does to the rows. Its id and name do nothing to them, and its order of dates stands for itself. */
function meaningOf({ id: _id, name: _name, dateOrder: _order, ...meaning }: Mapping): unknown {
  return meaning;
}
