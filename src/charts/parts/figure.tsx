import type { ReactNode } from 'react';
import { ChartText, round } from './chart-text.tsx';
import { figureColor } from './color.ts';
import { type Font, textWidth } from './text-width.ts';

export const FIGURE_FONT: Font = { size: 12, weight: 600 };

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type FigureProps = {
  readonly box: Box;
  readonly text: string;
  /** The colour behind the figure: the fill, or the plate on a hatch. */
  readonly ground: string;
  /** A plate of `ground` behind the figure, where the fill is a pattern. */
  readonly hasPlate?: boolean;
};

/** A figure in the middle of its bar, dark or light by contrast; nothing where it does not fit. */
export function Figure({ box, text, ground, hasPlate = false }: FigureProps): ReactNode {
  if (!fits(text, box, hasPlate)) return null;
  const width = textWidth(text, FIGURE_FONT);
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return (
    <>
      {hasPlate && (
        <rect
          x={round(middle.x - width / 2 - 3)}
          y={round(middle.y - PLATE_HEIGHT / 2)}
          width={round(width + 6)}
          height={PLATE_HEIGHT}
          rx={3}
          fill={ground}
        />
      )}
      <ChartText x={middle.x} y={middle.y + CAP_HALF} font={FIGURE_FONT} fill={figureColor(ground)} anchor="middle">
        {text}
      </ChartText>
    </>
  );
}

type UprightProps = Omit<FigureProps, 'hasPlate'> & {
  /** The figure's colour where it stands above its bar. */
  readonly ink: string;
};

/** A figure that reads upwards, in a bar too narrow for it, or above a bar that is too low as well. */
export function UprightFigure({ box, text, ground, ink }: UprightProps): ReactNode {
  const width = textWidth(text, FIGURE_FONT);
  const isInside = width + 8 <= box.height;
  return (
    <ChartText
      x={box.x + box.width / 2 + CAP_HALF}
      y={isInside ? box.y + box.height / 2 : box.y - 5 - width / 2}
      font={FIGURE_FONT}
      fill={isInside ? figureColor(ground) : ink}
      anchor="middle"
      turn={-90}
    >
      {text}
    </ChartText>
  );
}

const PLATE_HEIGHT = 16;
/** In narrower bars only some figures would fit, and which is chance. */
const NARROWEST = 13;
/** Half the height of a digit: a baseline this far below the middle looks centred. */
const CAP_HALF = 4.3;

function fits(text: string, box: Box, hasPlate: boolean): boolean {
  const margin = hasPlate ? 7 : 4;
  return (
    box.width >= NARROWEST && box.height >= (hasPlate ? 20 : 15) && textWidth(text, FIGURE_FONT) + margin <= box.width
  );
}
