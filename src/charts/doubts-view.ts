import { DOUBTS_CHART } from '../wording/doubt-chart-words.ts';
import { shortUnitWord } from '../wording/numbers.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import type { DoubtBars, DoubtRow } from './doubts-rows.ts';
import { type LegendEntry, placeLegend } from './parts/legend.tsx';
import { type Font, shortened, textWidth } from './parts/text-width.ts';

/** Everything that is decided before the doubts are drawn. */
export type DoubtsView = {
  readonly width: number;
  /** The scale, from zero to its end, in pixels. */
  readonly track: { readonly left: number; readonly right: number };
  readonly xOf: (place: number) => number;
  readonly rowHeight: number;
  readonly lines: readonly DoubtLine[];
  /** Where the scale's figures stand. */
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  /** Beside the scale, where not all have room. */
  readonly windowNote: string | undefined;
};

/** One row with the places of its parts. */
export type DoubtLine = {
  readonly row: DoubtRow;
  readonly top: number;
  readonly name: Placed;
  /** Absent where there is none, or no room for it: the table has it. */
  readonly detail: Placed | undefined;
  readonly figuresY: number;
  /** The middle of bar and ring. */
  readonly middle: number;
};

type Placed = { readonly text: string; readonly x: number; readonly y: number };

export const NAME_FONT: Font = { size: 12.5 };
const SHOWN_FONT: Font = { size: 12.5, weight: 600 };
export const DETAIL_FONT: Font = { size: 12 };
const AXIS_HEIGHT = 20;
const NARROW = 600;
/** Half a ring at either side, so that one at the end of the scale is not cut. */
const RING_ROOM = 8;
const HEIGHTS = { brief: { least: 17, most: 44 }, wide: { least: 20, most: 80 }, narrow: { least: 38, most: 80 } };
/** Room that few rows leave is shared by what is above and below them. */
const MOST_ABOVE = 36;
/** From here on the detail stands below its name. */
const STACKED_FROM = 34;
const NAMES_SHARE = { brief: 0.42, wide: 0.32, narrow: 1 };

type Mode = keyof typeof HEIGHTS;
type Marks = Readonly<Record<'ring' | 'hatch', LegendEntry['mark']>>;

export function planDoubts(
  bars: DoubtBars,
  { width, height }: ChartSize,
  picture: PictureMode | undefined,
  marks: Marks,
): DoubtsView {
  const mode: Mode = picture === 'brief' ? 'brief' : width < NARROW ? 'narrow' : 'wide';
  const legend = placeLegend(entriesOf(mode, marks), width - 4);
  const room = height - legend.height - AXIS_HEIGHT;
  const rows = bars.rows.slice(0, Math.max(2, Math.floor(room / HEIGHTS[mode].least)));
  const rowHeight = Math.min(HEIGHTS[mode].most, room / rows.length);
  const top = legend.height + Math.min(MOST_ABOVE, (room - rowHeight * rows.length) / 2);
  const track = trackOf(rows, width, mode);
  const xOf = (place: number) => track.left + place * (track.right - track.left);
  const isWhole = rows.length === bars.rows.length;
  return {
    ...{ width, track, xOf, rowHeight, legend: legend.placed },
    lines: rows.map((row, index) => lineOf(row, top + index * rowHeight, { mode, rowHeight, width, track })),
    axisY: top + rowHeight * rows.length,
    ticks: ticksOf(bars, xOf),
    windowNote: isWhole || mode === 'narrow' ? undefined : DOUBTS_CHART.shown(rows.length - 1, bars.rows.length - 1),
  };
}

function entriesOf(mode: Mode, marks: Marks): readonly LegendEntry[] {
  const names = mode === 'brief' ? DOUBTS_CHART.brief : DOUBTS_CHART;
  return [
    { id: 'ring', name: names.ring, mark: marks.ring },
    { id: 'hatch', name: names.hatch, mark: marks.hatch },
  ];
}

function trackOf(rows: readonly DoubtRow[], width: number, mode: Mode): DoubtsView['track'] {
  if (mode === 'narrow') return { left: RING_ROOM, right: width - RING_ROOM };
  const names = rows.flatMap(({ name, detail }) => [
    textWidth(name, SHOWN_FONT),
    ...(mode === 'wide' ? [textWidth(detail, DETAIL_FONT)] : []),
  ]);
  const figures = Math.max(0, ...rows.map(({ figures: text }) => textWidth(text, SHOWN_FONT)));
  return {
    left: Math.min(Math.max(...names), width * NAMES_SHARE[mode]) + 14 + RING_ROOM,
    right: width - figures - 14 - RING_ROOM,
  };
}

type Place = Pick<DoubtsView, 'rowHeight' | 'width' | 'track'> & { readonly mode: Mode };

function lineOf(row: DoubtRow, top: number, place: Place): DoubtLine {
  return place.mode === 'narrow' ? narrowLine(row, top, place) : besideLine(row, top, place);
}

/** Name, scale and figures beside each other; the detail below the name. */
function besideLine(row: DoubtRow, top: number, { mode, rowHeight, track }: Place): DoubtLine {
  const middle = top + rowHeight / 2;
  const baseline = middle + 4.5;
  const room = track.left - RING_ROOM - 14;
  const hasDetail = mode === 'wide' && row.detail !== '' && rowHeight >= STACKED_FROM;
  return {
    ...{ row, top, middle },
    name: { text: shortened(row.name, room, fontOf(row)), x: 0, y: hasDetail ? baseline - 8 : baseline },
    detail: hasDetail ? { text: shortened(row.detail, room, DETAIL_FONT), x: 0, y: baseline + 8 } : undefined,
    figuresY: baseline,
  };
}

/** Name and figures over the scale, the detail between them where it has room. */
function narrowLine(row: DoubtRow, top: number, { width }: Place): DoubtLine {
  const font = fontOf(row);
  const room = width - textWidth(row.figures, SHOWN_FONT) - 12;
  const name = shortened(row.name, room, font);
  const detailX = textWidth(name, font) + 8;
  const hasDetail = row.detail !== '' && detailX + textWidth(row.detail, DETAIL_FONT) <= room;
  const y = top + 14;
  return {
    ...{ row, top, middle: top + 27 },
    name: { text: name, x: 0, y },
    detail: hasDetail ? { text: row.detail, x: detailX, y } : undefined,
    figuresY: y,
  };
}

/** The row of the number itself is the strong one. */
export function fontOf({ kind }: DoubtRow): Font {
  return kind === 'shown' ? SHOWN_FONT : NAME_FONT;
}

/** The unit stands at the end; the figures between zero and the end stand all, or where one has no room, none. */
function ticksOf({ ticks, unit }: DoubtBars, xOf: DoubtsView['xOf']): DoubtsView['ticks'] {
  const last = ticks.length - 1;
  const end = DOUBTS_CHART.unitAtEnd(ticks[last]?.text ?? '', shortUnitWord(unit, 2));
  const clearOf = xOf(1) - textWidth(end, DETAIL_FONT) - 12;
  const between = ticks.slice(1, last);
  const hasRoom = between.every(({ text, place }) => xOf(place) + textWidth(text, DETAIL_FONT) / 2 <= clearOf);
  return ticks.flatMap(({ text, place }, index): DoubtsView['ticks'] => {
    const x = xOf(place);
    if (index === 0) return [{ x, text, anchor: 'middle' }];
    if (index === last) return [{ x: x + RING_ROOM, text: end, anchor: 'end' }];
    return hasRoom ? [{ x, text, anchor: 'middle' }] : [];
  });
}
