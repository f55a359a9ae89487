import { assertNever, type FileFault } from '../domain/index.ts';
import { describeArchiveFault } from './archive-faults.ts';
import { formatBytes } from './bytes.ts';
import type { FaultText } from './faults.ts';
import { listInWords } from './numbers.ts';

/** The name of a format, by its importer's id. */
export type LabelOf = (importer: string) => string;

/** Says why a whole file could not be read. Example: an empty file, "This file is empty." and how to export again. */
export function describeFileFault(fault: FileFault, labelOf: LabelOf = (importer) => importer): FaultText {
  switch (fault.code) {
    case 'empty':
      return { what: 'This file is empty.', next: 'Export it again and check that the download finished.' };
    case 'not-text':
      return {
        what: `This is not a text file (it starts with ${fault.firstBytes}).`,
        next: 'Export as CSV or JSON. Images, PDFs and documents cannot be read.',
      };
    case 'spreadsheet':
      return {
        what: 'This is a spreadsheet workbook, not a text export.',
        next: 'Open it in your spreadsheet program, save the sheet as CSV (UTF-8), and drop that file.',
      };
    case 'archive':
      return describeArchiveFault(fault.reason);
    case 'html':
      return describeHtml(fault.title);
    default:
      return describeUnreadText(fault, labelOf);
  }
}

function describeUnreadText(fault: TextFault, labelOf: LabelOf): FaultText {
  switch (fault.code) {
    case 'truncated':
      return {
        what: `This file ends in the middle of a record, at line ${fault.atLine}.`,
        next: 'The download was probably cut short. Export it again.',
      };
    case 'malformed-json':
      return {
        what: `This file looks like JSON, but cannot be read from line ${fault.atLine} on.`,
        next: 'Export it again, unedited; or mend that line and drop the file again.',
      };
    case 'unrecognised':
      return describeUnrecognised(fault, labelOf);
    case 'ambiguous':
      return {
        what: `This file fits more than one format: ${list(fault.candidates.map(labelOf))}.`,
        next: 'Choose what it is in the list above.',
      };
    case 'adds-nothing':
      return {
        what: `This file brings nothing to count: it is ${fault.what}.`,
        next: 'Leave it out, or add an export that has incidents or sprints.',
      };
    case 'no-rows':
      return {
        what: `This was read as ${labelOf(fault.importer)}, but holds no record.`,
        next: 'Widen the date range or the filter in the tool, and export again.',
      };
    default:
      return describeLimit(fault);
  }
}

function describeLimit(fault: LimitFault): FaultText {
  switch (fault.code) {
    case 'too-large':
      return {
        what: `This file has ${formatBytes(fault.bytes)}; at most ${formatBytes(fault.limitBytes)} can be read here.`,
        next: 'Export a shorter time range, or several files.',
      };
    case 'newer-version':
      return {
        what: `This file was written by a newer version (${fault.found}; this one reads up to ${fault.supported}).`,
        next: 'Reload this page to get the newest version, then drop the file again.',
      };
    case 'unreadable':
      return {
        what: `The browser could not read this file (${fault.detail}).`,
        next: 'Check that it still exists and is not open in another program, then choose it again.',
      };
    default:
      return assertNever(fault);
  }
}

function describeHtml(title: string | undefined): FaultText {
  const name = title === undefined ? '' : ` (“${title}”)`;
  return {
    what: `This is a web page${name}, not an export. Often it is the login page of the tool.`,
    next: 'Sign in to the tool, export again, and drop the file that it downloads.',
  };
}

function describeUnrecognised(
  fault: Extract<FileFault, { readonly code: 'unrecognised' }>,
  labelOf: LabelOf,
): FaultText {
  const seen = fault.seen.length === 0 ? '' : ` It has ${list(fault.seen.slice(0, 6))}.`;
  const thing = fault.shape === 'table' ? 'columns' : 'fields';
  if (fault.nearest === undefined && fault.shape === 'table' && fault.seen.length === 1) {
    return {
      what: `This file has a single column, ${list(fault.seen)}, and fits no format that Dividend knows.`,
      next: 'Drop a table with a header row, such as a CSV export. If this is one, match its column with the button above.',
    };
  }
  if (fault.nearest === undefined) {
    return {
      what: `The ${thing} of this file fit no format that Dividend knows.${seen}`,
      next:
        fault.shape === 'table'
          ? 'Match its columns with the button above, or choose what it is in the list.'
          : 'Choose what it is in the list above, or export it as CSV and match its columns here.',
    };
  }
  const missing = fault.missing ?? [];
  const lacks = missing.length === 0 ? '' : `, but lacks ${list(missing)}`;
  return {
    what: `This file is nearest to ${labelOf(fault.nearest)}${lacks}.${seen}`,
    next: `Export it again with all columns, or choose what it is in the list above.`,
  };
}

function list(names: readonly string[]): string {
  return listInWords(names.map((name) => `“${name}”`));
}

type TextFault = Exclude<FileFault, { readonly code: 'empty' | 'not-text' | 'spreadsheet' | 'archive' | 'html' }>;

type LimitFault = Extract<FileFault, { readonly code: 'too-large' | 'newer-version' | 'unreadable' }>;
