import { LOAD_CHART } from '../wording/load-words.ts';
import { formatShare } from '../wording/numbers.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import type { LoadRow, LoadRows } from './load-limits-rows.ts';
import { LEFT_MARGIN, layoutPanels, type PanelLayout, placeWidth, yOf } from './parts/panel-layout.ts';
import { mostSprints, rowsOf, type Slot, visibleSlots } from './parts/slots.ts';
import { type SprintLabels, sprintLabelsFor } from './parts/sprint-labels.ts';
import { type Font, textWidth } from './parts/text-width.ts';
import { windowNoteFor } from './parts/window-note.ts';

/** Everything that is decided before the load chart is drawn. */
export type LoadView = {
  readonly slots: readonly Slot<LoadRow>[];
  readonly layout: PanelLayout;
  readonly sprintLabels: SprintLabels;
  readonly heading: string;
  readonly windowNote: string | undefined;
  readonly lines: readonly LimitLine[];
  /** First and last place that the limits are drawn over; absent where there are none. */
  readonly judged: { readonly from: number; readonly to: number } | undefined;
};

/** A limit or the mean, with its name beside it. */
export type LimitLine = {
  readonly id: 'upper' | 'mean' | 'lower' | 'range';
  readonly name: string;
  readonly y: number;
  /** Where its name stands, moved apart from the others. */
  readonly labelY: number;
};

export const LINE_FONT: Font = { size: 12 };
const PHONE_WIDTH = 480;
const LOWER_PANEL_FROM_HEIGHT = 260;
const NARROWEST_PLACE = 16;
const RIGHT_MARGIN = 12;
const LABEL_GAP = 15;

export function planLoadView(
  rows: LoadRows,
  size: ChartSize,
  selectedKey: string | undefined,
  picture?: PictureMode,
): LoadView {
  const isPhone = size.width < PHONE_WIDTH;
  const names =
    rows.limits === undefined ? [] : namesOf(rows.limits, picture === 'brief' ? 'brief' : isPhone ? 'none' : 'whole');
  const rightColumn = RIGHT_MARGIN + Math.max(0, ...names.map(({ name }) => textWidth(name, LINE_FONT) + 8));
  const places = Math.floor((size.width - LEFT_MARGIN - rightColumn) / NARROWEST_PLACE);
  const slots = visibleSlots(rows.sprints, { sprints: mostSprints(false, picture), places }, selectedKey);
  const visible = rowsOf(slots);
  const ranges = visible.flatMap(({ point }) => (point.movingRange === undefined ? [] : [point.movingRange * 100]));
  const hasLower = size.height >= LOWER_PANEL_FROM_HEIGHT && ranges.length > 0;
  const slotWidth = placeWidth(size.width, rightColumn, slots.length);
  const sprintLabels = sprintLabelsFor(slots, slotWidth, { height: size.height, teamName: rows.teamName, picture });
  const highest = [...visible.map(({ percent }) => percent), (rows.limits?.upper ?? 0) * 100];
  const layout = layoutPanels({
    size,
    slotCount: slots.length,
    highestUpper: Math.max(0, ...highest) * 1.05,
    highestLower: hasLower ? Math.max(...ranges, (rows.limits?.rangeLimit ?? 0) * 100) : undefined,
    rightColumn,
    topBand: 4,
    bottomBand: sprintLabels.height,
  });
  const heading = picture === 'brief' ? LOAD_CHART.briefHeading : LOAD_CHART.heading;
  const windowNote = windowNoteFor(visible, rows.sprints, { heading, layout, picture });
  const lines = rows.limits === undefined ? [] : linesOf(names, layout);
  return { slots, layout, sprintLabels, heading, windowNote, lines, judged: judgedPlaces(slots) };
}

type Named = { readonly id: LimitLine['id']; readonly percent: number; readonly name: string };

function namesOf(limits: NonNullable<LoadRows['limits']>, words: 'whole' | 'brief' | 'none'): readonly Named[] {
  const named = (id: Named['id'], name: string, share: number): Named => ({
    id,
    percent: share * 100,
    name: words === 'none' ? formatShare(share) : `${name} ${formatShare(share)}`,
  });
  return [
    named('upper', words === 'brief' ? LOAD_CHART.rangeLimit : LOAD_CHART.upper, limits.upper),
    named('mean', LOAD_CHART.mean, limits.mean),
    // A limit at zero is the axis.
    ...(limits.lower > 0
      ? [named('lower', words === 'brief' ? LOAD_CHART.rangeLimit : LOAD_CHART.lower, limits.lower)]
      : []),
    named('range', LOAD_CHART.rangeLimit, limits.rangeLimit),
  ];
}

/** From the top down; where limits lie close together, their names step aside downwards. */
function linesOf(names: readonly Named[], { upper, lower }: PanelLayout): readonly LimitLine[] {
  let lowest = Number.NEGATIVE_INFINITY;
  return names.flatMap(({ id, name, percent }): readonly LimitLine[] => {
    const panel = id === 'range' ? lower : upper;
    if (panel === undefined) return [];
    const y = yOf(panel, percent);
    lowest = Math.max(y + 4, lowest + LABEL_GAP);
    return [{ id, name, y, labelY: lowest }];
  });
}

function judgedPlaces(slots: readonly Slot<LoadRow>[]): LoadView['judged'] {
  const places = slots.flatMap((slot, index) => (slot.kind === 'sprint' && slot.row.point.isJudged ? [index] : []));
  const [from] = places;
  const to = places.at(-1);
  return from === undefined || to === undefined ? undefined : { from, to };
}

/** The width at which every sprint has a comfortable place. */
export function loadWidthForAll(rows: LoadRows): number {
  return LEFT_MARGIN + rows.sprints.length * 34 + 140;
}
