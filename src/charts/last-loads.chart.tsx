import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { NOT_KNOWN, SO_FAR } from '../wording/chart-words.ts';
import { overSprints, where } from '../wording/figure-words.ts';
import { briefLastLoadsTakeaway, LAST_LOADS, lastLoadsTakeaway, loadAmount } from '../wording/last-loads-words.ts';
import { describeLastSprint, usualInWords } from '../wording/sprint-usual-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { LoadBar, UsualBand } from './last-loads.tsx';
import { type LastLoadRow, type LastLoadsRows, prepareLastLoads, tableOfLastLoads } from './last-loads-rows.ts';
import { axisValue, BAND_FONT, type LastLoadsView, lastLoadsWidthForAll, planLastLoads } from './last-loads-view.ts';
import { PALETTES, type Palette } from './palette.ts';
import { ChartText } from './parts/chart-text.tsx';
import { type HatchIds, hatchIds } from './parts/hatch.tsx';
import { NOTE_FONT, PanelAxis } from './parts/panel-axis.tsx';
import { PanelChart } from './parts/panel-chart.tsx';
import { centerOf, yOf } from './parts/panel-layout.ts';
import { GapMarks, SprintAxis } from './parts/sprint-axis.tsx';

/** The last sprints with what incidents took of each, over the band of what is usual (METHOD 2.15). */
export const chart = defineChart<LastLoadsRows>({
  id: 'last-loads',
  title: LAST_LOADS.title,
  prepare: prepareLastLoads,
  Chart: LastLoadsPicture,
  table: tableOfLastLoads,
  words: wordsFor,
  widthForAll: lastLoadsWidthForAll,
});

function LastLoadsPicture(props: ChartProps<LastLoadsRows>): ReactNode {
  const { rows, size, theme, onSelect, onWalk, picture } = props;
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const view = planLastLoads(rows, size, picture);
  const selectedKey = rows.shown?.key;
  return (
    <PanelChart
      label={wordsFor(rows).alt}
      describe={(key) => describe(rows, key)}
      below={<Below {...{ view, rows, palette }} />}
      bars={null}
      above={<Bars {...{ view, rows, palette, hatch }} />}
      layout={view.layout}
      slots={view.slots}
      {...{ size, theme, hatch, selectedKey, onSelect, onWalk }}
    />
  );
}

type PartProps = { readonly view: LastLoadsView; readonly rows: LastLoadsRows; readonly palette: Palette };

function Below({ view, rows, palette }: PartProps): ReactNode {
  const { layout, slots, sprintLabels: labels, heading, band, windowNote } = view;
  return (
    <>
      <PanelAxis {...{ layout, palette, heading }} panel={layout.upper} suffix={rows.unit === 'share' ? ' %' : ''} />
      {band !== undefined && (
        <>
          <UsualBand {...band} {...{ palette }} left={layout.left} width={layout.right - layout.left} />
          <ChartText x={layout.right + 8} y={band.top + 4} font={BAND_FONT} fill={palette.ink2}>
            {band.name}
          </ChartText>
        </>
      )}
      {windowNote !== undefined && (
        <ChartText x={layout.right} y={layout.top - 11} font={NOTE_FONT} fill={palette.ink3} anchor="end">
          {windowNote}
        </ChartText>
      )}
      <GapMarks {...{ layout, slots, palette }} />
      <SprintAxis {...{ layout, slots, labels, palette }} selectedKey={rows.shown?.key} />
    </>
  );
}

function Bars({ view: { slots, layout }, rows, palette, hatch }: PartProps & { readonly hatch: HatchIds }): ReactNode {
  return slots.map((slot, index) =>
    slot.kind === 'gap' ? null : (
      <LoadBar
        key={slot.key}
        {...{ palette, hatch }}
        middle={centerOf(layout, index)}
        width={layout.barWidth}
        place={layout.slotWidth}
        y={yOf(layout.upper, axisValue(slot.row.value, rows.unit))}
        zero={layout.upper.zero}
        text={figureOf(slot.row, rows.unit)}
        value={slot.row.value}
        isShown={slot.row.isShown}
        isRunning={slot.row.isRunning}
      />
    ),
  );
}

function figureOf({ value, isRunning }: LastLoadRow, unit: LastLoadsRows['unit']): string {
  return `${loadAmount(value, unit)}${isRunning ? ` ${SO_FAR}` : ''}`;
}

function wordsFor(rows: LastLoadsRows): ChartWords {
  const { teamName, unit, limits, sprints } = rows;
  const shown = shownOf(rows);
  const takeaway = lastLoadsTakeaway(shown);
  const explanation = LAST_LOADS.explanation[limits === undefined ? unit : 'band'];
  return {
    takeaway,
    briefTakeaway: briefLastLoadsTakeaway(shown),
    subject: LAST_LOADS.subject[unit],
    briefSubject: LAST_LOADS.briefSubject[unit],
    alt: fitted(LAST_LOADS.kind, teamName, overSprints(sprints.length), [
      ...(shown === undefined ? [] : [where(takeaway), where(briefLastLoadsTakeaway(shown))]),
      LAST_LOADS.nothing,
    ]),
    longDescription: [explanation, noteOf(rows), ...sprints.map(({ key }) => describe(rows, key))].join('\n'),
    explanation,
    note: noteOf(rows),
    briefNote: briefNoteOf(rows),
  };
}

/** How the band is made, or why there is none. */
function noteOf(rows: LastLoadsRows): string {
  const { limits, history, shown, unit } = rows;
  if (limits !== undefined) return LAST_LOADS.note;
  if (unit === 'hours') return LAST_LOADS.noBandOfHours;
  return shown === undefined ? LAST_LOADS.noBand : LAST_LOADS.withoutBand(usualInWords(history, shown));
}

function briefNoteOf({ limits, unit }: LastLoadsRows): string {
  if (limits !== undefined) return LAST_LOADS.briefNote;
  return unit === 'hours' ? LAST_LOADS.noBandOfHours : LAST_LOADS.noBand;
}

function shownOf({ shown: sprint, sprints, unit, history }: LastLoadsRows) {
  const value = sprints.at(-1)?.value;
  return sprint === undefined || value === undefined ? undefined : { sprint, value, unit, history };
}

/** One sprint in a sentence, with what it shows. */
function describe({ sprints, unit }: LastLoadsRows, key: string): string {
  const sprint = sprints.find((candidate) => candidate.key === key);
  if (sprint === undefined) return NOT_KNOWN;
  const said = describeLastSprint(`${sprint.name} (${sprint.dates})`, figureOf(sprint, unit));
  return sprint.shows === '' ? `${said}.` : `${said}; ${sprint.shows}.`;
}
