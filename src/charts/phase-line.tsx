import type { ReactNode } from 'react';
import type { Phase } from '../metrics/usual/phases.ts';
import { NOT_KNOWN } from '../wording/chart-words.ts';
import { PHASES_FIGURE } from '../wording/figure-words.ts';
import { formatHours } from '../wording/numbers.ts';
import { knownInWords, medianInWords, PHASE_CHART, PHASE_NAMES } from '../wording/phase-words.ts';
import type { Palette } from './palette.ts';
import { ChartText, round } from './parts/chart-text.tsx';
import type { HatchIds } from './parts/hatch.tsx';
import { type Font, shortened } from './parts/text-width.ts';
import { NAME_FONT, type PhasesView, type PlacedPhase } from './phases-view.ts';

const DETAIL_FONT: Font = { size: 12 };
const BAR_HEIGHT = 18;

type PhaseLineProps = {
  readonly line: PlacedPhase;
  readonly view: PhasesView;
  readonly palette: Palette;
  readonly hatch: HatchIds;
  readonly incidents: number;
};

/** Elapsed time is an outline: nobody's hours. A response is hatched, what was made of it is teal. */
export function PhaseLine({
  line: { phase, top, length },
  view,
  palette,
  hatch,
  incidents,
}: PhaseLineProps): ReactNode {
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
