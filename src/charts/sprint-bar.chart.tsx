import { type ReactNode, useId } from 'react';
import type { EstimateUnit } from '../domain/index.ts';
import { fitted } from '../wording/alt-text.ts';
import { where } from '../wording/figure-words.ts';
import { BAR_CHART, planTakeaway, timeTakeaway, unknownTakeaway } from '../wording/sprint-bar-words.ts';
import { SPRINT_BAR } from '../wording/sprint-words.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartSource, type ChartTable, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES } from './palette.ts';
import { ChartText } from './parts/chart-text.tsx';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { Swatch } from './parts/swatch.tsx';
import { type Font, shortened } from './parts/text-width.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';
import { SprintBarMarks } from './sprint-bar.tsx';
import { prepareSprintBar, type SprintBar } from './sprint-bar-rows.ts';
import { type BarChartView, planBarChart } from './sprint-bar-view.ts';

type BarRows = {
  readonly teamName: string;
  /** Absent: no sprint has begun. */
  readonly sprintName: string | undefined;
  readonly unit: EstimateUnit;
  /** Absent: neither plan nor working time is known. */
  readonly bar: SprintBar | undefined;
};

/** One sprint as a bar that adds up, with its parts in a list: the latest closed sprint of the team, else the latest. */
export const chart = defineChart<BarRows>({
  id: 'sprint-bar',
  title: BAR_CHART.title,
  prepare,
  Chart: SprintBarChart,
  table: tableOf,
  words: wordsFor,
  widthForAll: () => 640,
});

function prepare(team: ChartSource): BarRows {
  const begun = team.sprints.filter(({ state }) => state !== 'future');
  const sprint = begun.findLast(({ state }) => state === 'closed') ?? begun.at(-1);
  return {
    teamName: team.name,
    sprintName: sprint?.name,
    unit: sprint?.unit ?? team.unit,
    bar: sprint === undefined ? undefined : prepareSprintBar(team, sprint.key),
  };
}

const UNKNOWN_FONT: Font = { size: 13 };

function SprintBarChart({ rows, size, theme, onWalk, picture }: ChartProps<BarRows>): ReactNode {
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const style = { palette, hatch: `url(#${hatch.full})` };
  const { bar } = rows;
  const view = bar === undefined ? undefined : planBarChart(bar, size, picture === 'brief', style);
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      defs={<HatchPatterns ids={hatch} theme={theme} />}
      walk={onWalk && view && <WalkMarks {...itemsToWalk(view, size.width)} {...{ palette, onWalk }} />}
    >
      {bar === undefined || view === undefined ? (
        <g data-part="sprints">
          <ChartText x={1} y={size.height / 2} font={UNKNOWN_FONT} fill={palette.ink2}>
            {shortened(BAR_CHART.unknownWhole, size.width - 4, UNKNOWN_FONT)}
          </ChartText>
        </g>
      ) : (
        <>
          <g data-part="sprints" transform={`translate(0 ${Math.round(view.top)})`}>
            <SprintBarMarks {...{ bar, palette, hatch }} width={size.width} barHeight={view.barHeight} />
          </g>
          <g data-part="legend">
            {view.items.map(({ id, mark, x, y, nameX, valueX, name, value }) => (
              <g key={id}>
                <Swatch {...{ mark, x, y, palette }} />
                <ChartText x={nameX} y={y + 10.6} font={view.fonts.name} fill={palette.ink2}>
                  {name}
                </ChartText>
                <ChartText x={valueX} y={y + 10.6} font={view.fonts.value} fill={palette.ink}>
                  {shortened(value, size.width - valueX - 1, view.fonts.value)}
                </ChartText>
              </g>
            ))}
          </g>
        </>
      )}
    </PlainChart>
  );
}

function itemsToWalk({ items }: BarChartView, width: number): Walk {
  const marks = items.map(({ id, name, value, x, y }) => ({
    key: id,
    label: BAR_CHART.line(name, value),
    area: { x: x - 1, y: y - 3, width: Math.min(260, width - x), height: 19 },
  }));
  return { marks, name: WALK.parts };
}

function tableOf({ teamName, sprintName, bar }: BarRows): ChartTable {
  return {
    caption: [teamName, sprintName, bar?.title ?? SPRINT_BAR.titleUnknown]
      .filter((part) => part !== undefined)
      .join(': '),
    headers: [BAR_CHART.part, BAR_CHART.amount],
    rows: bar === undefined ? [] : linesOf(bar),
  };
}

function linesOf({ segments, whole, ring }: SprintBar): readonly (readonly [string, string])[] {
  return [
    ...segments.map(({ name, text }) => [name, text] as const),
    [BAR_CHART.together, whole],
    ...(ring === undefined ? [] : [[SPRINT_BAR.ring, ring.text] as const]),
  ];
}

function wordsFor(rows: BarRows): ChartWords {
  const { teamName, bar } = rows;
  const takeaway = takeawayOf(rows);
  const explanation = isPlan(bar) ? BAR_CHART.explainPlan : BAR_CHART.explainTime;
  const note = isPlan(bar) ? BAR_CHART.notePlan : BAR_CHART.explainTime;
  const told = bar?.note === undefined ? [] : [bar.note];
  return {
    takeaway,
    briefTakeaway: takeawayOf({ ...rows, sprintName: '' }),
    subject: BAR_CHART.subject(isPlan(bar) ? rows.unit : undefined),
    briefSubject: BAR_CHART.subject(isPlan(bar) ? rows.unit : undefined),
    alt: fitted(BAR_CHART.kind, teamName, BAR_CHART.span, [
      where(takeaway, true),
      ...(bar === undefined ? [] : [BAR_CHART.parts(bar.whole)]),
      where(BAR_CHART.unknown),
    ]),
    longDescription: [
      explanation,
      ...told,
      ...(bar === undefined ? [BAR_CHART.unknown] : linesOf(bar).map(([name, text]) => BAR_CHART.line(name, text))),
    ].join('\n'),
    explanation,
    note: [...told, note].join(' '),
    briefNote: briefNoteOf(bar),
  };
}

/** A plan that is not known is said in the title, which gives working time; one that is known in part is said here. */
function briefNoteOf(bar: SprintBar | undefined): string {
  if (!isPlan(bar)) return BAR_CHART.briefTime;
  return bar?.note === undefined ? BAR_CHART.briefPlan : BAR_CHART.briefAtLeast;
}

function isPlan(bar: SprintBar | undefined): boolean {
  return bar?.segments.some(({ id }) => id === 'finished') ?? false;
}

function takeawayOf({ sprintName, unit, bar }: BarRows): string {
  const textOf = (id: string) => bar?.segments.find((segment) => segment.id === id)?.text ?? '';
  if (sprintName === undefined || bar === undefined) return unknownTakeaway(sprintName);
  if (!isPlan(bar)) return timeTakeaway(sprintName, textOf('incidents'), bar.whole);
  return planTakeaway(sprintName, { finished: textOf('finished'), whole: bar.whole, unit, took: bar.ring?.text });
}
