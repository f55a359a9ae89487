import { type ReactNode, useId } from 'react';
import { Bar, type BarShapeProps } from 'recharts';
import { describeHours } from '../wording/alt-text.ts';
import { describeSprintHours, HOURS_CHART, NOT_KNOWN } from '../wording/chart-words.ts';
import { type ChartProps, defineChart } from './define-chart.ts';
import { barBox, type DrawingProps, HoursBar, SprintMarks, type Style } from './incident-hours-marks.tsx';
import { type HoursSprint, type IncidentHours, measureOf, prepareHours, tableOfHours } from './incident-hours-rows.ts';
import { type HoursView, headingOf, hoursWidthForAll, planHoursView } from './incident-hours-view.ts';
import { PALETTES } from './palette.ts';
import { hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PanelChart, UPPER_AXIS } from './parts/panel-chart.tsx';
import { PanelFrame } from './parts/panel-frame.tsx';
import type { Slot } from './parts/slots.ts';

/** Hours of incident work, where points are not known: inside working time hatched, outside it as diamonds below. */
export const chart = defineChart<IncidentHours>({
  id: 'incident-hours',
  title: HOURS_CHART.title,
  prepare: prepareHours,
  Chart: IncidentHoursChart,
  table: tableOfHours,
  words: wordsFor,
  widthForAll: hoursWidthForAll,
});

function IncidentHoursChart({
  rows,
  size,
  theme,
  selectedKey,
  onSelect,
  onWalk,
  picture,
}: ChartProps<IncidentHours>): ReactNode {
  const hatch = hatchIds(useId());
  const view = planHoursView(rows, size, `url(#${hatch.full})`, selectedKey, picture);
  const style: Style = { theme, hatch, selectedKey, rows };
  return (
    <PanelChart
      label={wordsFor(rows).alt}
      describe={(key) => describe(rows, key)}
      below={
        <PanelFrame
          upper={{ heading: headingOf(rows), suffix: rows.measure === 'share' ? ' %' : '' }}
          lower={{ heading: HOURS_CHART.off }}
          palette={PALETTES[theme]}
          {...{ view, selectedKey }}
        />
      }
      bars={hoursBar(view, style)}
      above={<Above view={view} style={style} />}
      layout={view.layout}
      slots={view.slots}
      {...{ size, theme, hatch, selectedKey, onSelect, onWalk }}
    />
  );
}

function hoursBar(view: HoursView, style: Style): ReactNode {
  return (
    <Bar
      dataKey={(slot: Slot<HoursSprint>) => (slot.kind === 'sprint' ? measureOf(slot.row, style.rows.measure) : 0)}
      yAxisId={UPPER_AXIS}
      zIndex={0}
      isAnimationActive={false}
      shape={({ originalDataIndex: index, y, height }: BarShapeProps) => {
        const slot = view.slots[index];
        if (slot?.kind !== 'sprint' || height <= 0) return <g />;
        return <HoursBar row={slot.row} box={{ ...barBox(view, index), y, height }} style={style} />;
      }}
    />
  );
}

function Above({ view, style }: DrawingProps): ReactNode {
  const palette = PALETTES[style.theme];
  return (
    <>
      {view.slots.map((slot, index) =>
        slot.kind === 'gap' ? null : <SprintMarks key={slot.key} row={slot.row} {...{ index, view, style, palette }} />,
      )}
      <Legend placed={view.legend} left={4} palette={palette} />
    </>
  );
}

function wordsFor(rows: IncidentHours) {
  return describeHours({ ...rows, lines: rows.sprints.map((sprint) => describe(rows, sprint.key)) });
}

function describe(rows: IncidentHours, key: string): string {
  const sprint = rows.sprints.find((candidate) => candidate.key === key);
  if (sprint === undefined) return NOT_KNOWN;
  return describeSprintHours({ ...sprint, hoursOff: rows.showsOffHours ? sprint.hoursOff : undefined });
}
