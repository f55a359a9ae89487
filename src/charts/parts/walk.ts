/** A key as it was pressed. */
type WalkKey = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

/**
 * The place among marks that a key goes to; undefined where it does not walk. In a line all arrows step, and Home and End
 * go to its ends. In rows of `perRow` marks the arrows go all four ways and stop at the edge, Home and End go to the ends
 * of the row, and with Ctrl to those of all marks.
 */
export function walkedTo(pressed: WalkKey, here: number, count: number, perRow?: number): number | undefined {
  // Alt and Left is the browser's way back.
  if (pressed.altKey || pressed.metaKey || count === 0) return undefined;
  if (perRow === undefined || perRow < 1) return pressed.ctrlKey ? undefined : inLine(pressed.key, here, count);
  return pressed.ctrlKey
    ? inLine(ENDS.has(pressed.key) ? pressed.key : '', here, count)
    : inRows(pressed.key, here, count, perRow);
}

const ENDS = new Set(['Home', 'End']);

function inLine(key: string, here: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return Math.max(0, here - 1);
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(count - 1, here + 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function inRows(key: string, here: number, count: number, perRow: number): number | undefined {
  const first = here - (here % perRow);
  const last = Math.min(count, first + perRow) - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(first, here - 1);
    case 'ArrowRight':
      return Math.min(last, here + 1);
    case 'ArrowUp':
      return here < perRow ? here : here - perRow;
    case 'ArrowDown':
      return here + perRow < count ? here + perRow : here;
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
