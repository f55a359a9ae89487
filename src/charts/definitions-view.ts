import { LENS_CHART } from '../wording/lens-chart-words.ts';
import { formatNumber } from '../wording/numbers.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import {
  CHOSEN_FONT,
  type DefinitionLine,
  INSET,
  lineOf,
  type Mode,
  nameWidth,
  RING_ROOM,
  type Track,
} from './definition-line.ts';
import type { DefinitionRow, DefinitionRows } from './definitions-rows.ts';
import { type LegendEntry, placeLegend } from './parts/legend.tsx';
import { textWidth } from './parts/text-width.ts';

/** Everything that is decided before the definitions are drawn. */
export type DefinitionsView = {
  readonly width: number;
  readonly track: Track;
  readonly xOf: (amount: number) => number;
  readonly rowHeight: number;
  readonly lines: readonly DefinitionLine[];
  /** Where the scale's figures stand. */
  readonly axisY: number;
  readonly ticks: readonly { readonly x: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end' }[];
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  /** Beside the scale, where not all have room. */
  readonly windowNote: string | undefined;
};

const AXIS_HEIGHT = 20;
const NARROW = 600;

const HEIGHTS: Readonly<Record<Mode, { readonly least: number; readonly most: number }>> = {
  brief: { least: 17, most: 34 },
  wide: { least: 20, most: 70 },
  narrow: { least: 38, most: 64 },
};

/** From here on a row has a second line for why it has bounds. */
const WITH_DETAIL = { wide: 40, narrow: 50 };

/** The height at which each definition has its lines, in a card of this width. */
export function definitionsHeight({ rows }: DefinitionRows, width: number): number {
  const { length } = rows;
  return (width < NARROW ? 58 * length + 3 * 20 : 50 * length + 26) + AXIS_HEIGHT + 6;
}

export function planDefinitions(
  given: DefinitionRows,
  { width, height }: ChartSize,
  picture: PictureMode | undefined,
  marks: Readonly<Record<'ring' | 'hatch' | 'chosen', LegendEntry['mark']>>,
): DefinitionsView {
  const mode: Mode = picture === 'brief' ? 'brief' : width < NARROW ? 'narrow' : 'wide';
  const legend = placeLegend(entriesFor(given.rows, mode, marks), width - 8);
  const room = height - legend.height - AXIS_HEIGHT;
  const rows = shownRows(given.rows, Math.max(1, Math.floor(room / HEIGHTS[mode].least)));
  const rowHeight = Math.min(HEIGHTS[mode].most, room / Math.max(1, rows.length));
  const track = trackOf(rows, width, mode);
  const xOf = (amount: number) => track.left + (amount / given.max) * (track.right - track.left);
  const hasDetails = mode !== 'brief' && rowHeight >= WITH_DETAIL[mode] && rows.some(({ detail }) => detail !== '');
  const lines = rows.map((row, index) =>
    lineOf(row, legend.height + index * rowHeight, { mode, rowHeight, hasDetails, width, track }),
  );
  const isWhole = rows.length === given.rows.length;
  return {
    ...{ width, track, xOf, rowHeight, lines, legend: legend.placed },
    axisY: legend.height + rowHeight * rows.length,
    ticks: ticksOf(given, xOf),
    windowNote: isWhole || mode === 'narrow' ? undefined : LENS_CHART.shown(rows.length, given.rows.length),
  };
}

/** The chosen one and those between which the answer lies come first where not all have room; their order stays. */
function shownRows(rows: readonly DefinitionRow[], most: number): readonly DefinitionRow[] {
  if (rows.length <= most) return rows;
  const low = (row: DefinitionRow) => row.range?.from ?? row.value ?? 0;
  const high = (row: DefinitionRow) => row.range?.to ?? row.value ?? 0;
  const first = [
    ...rows.filter(({ isChosen }) => isChosen),
    ...rows.toSorted((one, other) => high(other) - high(one)).slice(0, 1),
    ...rows.toSorted((one, other) => low(one) - low(other)).slice(0, 1),
    ...rows,
  ];
  const kept = new Set([...new Set(first)].slice(0, most));
  return rows.filter((row) => kept.has(row));
}

/** Nothing is explained that is not drawn. */
function entriesFor(
  rows: readonly DefinitionRow[],
  mode: Mode,
  marks: Readonly<Record<'ring' | 'hatch' | 'chosen', LegendEntry['mark']>>,
): readonly LegendEntry[] {
  const isBrief = mode === 'brief';
  return [
    ...(rows.some(({ value }) => value !== undefined)
      ? [{ id: 'ring', name: isBrief ? LENS_CHART.briefRing : LENS_CHART.ring, mark: marks.ring }]
      : []),
    ...(rows.some(({ range }) => range !== undefined)
      ? [{ id: 'hatch', name: isBrief ? LENS_CHART.briefHatch : LENS_CHART.hatch, mark: marks.hatch }]
      : []),
    ...(isBrief && rows.some(({ isChosen }) => isChosen)
      ? [{ id: 'chosen', name: LENS_CHART.chosen, mark: marks.chosen }]
      : []),
  ];
}

function trackOf(rows: readonly DefinitionRow[], width: number, mode: Mode): Track {
  if (mode === 'narrow') return { left: INSET + RING_ROOM, right: width - INSET - RING_ROOM };
  const names = Math.max(0, ...rows.map((row) => nameWidth(row, mode)));
  const figures = Math.max(0, ...rows.map(({ figures: text }) => textWidth(text, CHOSEN_FONT)));
  return {
    left: INSET + Math.min(names, width * (mode === 'brief' ? 0.38 : 0.36)) + 14 + RING_ROOM,
    right: width - INSET - figures - 14 - RING_ROOM,
  };
}

/** Zero, the middle and the end, which says the unit. */
function ticksOf({ max, unit }: DefinitionRows, xOf: DefinitionsView['xOf']): DefinitionsView['ticks'] {
  const end = formatNumber(max);
  return [
    { x: xOf(0), text: formatNumber(0), anchor: 'middle' },
    { x: xOf(max / 2), text: formatNumber(max / 2), anchor: 'middle' },
    {
      x: xOf(max) + RING_ROOM,
      text: unit === '' ? LENS_CHART.hoursAtEnd(end) : LENS_CHART.unitAtEnd(end, unit),
      anchor: 'end',
    },
  ];
}
