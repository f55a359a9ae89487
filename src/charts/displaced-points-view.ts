import { DISPLACED_CHART } from '../wording/chart-words.ts';
import { POINTS_FIGURE } from '../wording/figure-words.ts';
import { formatNumber } from '../wording/numbers.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import {
  entriesFor,
  labelsFor,
  type Marks,
  marksOf,
  type PlacedLabels,
  placeLabels,
} from './displaced-points-labels.ts';
import type { DisplacedPoints, DisplacedSprint } from './displaced-points-rows.ts';
import type { Palette } from './palette.ts';
import { labelColumnWidth } from './parts/direct-labels.tsx';
import { FIGURE_FONT } from './parts/figure.tsx';
import { placeLegend } from './parts/legend.tsx';
import { LEFT_MARGIN, layoutPanels, type PanelLayout, placeWidth, yOf } from './parts/panel-layout.ts';
import { mostSprints, rowsOf, type Slot, visibleSlots } from './parts/slots.ts';
import { type SprintLabels, sprintLabelsFor } from './parts/sprint-labels.ts';
import { textWidth } from './parts/text-width.ts';
import { windowNoteFor } from './parts/window-note.ts';

/** Everything that is decided before drawing: which sprints, where, with labels beside the bars or a legend. */
export type PointsView = {
  readonly slots: readonly Slot<DisplacedSprint>[];
  readonly layout: PanelLayout;
  readonly sprintLabels: SprintLabels;
  readonly heading: string;
  /** Says that not all sprints are drawn; undefined if they are. */
  readonly windowNote: string | undefined;
  readonly labels: PlacedLabels | undefined;
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  /** Where "35 of 38" stands: one way for all bars. */
  readonly finishedFigures: FinishedFigures;
};

/** Inside the bar; above it; upright inside (above a low bar); the finished points alone, inside; or not at all. */
export type FinishedFigures = 'inside' | 'above' | 'upright' | 'short' | 'none';

const PHONE_WIDTH = 480;
const LABELS_FROM_WIDTH = 660;
/** Below this height of plot, both panels would be too low to read. */
const LOWER_PANEL_FROM_HEIGHT = 150;
const NARROWEST_PLACE = 22;
const COMFORTABLE_PLACE = 40;
const RIGHT_MARGIN = 10;
/** Between the entries of a brief legend, so that they stand in one row. */
const BRIEF_GAP = 10;
const AIR_FOR_WORD = 1.12;

export function planPointsView(
  rows: DisplacedPoints,
  size: ChartSize,
  palette: Palette,
  hatchFill: string,
  selectedKey: string | undefined,
  picture?: PictureMode,
): PointsView {
  const marks = marksOf(palette, hatchFill);
  const isPhone = size.width < PHONE_WIDTH;
  const beside = size.width < LABELS_FROM_WIDTH ? undefined : labelsFor(rows, rows.sprints, marks, selectedKey);
  const column = beside === undefined ? RIGHT_MARGIN : labelColumnWidth(beside.labels);
  const places = Math.floor((size.width - LEFT_MARGIN - column) / NARROWEST_PLACE);
  const slots = visibleSlots(rows.sprints, { sprints: mostSprints(isPhone, picture), places }, selectedKey);
  const hasPlan = rowsOf(slots).some((row) => row.plan.kind === 'known');
  const frame = { rows, size, slots, hasLower: hasPlan && !isPhone && picture !== 'brief', picture };
  const withLabels = beside === undefined ? undefined : besideBars(frame, column, rowsOf(slots), marks, selectedKey);
  return withLabels ?? withLegend(frame, marks);
}

/** The width at which every sprint has a comfortable place. */
export function pointsWidthForAll(rows: DisplacedPoints): number {
  return LEFT_MARGIN + rows.sprints.length * COMFORTABLE_PLACE + 240;
}

type Frame = {
  readonly rows: DisplacedPoints;
  readonly size: ChartSize;
  readonly slots: readonly Slot<DisplacedSprint>[];
  readonly hasLower: boolean;
  readonly picture: PictureMode | undefined;
};

