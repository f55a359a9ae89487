import { LENS } from '../wording/lens-words.ts';
import type { DefinitionRow } from './definitions-rows.ts';
import { type Font, shortened, textWidth } from './parts/text-width.ts';

/** One row with the heights of its parts. */
export type DefinitionLine = {
  readonly row: DefinitionRow;
  readonly top: number;
  readonly name: { readonly text: string; readonly x: number; readonly y: number };
  /** Beside its name; absent where it has no room, or is not the chosen one. */
  readonly chosenX: number | undefined;
  readonly figuresY: number;
  /** The middle of ring and bar. */
  readonly middle: number;
  readonly detail: { readonly text: string; readonly x: number; readonly y: number } | undefined;
};

export const NAME_FONT: Font = { size: 12.5 };
export const CHOSEN_FONT: Font = { size: 12.5, weight: 600 };
export const DETAIL_FONT: Font = { size: 12 };

/** From the edge to what is written in a row: the chosen one has a ground of its own. */
export const INSET = 8;
export const RING_ROOM = 8;

/** In a small picture, in a wide card, in a narrow one. */
export type Mode = 'brief' | 'wide' | 'narrow';

/** The scale, from zero to its end, in pixels. */
export type Track = { readonly left: number; readonly right: number };

const CHOSEN_WIDTH = () => textWidth(LENS.chosen, DETAIL_FONT) + 10;

export function nameWidth({ name, isChosen }: DefinitionRow, mode: Mode): number {
  const width = textWidth(name, isChosen ? CHOSEN_FONT : NAME_FONT);
  return isChosen && mode === 'wide' ? width + CHOSEN_WIDTH() : width;
}

type Place = {
  readonly mode: Mode;
  readonly rowHeight: number;
  /** Room is kept in every row, so that scales and names stand alike. */
  readonly hasDetails: boolean;
  readonly width: number;
  readonly track: Track;
};

export function lineOf(row: DefinitionRow, top: number, place: Place): DefinitionLine {
  return place.mode === 'narrow' ? narrowLine(row, top, place) : wideLine(row, top, place);
}

/** Name, scale and figures beside each other; why it has bounds below the scale. */
function wideLine(
  row: DefinitionRow,
  top: number,
  { mode, rowHeight, hasDetails, width, track }: Place,
): DefinitionLine {
  const middle = top + rowHeight / 2 - (hasDetails ? 8 : 0);
  const baseline = middle + 4.5;
  const font = row.isChosen ? CHOSEN_FONT : NAME_FONT;
  const room = track.left - RING_ROOM - 14 - INSET;
  const hasWord = row.isChosen && mode === 'wide';
  const text = shortened(row.name, hasWord ? room - CHOSEN_WIDTH() : room, font);
  return {
    ...{ row, top, middle },
    name: { text, x: INSET, y: baseline },
    chosenX: hasWord ? INSET + textWidth(text, font) + 8 : undefined,
    figuresY: baseline,
    detail:
      hasDetails && row.detail !== ''
        ? {
            text: shortened(row.detail, width - INSET - track.left, DETAIL_FONT),
            x: track.left,
            y: middle + 22,
          }
        : undefined,
  };
}

/** Name and figures over the scale; why it has bounds between them. */
function narrowLine(row: DefinitionRow, top: number, { hasDetails, width }: Place): DefinitionLine {
  const hasDetail = hasDetails && row.detail !== '';
  const font = row.isChosen ? CHOSEN_FONT : NAME_FONT;
  const room = width - 2 * INSET - textWidth(row.figures, CHOSEN_FONT) - 10;
  const name = shortened(row.name, room, font);
  const chosenX = INSET + textWidth(name, font) + 8;
  return {
    ...{ row, top },
    name: { text: name, x: INSET, y: top + 16 },
    chosenX: row.isChosen && chosenX + CHOSEN_WIDTH() <= INSET + room ? chosenX : undefined,
    figuresY: top + 16,
    middle: top + (hasDetail ? 43 : hasDetails ? 36 : 30),
    detail: hasDetail
      ? { text: shortened(row.detail, width - 2 * INSET, DETAIL_FONT), x: INSET, y: top + 31 }
      : undefined,
  };
}
