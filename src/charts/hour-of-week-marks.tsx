import type { ReactNode } from 'react';
import { formatNumber } from '../wording/numbers.ts';
import { hourName } from '../wording/week-words.ts';
import type { WeekCell, WeekRows } from './hour-of-week-rows.ts';
import { HOUR_FONT, LEFT, type WeekView } from './hour-of-week-view.ts';
import type { Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { figureColor } from './parts/color.ts';
import { type Font, textWidth } from './parts/text-width.ts';

const FIGURE_FONT: Font = { size: 12 };
const GAP = 1.5;

type Drawing = { readonly view: WeekView; readonly palette: Palette };

export function HourNames({ view, palette }: Drawing): ReactNode {
  const hours = Array.from({ length: 24 / view.hoursEvery }, (_, index) => index * view.hoursEvery);
  return hours.map((hour) => (
    <ChartText key={hour} x={LEFT + hour * view.cell.width} y={view.top - 6} font={HOUR_FONT} fill={palette.ink2}>
      {hourName(hour)}
    </ChartText>
  ));
}

export function Cell({
  cell,
  day,
  view,
  palette,
}: Drawing & { readonly cell: WeekCell; readonly day: number }): ReactNode {
  const { width, height } = view.cell;
  const [x, y] = [LEFT + cell.hour * width, view.top + day * height];
  const fill = view.fills[cell.shade] ?? palette.card;
  const text = cell.sum < 0.05 ? '' : formatNumber(cell.sum < 9.95 ? cell.sum : Math.round(cell.sum));
  const fits = view.hasFigures && text !== '' && textWidth(text, FIGURE_FONT) + 6 <= width && height >= 15;
  return (
    <g data-mark="hour">
      <rect
        x={round(x + GAP / 2)}
        y={round(y + GAP / 2)}
        width={round(Math.max(1, width - GAP))}
        height={round(Math.max(1, height - GAP))}
        rx={2}
        fill={fill}
      />
      {fits && (
        <ChartText x={x + width / 2} y={y + height / 2 + 4} font={FIGURE_FONT} fill={figureColor(fill)} anchor="middle">
          {text}
        </ChartText>
      )}
    </g>
  );
}

/** A frame around the team's working time, one for each row of neighbouring days. */
export function WorkingFrames({ rows, view, palette }: Drawing & { readonly rows: WeekRows }): ReactNode {
  const { days, from, to } = rows.picture.working;
  const hour = view.cell.width / 60;
  return runsOf(days).map(([first, last]) => (
    <rect
      key={first}
      data-mark="working"
      x={round(LEFT + from * hour)}
      y={round(view.top + (first - 1) * view.cell.height)}
      width={round((to - from) * hour)}
      height={round((last - first + 1) * view.cell.height)}
      rx={3}
      fill="none"
      stroke={palette.ink}
      strokeWidth={1.5}
    />
  ));
}

/** Neighbouring weekdays as first and last: 1 2 3 5 gives 1-3 and 5-5. */
function runsOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const day of [...new Set(days)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === day - 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}
