import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { overSprints, where } from '../wording/figure-words.ts';
import { LENS_CHART, LENS_FIGURE, lensStatements, lensTakeaway } from '../wording/lens-chart-words.ts';
import { foldedInWords } from '../wording/lens-words.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartWords, defineChart } from './define-chart.ts';
import { Definition, Scale } from './definitions-marks.tsx';
import { type DefinitionRows, describeDefinition, prepareDefinitions, tableOfDefinitions } from './definitions-rows.ts';
import { type DefinitionsView, planDefinitions } from './definitions-view.ts';
import { PALETTES, type Theme } from './palette.ts';
import { mix } from './parts/color.ts';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { Legend } from './parts/legend.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
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
    briefNote: LENS_FIGURE.briefNote,
  };
}
