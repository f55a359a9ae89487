import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { overSprints, where } from '../wording/figure-words.ts';
import { LENS_CHART, LENS_FIGURE, lensStatements, lensTakeaway } from '../wording/lens-chart-words.ts';
import { foldedInWords, LENS } from '../wording/lens-words.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { type DefinitionRows, describeDefinition, prepareDefinitions, tableOfDefinitions } from './definitions-rows.ts';
import {
  CHOSEN_FONT,
  DETAIL_FONT,
  type DefinitionLine,
  type DefinitionsView,
  NAME_FONT,
  planDefinitions,
} from './definitions-view.ts';
import { PALETTES, type Palette, type Theme } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { mix } from './parts/color.ts';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { Ring } from './parts/ring.tsx';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';

/** The same sprints under every definition of an incident: how far the answer depends on it (METHOD 2.12). */
export const chart = defineChart<DefinitionRows>({
  id: 'definitions',
  title: LENS_CHART.title,
  prepare: prepareDefinitions,
  Chart: DefinitionsChart,
  table: tableOfDefinitions,
  words: wordsFor,
  widthForAll: () => 640,
});

function DefinitionsChart({ rows, size, theme, onWalk, picture }: ChartProps<DefinitionRows>): ReactNode {
  const palette = PALETTES[theme];
  const hatch = hatchIds(useId());
  const fill = `url(#${hatch.full})`;
  const ground = groundOf(theme);
  const view = planDefinitions(rows, size, picture, {
    ring: { kind: 'ring', color: palette.invested },
    hatch: { kind: 'fill', fill },
    chosen: { kind: 'fill', fill: ground, outline: palette.unexplainedLine },
  });
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      defs={<HatchPatterns ids={hatch} theme={theme} />}
      walk={onWalk && <WalkMarks {...linesToWalk(rows, view)} {...{ palette, onWalk }} />}
    >
      <Legend placed={view.legend} left={8} palette={palette} />
      <g data-part="sprints">
        {view.lines.map((line) => (
          <Definition key={line.row.id} {...{ line, view, palette, fill, ground }} />
        ))}
      </g>
      <Scale view={view} palette={palette} />
    </PlainChart>
  );
}

/** Behind the line that counts now: pale, so that text stands out from it. */
function groundOf(theme: Theme): string {
  return mix(PALETTES[theme].line, PALETTES[theme].card, 0.55);
}

function linesToWalk({ unit }: DefinitionRows, { lines, rowHeight, width }: DefinitionsView): Walk {
  const marks = lines.map(({ row, top }) => ({
    key: row.id,
    label: describeDefinition(row, unit),
    area: { x: 0, y: top + 1, width, height: rowHeight - 2 },
  }));
  return { marks, name: WALK.definitions };
}

type DefinitionProps = {
  readonly line: DefinitionLine;
  readonly view: DefinitionsView;
  readonly palette: Palette;
  readonly fill: string;
  readonly ground: string;
};

function Definition({ line, view, palette, fill, ground }: DefinitionProps): ReactNode {
  const { row, top, name, chosenX, figuresY, middle, detail } = line;
  const { track, width, rowHeight } = view;
  const font = row.isChosen ? CHOSEN_FONT : NAME_FONT;
  return (
    <g data-mark="definition">
      {row.isChosen && (
        <rect
          data-mark="chosen"
          x={0}
          y={round(top + 1)}
          width={round(width)}
          height={round(rowHeight - 2)}
          rx={4}
          fill={ground}
        />
      )}
      <ChartText x={name.x} y={name.y} font={font} fill={palette.ink}>
        {name.text}
      </ChartText>
      {chosenX !== undefined && (
        <ChartText x={chosenX} y={name.y} font={DETAIL_FONT} fill={palette.ink2}>
          {LENS.chosen}
        </ChartText>
      )}
      <ChartText x={width - 8} y={figuresY} font={font} fill={palette.ink} anchor="end">
        {row.figures}
      </ChartText>
      {detail !== undefined && (
        <ChartText x={detail.x} y={detail.y} font={DETAIL_FONT} fill={palette.ink2}>
          {detail.text}
        </ChartText>
      )}
      <line
        x1={round(track.left)}
        x2={round(track.right)}
        y1={round(middle)}
        y2={round(middle)}
        stroke={palette.line2}
      />
      <Amount {...{ line, view, palette, fill }} />
    </g>
  );
}

const BAR_HEIGHT = 11;

/** The outline carries the contrast of the bar against the card. */
function Amount({ line: { row, middle }, view, palette, fill }: Omit<DefinitionProps, 'ground'>): ReactNode {
  const { range, value } = row;
  const from = range === undefined ? 0 : view.xOf(range.from);
  return (
    <>
      {range !== undefined && (
        <rect
          data-mark="bounds"
          x={round(from)}
          y={round(middle - BAR_HEIGHT / 2)}
          width={round(Math.max(3, view.xOf(range.to) - from))}
          height={BAR_HEIGHT}
          rx={2}
          fill={fill}
          stroke={palette.invested}
          strokeWidth={1}
        />
      )}
      {value !== undefined && <Ring x={view.xOf(value)} y={middle} color={palette.invested} card={palette.card} />}
    </>
  );
}

function Scale({ view, palette }: { readonly view: DefinitionsView; readonly palette: Palette }): ReactNode {
  const { axisY, ticks, windowNote } = view;
  return (
    <g data-mark="scale">
      {ticks.map(({ x, text, anchor }) => (
        <ChartText key={text} x={x} y={axisY + 14} font={DETAIL_FONT} fill={palette.ink2} anchor={anchor}>
          {text}
        </ChartText>
      ))}
      {windowNote !== undefined && (
        <ChartText x={8} y={axisY + 14} font={DETAIL_FONT} fill={palette.ink2}>
          {windowNote}
        </ChartText>
      )}
    </g>
  );
}

function wordsFor({ teamName, lens, unit, rows }: DefinitionRows): ChartWords {
  const takeaway = lensTakeaway(lens);
  const statements = lensStatements(lens);
  const folded = lens.folded.length === 0 ? [] : [foldedInWords(lens.folded, lens.own)];
  return {
    takeaway,
    subject: lens.points === undefined ? LENS_FIGURE.subjectHours : LENS_FIGURE.subject(lens.unit),
    briefSubject: LENS_FIGURE.briefSubject(unit === '' ? LENS_FIGURE.hours : unit),
    alt: fitted(LENS_FIGURE.kind, teamName, overSprints(lens.sprintKeys.length), [
      where(takeaway),
      ...(lens.records === 0 ? [LENS_FIGURE.nothing] : []),
      where(LENS_FIGURE.short(lens)),
    ]),
    longDescription: [
      LENS_FIGURE.explanation,
      ...rows.map((row) => describeDefinition(row, unit)),
      ...statements,
      ...folded,
    ].join('\n'),
    explanation: LENS_FIGURE.explanation,
    note: [LENS_FIGURE.note, ...statements].join(' '),
  };
}
