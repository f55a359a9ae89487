import type { ReactNode } from 'react';
import { formatNumber } from '../wording/numbers.ts';
import { PART_ORDER, partOf } from './displaced-points-labels.ts';
import type { DisplacedSprint, PartRow } from './displaced-points-rows.ts';
import { type FinishedFigures, finishedText } from './displaced-points-view.ts';
import { PALETTES, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { dimmed } from './parts/color.ts';
import { Drawn } from './parts/drawn.tsx';
import { FIGURE_FONT, Figure, UprightFigure } from './parts/figure.tsx';
import type { HatchIds } from './parts/hatch.tsx';
import { centerOf, type PanelLayout } from './parts/panel-layout.ts';

/** What the marks of one drawing share. */
export type MarkStyle = {
  readonly theme: Theme;
  readonly hatch: HatchIds;
  readonly layout: PanelLayout;
  readonly selectedKey: string | undefined;
  /** False where only some figures would fit, and which is chance. */
  readonly hasFigures: boolean;
};

type Height = { readonly y: number; readonly height: number };

/** Background between touching fills. */
const GAP = 2;

/** One part of an unfinished plan, with its figure where it fits. */
export function PartBar(props: {
  readonly row: DisplacedSprint;
  readonly index: number;
  readonly part: PartRow;
  readonly at: Height;
  readonly style: MarkStyle;
}): ReactNode {
  const { row, part, style } = props;
  const isTop = PART_ORDER.slice(PART_ORDER.indexOf(part.id) + 1).every((id) => partOf(row, id) === undefined);
  const gap = isTop ? 0 : GAP;
  const height = Math.max(1.5, props.at.height - gap);
  const box = { ...barBox(style.layout, props.index), y: props.at.y + props.at.height - height, height };
  const { fill, ground, outline } = partColors(row, part, style);
  const inset = outline === undefined ? 0 : 0.5;
  return (
    <Drawn mark={part.id}>
      <rect
        x={round(box.x + inset)}
        y={round(box.y + inset)}
        width={round(box.width - 2 * inset)}
        height={round(Math.max(1, box.height - 2 * inset))}
        rx={Math.min(2, box.height / 2)}
        fill={fill}
        {...(outline === undefined ? {} : { stroke: outline, strokeWidth: 1 })}
      />
      {part.printed > 0 && style.hasFigures && (
        <Figure box={box} text={formatNumber(part.printed)} ground={ground} hasPlate={part.id === 'incidents'} />
      )}
    </Drawn>
  );
}

function partColors(row: DisplacedSprint, part: PartRow, style: MarkStyle) {
  const palette = PALETTES[style.theme];
  const isQuiet = isDimmed(row, style);
  const tone = (color: string) => (isQuiet ? dimmed(color, style.theme) : color);
  if (part.id === 'incidents') {
    const isPale = isQuiet || row.isMostlyDefaults;
    return { fill: `url(#${isPale ? style.hatch.dim : style.hatch.full})`, ground: tone(palette.investedTint) };
  }
  const fill = tone(PART_FILLS[part.id](palette));
  const outline = PART_LINES[part.id]?.(palette);
  return outline === undefined ? { fill, ground: fill } : { fill, ground: fill, outline: tone(outline) };
}

/** Fills that are too pale to stand out from the card have a line around them (WCAG 1.4.11). */
const PART_LINES: Partial<Record<PartRow['id'], (palette: (typeof PALETTES)[Theme]) => string>> = {
  added: (palette) => palette.addedLine,
  unexplained: (palette) => palette.unexplainedLine,
};

const PART_FILLS = {
  added: (palette: (typeof PALETTES)[Theme]) => palette.added,
  'over-plan': (palette: (typeof PALETTES)[Theme]) => palette.overPlan,
  unexplained: (palette: (typeof PALETTES)[Theme]) => palette.unexplained,
};

/** The finished part of the plan on its own scale: "35 of 38". */
export function FinishedBar(props: {
  readonly row: DisplacedSprint;
  readonly index: number;
  readonly at: Height;
  readonly figures: FinishedFigures;
  readonly style: MarkStyle;
}): ReactNode {
  const { row, at, figures, style } = props;
  if (row.plan.kind !== 'known' || at.height <= 0) return null;
  const palette = PALETTES[style.theme];
  const fill = isDimmed(row, style) ? dimmed(palette.finished, style.theme) : palette.finished;
  const box = { ...barBox(style.layout, props.index), ...at };
  const text = finishedText(row.plan.printed);
  return (
    <Drawn mark="finished">
      <rect x={round(box.x)} y={round(box.y)} width={round(box.width)} height={round(box.height)} rx={2} fill={fill} />
      {figures === 'inside' && <Figure box={box} text={text} ground={fill} />}
      {figures === 'short' && <Figure box={box} text={formatNumber(row.plan.printed.finished)} ground={fill} />}
      {figures === 'upright' && <UprightFigure box={box} text={text} ground={fill} ink={palette.ink} />}
      {figures === 'above' && (
        <ChartText x={box.x + box.width / 2} y={box.y - 5} font={FIGURE_FONT} fill={palette.ink} anchor="middle">
          {text}
        </ChartText>
      )}
    </Drawn>
  );
}

/** Where a bar stands in its place. */
export function barBox(layout: PanelLayout, index: number): { readonly x: number; readonly width: number } {
  return { x: centerOf(layout, index) + layout.barOffset - layout.barWidth / 2, width: layout.barWidth };
}

/** True for every sprint but the chosen one. */
export function isDimmed(row: DisplacedSprint, style: MarkStyle): boolean {
  return style.selectedKey !== undefined && style.selectedKey !== row.key;
}
