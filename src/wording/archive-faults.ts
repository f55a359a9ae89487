import { type ArchiveReason, assertNever } from '../domain/index.ts';
import type { FaultText } from './faults.ts';

const UNPACK = 'Unpack it and drop the CSV or JSON files inside.';

/** Says why an archive, or a file inside one, was not opened; without a reason it is of a kind that is not looked into. */
export function describeArchiveFault(reason: ArchiveReason | undefined): FaultText {
  switch (reason) {
    case undefined:
      return {
        what: 'This is an archive that cannot be opened here: another kind than zip and gzip, damaged or too large.',
        next: UNPACK,
      };
    case 'locked':
      return { what: 'This is packed with a password.', next: UNPACK };
    case 'damaged':
      return {
        what: 'This is packed, and is damaged or cut off: it does not fit its checksum.',
        next: 'Download it again; if it stays so, pack it anew.',
      };
    case 'too-large':
      return {
        what: 'Unpacked, this would be larger than can be read here.',
        next: 'Export a shorter time range, or several files.',
      };
    case 'unknown-packing':
      return { what: 'This is packed in a way that cannot be opened here.', next: UNPACK };
    case 'empty':
      return {
        what: 'This is an archive without a file in it.',
        next: 'Check what was packed, and drop the export itself.',
      };
    case 'nested':
      return { what: 'This is an archive inside another one.', next: UNPACK };
    default:
      return assertNever(reason);
  }
}
