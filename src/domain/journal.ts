import type { Mapping } from './mapping.ts';
import type { Settings } from './settings.ts';
import type { EpochMs } from './units.ts';

/** A saved mapping with the moment that puts it before or after the others. */
export type KeptMapping = { readonly savedAt: EpochMs; readonly value: Mapping };

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
  /** A mapping as it was and as it is; absent = there was none, or there is none any more. */
  | { readonly kind: 'mapping'; readonly before?: KeptMapping; readonly after?: KeptMapping };

/** How many steps can be taken back; an older one stays done. */
export const MOST_STEPS_BACK = 20;

/** The act the other way round; twice is the act itself. */
export function inverseOf(act: Act): Act {
  switch (act.kind) {
    case 'settings':
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
