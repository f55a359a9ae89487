import type { ReactNode } from 'react';
import { PALETTES } from '../charts/palette.ts';
import { ChartText } from '../charts/parts/chart-text.tsx';
import type { Font } from '../charts/parts/text-width.ts';
import { LINE, TEXT } from './sprint-picture-type.ts';

/** Pictures are on white. */
export const palette = PALETTES.light;

type LinesProps = { readonly x: number; readonly y: number; readonly items: readonly (readonly string[])[] };

/** Lines of quiet text under each other. */
export function Lines({ x, y, items }: LinesProps): ReactNode {
  const placed = items.flat().map((text, at) => ({ text, y: y + at * LINE }));
  return placed.map((line) => <Line key={line.y} x={x} y={line.y} font={TEXT} text={line.text} isQuiet />);
}

type LineProps = {
  readonly x: number;
  readonly y: number;
  readonly font: Font;
  readonly text: string;
  readonly isQuiet?: boolean;
};

/** One line of text. */
export function Line({ x, y, font, text, isQuiet = false }: LineProps): ReactNode {
  return (
    <ChartText x={x} y={y} font={font} fill={isQuiet ? palette.ink2 : palette.ink}>
      {text}
    </ChartText>
  );
}
