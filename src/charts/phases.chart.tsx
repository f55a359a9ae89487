import { type ReactNode, useId } from 'react';
import type { Phase } from '../metrics/phases.ts';
import { fitted } from '../wording/alt-text.ts';
import { NOT_KNOWN } from '../wording/chart-words.ts';
import { overIncidents, PHASES_FIGURE, where } from '../wording/figure-words.ts';
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
import { WALK } from '../wording/walk-words.ts';
import { type ChartProps, type ChartSize, type ChartTable, type ChartWords, defineChart } from './define-chart.ts';
import { PALETTES, type Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import { type HatchIds, HatchPatterns, hatchIds } from './parts/hatch.tsx';
import { HEADING_FONT } from './parts/panel-axis.tsx';
import { PlainChart } from './parts/plain-chart.tsx';
import { type Font, shortened, textWidth } from './parts/text-width.ts';
import { usualIn } from './parts/usual-in.ts';
import { type Walk, WalkMarks } from './parts/walk-marks.tsx';

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
/** Of the ring around a line. */
const LINE_HEIGHT = 38;

function PhasesChart({ rows, size, theme, onWalk, picture }: ChartProps<PhaseRows>): ReactNode {
  const hatch = hatchIds(useId());
  const palette = PALETTES[theme];
  const view = planView(rows, size, picture === 'brief');
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
function phasesToWalk({ incidents }: PhaseRows, { groups, width, rowHeight }: View): Walk {
  const marks = groups.flatMap(({ lines }) =>
    lines.map(({ phase, top }) => ({
      key: phase.id,
      label: describePhase(phase, incidents),
      area: { x: -4, y: top - 5, width: width + 8, height: Math.min(rowHeight, LINE_HEIGHT) },
    })),
  );
  return { marks, name: WALK.phases };
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
  readonly rowHeight: number;
  readonly isNarrow: boolean;
  /** One line of few words for each phase. */
  readonly isBrief: boolean;
  readonly groups: readonly { readonly heading: string; readonly top: number; readonly lines: readonly Line[] }[];
};

/** Elapsed time and person-hours have a scale each: nobody adds them up. */
function planView({ phases }: PhaseRows, { width, height }: ChartSize, isBrief: boolean): View {
  const isNarrow = width < NARROW && !isBrief;
  const nameWidth = isNarrow ? 0 : Math.max(...phases.map(({ id }) => textWidth(PHASE_NAMES[id], NAME_FONT))) + 14;
  const rowHeight = Math.min(HIGHEST_ROW, (height - 2 * HEADING_HEIGHT - 12) / phases.length);
  const room = (width - nameWidth) * (isNarrow ? 0.9 : isBrief ? 0.34 : 0.5);
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
    ...{ nameWidth, width, rowHeight, isNarrow, isBrief },
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
  const { nameWidth, isNarrow, isBrief, width, rowHeight } = view;
  const amount = isBrief ? briefAmountOf(phase) : amountOf(phase);
  const known = isBrief ? PHASE_CHART.briefKnown(phase.known, incidents) : knownInWords(phase, incidents);
  const barHeight = isNarrow ? 12 : Math.min(BAR_HEIGHT, rowHeight - 4);
  const barTop = isNarrow ? top + 17 : top + 2;
  const barEnd = nameWidth + Math.max(2, length ?? 0);
  const told = isBrief && phase.known === 0 ? amount : `${amount} · ${known}`;
  const words = isNarrow ? `${PHASE_NAMES[phase.id]}: ${told}` : told;
  const textX = isNarrow ? 0 : length === undefined ? nameWidth : barEnd + 10;
  return (
    <g data-mark={phase.id}>
      {!isNarrow && (
        <ChartText x={nameWidth - 14} y={barTop + barHeight / 2 + 4.5} font={NAME_FONT} fill={palette.ink} anchor="end">
          {PHASE_NAMES[phase.id]}
        </ChartText>
      )}
      {length !== undefined && (
        <rect
          x={round(nameWidth + 0.6)}
          y={round(barTop)}
          width={round(Math.max(2, length))}
          height={round(barHeight)}
          rx={2}
          {...lookOf(phase, palette, hatch)}
        />
      )}
      <ChartText x={textX} y={isNarrow ? top + 12 : barTop + barHeight / 2 + 4.5} font={DETAIL_FONT} fill={palette.ink}>
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

function briefAmountOf(phase: Phase): string {
  if (phase.known === 0) return NOT_KNOWN;
  return phase.total === undefined ? medianInWords(phase) : formatHours(phase.total);
}

function amountOf(phase: Phase): string {
  if (phase.known === 0) return NOT_KNOWN;
  if (phase.total === undefined) return medianInWords(phase);
  return PHASES_FIGURE.amount(phase.total, medianInWords(phase));
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
  };
}
