import type { ReactNode } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { formatDate } from '../wording/dates.ts';
import { where } from '../wording/figure-words.ts';
import { claimSentence, testInWords } from '../wording/ledger-claims.ts';
import { returnRows } from '../wording/ledger-return-rows.ts';
import { RECURRENCE } from '../wording/ledger-words.ts';
import { formatNumber } from '../wording/numbers.ts';
import {
  describeRecurrence,
  describeRecurrenceInFull,
  RECURRENCE_CHART,
  RECURRENCE_FIGURE,
  recurrenceTakeaway,
  spokenOf,
} from '../wording/recurrence-chart-words.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartSource, type ChartTable, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES, type Palette } from './palette.ts';
import { ChartText } from './parts/chart-text.tsx';
import { Legend } from './parts/legend.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { SWATCH_SIZE } from './parts/swatch.tsx';
import { shortened, textWidth } from './parts/text-width.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';
import { planRecurrence, type RecurrenceRows, type RecurrenceView, TEXT_FONT } from './recurrence-view.ts';
import { DoneLine, EpisodeDot, PromptingTick, TimeLine } from './time-line.tsx';

/** Episodes of each service or cause label before and since its first finished follow-up (METHOD 2.14-4). */
export const chart = defineChart<RecurrenceRows>({
  id: 'recurrence',
  title: RECURRENCE_CHART.title,
  prepare,
  Chart: RecurrenceChart,
  table: tableOf,
  words: wordsFor,
  widthForAll: () => 640,
});

function prepare({ id, name, zone, ledger }: ChartSource): RecurrenceRows {
  if (ledger === undefined) throw new RangeError(`nobody asked for the ledger of the team ${id}`);
  const { returns, recurrences } = ledger;
  return {
    ...{ teamName: name, zone, tested: recurrences.tested },
    told: recurrences.compared.filter(({ comparison }) => comparison !== undefined),
    counts: returnRows(returns, recurrences).find((row) => row.id === 'recurrence')?.count ?? '',
  };
}

function RecurrenceChart({ rows, size, theme, onWalk, picture }: ChartProps<RecurrenceRows>): ReactNode {
  const palette = PALETTES[theme];
  const view = planRecurrence(rows, size, picture);
  const { left, width, height } = view.line;
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      walk={onWalk && <WalkMarks {...groupsToWalk(view, size.width)} {...{ palette, onWalk }} />}
    >
      <MarkNames view={view} palette={palette} />
      <g data-part="sprints">
        {view.groups.map(({ recurrence, texts, lineY }) => (
          <g key={`${recurrence.kind} ${recurrence.name}`} data-mark="group">
            {texts.map(({ text, x, y, font, isQuiet }) => (
              <ChartText key={y + x} x={x} y={y} font={font} fill={isQuiet ? palette.ink2 : palette.ink}>
                {text}
              </ChartText>
            ))}
            <line x1={left} x2={left + width} y1={lineY} y2={lineY} stroke={palette.line2} strokeDasharray="2 4" />
            <TimeLine {...{ recurrence, left, width, height, palette }} y={lineY} />
          </g>
        ))}
        {view.groups.length === 0 && (
          <ChartText x={0} y={size.height / 2} font={TEXT_FONT} fill={palette.ink2}>
            {shortened(RECURRENCE_FIGURE.empty, size.width - 4, TEXT_FONT)}
          </ChartText>
        )}
      </g>
      {view.groups.length > 0 && <Axis view={view} palette={palette} />}
    </PlainChart>
  );
}

function groupsToWalk({ groups, rowHeight }: RecurrenceView, width: number): Walk {
  const marks = groups.map(({ recurrence, top }) => ({
    key: `${recurrence.kind} ${recurrence.name}`,
    label: describeRecurrence(recurrence),
    area: { x: 0, y: top, width, height: rowHeight - 2 },
  }));
  return { marks, name: WALK.groups };
}

type PartProps = { readonly view: RecurrenceView; readonly palette: Palette };

/** The legend, with the marks as they are on the lines. */
function MarkNames({ view: { legend }, palette }: PartProps): ReactNode {
  const middle = SWATCH_SIZE / 2;
  return (
    <>
      <Legend placed={legend} left={0} palette={palette} />
      {legend.map(({ id, x, row }) => {
        const at = { x: x + middle, y: row * 20 + 3 + middle, palette };
        if (id === 'episode') return <EpisodeDot key={id} {...at} />;
        if (id === 'prompting') return <PromptingTick key={id} {...at} />;
        return <DoneLine key={id} x={at.x} from={at.y - middle} to={at.y + middle} palette={palette} />;
      })}
    </>
  );
}

/** The weeks on either side; all lines have the same. */
function Axis({ view: { line, axisY, windowNote }, palette }: PartProps): ReactNode {
  const { left, width } = line;
  const isBelow = left === 0;
  const words = { font: TEXT_FONT, fill: palette.ink2, y: axisY + 13 };
  const middle = isBelow && windowNote !== undefined ? windowNote : RECURRENCE_CHART.brief.done;
  const needed = [RECURRENCE_CHART.before, RECURRENCE_CHART.since, middle].map((text) => textWidth(text, TEXT_FONT));
  const hasMiddle = Math.max(needed[0] ?? 0, needed[1] ?? 0) + (needed[2] ?? 0) / 2 + 12 <= width / 2;
  return (
    <g data-mark="weeks">
      <ChartText {...words} x={left}>
        {RECURRENCE_CHART.before}
      </ChartText>
      {hasMiddle && (
        <ChartText {...words} x={left + width / 2} anchor="middle">
          {middle}
        </ChartText>
      )}
      <ChartText {...words} x={left + width} anchor="end">
        {RECURRENCE_CHART.since}
      </ChartText>
      {windowNote !== undefined && !isBelow && (
        <ChartText {...words} x={0}>
          {windowNote}
        </ChartText>
      )}
    </g>
  );
}

function tableOf({ teamName, zone, told }: RecurrenceRows): ChartTable {
  return {
    caption: RECURRENCE_CHART.caption(teamName),
    headers: RECURRENCE_CHART.headers,
    rows: told.map((recurrence) => [
      RECURRENCE_CHART.named(recurrence.name, RECURRENCE.kinds[recurrence.kind]),
      formatDate(recurrence.action.doneAt, zone),
      formatNumber(recurrence.counts.before),
      formatNumber(recurrence.counts.after),
      claimSentence(recurrence),
      testInWords(recurrence),
    ]),
  };
}

function wordsFor({ teamName, told, tested, counts }: RecurrenceRows): ChartWords {
  const takeaway = recurrenceTakeaway(told, counts);
  return {
    takeaway,
    subject: RECURRENCE_FIGURE.subject,
    briefSubject: RECURRENCE_FIGURE.briefSubject,
    alt: fitted(RECURRENCE_FIGURE.kind, teamName, RECURRENCE_FIGURE.span(told.length), [
      ...(told.length === 0 ? [RECURRENCE_FIGURE.nothing] : [where(takeaway, spokenOf(told) !== undefined)]),
      RECURRENCE_FIGURE.some,
    ]),
    longDescription: [
      RECURRENCE_FIGURE.explanation,
      ...told.map((recurrence) => describeRecurrenceInFull(recurrence, { tested })),
    ].join('\n'),
    explanation: RECURRENCE_FIGURE.explanation,
    note: RECURRENCE_FIGURE.note,
    briefNote: RECURRENCE_FIGURE.briefNote,
  };
}
