/** Lines of one height, of which only those in sight are drawn. */
export const ROW_HEIGHT_PX = 34;

/** Lines above and below what is in sight, so that a quick scroll shows no gap. */
const SPARE = 8;

/** The window moves by so many lines at once: fewer steps to draw, each within the spare lines. */
const STEP = 4;

/** One page of lines as the engine is asked for it. */
export const ROWS_A_PAGE = 200;

export type RowWindow = {
  /** The first line that is drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** The pages that these lines are on. */
  readonly pages: readonly number[];
};

/** The lines to draw at a place of scrolling; none for an empty list. */
export function rowWindow(count: number, scrollTopPx: number, heightPx: number): RowWindow {
  const first = inSteps(Math.floor(scrollTopPx / ROW_HEIGHT_PX), Math.floor) - SPARE;
  const from = Math.max(0, Math.min(first, count - 1));
  const to = Math.min(count, inSteps(Math.ceil((scrollTopPx + heightPx) / ROW_HEIGHT_PX), Math.ceil) + SPARE);
  if (to <= from) return { from: 0, to: 0, pages: [] };
  const [firstPage, lastPage] = [Math.floor(from / ROWS_A_PAGE), Math.floor((to - 1) / ROWS_A_PAGE)];
  return { from, to, pages: Array.from({ length: lastPage - firstPage + 1 }, (_, at) => firstPage + at) };
}

/** The pages that are needed with those beside them, which come next: the needed ones first. */
export function nearPages(needed: readonly number[], count: number): readonly number[] {
  const last = Math.ceil(count / ROWS_A_PAGE) - 1;
  const beside = [(needed.at(-1) ?? 0) + 1, (needed[0] ?? 0) - 1];
  return [...needed, ...beside.filter((page) => page >= 0 && page <= last)];
}

function inSteps(lines: number, round: (steps: number) => number): number {
  return round(lines / STEP) * STEP;
}
