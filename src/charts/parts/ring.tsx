import type { ReactNode } from 'react';
import { round } from './chart-text.tsx';

type RingProps = {
  readonly x: number;
  readonly y: number;
  /** Pixels of the range's ends, the high one first (above). Absent: a ring without a bar. */
  readonly range?: readonly [number, number] | undefined;
  readonly color: string;
  readonly card: string;
  readonly radius?: number;
};

/** Ring = estimate, everywhere; its bar is the range. A line of the card's colour parts it from what it crosses. */
export function Ring({ x, y, range, color, card, radius = 4.5 }: RingProps): ReactNode {
  return (
    <g pointerEvents="none" data-mark="ring">
      {range !== undefined && (
        <>
          <RangeBar x={x} range={range} color={card} width={6} />
          <RangeBar x={x} range={range} color={color} width={2.5} />
        </>
      )}
      <circle cx={round(x)} cy={round(y)} r={radius + 1.6} fill={card} />
      <circle cx={round(x)} cy={round(y)} r={radius} fill={card} stroke={color} strokeWidth={2.2} />
    </g>
  );
}

type RangeBarProps = {
  readonly x: number;
  readonly range: readonly [number, number];
  readonly color: string;
  readonly width: number;
};

function RangeBar({ x, range, color, width }: RangeBarProps): ReactNode {
  return (
    <line
      x1={round(x)}
      x2={round(x)}
      y1={round(range[0])}
      y2={round(range[1])}
      stroke={color}
      strokeWidth={width}
      strokeLinecap="round"
    />
  );
}
