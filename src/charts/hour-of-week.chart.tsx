import type { ReactNode } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { WEEK_FIGURE, where } from '../wording/figure-words.ts';
import { formatHours, formatNumber } from '../wording/numbers.ts';
import { WALK } from '../wording/walk-words.ts';
import {
  dayInWords,
  describeDay,
  describeHour,
  hourName,
  WEEK_CHART,
  weekExplanation,
  weekSources,
  weekTakeaway,
} from '../wording/week-words.ts';
import { type ChartProps, type ChartSize, type ChartWords, defineChart } from './define-chart.ts';
import { prepareWeek, tableOfWeek, type WeekCell, type WeekRows } from './hour-of-week-rows.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { figureColor, mix } from './parts/color.ts';
import { Legend, type LegendEntry, placeLegend } from './parts/legend.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { type Font, textWidth } from './parts/text-width.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';

/** Incident hours by weekday and hour on the team's clock: where the burden of nights and weekends lies (METHOD 2.6). */
export const chart = defineChart<WeekRows>({
  id: 'hour-of-week',
  title: WEEK_CHART.title,
  prepare: prepareWeek,
  Chart: HourOfWeekChart,
  table: tableOfWeek,
  words: wordsFor,
  widthForAll: () => 900,
});

const NAME_FONT: Font = { size: 12, weight: 600 };
const HOUR_FONT: Font = { size: 12 };
const FIGURE_FONT: Font = { size: 12 };
const SUM_FONT: Font = { size: 12 };
const LEFT = 40;
const HOURS_HEIGHT = 20;
const GAP = 1.5;
const SUMS_FROM_WIDTH = 640;
const HIGHEST_CELL = 46;

function HourOfWeekChart({ rows, size, theme, onWalk, picture }: ChartProps<WeekRows>): ReactNode {
  const palette = PALETTES[theme];
  const view = planView(rows, size, theme, picture === 'brief');
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      walk={onWalk && <WalkMarks {...hoursToWalk(rows, view)} {...{ palette, onWalk }} />}
    >
      <Legend placed={view.legend} left={4} palette={palette} />
      <HourNames view={view} palette={palette} />
      <g data-part="sprints">
        {rows.days.map(({ name, on, off, cells }, day) => (
          <g key={name}>
            <ChartText
              x={LEFT - 8}
              y={view.top + (day + 0.5) * view.cell.height + 4}
              font={NAME_FONT}
              fill={palette.ink}
              anchor="end"
            >
              {name}
            </ChartText>
            {cells.map((cell) => (
              <Cell key={cell.hour} {...{ cell, day, view, palette }} />
            ))}
            {view.hasSums && (
              <ChartText
                x={LEFT + 24 * view.cell.width + 12}
                y={view.top + (day + 0.5) * view.cell.height + 4}
                font={SUM_FONT}
                fill={palette.ink2}
              >
                {dayInWords(on, off)}
              </ChartText>
            )}
          </g>
        ))}
      </g>
      <WorkingFrames rows={rows} view={view} palette={palette} />
    </PlainChart>
  );
}

/** Every hour of the week in a row of its day. */
function hoursToWalk({ days }: WeekRows, { top, cell }: View): Walk {
  const marks = days.flatMap(({ cells }, day) =>
    cells.map(({ hour, on, off }) => ({
      key: `${day} ${hour}`,
      label: describeHour(day, hour, on, off),
      area: { x: LEFT + hour * cell.width, y: top + day * cell.height, ...cell },
    })),
  );
  return { marks, name: WALK.hours, perRow: 24 };
}

type View = {
  readonly top: number;
  readonly cell: { readonly width: number; readonly height: number };
  readonly hasSums: boolean;
  readonly hasFigures: boolean;
  readonly hoursEvery: number;
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  readonly fills: readonly string[];
};

type Drawing = { readonly view: View; readonly palette: Palette };

function planView(rows: WeekRows, size: ChartSize, theme: Theme, isBrief: boolean): View {
  const fills = fillsOf(rows.shades.length, theme);
  const entries = legendOf(rows, fills, PALETTES[theme]);
  const legend = placeLegend(isBrief ? entries.filter(isInBrief) : entries, size.width - 8);
  const hasSums = size.width >= SUMS_FROM_WIDTH;
  const sums = hasSums ? 20 + Math.max(...rows.days.map(({ on, off }) => textWidth(dayInWords(on, off), SUM_FONT))) : 4;
  const width = (size.width - LEFT - sums) / 24;
  const top = legend.height + HOURS_HEIGHT;
  const height = Math.min(HIGHEST_CELL, (size.height - top - 6) / 7);
  const hourWidth = textWidth(hourName(0), HOUR_FONT) + 8;
  const hoursEvery = [1, 2, 3, 6].find((every) => every * width >= hourWidth) ?? 12;
  return { top, cell: { width, height }, hasSums, hasFigures: !isBrief, hoursEvery, legend: legend.placed, fills };
}

/** From no hours to the most; each shade a plain colour, whose contrast with its figure is known. */
function fillsOf(count: number, theme: Theme): readonly string[] {
  const { card, line, invested } = PALETTES[theme];
  const shades = Array.from({ length: count }, (_, index) => mix(invested, card, 0.25 + (0.75 * index) / (count - 1)));
  return [mix(line, card, 0.6), ...shades];
}

function legendOf({ shades }: WeekRows, fills: readonly string[], palette: Palette): readonly LegendEntry[] {
  const fill = (id: string, name: string, index: number): LegendEntry => ({
    ...{ id, name },
    mark: { kind: 'fill', fill: fills[index] ?? palette.card, outline: palette.line2 },
  });
  return [
    fill('none', WEEK_CHART.none, 0),
    ...shades.map((upTo, index) => fill(`shade-${index}`, WEEK_CHART.upTo(formatHours(upTo)), index + 1)),
    { id: 'working', name: WEEK_CHART.working, mark: { kind: 'fill', fill: palette.card, outline: palette.ink } },
  ];
}

/** No hours, the strongest shade and the frame: between them, the stronger the more. */
function isInBrief({ id }: LegendEntry, index: number, all: readonly LegendEntry[]): boolean {
  return id === 'none' || index >= all.length - 2;
}

function HourNames({ view, palette }: Drawing): ReactNode {
  const hours = Array.from({ length: 24 / view.hoursEvery }, (_, index) => index * view.hoursEvery);
  return hours.map((hour) => (
    <ChartText key={hour} x={LEFT + hour * view.cell.width} y={view.top - 6} font={HOUR_FONT} fill={palette.ink2}>
      {hourName(hour)}
    </ChartText>
  ));
}

function Cell({ cell, day, view, palette }: Drawing & { readonly cell: WeekCell; readonly day: number }): ReactNode {
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
function WorkingFrames({ rows, view, palette }: Drawing & { readonly rows: WeekRows }): ReactNode {
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

function wordsFor(rows: WeekRows): ChartWords {
  const takeaway = weekTakeaway(rows.picture);
  const explanation = `${weekExplanation(rows.zone)} ${weekSources(rows.picture)}`;
  return {
    takeaway,
    subject: WEEK_FIGURE.subject,
    briefSubject: WEEK_FIGURE.briefSubject,
    alt: fitted(WEEK_FIGURE.kind, rows.teamName, WEEK_FIGURE.span, [where(takeaway), WEEK_FIGURE.framed]),
    longDescription: [explanation, ...rows.days.map(({ on, off }, day) => describeDay(day, on, off))].join('\n'),
    explanation,
    note: explanation,
  };
}
