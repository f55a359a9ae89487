import { Dexie } from 'dexie';
import type { StoreFault } from '../domain/index.ts';

/** Name of the error for an opening that waits until another tab closes an older version. */
export const BLOCKED = 'DividendBlockedError';

/** The fault that an error stands for, looking through the errors that it wraps; `undefined` for a bug. */
export function toStoreFault(problem: unknown): StoreFault | undefined {
  for (const { name, message } of causes(problem)) {
    switch (name) {
      case Dexie.errnames.QuotaExceeded:
        return { code: 'quota', detail: message };
      case BLOCKED:
        return { code: 'blocked' };
      case Dexie.errnames.Version:
        return { code: 'newer-version' };
      case Dexie.errnames.DatabaseClosed:
      case Dexie.errnames.InvalidState:
      case Dexie.errnames.MissingAPI:
      case Dexie.errnames.OpenFailed:
      case Dexie.errnames.Unknown:
      case 'NotAllowedError':
      case 'NotReadableError':
      case 'SecurityError':
        return { code: 'unavailable', detail: message };
    }
  }
  return undefined;
}

type Named = { readonly name: string; readonly message: string };

/** The innermost error first: it says what the browser said, the outer ones only what was being done. */
function causes(problem: unknown): readonly Named[] {
  if (!(problem instanceof Error) && !(problem instanceof DOMException)) return [];
  const inner = 'inner' in problem ? causes(problem.inner) : [];
  return [...inner, { name: problem.name, message: problem.message }];
}
