import { PALETTES } from '../charts/palette.ts';
import { type Mark, SWATCH_SIZE } from '../charts/parts/swatch.tsx';
import { textWidth, wrapped } from '../charts/parts/text-width.ts';
import { fillOf, SPRINT_BAR_HEIGHT } from '../charts/sprint-bar.tsx';
import type { SprintBar } from '../charts/sprint-bar-rows.ts';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import { HEADING_ROOM, LINE, STRONG, TEXT } from './sprint-picture-type.ts';

/** Where the bar of a sprint's picture stands, with its heading, its note and its legend. */
export type BarPlan = {
  readonly y: number;
  readonly heading: string;
  readonly note: readonly string[];
  readonly top: number;
  readonly legend: readonly LegendItem[];
  readonly legendY: number;
};
type LegendItem = {
  readonly id: string;
  readonly x: number;
  readonly row: number;
  readonly name: string;
  readonly value: string;
  readonly valueX: number;
  readonly mark: Mark;
};

const BAR_WITHOUT_RING = 68;
const LEGEND_ROW = 20;

/** Lays the bar out from `y` down; without one, there is why. */
export function planBar(bar: SprintBar | undefined, width: number, y: number): BarPlan {
  const note = bar === undefined ? wrapped(SPRINT_BAR.nothing, width, TEXT) : wrapped(bar.note ?? '', width, TEXT);
  const top = y + HEADING_ROOM + note.length * LINE;
  const drawn = bar === undefined ? 0 : bar.ring === undefined ? BAR_WITHOUT_RING : SPRINT_BAR_HEIGHT;
  return {
    y,
    heading: bar?.title ?? SPRINT_BAR.titleUnknown,
    note,
    top,
    legend: bar === undefined ? [] : planLegend(bar, width),
    legendY: top + drawn + 4,
  };
}

const HATCH: Mark = { kind: 'fill', fill: 'url(#hatch)' };

function planLegend({ segments, ring }: SprintBar, width: number): readonly LegendItem[] {
  const palette = PALETTES.light;
  const items = [
    ...segments.map(({ id, name, text }) => ({
      ...{ id, name, value: text },
      mark: id === 'incidents' ? HATCH : ({ kind: 'fill', fill: fillOf(id, palette), ...outlineOf(id) } as const),
    })),
    ...(ring === undefined
      ? []
      : [
          {
            id: 'ring',
            name: SPRINT_BAR.ring,
            value: ring.text,
            mark: { kind: 'ring', color: palette.invested } as const,
          },
        ]),
  ];
  let [x, row] = [0, 0];
  return items.map((item) => {
    const nameWidth = textWidth(item.name, TEXT);
    const needs = SWATCH_SIZE + 6 + nameWidth + 6 + textWidth(item.value, STRONG);
    if (x > 0 && x + needs > width) [x, row] = [0, row + 1];
    const placed = { ...item, x, row, valueX: x + SWATCH_SIZE + 6 + nameWidth + 6 };
    x += needs + 22;
    return placed;
  });
}

/** The fills that are too pale to stand out from white have a line around them, as in the bar. */
function outlineOf(id: string): { readonly outline?: string } {
  const { addedLine, unexplainedLine } = PALETTES.light;
  if (id === 'added') return { outline: addedLine };
  return id === 'unexplained' || id === 'unfinished' || id === 'rest' ? { outline: unexplainedLine } : {};
}

/** How high the rows of its legend are. */
export function legendHeight({ legend }: BarPlan): number {
  const rows = Math.max(0, ...legend.map(({ row }) => row + 1));
  return rows * LEGEND_ROW + (rows > 0 ? 14 : 6);
}
