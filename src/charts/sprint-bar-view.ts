import { BAR_CHART } from '../wording/sprint-bar-words.ts';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import type { ChartSize } from './define-chart.ts';
import type { Palette } from './palette.ts';
import type { Mark } from './parts/swatch.tsx';
import { type Font, textWidth } from './parts/text-width.ts';
import { AROUND_SPRINT_BAR, fillOf, lineOf } from './sprint-bar.tsx';
import type { SprintBar } from './sprint-bar-rows.ts';

/** Where a bar and the list of its parts stand. */
export type BarChartView = {
  readonly top: number;
  readonly barHeight: number;
  readonly items: readonly BarItem[];
  readonly fonts: Fonts;
};

type Fonts = { readonly name: Font; readonly value: Font };

/** Large where the list has room for it. */
const SIZES = { brief: 12.5, whole: 14 } as const;

/** One part in the list: its mark, its name, and its figure after it. */
export type BarItem = {
  readonly id: string;
  readonly mark: Mark;
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly nameX: number;
  readonly valueX: number;
};

const BAR_HEIGHT = { least: 34, most: 92 };
const TO_LIST = 14;
const LINE = { least: 19, most: 28 };
const SWATCH_ROOM = 20;
const TO_VALUE = 10;
const BETWEEN = 28;

/** Plans a bar that is as high as the list of its parts lets it be; what is left over goes above and below. */
export function planBarChart(
  bar: SprintBar,
  { width, height }: ChartSize,
  isBrief: boolean,
  style: { readonly palette: Palette; readonly hatch: string },
): BarChartView {
  const items = itemsOf(bar, isBrief, style);
  const size = isBrief ? SIZES.brief : SIZES.whole;
  const fonts: Fonts = { name: { size }, value: { size, weight: 600 } };
  const rows = rowsIn(items, width, fonts);
  const around = AROUND_SPRINT_BAR.above + (bar.ring === undefined ? 4 : AROUND_SPRINT_BAR.ring) + TO_LIST;
  const line = Math.min(LINE.most, Math.max(LINE.least, (height - around - BAR_HEIGHT.least) / Math.max(1, rows)));
  const barHeight = Math.min(BAR_HEIGHT.most, Math.max(BAR_HEIGHT.least, height - around - rows * line));
  const top = Math.max(0, (height - around - barHeight - rows * line) / 2);
  const listTop = top + around + barHeight;
  return { top, barHeight, fonts, items: placed(items, { rows, line, top: listTop, fonts }) };
}

type Item = Pick<BarItem, 'id' | 'mark' | 'name' | 'value'>;

function itemsOf(
  { segments, ring }: SprintBar,
  isBrief: boolean,
  { palette, hatch }: { readonly palette: Palette; readonly hatch: string },
): readonly Item[] {
  const parts = segments.map(({ id, name, text }): Item => {
    const outline = lineOf(id, palette);
    const fill = id === 'incidents' ? hatch : fillOf(id, palette);
    return {
      id,
      name: isBrief ? BAR_CHART.brief[id] : name,
      value: text,
      mark: { kind: 'fill', fill, ...(outline === undefined ? {} : { outline }) },
    };
  });
  if (ring === undefined) return parts;
  const name = isBrief ? BAR_CHART.brief.ring : SPRINT_BAR.ring;
  return [...parts, { id: 'ring', name, value: ring.text, mark: { kind: 'ring', color: palette.invested } }];
}

/** Columns are filled downwards, as many as fit beside each other. */
function rowsIn(items: readonly Item[], width: number, fonts: Fonts): number {
  for (let rows = 1; rows < items.length; rows += 1) {
    if (columnsOf(items, rows).reduce((sum, column) => sum + widthOf(column, fonts) + BETWEEN, -BETWEEN) <= width)
      return rows;
  }
  return items.length;
}

function columnsOf(items: readonly Item[], rows: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / rows);
  return Array.from({ length: count }, (_, column) => items.slice(column * rows, (column + 1) * rows));
}

function widthOf(column: readonly Item[], fonts: Fonts): number {
  const values = Math.max(...column.map(({ value }) => textWidth(value, fonts.value)));
  return SWATCH_ROOM + nameWidth(column, fonts) + TO_VALUE + values;
}

function nameWidth(column: readonly Item[], fonts: Fonts): number {
  return Math.max(...column.map(({ name }) => textWidth(name, fonts.name)));
}

type Place = { readonly fonts: Fonts; readonly rows: number; readonly line: number; readonly top: number };

function placed(items: readonly Item[], { rows, line, top, fonts }: Place): readonly BarItem[] {
  let x = 1;
  return columnsOf(items, rows).flatMap((column) => {
    const left = x;
    x += widthOf(column, fonts) + BETWEEN;
    return column.map((item, row) => ({
      ...item,
      x: left,
      y: top + row * line,
      nameX: left + SWATCH_ROOM,
      valueX: left + SWATCH_ROOM + nameWidth(column, fonts) + TO_VALUE,
    }));
  });
}
