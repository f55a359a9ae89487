import type { ReactNode } from 'react';
import { formatShare } from '../wording/numbers.ts';
import type { LoadRow } from './load-limits-rows.ts';
import { LINE_FONT, type LoadView } from './load-limits-view.ts';
import type { Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { centerOf, yOf } from './parts/panel-layout.ts';
import { type Font, textWidth } from './parts/text-width.ts';

const FIGURE_FONT: Font = { size: 12 };
const SIGNAL_FONT: Font = { size: 12, weight: 600 };

type Props = { readonly view: LoadView; readonly palette: Palette };

/** The band between the limits, the limits and the mean, each with its name at its end. */
export function Limits({ view, palette }: Props): ReactNode {
  const { judged, layout, lines } = view;
  if (judged === undefined || lines.length === 0) return null;
  const left = layout.left + judged.from * layout.slotWidth;
  const right = layout.left + (judged.to + 1) * layout.slotWidth;
  const top = lines.find(({ id }) => id === 'upper')?.y ?? layout.upper.top;
  const bottom = lines.find(({ id }) => id === 'lower')?.y ?? layout.upper.zero;
  return (
    <g data-mark="limits">
      <rect
        x={round(left)}
        y={round(top)}
        width={round(right - left)}
        height={round(Math.max(1, bottom - top))}
        fill={palette.line}
        fillOpacity={0.5}
      />
      {lines.map(({ id, name, y, labelY }) => (
        <g key={id}>
          <line
            x1={round(left)}
            x2={round(right)}
            y1={round(y)}
            y2={round(y)}
            stroke={palette.ink3}
            strokeWidth={1.2}
            {...(id === 'mean' ? {} : { strokeDasharray: '5 4' })}
          />
          <ChartText x={right + 8} y={labelY} font={LINE_FONT} fill={palette.ink2}>
            {name}
          </ChartText>
        </g>
      ))}
    </g>
  );
}

/** The line from sprint to sprint, and a point for each; what stands out is larger, ringed and has its figure. */
export function LoadMarks({ view, palette }: Props): ReactNode {
  const { layout, slots } = view;
  const places = slots.flatMap((slot, index) =>
    slot.kind === 'sprint'
      ? [{ row: slot.row, x: centerOf(layout, index), y: yOf(layout.upper, slot.row.percent) }]
      : [],
  );
  const isRoomy = places.every(({ row }) => figureWidth(row) + 8 <= layout.slotWidth);
  const path = places.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ');
  return (
    <g>
      <polyline points={path} fill="none" stroke={palette.finished} strokeWidth={1.5} strokeLinejoin="round" />
      {places.map((place, index) => (
        <LoadMark
          key={place.row.key}
          {...place}
          {...{ view, palette, isRoomy }}
          isValley={place.y > Math.max(places[index - 1]?.y ?? 0, places[index + 1]?.y ?? 0)}
        />
      ))}
      {slots.map((slot, index) =>
        slot.kind === 'sprint' ? <RangeBar key={slot.key} row={slot.row} {...{ index, view, palette }} /> : null,
      )}
    </g>
  );
}

function figureWidth({ point }: LoadRow): number {
  return textWidth(formatShare(point.load), point.signals.length > 0 ? SIGNAL_FONT : FIGURE_FONT);
}

type MarkProps = Props & {
  readonly row: LoadRow;
  readonly x: number;
  readonly y: number;
  /** Whether every figure has room: some figures and not others would look like chance. */
  readonly isRoomy: boolean;
  /** Lower than its neighbours: the line leaves room below. */
  readonly isValley: boolean;
};

function LoadMark({ row, x, y, view, palette, isRoomy, isValley }: MarkProps): ReactNode {
  const { upper } = view.layout;
  const isSignal = row.point.signals.length > 0;
  const text = formatShare(row.point.load);
  const font = isSignal ? SIGNAL_FONT : FIGURE_FONT;
  const hasFigure = isSignal || isRoomy;
  const distance = isSignal ? 13 : 9;
  const isBelow = isValley && y + distance + 10 <= upper.zero;
  const baseline = isBelow ? y + distance + 9 : Math.max(upper.top + 2, y - distance);
  const color = row.point.isJudged ? palette.finished : palette.ink3;
  return (
    <g data-mark={isSignal ? 'signal' : 'load'}>
      {isSignal && (
        <circle cx={round(x)} cy={round(y)} r={8} fill={palette.card} stroke={palette.invested} strokeWidth={2.2} />
      )}
      <circle cx={round(x)} cy={round(y)} r={4} fill={isSignal ? palette.invested : color} />
      {hasFigure && (
        <>
          <rect
            x={round(x - textWidth(text, font) / 2 - 2)}
            y={round(baseline - 10)}
            width={round(textWidth(text, font) + 4)}
            height={13}
            rx={3}
            fill={palette.card}
            fillOpacity={0.8}
          />
          <ChartText x={x} y={baseline} font={font} fill={isSignal ? palette.ink : palette.ink2} anchor="middle">
            {text}
          </ChartText>
        </>
      )}
    </g>
  );
}

/** How much the load changed from the sprint before. */
function RangeBar({ row, index, view, palette }: Props & { readonly row: LoadRow; readonly index: number }): ReactNode {
  const { lower, barWidth } = view.layout;
  if (lower === undefined || row.point.movingRange === undefined) return null;
  const width = Math.min(14, barWidth);
  const y = yOf(lower, row.point.movingRange * 100);
  return (
    <rect
      data-mark="range"
      x={round(centerOf(view.layout, index) - width / 2)}
      y={round(y)}
      width={round(width)}
      height={round(Math.max(1, lower.zero - y))}
      rx={2}
      fill={palette.added}
      stroke={palette.addedLine}
    />
  );
}
