import { type ArchiveReason, assertNever, type FileFault } from '../domain/index.ts';
import type { FileRead } from './read-files.ts';

/** Why files could not be read and what to do now, a line for each: "a.csv could not be read: it is empty. Export …". */
export function faultTexts(reads: readonly FileRead[]): string {
  return reads
    .map(({ report: { name, fault } }) => (fault === null ? '' : `${name} could not be read: ${reasonOf(fault)}\n`))
    .join('');
}

function reasonOf(fault: FileFault): string {
  switch (fault.code) {
    case 'empty':
      return 'it is empty. Export it again.';
    case 'not-text':
      return `it is not text (it starts with ${fault.firstBytes}). Export as CSV or JSON.`;
    case 'spreadsheet':
      return 'it is a spreadsheet workbook. Save the sheet as CSV (UTF-8).';
    case 'archive':
      return archived(fault.reason);
    case 'html':
      return 'it is a web page, often the login page of the tool. Sign in, and export again.';
    case 'truncated':
      return `it ends in the middle of a record, at line ${fault.atLine}. Export it again.`;
    case 'malformed-json':
      return `it is no JSON from line ${fault.atLine} on. Export it again, unedited.`;
    case 'too-large':
      return `it has ${fault.bytes} bytes, and at most ${fault.limitBytes} can be read. Export a shorter time range.`;
    default:
      return reasonOfContent(fault);
  }
}

function archived(reason: ArchiveReason | undefined): string {
  switch (reason) {
    case undefined:
      return 'it is an archive that cannot be opened here, is damaged or too large. Unpack it, and name the files inside.';
    case 'locked':
      return 'it is packed with a password. Unpack it, and name the file inside.';
    case 'damaged':
      return 'it is packed, and does not fit its checksum or is cut off. Download it again, or pack it anew.';
    case 'too-large':
      return 'it would be larger than can be read once it is unpacked. Export a shorter time range.';
    case 'unknown-packing':
      return 'it is packed in a way that cannot be opened here. Unpack it, and name the file inside.';
    case 'empty':
      return 'it is an archive without a file in it. Check what was packed.';
    case 'nested':
      return 'it is an archive inside another. Unpack it, and name the files inside.';
    default:
      return assertNever(reason);
  }
}

type ContentFault = Extract<
  FileFault,
  { readonly code: 'unrecognised' | 'ambiguous' | 'adds-nothing' | 'no-rows' | 'newer-version' | 'unreadable' }
>;

function reasonOfContent(fault: ContentFault): string {
  switch (fault.code) {
    case 'unrecognised':
      return unrecognised(fault);
    case 'ambiguous':
      return `it fits several formats (${fault.candidates.join(', ')}). Export it again with all columns.`;
    case 'adds-nothing':
      return `it brings nothing to count: it is ${fault.what}. Leave it out.`;
    case 'no-rows':
      return `it is ${fault.importer} without any record. Widen the filter in the tool, and export again.`;
    case 'newer-version':
      return `it has the version ${fault.found}, and up to ${fault.supported} can be read. Take a newer release of this program.`;
    case 'unreadable':
      return `${fault.detail}. Check that the file is there and may be read.`;
    default:
      return assertNever(fault);
  }
}

function unrecognised({ shape, nearest, missing = [] }: Extract<FileFault, { readonly code: 'unrecognised' }>): string {
  const lacks = missing.length === 0 ? '' : `, but lacks ${missing.join(', ')}`;
  const near = nearest === undefined ? 'it fits no known format' : `it is nearest to ${nearest}${lacks}`;
  const next = 'with --accept-mapping or --mapping FILE, convert reads tables of your own';
  return shape === 'table' ? `${near}. Export it with all columns; ${next}.` : `${near}. Export it again, or as CSV.`;
}
