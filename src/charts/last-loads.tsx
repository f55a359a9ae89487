import { type ReactNode, useId } from 'react';
import { loadAmount } from '../wording/last-loads-words.ts';
import { usualBandInWords } from '../wording/sprint-usual-words.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { type HatchIds, HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { type Font, textWidth } from './parts/text-width.ts';

/** The last sprints in small: how much of each incidents took, in one unit, and what is usual. */
export type LastLoads = {
  /** Shares of working time, 0 to 1; where one of them is not known, person-hours. */
  readonly unit: 'share' | 'hours';
  readonly sprints: readonly LastLoad[];
  /** Only of shares: what is usual for the team (METHOD 2.15). */
  readonly limits: { readonly lower: number; readonly upper: number } | undefined;
};

export type LastLoad = {
  readonly key: string;
  readonly name: string;
  readonly value: number;
  /** The sprint of the page: at full strength. */
  readonly isShown: boolean;
  /** It lies outside what is usual, or completes a run. */
  readonly isDifferent: boolean;
};

export const LAST_LOADS_HEIGHT = 104;
const FIGURE_FONT: Font = { size: 12 };
const SHOWN_FONT: Font = { size: 12, weight: 600 };
const BAND_FONT: Font = { size: 12 };
const TOP = 30;
const WIDEST_BAR = 34;

type LastLoadsProps = { readonly loads: LastLoads; readonly width: number; readonly theme: Theme };

/** Hatched bars from zero over the band of what is usual; the links under them say the same in words. */
export function LastLoadsChart({ loads, width, theme }: LastLoadsProps): ReactNode {
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const { sprints, limits } = loads;
  const place = width / Math.max(1, sprints.length);
  const bar = Math.min(WIDEST_BAR, place * 0.6);
  const zero = LAST_LOADS_HEIGHT - 2;
  const highest = Math.max(limits?.upper ?? 0, ...sprints.map(({ value }) => value)) || 1;
  const yOf = (value: number) => zero - (value / highest) * (zero - TOP);
  return (
    <svg
      width={width}
      height={LAST_LOADS_HEIGHT}
      viewBox={`0 0 ${width} ${LAST_LOADS_HEIGHT}`}
      data-drawn
      aria-hidden="true"
    >
      <HatchPatterns ids={hatch} theme={theme} />
      {limits !== undefined && (
        <>
          <UsualBand
            {...{ palette, width }}
            left={0}
            top={yOf(limits.upper)}
            bottom={yOf(limits.lower)}
            hasLower={limits.lower > 0}
          />
          <ChartText x={0} y={limits.upper === highest ? TOP - 7 : 12} font={BAND_FONT} fill={palette.ink2}>
            {usualBandInWords(limits)}
          </ChartText>
        </>
      )}
      <line x1={0} x2={width} y1={zero} y2={zero} stroke={palette.line2} />
      {sprints.map(({ key, value, isShown, isDifferent }, index) => (
        <LoadBar
          key={key}
          {...{ palette, hatch, zero, place, value, isShown, isDifferent }}
          middle={(index + 0.5) * place}
          width={bar}
          y={yOf(value)}
          text={loadAmount(value, loads.unit)}
        />
      ))}
    </svg>
  );
}

type UsualBandProps = {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** False: it reaches down to zero, where the axis is its edge. */
  readonly hasLower: boolean;
  readonly palette: Palette;
};

/** What is usual for the team, behind the bars. */
export function UsualBand({ left, width, top, bottom, hasLower, palette }: UsualBandProps): ReactNode {
  return (
    <g data-mark="limits">
      <rect
        x={round(left)}
        y={round(top)}
        width={round(width)}
        height={round(Math.max(1, bottom - top))}
        fill={palette.line}
        fillOpacity={0.55}
      />
      <Edge y={top} {...{ left, width }} color={palette.ink3} />
      {hasLower && <Edge y={bottom} {...{ left, width }} color={palette.ink3} />}
    </g>
  );
}

type LoadBarProps = {
  readonly middle: number;
  readonly width: number;
  /** Between its neighbours: a figure that is wider is left out. */
  readonly place: number;
  /** Its upper end, and where zero is. */
  readonly y: number;
  readonly zero: number;
  readonly value: number;
  readonly text: string;
  readonly isShown: boolean;
  readonly isDifferent?: boolean;
  readonly isRunning?: boolean;
  readonly palette: Palette;
  readonly hatch: HatchIds;
};

/** A hatched bar from zero with its figure above it, on a ground of its own over the band. */
export function LoadBar(props: LoadBarProps): ReactNode {
  const { middle, width, place, zero, value, text, isShown, isDifferent = false, isRunning = false } = props;
  const { palette, hatch } = props;
  const font = isShown ? SHOWN_FONT : FIGURE_FONT;
  const height = Math.max(value > 0 ? 1.5 : 0, zero - props.y);
  const y = zero - height;
  const room = textWidth(text, font);
  return (
    <g data-mark={isDifferent ? 'different' : 'load'}>
      <rect
        x={round(middle - width / 2)}
        y={round(y)}
        width={round(width)}
        height={round(height)}
        rx={2}
        fill={`url(#${isRunning ? hatch.soFar : isShown ? hatch.full : hatch.dim})`}
        {...(isRunning ? { stroke: palette.invested, strokeWidth: 1.2, strokeDasharray: '3 3' } : {})}
      />
      {room + 2 <= place && (
        <>
          <rect
            x={round(middle - room / 2 - 2)}
            y={round(y - 16)}
            width={round(room + 4)}
            height={13}
            rx={3}
            fill={palette.card}
            fillOpacity={0.8}
          />
          <ChartText x={middle} y={y - 5} font={font} fill={isShown ? palette.ink : palette.ink2} anchor="middle">
            {text}
          </ChartText>
        </>
      )}
    </g>
  );
}

type EdgeProps = { readonly y: number; readonly left: number; readonly width: number; readonly color: string };

function Edge({ y, left, width, color }: EdgeProps): ReactNode {
  const [from, to] = [round(left), round(left + width)];
  return <line x1={from} x2={to} y1={round(y)} y2={round(y)} stroke={color} strokeWidth={1.2} strokeDasharray="5 4" />;
}
