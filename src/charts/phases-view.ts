import type { Phase } from '../metrics/usual/phases.ts';
import { PHASE_CHART, PHASE_NAMES } from '../wording/phase-words.ts';
import type { ChartSize } from './define-chart.ts';
import { type Font, textWidth } from './parts/text-width.ts';

export type PhaseRows = { readonly teamName: string; readonly phases: readonly Phase[]; readonly incidents: number };

export const NAME_FONT: Font = { size: 12.5, weight: 600 };
const HEADING_HEIGHT = 26;
const HIGHEST_ROW = 58;
const NARROW = 560;

/** One phase with its place. */
export type PlacedPhase = {
  readonly phase: Phase;
  readonly top: number;
  /** Length of its bar in pixels; absent where it is not known. */
  readonly length: number | undefined;
};

/** Everything that is decided before the phases are drawn. */
export type PhasesView = {
  readonly nameWidth: number;
  readonly width: number;
  readonly rowHeight: number;
  readonly isNarrow: boolean;
  /** One line of few words for each phase. */
  readonly isBrief: boolean;
  readonly groups: readonly {
    readonly heading: string;
    readonly top: number;
    readonly lines: readonly PlacedPhase[];
  }[];
};

/** Elapsed time and person-hours have a scale each: nobody adds them up. */
export function planPhases({ phases }: PhaseRows, { width, height }: ChartSize, isBrief: boolean): PhasesView {
  const isNarrow = width < NARROW && !isBrief;
  const nameWidth = isNarrow ? 0 : Math.max(...phases.map(({ id }) => textWidth(PHASE_NAMES[id], NAME_FONT))) + 14;
  const rowHeight = Math.min(HIGHEST_ROW, (height - 2 * HEADING_HEIGHT - 12) / phases.length);
  const room = (width - nameWidth) * (isNarrow ? 0.9 : isBrief ? 0.34 : 0.5);
  const elapsed = phases.filter(({ total }) => total === undefined);
  const people = phases.filter(({ total }) => total !== undefined);
  const linesFrom = (list: readonly Phase[], top: number): readonly PlacedPhase[] => {
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
