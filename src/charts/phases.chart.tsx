import { type ReactNode, useId } from 'react';
import { fitted } from '../wording/alt-text.ts';
import { NOT_KNOWN } from '../wording/chart-words.ts';
import { overIncidents, PHASES_FIGURE, where } from '../wording/figure-words.ts';
import { countInWords, formatHours } from '../wording/numbers.ts';
import {
  BRIEF_PHASE_NOTE,
  describePhase,
  gapsInWords,
  knownInWords,
  medianInWords,
  notesInWords,
  PHASE_CHART,
  PHASE_EXPLANATION,
  PHASE_NAMES,
  PHASE_NOTE,
  phasesTakeaway,
} from '../wording/phase-words.ts';
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartTable, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES } from './palette.ts';
import { ChartText } from './parts/chart-text.tsx';
import { HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { HEADING_FONT } from './parts/panel-axis.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { shortened } from './parts/text-width.ts';
import { usualIn } from './parts/usual-in.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';
import { PhaseLine } from './phase-line.tsx';
import { type PhaseRows, type PhasesView, planPhases } from './phases-view.ts';

/** Where the time of incidents went, phase by phase: elapsed until acknowledged, person-hours from there on. */
export const chart = defineChart<PhaseRows>({
  id: 'phases',
  title: PHASE_CHART.title,
  prepare: (team) => {
    const { phases, incidents } = usualIn(team);
    return { teamName: team.name, phases, incidents };
  },
  Chart: PhasesChart,
  table: tableOf,
  words: wordsFor,
  widthForAll: () => 640,
});

/** Of the ring around a line. */
const LINE_HEIGHT = 38;

function PhasesChart({ rows, size, theme, onWalk, picture }: ChartProps<PhaseRows>): ReactNode {
  const hatch = hatchIds(useId());
  const palette = PALETTES[theme];
  const view = planPhases(rows, size, picture === 'brief');
  return (
    <PlainChart
      size={size}
      label={wordsFor(rows).alt}
      defs={<HatchPatterns ids={hatch} theme={theme} />}
      walk={onWalk && <WalkMarks {...phasesToWalk(rows, view)} {...{ palette, onWalk }} />}
    >
      <g data-part="sprints">
        {view.groups.map(({ heading, top, lines }) => (
          <g key={heading}>
            <ChartText x={0} y={top + 14} font={HEADING_FONT} fill={palette.ink2}>
              {shortened(heading, size.width - 4, HEADING_FONT)}
            </ChartText>
            {lines.map((line) => (
              <PhaseLine key={line.phase.id} {...{ line, view, palette, hatch }} incidents={rows.incidents} />
            ))}
          </g>
        ))}
      </g>
    </PlainChart>
  );
}

/** The phases in order, each with its whole line. */
function phasesToWalk({ incidents }: PhaseRows, { groups, width, rowHeight }: PhasesView): Walk {
  const marks = groups.flatMap(({ lines }) =>
    lines.map(({ phase, top }) => ({
      key: phase.id,
      label: describePhase(phase, incidents),
      area: { x: -4, y: top - 5, width: width + 8, height: Math.min(rowHeight, LINE_HEIGHT) },
    })),
  );
  return { marks, name: WALK.phases };
}

function tableOf({ teamName, phases, incidents }: PhaseRows): ChartTable {
  return {
    caption: `${teamName}: ${PHASE_CHART.title.toLowerCase()}, ${countInWords(incidents, 'incident', 'incidents')}`,
    headers: PHASE_CHART.headers,
    rows: phases.map((phase) => {
      const notes = notesInWords(phase);
      return [
        PHASE_NAMES[phase.id],
        phase.total === undefined ? PHASE_CHART.elapsedUnit : PHASE_CHART.peopleUnit,
        medianInWords(phase),
        phase.total === undefined ? PHASE_CHART.noSum : phase.known === 0 ? NOT_KNOWN : formatHours(phase.total),
        `${knownInWords(phase, incidents)}${notes === '' ? '' : ` (${notes})`}`,
        gapsInWords(phase),
      ];
    }),
  };
}

function wordsFor({ teamName, phases, incidents }: PhaseRows): ChartWords {
  const takeaway = phasesTakeaway(phases, incidents);
  return {
    takeaway,
    subject: PHASES_FIGURE.subject,
    briefSubject: PHASES_FIGURE.briefSubject,
    alt: fitted(PHASES_FIGURE.kind, teamName, overIncidents(incidents), [where(takeaway), PHASES_FIGURE.span]),
    longDescription: [PHASE_EXPLANATION, ...phases.map((phase) => describePhase(phase, incidents))].join('\n'),
    explanation: PHASE_EXPLANATION,
    note: `${PHASE_EXPLANATION} ${PHASE_NOTE}`,
    briefNote: BRIEF_PHASE_NOTE,
  };
}
