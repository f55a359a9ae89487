import { type ReactNode, useId } from 'react';
import { formatHours, formatShare } from '../wording/numbers.ts';
import { SPRINT_USUAL } from '../wording/sprint-words.ts';
import { PALETTES, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
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
        <g data-mark="limits">
          <rect
            x={0}
            y={round(yOf(limits.upper))}
            width={width}
            height={round(Math.max(1, yOf(limits.lower) - yOf(limits.upper)))}
            fill={palette.line}
            fillOpacity={0.55}
          />
          <Edge y={yOf(limits.upper)} {...{ width }} color={palette.ink3} />
          {limits.lower > 0 && <Edge y={yOf(limits.lower)} {...{ width }} color={palette.ink3} />}
          <ChartText x={0} y={limits.upper === highest ? TOP - 7 : 12} font={BAND_FONT} fill={palette.ink2}>
            {limits.lower > 0 ? SPRINT_USUAL.bandBetween(limits.lower, limits.upper) : SPRINT_USUAL.band(limits.upper)}
          </ChartText>
        </g>
      )}
      <line x1={0} x2={width} y1={zero} y2={zero} stroke={palette.line2} />
      {sprints.map(({ key, value, isShown, isDifferent }, index) => {
        const middle = (index + 0.5) * place;
        const text = loads.unit === 'share' ? formatShare(value) : formatHours(value);
        const font = isShown ? SHOWN_FONT : FIGURE_FONT;
        const height = Math.max(value > 0 ? 1.5 : 0, zero - yOf(value));
        const y = zero - height;
        return (
          <g key={key} data-mark={isDifferent ? 'different' : 'load'}>
            <rect
              x={round(middle - bar / 2)}
              y={round(y)}
              width={round(bar)}
              height={round(height)}
              rx={2}
              fill={`url(#${isShown ? hatch.full : hatch.dim})`}
            />
            {textWidth(text, font) + 2 <= place && (
              <>
                <rect
                  x={round(middle - textWidth(text, font) / 2 - 2)}
                  y={round(y - 16)}
                  width={round(textWidth(text, font) + 4)}
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
      })}
    </svg>
  );
}

function Edge({ y, width, color }: { readonly y: number; readonly width: number; readonly color: string }) {
  return <line x1={0} x2={width} y1={round(y)} y2={round(y)} stroke={color} strokeWidth={1.2} strokeDasharray="5 4" />;
}
