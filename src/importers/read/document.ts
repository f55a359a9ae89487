import type { FileFault } from '../../domain/faults.ts';
import { failed, type Result } from '../../domain/result.ts';
import type { SourceDocument } from '../importer.ts';
import { type IsKnownTable, readTable } from './csv.ts';
import { checkText } from './encoding.ts';
import { readJson } from './json.ts';

/**
 * Reads decoded text as JSON where it starts with `{` or `[`, else as a table (FORMATS section 5, step 1). `isKnown`
 * helps to find the header row below lines of preface.
 */
export function readDocument(text: string, isKnown?: IsKnownTable): Result<SourceDocument, FileFault> {
  const checked = checkText(text);
  if (!checked.ok) return failed(checked.error);
  return /^\s*[{[]/.test(checked.value) ? readJson(checked.value) : readTable(checked.value, isKnown);
}
