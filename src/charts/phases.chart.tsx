import { type ReactNode, useId } from 'react';
import type { Phase } from '../metrics/phases.ts';
import { fitted } from '../wording/alt-text.ts';
import { NOT_KNOWN } from '../wording/chart-words.ts';
import { countInWords, formatHours } from '../wording/numbers.ts';
import {
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
import { type ChartProps, type ChartSize, type ChartTable, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES, type Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { type HatchIds, HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { HEADING_FONT } from './parts/panel-axis.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { type Font, shortened, textWidth } from './parts/text-width.ts';
import { usualIn } from './parts/usual-in.ts';

type PhaseRows = { readonly teamName: string; readonly phases: readonly Phase[]; readonly incidents: number };

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

const NAME_FONT: Font = { size: 12.5, weight: 600 };
const DETAIL_FONT: Font = { size: 12 };
const HEADING_HEIGHT = 26;
const BAR_HEIGHT = 18;
const HIGHEST_ROW = 58;
const NARROW = 560;

function PhasesChart({ rows, size, theme }: ChartProps<PhaseRows>): ReactNode {
  const hatch = hatchIds(useId());
  const palette = PALETTES[theme];
  const view = planView(rows, size);
  return (
    <PlainChart size={size} label={wordsFor(rows).alt} defs={<HatchPatterns ids={hatch} theme={theme} />}>
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

type Line = {
  readonly phase: Phase;
  readonly top: number;
  /** Length of its bar in pixels; absent where it is not known. */
  readonly length: number | undefined;
};

type View = {
  readonly nameWidth: number;
  readonly width: number;
  readonly isNarrow: boolean;
  readonly groups: readonly { readonly heading: string; readonly top: number; readonly lines: readonly Line[] }[];
};

/** Elapsed time and person-hours have a scale each: nobody adds them up. */
function planView({ phases }: PhaseRows, { width, height }: ChartSize): View {
  const isNarrow = width < NARROW;
  const nameWidth = isNarrow ? 0 : Math.max(...phases.map(({ id }) => textWidth(PHASE_NAMES[id], NAME_FONT))) + 14;
  const rowHeight = Math.min(HIGHEST_ROW, (height - 2 * HEADING_HEIGHT - 12) / phases.length);
  const room = (width - nameWidth) * (isNarrow ? 0.9 : 0.5);
  const elapsed = phases.filter(({ total }) => total === undefined);
  const people = phases.filter(({ total }) => total !== undefined);
  const linesFrom = (list: readonly Phase[], top: number): readonly Line[] => {
    const lengths = list.map(({ known, total, median }) => (known === 0 ? undefined : (total ?? median)));
    const longest = Math.max(0, ...lengths.map((length) => length ?? 0));
    return list.map((phase, index) => {
      const length = lengths[index];
      const share = length === undefined || longest === 0 ? 0 : length / longest;
      return { phase, top: top + index * rowHeight, length: length === undefined ? undefined : share * room };
    });
  };
  const second = HEADING_HEIGHT + elapsed.length * rowHeight + 12;
  return {
    ...{ nameWidth, width, isNarrow },
    groups: [
      { heading: PHASE_CHART.elapsed, top: 0, lines: linesFrom(elapsed, HEADING_HEIGHT) },
      { heading: PHASE_CHART.people, top: second, lines: linesFrom(people, second + HEADING_HEIGHT) },
    ],
  };
}

type PhaseLineProps = {
  readonly line: Line;
  readonly view: View;
  readonly palette: Palette;
  readonly hatch: HatchIds;
  readonly incidents: number;
};

/** Elapsed time is an outline: nobody's hours. A response is hatched, what was made of it is teal. */
function PhaseLine({ line: { phase, top, length }, view, palette, hatch, incidents }: PhaseLineProps): ReactNode {
  const { nameWidth, isNarrow, width } = view;
  const amount = amountOf(phase);
  const known = knownInWords(phase, incidents);
  const barTop = isNarrow ? top + 17 : top + 2;
  const barEnd = nameWidth + Math.max(2, length ?? 0);
  const words = isNarrow ? `${PHASE_NAMES[phase.id]}: ${amount} · ${known}` : `${amount} · ${known}`;
  const textX = isNarrow ? 0 : length === undefined ? nameWidth : barEnd + 10;
  return (
    <g data-mark={phase.id}>
      {!isNarrow && (
        <ChartText x={nameWidth - 14} y={barTop + 13.5} font={NAME_FONT} fill={palette.ink} anchor="end">
          {PHASE_NAMES[phase.id]}
        </ChartText>
      )}
      {length !== undefined && (
        <rect
          x={round(nameWidth + 0.6)}
          y={round(barTop)}
          width={round(Math.max(2, length))}
          height={isNarrow ? 12 : BAR_HEIGHT}
          rx={2}
          {...lookOf(phase, palette, hatch)}
        />
      )}
      <ChartText x={textX} y={isNarrow ? top + 12 : barTop + 13.5} font={DETAIL_FONT} fill={palette.ink}>
        {shortened(words, width - textX - 2, DETAIL_FONT)}
      </ChartText>
    </g>
  );
}

function lookOf({ id }: Phase, palette: Palette, hatch: HatchIds) {
  if (id === 'fix') return { fill: `url(#${hatch.full})` };
  if (id === 'review' || id === 'follow-up') return { fill: palette.return };
  return { fill: palette.card, stroke: palette.ink3, strokeWidth: 1.2, strokeDasharray: '4 3' };
}

function amountOf(phase: Phase): string {
  if (phase.known === 0) return NOT_KNOWN;
  if (phase.total === undefined) return medianInWords(phase);
  return `${formatHours(phase.total)}, ${medianInWords(phase)} in the middle one`;
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
    subject: 'phases of incidents, elapsed and in person-hours',
    alt: fitted(
      'Bar chart of the phases of incidents',
      teamName,
      `over ${countInWords(incidents, 'incident', 'incidents')}`,
      [`where ${takeaway.charAt(0).toLowerCase()}${takeaway.slice(1)}`, 'from detection to follow-up'],
    ),
    longDescription: [PHASE_EXPLANATION, ...phases.map((phase) => describePhase(phase, incidents))].join('\n'),
    explanation: PHASE_EXPLANATION,
    note: `${PHASE_EXPLANATION} ${PHASE_NOTE}`,
  };
}
