import type { ReactNode } from 'react';
import type { Palette } from '../palette.ts';
import { Ring } from './ring.tsx';

/** How a mark looks in a legend or beside a label. */
export type Mark =
  | { readonly kind: 'fill'; readonly fill: string; readonly outline?: string }
  | { readonly kind: 'ring'; readonly color: string }
  | { readonly kind: 'diamond' }
  | { readonly kind: 'none' };

export const SWATCH_SIZE = 12;

type SwatchProps = { readonly mark: Mark; readonly x: number; readonly y: number; readonly palette: Palette };

/** A mark in small, its top left at x, y. */
export function Swatch({ mark, x, y, palette }: SwatchProps): ReactNode {
  const middle = SWATCH_SIZE / 2;
  if (mark.kind === 'none') return null;
  if (mark.kind === 'ring') {
    return <Ring x={x + middle} y={y + middle} color={mark.color} card={palette.card} radius={4} />;
  }
  if (mark.kind === 'diamond') return <Diamond x={x + middle} y={y + middle} palette={palette} />;
  const inset = mark.outline === undefined ? 0 : 0.5;
  return (
    <rect
      x={x + inset}
      y={y + inset}
      width={SWATCH_SIZE - 2 * inset}
      height={SWATCH_SIZE - 2 * inset}
      rx={2}
      fill={mark.fill}
      {...(mark.outline === undefined ? {} : { stroke: mark.outline, strokeWidth: 1 })}
    />
  );
}

/** Work outside working time: an empty diamond, since it is a burden and not displaced work. */
export function Diamond({ x, y, palette }: { readonly x: number; readonly y: number; readonly palette: Palette }) {
  const d = `M${x} ${y - 5.5}L${x + 5.5} ${y}L${x} ${y + 5.5}L${x - 5.5} ${y}Z`;
  return <path d={d} fill={palette.card} stroke={palette.invested} strokeWidth={2} data-mark="diamond" />;
}
