import type { EpochMs } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/index.ts';

/** An item done up to this long after the end of its incident is the fix itself (METHOD 2.9). */
export const FIX_GRACE_MS = 24 * HOUR_MS;

/** The end of an incident; `isOpen` where it has not ended, so that `end` is only the time of the data. */
export type IncidentEnd = { readonly end?: EpochMs; readonly isOpen: boolean };

/** A finished item that is linked to an incident. */
export type LinkedItem = {
  /** In the plan of the sprint in which it was done: a chosen investment, which displaced nothing. */
  readonly planned: boolean;
  /** Absent = done in its sprint at an unknown time. */
  readonly doneAt?: EpochMs;
  /** Start of the sprint in which it was done; speaks for `doneAt` where that is absent. */
  readonly sprintStart?: EpochMs;
};

/** What a linked item is to its incident. */
export type LinkRole = 'concurrent' | 'follow-up' | 'planned-follow-up';

/**
 * What a finished, linked item is to its incident (METHOD 2.9): planned items are chosen investment; unplanned ones done
 * up to 24 h after the incident's end are its fix ("concurrent"), also while it is open; later ones are follow-ups.
 * Done at an unknown time counts as later only if its sprint began after those 24 h.
 */
export function linkRole(incident: IncidentEnd, item: LinkedItem): LinkRole {
  if (item.planned) return 'planned-follow-up';
  const doneAt = item.doneAt ?? item.sprintStart;
  if (incident.isOpen || incident.end === undefined || doneAt === undefined) return 'concurrent';
  return doneAt <= incident.end + FIX_GRACE_MS ? 'concurrent' : 'follow-up';
}

const IGNORED_WORDS = new Set(['after', 'fix', 'the', 'a', 'in', 'on', 'for', 'to', 'of', 'and']);

/**
 * Jaccard similarity of the words of two titles, 0 to 1 (METHOD 2.9): shared words / all words; 0 for two empty titles.
 * Example: "Checkout API 500s after deploy" and "Fix checkout API 500s" share 3 of 4 words: 0.75.
 */
export function similarity(words: ReadonlySet<string>, otherWords: ReadonlySet<string>): number {
  const shared = [...words].filter((word) => otherWords.has(word)).length;
  const all = words.size + otherWords.size - shared;
  return all === 0 ? 0 : shared / all;
}

/** The words of a title that say something: runs of a-z and 0-9 in lower case, without fill words (METHOD 2.9). */
export function titleWords(title: string): ReadonlySet<string> {
  const words = title.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return new Set(words.filter((word) => !IGNORED_WORDS.has(word)));
}
