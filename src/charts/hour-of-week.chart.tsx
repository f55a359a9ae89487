import type { ReactNode } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { WEEK_FIGURE, where } from '../wording/figure-words.ts';
import { WALK } from '../wording/walk-words.ts';
import {
  briefWeek,
  dayInWords,
  describeDay,
  describeHour,
  WEEK_CHART,
  weekExplanation,
  weekSources,
  weekTakeaway,
} from '../wording/week-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { Cell, HourNames, WorkingFrames } from './hour-of-week-marks.tsx';
import { prepareWeek, tableOfWeek, type WeekRows } from './hour-of-week-rows.ts';
import { LEFT, planWeek, SUM_FONT, type WeekView } from './hour-of-week-view.ts';
import { PALETTES } from './palette.ts';
import { ChartText } from './parts/chart-text.tsx';
import { Legend } from './parts/legend.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import type { Font } from './parts/text-width.ts';
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

function HourOfWeekChart({ rows, size, theme, onWalk, picture }: ChartProps<WeekRows>): ReactNode {
  const palette = PALETTES[theme];
  const view = planWeek(rows, size, theme, picture === 'brief');
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
function hoursToWalk({ days }: WeekRows, { top, cell }: WeekView): Walk {
  const marks = days.flatMap(({ cells }, day) =>
    cells.map(({ hour, on, off }) => ({
      key: `${day} ${hour}`,
      label: describeHour(day, hour, on, off),
      area: { x: LEFT + hour * cell.width, y: top + day * cell.height, ...cell },
    })),
  );
  return { marks, name: WALK.hours, perRow: 24 };
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
    briefNote: briefWeek(rows.zone),
  };
}
