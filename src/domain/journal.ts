import type { ChangedRecords } from './backup.ts';
import type { KeptMapping } from './mapping.ts';
import type { Settings } from './settings.ts';

/**
 * One thing that a person did to what is stored, told as what it brought and what it took: the way back is the same act the
 * other way round. An import that was added may have taken the place of an earlier reading of its file.
 */
export type Act =
  /** Ids of decisions that count from here on, and of those that count no longer. */
  | { readonly kind: 'decisions'; readonly brought: readonly string[]; readonly taken: readonly string[] }
  | { readonly kind: 'settings'; readonly before: Settings; readonly after: Settings }
  /** Ids of imports. */
  | {
      readonly kind: 'imports';
      readonly by: 'adding' | 'removing' | 'restoring';
      readonly brought: readonly string[];
      readonly taken: readonly string[];
    }
  /** Ids of retrospectives that are listed from here on, and of those that are listed no longer. */
  | { readonly kind: 'retrospectives'; readonly brought: readonly string[]; readonly taken: readonly string[] }
  /** A mapping as it was and as it is; absent = there was none, or there is none any more. */
  | { readonly kind: 'mapping'; readonly before?: KeptMapping; readonly after?: KeptMapping }
  /**
   * What a backup changed beside the imports and retrospectives that it added. `readings`: ids of imports that now hold another
   * reading of themselves, each with the id under which the other one lies.
   */
  | {
      readonly kind: 'backup';
      readonly before: ChangedRecords;
      readonly after: ChangedRecords;
      readonly readings: readonly { readonly id: string; readonly aside: string }[];
    };

/**
 * A part of what is stored, told apart by what hangs on it: `data` is what numbers are made from, and all else hangs on it too;
 * the others are nothing that a number is made from.
 */
export type StoredPart = 'data' | 'mappings' | 'retrospectives' | 'journal';

/** How many steps can be taken back; an older one stays done. */
export const MOST_STEPS_BACK = 20;

/** The act the other way round; twice is the act itself. */
export function inverseOf(act: Act): Act {
  switch (act.kind) {
    case 'settings':
      return { ...act, before: act.after, after: act.before };
    case 'backup':
      return { ...act, before: act.after, after: act.before };
    case 'mapping':
      return {
        kind: 'mapping',
        ...(act.after !== undefined && { before: act.after }),
        ...(act.before !== undefined && { after: act.before }),
      };
    default:
      return { ...act, brought: act.taken, taken: act.brought };
  }
}
