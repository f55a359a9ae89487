import type { ReactNode } from 'react';
import { PALETTES, type Theme } from '../palette.ts';
import { dimmed } from './color.ts';

/** Hatch = incidents, in every chart. The ids are unique on a page, so that two charts do not share a pattern. */
export type HatchIds = { readonly full: string; readonly dim: string; readonly soFar: string };

export function hatchIds(chartId: string): HatchIds {
  const plain = chartId.replace(/[^a-z0-9]/gi, '');
  return { full: `hatch-${plain}`, dim: `hatch-dim-${plain}`, soFar: `hatch-so-far-${plain}` };
}

export function HatchPatterns({ ids, theme }: { readonly ids: HatchIds; readonly theme: Theme }): ReactNode {
  const { invested, investedTint, card } = PALETTES[theme];
  return (
    <defs>
      <Hatch id={ids.full} ground={invested} stripe={investedTint} />
      <Hatch id={ids.dim} ground={dimmed(invested, theme)} stripe={dimmed(investedTint, theme)} />
      <Hatch id={ids.soFar} ground={card} stripe={dimmed(invested, theme)} />
    </defs>
  );
}

function Hatch({ id, ground, stripe }: { readonly id: string; readonly ground: string; readonly stripe: string }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="6" height="6" fill={ground} />
      <rect width="1.75" height="6" fill={stripe} />
    </pattern>
  );
}
