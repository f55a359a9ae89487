import type { ReactNode } from 'react';
import { SO_FAR } from '../wording/chart-words.ts';
import { formatHours } from '../wording/numbers.ts';
import { type HoursSprint, type IncidentHours, measureOf } from './incident-hours-rows.ts';
import type { HoursView } from './incident-hours-view.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { dimmed } from './parts/color.ts';
import { Drawn } from './parts/drawn.tsx';
import { Figure } from './parts/figure.tsx';
import type { HatchIds } from './parts/hatch.tsx';
import { centerOf, yOf } from './parts/panel-layout.ts';
import { Diamond } from './parts/swatch.tsx';
import { type Font, textWidth } from './parts/text-width.ts';

/** How the marks are drawn. */
export type Style = {
  readonly theme: Theme;
  readonly hatch: HatchIds;
  readonly selectedKey: string | undefined;
  readonly rows: IncidentHours;
};

const WORD_FONT: Font = { size: 12 };
const OFF_FONT: Font = { size: 12, weight: 600 };

export type DrawingProps = { readonly view: HoursView; readonly style: Style };

type HoursBarProps = {
  readonly row: HoursSprint;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly style: Style;
};

/** Hours in working time, hatched; dashed while the sprint runs. */
export function HoursBar({ row, box, style }: HoursBarProps): ReactNode {
  const palette = PALETTES[style.theme];
  const isQuiet = isDimmed(row, style);
  const pattern = row.isRunning ? style.hatch.soFar : isQuiet ? style.hatch.dim : style.hatch.full;
  const plate = isQuiet ? dimmed(palette.investedTint, style.theme) : palette.investedTint;
  const outline = row.isRunning ? { stroke: palette.invested, strokeWidth: 1.2, strokeDasharray: '3 3' } : {};
  return (
    <Drawn mark={row.isRunning ? 'so-far' : 'incidents'}>
      <rect
        x={round(box.x)}
        y={round(box.y)}
        width={round(box.width)}
        height={round(Math.max(1.5, box.height))}
        rx={Math.min(2, box.height / 2)}
        fill={`url(#${pattern})`}
        {...outline}
      />
      <Figure box={box} text={formatHours(row.hoursOn)} ground={row.isRunning ? palette.card : plate} hasPlate />
    </Drawn>
  );
}

type SprintMarksProps = DrawingProps & {
  readonly row: HoursSprint;
  readonly index: number;
  readonly palette: Palette;
};

/** What stands above a bar that has no room for its figure, and the hours outside working time. */
export function SprintMarks({ row, index, view, style, palette }: SprintMarksProps): ReactNode {
  const { layout } = view;
  const x = centerOf(layout, index);
  const top = yOf(layout.upper, measureOf(row, style.rows.measure)) - 7;
  const hours = row.hoursOn === 0 ? '0' : isFigureInside(view, row, style) ? undefined : formatHours(row.hoursOn);
  const words = [hours, row.isRunning ? SO_FAR : undefined].filter((word) => word !== undefined).join(' ');
  return (
    <g>
      {words !== '' && view.hasFigures && textWidth(words, WORD_FONT) <= layout.slotWidth && (
        <ChartText x={x} y={top} font={WORD_FONT} fill={palette.ink2} anchor="middle">
          {words}
        </ChartText>
      )}
      {layout.lower !== undefined && <OffHours {...{ row, index, view, style, palette }} />}
    </g>
  );
}

/** A diamond on a thin stem: a burden beside the bars, not a part of them. */
function OffHours({ row, index, view, style, palette }: SprintMarksProps): ReactNode {
  const { lower, slotWidth } = view.layout;
  if (lower === undefined || row.hoursOff === 0) return null;
  const x = centerOf(view.layout, index);
  const y = yOf(lower, row.hoursOff);
  const tone = {
    ...palette,
    invested: isDimmed(row, style) ? dimmed(palette.invested, style.theme) : palette.invested,
  };
  const text = formatHours(row.hoursOff);
  return (
    <g pointerEvents="none">
      <line x1={round(x)} x2={round(x)} y1={round(y)} y2={round(lower.zero)} stroke={tone.invested} strokeWidth={1.5} />
      <Diamond x={round(x)} y={round(y)} palette={tone} />
      {textWidth(text, OFF_FONT) + 20 <= slotWidth && (
        <ChartText x={x + 10} y={y + 4.3} font={OFF_FONT} fill={palette.ink}>
          {text}
        </ChartText>
      )}
    </g>
  );
}

function isFigureInside(view: HoursView, row: HoursSprint, style: Style): boolean {
  const height = view.layout.upper.zero - yOf(view.layout.upper, measureOf(row, style.rows.measure));
  return height >= 20 && textWidth(formatHours(row.hoursOn), OFF_FONT) + 12 <= view.layout.barWidth;
}

/** Where the bar of a sprint stands. */
export function barBox(view: HoursView, index: number) {
  return { x: centerOf(view.layout, index) - view.layout.barWidth / 2, width: view.layout.barWidth };
}

function isDimmed(row: HoursSprint, style: Style): boolean {
  return style.selectedKey !== undefined && style.selectedKey !== row.key;
}
