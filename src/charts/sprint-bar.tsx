import { type ReactNode, useId } from 'react';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { Figure } from './parts/figure.tsx';
import { type HatchIds, HatchPatterns, hatchIds } from './parts/hatch.tsx';
import type { Font } from './parts/text-width.ts';
import { textWidth } from './parts/text-width.ts';
import type { SprintBar as Bar, BarRing, Segment, SegmentId } from './sprint-bar-rows.ts';

const END_FONT: Font = { size: 12 };
const BAR = { top: 20, height: 46 } as const;
const GAP = 2;
/** With a ring under it. */
export const SPRINT_BAR_HEIGHT = 94;

type SprintBarProps = { readonly bar: Bar; readonly width: number; readonly theme: Theme };

/** The bar lying down, and under it the ring with its range. The list beside it says the same in words and figures. */
export function SprintBar({ bar, width, theme }: SprintBarProps): ReactNode {
  const hatch = hatchIds(useId());
  const height = bar.ring === undefined ? BAR.top + BAR.height + 2 : SPRINT_BAR_HEIGHT;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} data-drawn aria-hidden="true">
      <HatchPatterns ids={hatch} theme={theme} />
      <SprintBarMarks {...{ bar, width, hatch }} palette={PALETTES[theme]} barHeight={BAR.height} />
    </svg>
  );
}

/** What stands above the bar, and below it where there is a ring. */
export const AROUND_SPRINT_BAR = { above: BAR.top, ring: SPRINT_BAR_HEIGHT - BAR.top - BAR.height } as const;

type SprintBarMarksProps = Pick<SprintBarProps, 'bar' | 'width'> & {
  readonly palette: Palette;
  readonly hatch: HatchIds;
  readonly barHeight: number;
};

/** The marks of the bar, for an SVG that has more than them. */
export function SprintBarMarks({ bar, width, palette, hatch, barHeight }: SprintBarMarksProps): ReactNode {
  const inner = width - MARGIN - (bar.ring === undefined ? MARGIN : RING_ROOM);
  const xOf = (amount: number) => MARGIN + (amount / bar.max) * inner;
  const end = bar.segments.reduce((sum, { value }) => sum + value, 0);
  const zeroWidth = textWidth(SPRINT_BAR.zero, END_FONT);
  const wholeWidth = textWidth(bar.whole, END_FONT);
  return (
    <>
      <ChartText x={MARGIN} y={13} font={END_FONT} fill={palette.ink2}>
        {SPRINT_BAR.zero}
      </ChartText>
      <ChartText
        x={Math.max(xOf(end), MARGIN + zeroWidth + 12 + wholeWidth)}
        y={13}
        font={END_FONT}
        fill={palette.ink2}
        anchor="end"
      >
        {bar.whole}
      </ChartText>
      {bar.segments.map((segment) => (
        <Piece key={segment.id} {...{ segment, xOf, palette, hatch, barHeight }} isPale={bar.isPale} />
      ))}
      {bar.ring !== undefined && <RangeUnder ring={bar.ring} {...{ xOf, palette, barHeight }} />}
    </>
  );
}

const MARGIN = 1;
/** Room for half a ring at the end. */
const RING_ROOM = 7;

type PieceProps = {
  readonly segment: Segment;
  readonly xOf: (amount: number) => number;
  readonly palette: Palette;
  readonly hatch: HatchIds;
  readonly barHeight: number;
  readonly isPale: boolean;
};

function Piece({ segment, xOf, palette, hatch, barHeight, isPale }: PieceProps): ReactNode {
  const { id, from, value, text } = segment;
  if (value <= 0) return null;
  const left = xOf(from) + (from > 0 ? GAP / 2 : 0);
  const width = Math.max(1.5, xOf(from + value) - GAP / 2 - left);
  const isHatched = id === 'incidents';
  const plain = fillOf(id, palette);
  const outline = lineOf(id, palette);
  const inset = outline === undefined ? 0 : 0.5;
  const box = { x: left, y: BAR.top, width, height: barHeight };
  return (
    <g data-mark={id}>
      <rect
        x={round(left + inset)}
        y={BAR.top + inset}
        width={round(Math.max(1, width - 2 * inset))}
        height={barHeight - 2 * inset}
        rx={2}
        fill={isHatched ? `url(#${isPale ? hatch.dim : hatch.full})` : plain}
        {...(outline === undefined ? {} : { stroke: outline, strokeWidth: 1 })}
      />
      <Figure box={box} text={text} ground={isHatched ? palette.investedTint : plain} hasPlate={isHatched} />
    </g>
  );
}

/** The colour of a part; the hatch's own is that of incidents. */
export function fillOf(id: SegmentId, palette: Palette): string {
  switch (id) {
    case 'finished':
      return palette.finished;
    case 'incidents':
      return palette.invested;
    case 'added':
      return palette.added;
    case 'over-plan':
      return palette.overPlan;
    case 'unexplained':
    case 'unfinished':
    case 'rest':
      return palette.unexplained;
  }
}

/** A line around the fills that are too pale to stand out from the card (WCAG 1.4.11). */
export function lineOf(id: SegmentId, palette: Palette): string | undefined {
  if (id === 'added') return palette.addedLine;
  return id === 'unexplained' || id === 'unfinished' || id === 'rest' ? palette.unexplainedLine : undefined;
}

type RangeUnderProps = { readonly ring: BarRing } & Pick<PieceProps, 'xOf' | 'palette' | 'barHeight'>;

/** Ring = estimate, everywhere; here its bar lies down. */
function RangeUnder({ ring, xOf, palette, barHeight }: RangeUnderProps) {
  const y = BAR.top + barHeight + 14;
  const x = xOf(ring.at);
  return (
    <g data-mark="ring">
      <line
        x1={round(xOf(ring.low))}
        x2={round(xOf(ring.high))}
        y1={y}
        y2={y}
        stroke={palette.invested}
        strokeWidth={2.5}
        strokeLinecap="round"
      />
      <circle cx={round(x)} cy={y} r={6.1} fill={palette.card} />
      <circle cx={round(x)} cy={y} r={4.5} fill={palette.card} stroke={palette.invested} strokeWidth={2.2} />
    </g>
  );
}
