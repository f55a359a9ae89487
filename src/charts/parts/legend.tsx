import type { ReactNode } from 'react';
import type { Palette } from '../palette.ts';
import { ChartText } from './chart-text.tsx';
import { type Mark, SWATCH_SIZE, Swatch } from './swatch.tsx';
import { type Font, textWidth } from './text-width.ts';

export type LegendEntry = { readonly id: string; readonly name: string; readonly mark: Mark };

const FONT: Font = { size: 12 };
const ROW_HEIGHT = 20;

type Placed = LegendEntry & { readonly x: number; readonly row: number };

/** Entries in rows no wider than `width`, for where labels beside the bars do not fit. Its height goes to the layout. */
export function placeLegend(entries: readonly LegendEntry[], width: number, gap = 16) {
  const placed: Placed[] = [];
  let x = 0;
  let row = 0;
  for (const entry of entries) {
    const needs = SWATCH_SIZE + 6 + textWidth(entry.name, FONT);
    if (x > 0 && x + needs > width) {
      x = 0;
      row += 1;
    }
    placed.push({ ...entry, x, row });
    x += needs + gap;
  }
  return { placed, height: entries.length === 0 ? 0 : (row + 1) * ROW_HEIGHT + 6 };
}

type LegendProps = {
  readonly placed: readonly Placed[];
  readonly left: number;
  readonly palette: Palette;
};

/** The legend inside the SVG, so that it is in every picture. */
export function Legend({ placed, left, palette }: LegendProps): ReactNode {
  return (
    <g data-part="legend">
      {placed.map((entry) => (
        <g key={entry.id}>
          <Swatch mark={entry.mark} x={left + entry.x} y={entry.row * ROW_HEIGHT + 3} palette={palette} />
          <ChartText
            x={left + entry.x + SWATCH_SIZE + 6}
            y={entry.row * ROW_HEIGHT + 13.2}
            font={FONT}
            fill={palette.ink2}
          >
            {entry.name}
          </ChartText>
        </g>
      ))}
    </g>
  );
}
