import { faultTexts } from './fault-text.ts';
import type { FileRead } from './read-files.ts';

/** What a command gives: its exit code, and what goes to standard output and standard error. */
export type Outcome = { readonly code: number; readonly out: string; readonly err: string };

/** The end of a command that could not do its work, with a sentence. */
export function stopped(sentence: string, code: number): Outcome {
  return { code, out: '', err: `${sentence}\n` };
}

/**
 * The end of a command that read files: its answer as a line of JSON, remarks, and of each file that could not be read why,
 * and what to do. The code is 1 when none could be; one is enough for an answer.
 */
export function outcomeOf(reads: readonly FileRead[], answer: unknown, remarks = ''): Outcome {
  const isAnyRead = reads.some(({ report }) => report.fault === null);
  return {
    code: isAnyRead ? 0 : 1,
    out: `${JSON.stringify(answer)}\n`,
    err: `${remarks}${faultTexts(reads)}${isAnyRead ? '' : 'No file could be read.\n'}`,
  };
}

/** Hands an outcome to the shell; the exit code is set, not forced, so that a pipe takes all of a long answer. */
export function end({ code, out, err }: Outcome): void {
  process.stdout.write(out);
  process.stderr.write(err);
  process.exitCode = code;
}
