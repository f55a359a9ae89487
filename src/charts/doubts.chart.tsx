import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { briefDoubtsTakeaway, DOUBTS_CHART, doubtsNote, doubtsTakeaway } from '../wording/doubt-chart-words.ts';
import { overSprints, where } from '../wording/figure-words.ts';
import { shortUnitWord } from '../wording/numbers.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { type DoubtRow, type DoubtsRows, prepareDoubts, tableOfDoubts } from './doubts-rows.ts';
import { DETAIL_FONT, type DoubtLine, type DoubtsView, fontOf, NAME_FONT, planDoubts } from './doubts-view.ts';
import { PALETTES, type Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { Ring } from './parts/ring.tsx';
import { shortened } from './parts/text-width.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';

/** Where each assumption alone could take the number of displaced points (METHOD 2.11 and section 4). */
export const chart = defineChart<DoubtsRows>({
  id: 'doubts',
  title: DOUBTS_CHART.title,
  prepare: prepareDoubts,
  Chart: DoubtsChart,
  table: tableOfDoubts,
  words: wordsFor,
  widthForAll: () => 640,
});

function DoubtsChart({ rows, size, theme, onWalk, picture }: ChartProps<DoubtsRows>): ReactNode {
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const fill = `url(#${hatch.full})`;
  const marks = { ring: { kind: 'ring', color: palette.invested }, hatch: { kind: 'fill', fill } } as const;
  const view = rows.bars && planDoubts(rows.bars, size, picture, marks);
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      defs={<HatchPatterns ids={hatch} theme={theme} />}
      walk={onWalk && view && <WalkMarks {...linesToWalk(rows, view)} {...{ palette, onWalk }} />}
    >
      {view === undefined || rows.bars === undefined ? (
        <g data-part="sprints">
          <ChartText x={0} y={size.height / 2} font={NAME_FONT} fill={palette.ink2}>
            {shortened(doubtsTakeaway(rows), size.width - 4, NAME_FONT)}
          </ChartText>
        </g>
      ) : (
        <>
          <Legend placed={view.legend} left={0} palette={palette} />
          <g data-part="sprints">
            {view.lines.map((line) => (
              <Doubt key={line.row.id} point={view.xOf(rows.bars?.point ?? 0)} {...{ line, view, palette, fill }} />
            ))}
          </g>
          <Scale view={view} palette={palette} />
        </>
      )}
    </PlainChart>
  );
}

function linesToWalk({ unit }: DoubtsRows, { lines, rowHeight, width }: DoubtsView): Walk {
  const marks = lines.map(({ row, top }) => ({
    key: row.id,
    label: describe(row, shortUnitWord(unit, 2)),
    area: { x: 0, y: top + 1, width, height: rowHeight - 2 },
  }));
  return { marks, name: WALK.doubts };
}

type DoubtProps = {
  readonly line: DoubtLine;
  readonly view: DoubtsView;
  readonly palette: Palette;
  readonly fill: string;
  /** Where the number as shown lies. */
  readonly point: number;
};

function Doubt({ line, view, palette, fill, point }: DoubtProps): ReactNode {
  const { row, name, detail, figuresY, middle } = line;
  const { track, width } = view;
  const font = fontOf(row);
  return (
    <g data-mark={row.kind}>
      <ChartText x={name.x} y={name.y} font={font} fill={palette.ink}>
        {name.text}
      </ChartText>
      {detail !== undefined && (
        <ChartText x={detail.x} y={detail.y} font={DETAIL_FONT} fill={palette.ink2}>
          {detail.text}
        </ChartText>
      )}
      <ChartText x={width} y={figuresY} font={font} fill={palette.ink} anchor="end">
        {row.figures}
      </ChartText>
      <line
        x1={round(track.left)}
        x2={round(track.right)}
        y1={round(middle)}
        y2={round(middle)}
        stroke={palette.line2}
      />
      <Bar {...{ row, middle, view, palette, fill, point }} />
    </g>
  );
}

const BAR_HEIGHT = 11;
const SHOWN_HEIGHT = 3;

type BarProps = Omit<DoubtProps, 'line'> & { readonly row: DoubtRow; readonly middle: number };

/** Ring with its bar = the number itself; hatched = an assumption, crossed by a line where the number lies. */
function Bar({ row, middle, view, palette, fill, point }: BarProps): ReactNode {
  const from = view.xOf(row.from);
  const isShown = row.kind === 'shown';
  const height = isShown ? SHOWN_HEIGHT : BAR_HEIGHT;
  return (
    <>
      <rect
        data-mark="range"
        x={round(from)}
        y={round(middle - height / 2)}
        width={round(Math.max(3, view.xOf(row.to) - from))}
        height={height}
        rx={isShown ? 1.5 : 2}
        fill={isShown ? palette.invested : fill}
        {...(isShown ? {} : { stroke: palette.invested, strokeWidth: 1 })}
      />
      {isShown ? (
        <Ring x={point} y={middle} color={palette.invested} card={palette.card} />
      ) : (
        <rect
          data-mark="point"
          x={round(point - 1.5)}
          y={round(middle - 8)}
          width={3}
          height={16}
          fill={palette.ink}
          stroke={palette.card}
          strokeWidth={1}
        />
      )}
    </>
  );
}

function Scale({ view, palette }: { readonly view: DoubtsView; readonly palette: Palette }): ReactNode {
  const { axisY, ticks, windowNote } = view;
  return (
    <g data-mark="scale">
      {ticks.map(({ x, text, anchor }) => (
        <ChartText key={text} x={x} y={axisY + 14} font={DETAIL_FONT} fill={palette.ink2} anchor={anchor}>
          {text}
        </ChartText>
      ))}
      {windowNote !== undefined && (
        <ChartText x={0} y={axisY + 14} font={DETAIL_FONT} fill={palette.ink2}>
          {windowNote}
        </ChartText>
      )}
    </g>
  );
}

function wordsFor(rows: DoubtsRows): ChartWords {
  const { teamName, unit, sprintCount, bars } = rows;
  const takeaway = doubtsTakeaway(rows);
  const briefTakeaway = briefDoubtsTakeaway(rows);
  const note = doubtsNote(rows, bars?.notes ?? []);
  return {
    ...{ takeaway, briefTakeaway, note },
    subject: DOUBTS_CHART.subject(unit),
    briefSubject: DOUBTS_CHART.briefSubject(unit),
    alt: fitted(DOUBTS_CHART.kind(unit), teamName, overSprints(sprintCount), [
      ...(bars === undefined ? [] : [where(takeaway), where(briefTakeaway)]),
      bars === undefined ? DOUBTS_CHART.nothing : DOUBTS_CHART.bars,
    ]),
    longDescription: [
      DOUBTS_CHART.explanation,
      note,
      ...(bars?.rows ?? []).map((row) => describe(row, shortUnitWord(unit, 2))),
    ].join('\n'),
    explanation: DOUBTS_CHART.explanation,
    briefNote: DOUBTS_CHART.briefNote,
  };
}

function describe({ name, detail, figures }: DoubtRow, unit: string): string {
  return DOUBTS_CHART.line(name, detail, figures, unit);
}
