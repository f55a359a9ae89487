import { faultTexts } from './fault-text.ts';
import type { FileRead } from './read-files.ts';

/** Ends with a sentence on standard error. */
export function stop(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

/** Says of each file that could not be read why, and what to do. Ends with 1 when none could be; one is enough for an answer. */
export function exitUnlessRead(reads: readonly FileRead[]): void {
  process.stderr.write(faultTexts(reads));
  if (!reads.some(({ report }) => report.fault === null)) stop('No file could be read.', 1);
}
