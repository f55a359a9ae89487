import { type ReactNode, useId } from 'react';
import { Bar, type BarShapeProps } from 'recharts';
import { describeHours } from '../wording/alt-text.ts';
import { describeSprintHours, HOURS_CHART, NOT_KNOWN, SO_FAR } from '../wording/chart-words.ts';
import { formatHours } from '../wording/numbers.ts';
import { type ChartProps, defineChart } from './define-chart.ts';
import { type HoursSprint, type IncidentHours, measureOf, prepareHours, tableOfHours } from './incident-hours-rows.ts';
import { type HoursView, headingOf, hoursWidthForAll, planHoursView } from './incident-hours-view.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { dimmed } from './parts/color.ts';
import { Drawn } from './parts/drawn.tsx';
import { Figure } from './parts/figure.tsx';
import { type HatchIds, hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PanelAxis } from './parts/panel-axis.tsx';
import { PanelChart, UPPER_AXIS } from './parts/panel-chart.tsx';
import { centerOf, yOf } from './parts/panel-layout.ts';
import type { Slot } from './parts/slots.ts';
import { GapMarks, SprintAxis } from './parts/sprint-axis.tsx';
import { Diamond } from './parts/swatch.tsx';
import { type Font, textWidth } from './parts/text-width.ts';

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

type Style = {
  readonly theme: Theme;
  readonly hatch: HatchIds;
  readonly selectedKey: string | undefined;
  readonly rows: IncidentHours;
};

const WORD_FONT: Font = { size: 11.5 };
const OFF_FONT: Font = { size: 12, weight: 600 };

function IncidentHoursChart({ rows, size, theme, selectedKey, onSelect }: ChartProps<IncidentHours>): ReactNode {
  const hatch = hatchIds(useId());
  const view = planHoursView(rows, size, `url(#${hatch.full})`, selectedKey);
  const style: Style = { theme, hatch, selectedKey, rows };
  return (
    <PanelChart
      label={wordsFor(rows).alt}
      describe={(key) => describe(rows, key)}
      below={<Below view={view} style={style} />}
      bars={hoursBar(view, style)}
      above={<Above view={view} style={style} />}
      layout={view.layout}
      slots={view.slots}
      {...{ size, theme, hatch, selectedKey, onSelect }}
    />
  );
}

type DrawingProps = { readonly view: HoursView; readonly style: Style };

