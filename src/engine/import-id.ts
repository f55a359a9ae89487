import { hashOf } from './fold/fingerprint.ts';

/** How a file was read. */
export type Reading = {
  readonly fileHash: string;
  readonly importer: string | null;
  /** The zone of times without one; absent where the file needed none. */
  readonly assumedZone?: string | undefined;
  /** The order of day and month that a person chose. */
  readonly dateOrder?: 'dmy' | 'mdy' | undefined;
};

/** Raised when importers make other rows of the same bytes. */
const READING_VERSION = 1;

/**
 * The id of an import: its bytes, the importer and the choices that the reading needed. A zone that was not needed is not in
 * it, so the same file is the same import for two people in two zones.
 */
export function importId({ fileHash, importer, assumedZone, dateOrder }: Reading): string {
  return hashOf({ version: READING_VERSION, fileHash, importer, zone: assumedZone, dateOrder });
}
