import type { Font } from '../charts/parts/text-width.ts';

/** Type and distances of a sprint's picture, in units in which text has 12. */

export const TEXT: Font = { size: 12 };
export const STRONG: Font = { size: 12, weight: 600 };
export const HEADING: Font = { size: 13.5, weight: 600 };
export const FIGURE: Font = { size: 25, weight: 600 };
export const LINE = 16;
/** Below a heading. */
export const HEADING_ROOM = 22;
/** Between columns. */
export const GAP = 32;
/** Between items of a list. */
export const ITEM_GAP = 4;
