import type { ReactNode } from 'react';
import { isolated } from '../../wording/names.ts';
import { FONT_FAMILY, type Font } from './text-width.ts';

type ChartTextProps = {
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Degrees, about the text's own place. */
  readonly turn?: number;
  readonly children: string;
};

/**
 * A line of text whose look is in attributes, so that it travels with a serialised SVG.
 */
export function ChartText({ x, y, font, fill, anchor = 'start', turn, children }: ChartTextProps): ReactNode {
  return (
    <text
      x={round(x)}
      y={round(y)}
      fontFamily={FONT_FAMILY}
      fontSize={font.size}
      fontWeight={font.weight ?? 400}
      fill={fill}
      textAnchor={anchor}
      pointerEvents="none"
      transform={turn === undefined ? undefined : `rotate(${turn} ${round(x)} ${round(y)})`}
    >
      {isolated(children)}
    </text>
  );
}

/** A tenth of a pixel is plenty, and keeps the file small. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
