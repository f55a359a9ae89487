import type { FileRead } from './read-files.ts';

/** Ends with a sentence on standard error. */
export function stop(sentence: string, code: number): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}

/** Ends with 1 when no file could be read; one readable file is enough for an answer. */
export function exitUnlessRead(reads: readonly FileRead[]): void {
  if (reads.some(({ report }) => report.fault === null)) return;
  const reasons = reads.map(({ report }) => `${report.name} (${report.fault?.code ?? 'unknown'})`);
  stop(`No file could be read: ${reasons.join(', ')}.`, 1);
}
