import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import {
  BURN_UP,
  burnUpTakeaway,
  type DayKnowledge,
  describeBurnUpDay,
  noBurnUpInWords,
  scopeSumInWords,
  withoutDayInWords,
} from '../wording/burn-up-words.ts';
import { BURN_UP_FIGURE, where } from '../wording/figure-words.ts';
import { WALK } from '../wording/walk-words.ts';
import { BurnUpBands, BurnUpDays, BurnUpLines } from './burn-up-marks.tsx';
import { type BurnUpLine, type BurnUpRows, prepareBurnUp, tableOfBurnUp } from './burn-up-rows.ts';
import { type BurnUpView, planBurnUp } from './burn-up-view.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES } from './palette.ts';
import { DirectLabels, LEADER_ROOM } from './parts/direct-labels.tsx';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PanelAxis } from './parts/panel-axis.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';

/** One sprint day by day: everything in it, what was finished, and its incidents as bands over the days (METHOD 2.8). */
export const chart = defineChart<BurnUpRows>({
  id: 'burn-up',
  title: BURN_UP.title,
  prepare: prepareBurnUp,
  Chart: BurnUpChart,
  table: tableOfBurnUp,
  words: wordsFor,
  widthForAll: () => 900,
});

function BurnUpChart({ rows, size, theme, onWalk, picture }: ChartProps<BurnUpRows>): ReactNode {
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const view = planBurnUp(rows, size, palette, `url(#${hatch.full})`, picture === 'brief');
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      defs={<HatchPatterns ids={hatch} theme={theme} />}
      walk={onWalk && <WalkMarks {...daysToWalk(rows, view)} {...{ palette, onWalk }} />}
    >
      <Legend placed={view.legend} left={4} palette={palette} />
      <PanelAxis layout={view} panel={view.panel} heading={BURN_UP.heading(rows.unit)} palette={palette} />
      <g data-part="sprints">
        <BurnUpDays {...{ rows, view, palette }} />
        <BurnUpBands {...{ rows, view, palette }} fill={`url(#${hatch.full})`} />
        <BurnUpLines {...{ rows, view, palette }} />
      </g>
      {view.labels !== undefined && (
        <DirectLabels
          labels={view.labels.items}
          tops={view.labels.tops}
          leaderX={view.xOf(rows.until) + 7}
          textX={view.xOf(rows.until) + LEADER_ROOM}
          palette={palette}
        />
      )}
    </PlainChart>
  );
}

/** Every day that the data tell of, from the plot's top to its name. */
function daysToWalk({ days, lines, unit }: BurnUpRows, { xOf, panel }: BurnUpView): Walk {
  const known = { scope: knownOf(lines, 'scope'), done: knownOf(lines, 'done') };
  const marks = days.map((day) => ({
    key: String(day.start),
    label: describeBurnUpDay(day, unit, known),
    area: {
      ...{ x: xOf(day.start) + 1, y: panel.top - 4 },
      ...{ width: Math.max(1, xOf(day.end) - xOf(day.start) - 2), height: panel.zero - panel.top + DAY_NAME_HEIGHT },
    },
  }));
  return { marks, name: WALK.days };
}

const DAY_NAME_HEIGHT = 28;

/** How much of a line has a day. */
function knownOf(lines: BurnUpRows['lines'], id: BurnUpLine['id']): DayKnowledge {
  const line = lines.find((candidate) => candidate.id === id);
  if (line === undefined || line.known.length === 0) return 'nothing';
  return line.guess.length === 0 ? 'all' : 'dated';
}

function wordsFor(rows: BurnUpRows): ChartWords {
  const { scope, unit, reason } = rows;
  const takeaway = scope === undefined ? noBurnUpInWords(reason ?? 'no-plan') : burnUpTakeaway(scope, unit);
  const sums = scope === undefined ? [] : [`${scopeSumInWords(scope)}.`, withoutDayInWords(scope, unit)];
  return {
    takeaway,
    subject: BURN_UP_FIGURE.subject(BURN_UP.heading(unit).toLowerCase()),
    briefSubject: BURN_UP.heading(unit).toLowerCase(),
    alt: fitted(BURN_UP_FIGURE.kind, rows.teamName, BURN_UP_FIGURE.span, [
      scope === undefined ? BURN_UP_FIGURE.noItems : where(takeaway, true),
      BURN_UP_FIGURE.bands(rows.bands.length),
      BURN_UP_FIGURE.someBands,
    ]),
    longDescription: [
      `${rows.sprintName}, ${rows.dates}. ${takeaway}.`,
      ...sums.filter((sentence) => sentence !== ''),
      ...rows.days.map(({ name, scope: inScope, done, incidents }) =>
        [BURN_UP_FIGURE.day(name, inScope, done), ...incidents].join(', '),
      ),
    ].join('\n'),
    explanation: [BURN_UP.explanation, ...sums.filter((sentence) => sentence !== '')].join(' '),
    note: BURN_UP.note,
    briefNote: BURN_UP.briefNote,
  };
}