function besideBars(
  frame: Frame,
  column: number,
  visible: readonly DisplacedSprint[],
  marks: Marks,
  selectedKey: string | undefined,
): PointsView | undefined {
  const found = labelsFor(frame.rows, visible, marks, selectedKey);
  if (found === undefined) return undefined;
  const base = baseView(frame, column, 0);
  const labels = placeLabels(found, base.layout);
  return labels === undefined ? undefined : { ...base, labels };
}

function withLegend(frame: Frame, marks: Marks): PointsView {
  const isBrief = frame.picture === 'brief';
  const entries = entriesFor(rowsOf(frame.slots), marks, isBrief);
  const legend = placeLegend(entries, frame.size.width - RIGHT_MARGIN - 4, isBrief ? BRIEF_GAP : undefined);
  return { ...baseView(frame, RIGHT_MARGIN, legend.height), legend: legend.placed };
}

function baseView({ rows, size, slots, hasLower, picture }: Frame, rightColumn: number, topBand: number): PointsView {
  const visible = rowsOf(slots);
  const slotWidth = placeWidth(size.width, rightColumn, slots.length);
  const sprintLabels = sprintLabelsFor(slots, slotWidth, { height: size.height, teamName: rows.teamName, picture });
  const plotHeight = size.height - topBand - sprintLabels.height;
  const place = (lowerHeadroom: number) =>
    layoutPanels({
      size,
      slotCount: slots.length,
      highestUpper: Math.max(0, ...visible.map(heightOf)),
      highestLower:
        hasLower && plotHeight >= LOWER_PANEL_FROM_HEIGHT
          ? Math.max(0, ...visible.map(finishedOf)) * lowerHeadroom
          : undefined,
      rightColumn,
      topBand,
      bottomBand: sprintLabels.height,
    });
  const finishedFigures = placeFinished(visible, place(1));
  const layout = place(finishedFigures === 'above' ? 1.25 : 1);
  const heading = headingOf(visible);
  const windowNote = windowNoteFor(visible, rows.sprints, { heading, layout, picture });
  return { slots, layout, sprintLabels, heading, windowNote, labels: undefined, legend: [], finishedFigures };
}

function headingOf(visible: readonly DisplacedSprint[]): string {
  const plans = visible.flatMap(({ plan }) => (plan.kind === 'known' ? [plan] : []));
  if (plans.length === 0) return DISPLACED_CHART.withoutPlan;
  return plans.every((plan) => plan.atLeast) ? DISPLACED_CHART.unfinishedAtLeast : DISPLACED_CHART.unfinished;
}

/** Bars that carry a word on top need air above it. */
function hasWordAbove({ plan }: DisplacedSprint): boolean {
  return plan.kind === 'running' || (plan.kind === 'known' && (plan.atLeast || plan.parts === undefined));
}

function placeFinished(visible: readonly DisplacedSprint[], layout: PanelLayout): FinishedFigures {
  const { lower, barWidth, slotWidth } = layout;
  if (lower === undefined) return 'none';
  const bars = visible.flatMap(({ plan }) => (plan.kind === 'known' && plan.finished > 0 ? [plan] : []));
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, FIGURE_FONT)));
  const full = widest(bars.map((plan) => finishedText(plan.printed)));
  const lowest = Math.min(...bars.map((plan) => lower.zero - yOf(lower, plan.finished)));
  if (full + 5 <= barWidth && lowest >= 15) return 'inside';
  if (full + 6 <= slotWidth) return 'above';
  const canStand = (plan: { readonly finished: number }) => {
    const top = yOf(lower, plan.finished);
    return Math.max(lower.zero - top, top - lower.top) >= full + 8;
  };
  if (barWidth >= 14 && bars.every(canStand)) return 'upright';
  return widest(bars.map((plan) => formatNumber(plan.printed.finished))) + 4 <= barWidth ? 'short' : 'none';
}

/** "35 of 38". */
export function finishedText(printed: { readonly finished: number; readonly committed: number }): string {
  return POINTS_FIGURE.finished(printed.finished, printed.committed);
}

function heightOf(row: DisplacedSprint): number {
  const bar = row.plan.kind === 'known' ? row.plan.unfinished : (row.ring?.value ?? 0);
  return Math.max(hasWordAbove(row) ? bar * AIR_FOR_WORD : bar, row.ring?.high ?? 0);
}

function finishedOf(row: DisplacedSprint): number {
  return row.plan.kind === 'known' ? row.plan.finished : 0;
}
