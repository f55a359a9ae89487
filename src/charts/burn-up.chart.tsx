import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import {
  BURN_UP,
  burnUpTakeaway,
  noBurnUpInWords,
  scopeSumInWords,
  withoutDayInWords,
} from '../wording/burn-up-words.ts';
import { countInWords } from '../wording/numbers.ts';
import { BurnUpBands, BurnUpDays, BurnUpLines } from './burn-up-marks.tsx';
import { type BurnUpRows, prepareBurnUp, tableOfBurnUp } from './burn-up-rows.ts';
import { planBurnUp } from './burn-up-view.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES } from './palette.ts';
import { DirectLabels, LEADER_ROOM } from './parts/direct-labels.tsx';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PanelAxis } from './parts/panel-axis.tsx';
import { PlainChart } from './parts/plain-chart.tsx';

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

function BurnUpChart({ rows, size, theme }: ChartProps<BurnUpRows>): ReactNode {
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const view = planBurnUp(rows, size, palette, `url(#${hatch.full})`);
  return (
    <PlainChart size={size} label={wordsFor(rows).alt} defs={<HatchPatterns ids={hatch} theme={theme} />}>
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

function wordsFor(rows: BurnUpRows): ChartWords {
  const { scope, unit, reason } = rows;
  const takeaway = scope === undefined ? noBurnUpInWords(reason ?? 'no-plan') : burnUpTakeaway(scope, unit);
  const bands = countInWords(rows.bands.length, 'incident', 'incidents');
  const sums = scope === undefined ? [] : [`${scopeSumInWords(scope)}.`, withoutDayInWords(scope, unit)];
  return {
    takeaway,
    subject: `${BURN_UP.heading(unit).toLowerCase()} in the sprint and finished, per day`,
    alt: fitted('Line chart of scope and finished work, day by day,', rows.teamName, `in one sprint`, [
      scope === undefined ? `where its items are not in the files` : `where ${takeaway}`,
      `with its ${bands} as bands over the days`,
      'with its incidents as bands over the days',
    ]),
    longDescription: [
      `${rows.sprintName}, ${rows.dates}. ${takeaway}.`,
      ...sums.filter((sentence) => sentence !== ''),
      ...rows.days.map(({ name, scope: inScope, done, incidents }) =>
        [`${name}: ${inScope} in the sprint, ${done} finished`, ...incidents].join(', '),
      ),
    ].join('\n'),
    explanation: [BURN_UP.explanation, ...sums.filter((sentence) => sentence !== '')].join(' '),
    note: BURN_UP.note,
  };
}
