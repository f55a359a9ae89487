import { type ReactNode, useId } from 'react';
import { Bar, type BarShapeProps } from 'recharts';
import { describePoints } from '../wording/alt-text.ts';
import { DISPLACED_CHART, describeSprintPoints, NOT_KNOWN, STILL_RUNNING } from '../wording/chart-words.ts';
import { type ChartProps, defineChart } from './define-chart.ts';
import { PART_ORDER, partOf } from './displaced-points-labels.ts';
import { FinishedBar, type MarkStyle, PartBar } from './displaced-points-marks.tsx';
import { type DisplacedPoints, type DisplacedSprint, preparePoints, tableOfPoints } from './displaced-points-rows.ts';
import { type PointsView, planPointsView, pointsWidthForAll } from './displaced-points-view.ts';
import { SprintMarks } from './displaced-points-words.tsx';
import { PALETTES } from './palette.ts';
import { DirectLabels, LEADER_ROOM } from './parts/direct-labels.tsx';
import { hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { LOWER_AXIS, PanelChart, UPPER_AXIS } from './parts/panel-chart.tsx';
import { PanelFrame } from './parts/panel-frame.tsx';
import type { Slot } from './parts/slots.ts';

/** Where planned points went: unfinished above with its claims, finished below, and the ring of all displaced points. */
export const chart = defineChart<DisplacedPoints>({
  id: 'displaced-points',
  title: DISPLACED_CHART.title,
  prepare: preparePoints,
  Chart: DisplacedPointsChart,
  table: tableOfPoints,
  words: wordsFor,
  widthForAll: pointsWidthForAll,
});

function DisplacedPointsChart({
  rows,
  size,
  theme,
  selectedKey,
  onSelect,
  onWalk,
  picture,
}: ChartProps<DisplacedPoints>): ReactNode {
  const hatch = hatchIds(useId());
  const view = planPointsView(rows, size, PALETTES[theme], `url(#${hatch.full})`, selectedKey, picture);
  const hasFigures = picture === undefined || view.layout.barWidth >= FIGURES_FROM;
  const style = { theme, hatch, layout: view.layout, selectedKey, hasFigures };
  return (
    <PanelChart
      label={wordsFor(rows).alt}
      describe={(key) => describe(rows, key)}
      below={
        <PanelFrame
          upper={{ heading: view.heading }}
          lower={{ heading: DISPLACED_CHART.finished }}
          palette={PALETTES[theme]}
          {...{ view, selectedKey }}
        />
      }
      bars={bars(view, style)}
      above={<Above view={view} style={style} />}
      layout={view.layout}
      slots={view.slots}
      {...{ size, theme, hatch, selectedKey, onSelect, onWalk }}
    />
  );
}

/** Width of a bar in which figures of every length fit. */
const FIGURES_FROM = 22;

type DrawingProps = { readonly view: PointsView; readonly style: MarkStyle };

/** Recharts stacks the parts on the upper axis and sets the finished part on the lower one. */
function bars(view: PointsView, style: MarkStyle): ReactNode {
  const rowAt = (index: number) => view.slots[index];
  return (
    <>
      {PART_ORDER.map((id) => (
        <Bar
          key={id}
          dataKey={(slot: Slot<DisplacedSprint>) =>
            (slot.kind === 'sprint' ? partOf(slot.row, id)?.value : undefined) ?? 0
          }
          yAxisId={UPPER_AXIS}
          stackId="unfinished"
          zIndex={0}
          isAnimationActive={false}
          shape={({ originalDataIndex: index, y, height }: BarShapeProps) => {
            const slot = rowAt(index);
            const part = slot?.kind === 'sprint' ? partOf(slot.row, id) : undefined;
            if (slot?.kind !== 'sprint' || part === undefined) return <g />;
            return <PartBar row={slot.row} at={{ y, height }} {...{ index, part, style }} />;
          }}
        />
      ))}
      {style.layout.lower !== undefined && (
        <Bar
          dataKey={(slot: Slot<DisplacedSprint>) =>
            slot.kind === 'sprint' && slot.row.plan.kind === 'known' ? slot.row.plan.finished : 0
          }
          yAxisId={LOWER_AXIS}
          zIndex={0}
          isAnimationActive={false}
          shape={({ originalDataIndex: index, y, height }: BarShapeProps) => {
            const slot = rowAt(index);
            return slot?.kind === 'sprint' ? (
              <FinishedBar row={slot.row} at={{ y, height }} figures={view.finishedFigures} {...{ index, style }} />
            ) : (
              <g />
            );
          }}
        />
      )}
    </>
  );
}

function Above({ view, style }: DrawingProps): ReactNode {
  const palette = PALETTES[style.theme];
  const { layout } = view;
  const saysAtLeast = ({ plan }: DisplacedSprint) =>
    view.heading === DISPLACED_CHART.unfinished && plan.kind === 'known' && plan.atLeast;
  return (
    <>
      {view.slots.map((slot, index) =>
        slot.kind === 'gap' ? null : (
          <SprintMarks key={slot.key} row={slot.row} saysAtLeast={saysAtLeast(slot.row)} {...{ index, style }} />
        ),
      )}
      <Legend placed={view.legend} left={4} palette={palette} />
      {view.labels !== undefined && (
        <DirectLabels
          labels={view.labels.items}
          tops={view.labels.tops}
          leaderX={layout.right - layout.slotWidth / 2 + layout.ringOffset + 9}
          textX={layout.right + LEADER_ROOM}
          palette={palette}
        />
      )}
    </>
  );
}

function wordsFor(rows: DisplacedPoints) {
  return describePoints({ ...rows, sprints: rows.sprints.map(wordsOf) });
}

function describe(rows: DisplacedPoints, key: string): string {
  const sprint = rows.sprints.find((candidate) => candidate.key === key);
  return sprint === undefined ? NOT_KNOWN : describeSprintPoints(wordsOf(sprint), rows.unit);
}

function wordsOf(sprint: DisplacedSprint) {
  return { ...sprint, plan: planWords(sprint) };
}

function planWords({ plan }: DisplacedSprint) {
  if (plan.kind === 'running') return STILL_RUNNING;
  return plan.kind === 'not-known' ? plan.reason : { ...plan.printed, parts: plan.parts, atLeast: plan.atLeast };
}