function Below({ view, style }: DrawingProps): ReactNode {
  const palette = PALETTES[style.theme];
  const { layout, slots, sprintLabels: labels } = view;
  const isShare = style.rows.measure === 'share';
  return (
    <>
      <PanelAxis
        {...{ layout, palette }}
        panel={layout.upper}
        heading={headingOf(style.rows)}
        suffix={isShare ? ' %' : ''}
      />
      {layout.lower !== undefined && (
        <PanelAxis {...{ layout, palette }} panel={layout.lower} heading={HOURS_CHART.off} />
      )}
      <GapMarks {...{ layout, slots, palette }} />
      <SprintAxis {...{ layout, slots, labels, palette }} selectedKey={style.selectedKey} />
    </>
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

type HoursBarProps = {
  readonly row: HoursSprint;
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly style: Style;
};

function HoursBar({ row, box, style }: HoursBarProps): ReactNode {
  const palette = PALETTES[style.theme];
  const isQuiet = isDimmed(row, style);
  const pattern = row.isRunning ? style.hatch.soFar : isQuiet ? style.hatch.dim : style.hatch.full;
  const plate = isQuiet ? dimmed(palette.investedTint, style.theme) : palette.investedTint;
  const outline = row.isRunning ? { stroke: palette.invested, strokeWidth: 1.2, strokeDasharray: '3 3' } : {};
  return (
    <Drawn mark={row.isRunning ? 'so-far' : 'incidents'}>
      <rect
        x={round(box.x)}
        y={round(box.y)}
        width={round(box.width)}
        height={round(Math.max(1.5, box.height))}
        rx={Math.min(2, box.height / 2)}
        fill={`url(#${pattern})`}
        {...outline}
      />
      <Figure box={box} text={formatHours(row.hoursOn)} ground={row.isRunning ? palette.card : plate} hasPlate />
    </Drawn>
  );
}

function Above({ view, style }: DrawingProps): ReactNode {
  const palette = PALETTES[style.theme];
  const { layout } = view;
  return (
    <>
      {view.slots.map((slot, index) =>
        slot.kind === 'gap' ? null : <SprintMarks key={slot.key} row={slot.row} {...{ index, view, style, palette }} />,
      )}
      <Legend placed={view.legend} left={4} palette={palette} />
      {view.windowNote !== undefined && (
        <ChartText x={layout.right} y={layout.top - 11} font={WORD_FONT} fill={palette.ink3} anchor="end">
          {view.windowNote}
        </ChartText>
      )}
    </>
  );
}

type SprintMarksProps = DrawingProps & {
  readonly row: HoursSprint;
  readonly index: number;
  readonly palette: Palette;
};

function SprintMarks({ row, index, view, style, palette }: SprintMarksProps): ReactNode {
  const { layout } = view;
  const x = centerOf(layout, index);
  const top = yOf(layout.upper, measureOf(row, style.rows.measure)) - 7;
  const hours = row.hoursOn === 0 ? '0' : isFigureInside(view, row, style) ? undefined : formatHours(row.hoursOn);
  const words = [hours, row.isRunning ? SO_FAR : undefined].filter((word) => word !== undefined).join(' ');
  return (
    <g>
      {words !== '' && textWidth(words, WORD_FONT) <= layout.slotWidth && (
        <ChartText x={x} y={top} font={WORD_FONT} fill={palette.ink2} anchor="middle">
          {words}
        </ChartText>
      )}
      {layout.lower !== undefined && <OffHours {...{ row, index, view, style, palette }} />}
    </g>
  );
}

/** A diamond on a thin stem: a burden beside the bars, not a part of them. */
function OffHours({ row, index, view, style, palette }: SprintMarksProps): ReactNode {
  const { lower, slotWidth } = view.layout;
  if (lower === undefined || row.hoursOff === 0) return null;
  const x = centerOf(view.layout, index);
  const y = yOf(lower, row.hoursOff);
  const tone = {
    ...palette,
    invested: isDimmed(row, style) ? dimmed(palette.invested, style.theme) : palette.invested,
  };
  const text = formatHours(row.hoursOff);
  return (
    <g pointerEvents="none">
      <line x1={round(x)} x2={round(x)} y1={round(y)} y2={round(lower.zero)} stroke={tone.invested} strokeWidth={1.5} />
      <Diamond x={round(x)} y={round(y)} palette={tone} />
      {textWidth(text, OFF_FONT) + 20 <= slotWidth && (
        <ChartText x={x + 10} y={y + 4.3} font={OFF_FONT} fill={palette.ink}>
          {text}
        </ChartText>
      )}
    </g>
  );
}

function isFigureInside(view: HoursView, row: HoursSprint, style: Style): boolean {
  const height = view.layout.upper.zero - yOf(view.layout.upper, measureOf(row, style.rows.measure));
  return height >= 20 && textWidth(formatHours(row.hoursOn), OFF_FONT) + 12 <= view.layout.barWidth;
}

function barBox(view: HoursView, index: number) {
  return { x: centerOf(view.layout, index) - view.layout.barWidth / 2, width: view.layout.barWidth };
}

function isDimmed(row: HoursSprint, style: Style): boolean {
  return style.selectedKey !== undefined && style.selectedKey !== row.key;
}

function wordsFor(rows: IncidentHours) {
  return describeHours({ ...rows, lines: rows.sprints.map((sprint) => describe(rows, sprint.key)) });
}

function describe(rows: IncidentHours, key: string): string {
  const sprint = rows.sprints.find((candidate) => candidate.key === key);
  if (sprint === undefined) return NOT_KNOWN;
  return describeSprintHours({ ...sprint, hoursOff: rows.showsOffHours ? sprint.hoursOff : undefined });
}
