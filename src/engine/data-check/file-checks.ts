import type { ImportBatch } from '../../domain/index.ts';
import { type Check, finding } from './facts.ts';

/** Where tools end an export without a word. */
const USUAL_LIMITS: readonly number[] = [1000, 10_000, 20_000];

/** Files that may have been cut off: with exactly as many records as tools give at most, or that say so. Names them. */
export const possiblyTruncated: Check = ({ imports }) => {
  const names = imports.filter(mayBeCut).map(({ fileName }) => fileName);
  return finding('possibly-truncated', { count: names.length, of: imports.length, names });
};

/** Records that were not kept, out of all that were read. Names their files. */
export const skippedRows: Check = ({ imports }) => {
  const concerned = imports.filter(({ counts }) => counts.skipped > 0);
  return finding('skipped-rows', {
    count: concerned.reduce((sum, { counts }) => sum + counts.skipped, 0),
    of: imports.reduce((sum, { counts }) => sum + counts.rowsRead, 0),
    names: concerned.map(({ fileName }) => fileName),
  });
};

/** Rows of responders whose incident is in no file, out of all such rows. */
export const orphanResponders: Check = ({ imports, folded }) =>
  finding('orphan-responders', {
    count: folded.orphanResponders,
    of: imports.reduce((sum, { brought }) => sum + brought.responders, 0),
    names: [],
  });

function mayBeCut({ counts, issues }: ImportBatch): boolean {
  return USUAL_LIMITS.includes(counts.rowsRead) || issues.some(({ code }) => code === 'possibly-truncated');
}
