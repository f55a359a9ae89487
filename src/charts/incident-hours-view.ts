import { HOURS_CHART } from '../wording/chart-words.ts';
import { formatHours } from '../wording/numbers.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import { type HoursSprint, type IncidentHours, measureOf } from './incident-hours-rows.ts';
import { type LegendEntry, placeLegend } from './parts/legend.tsx';
import { NOTE_FONT } from './parts/panel-axis.tsx';
import { LEFT_MARGIN, layoutPanels, type PanelLayout, placeWidth } from './parts/panel-layout.ts';
import { mostSprints, rowsOf, type Slot, visibleSlots } from './parts/slots.ts';
import { type SprintLabels, sprintLabelsFor } from './parts/sprint-labels.ts';
import { textWidth } from './parts/text-width.ts';
import { windowNoteFor } from './parts/window-note.ts';

/** Everything that is decided before the hours chart is drawn. */
export type HoursView = {
  readonly slots: readonly Slot<HoursSprint>[];
  readonly layout: PanelLayout;
  readonly sprintLabels: SprintLabels;
  readonly windowNote: string | undefined;
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  /** False where only some figures would have room above their bars, and which is chance. */
  readonly hasFigures: boolean;
};

const PHONE_WIDTH = 480;
const LOWER_PANEL_FROM_HEIGHT = 220;
const NARROWEST_PLACE = 22;
const RIGHT_MARGIN = 12;

export function planHoursView(
  rows: IncidentHours,
  size: ChartSize,
  hatchFill: string,
  selectedKey: string | undefined,
  picture?: PictureMode,
): HoursView {
  const isPhone = size.width < PHONE_WIDTH;
  const places = Math.floor((size.width - LEFT_MARGIN - RIGHT_MARGIN) / NARROWEST_PLACE);
  const limit = { sprints: mostSprints(isPhone, picture), places };
  const slots = visibleSlots(rows.sprints, limit, selectedKey);
  const visible = rowsOf(slots);
  const hasOff = rows.showsOffHours && visible.some((row) => row.hoursOff > 0);
  const hasLower = hasOff && !isPhone && size.height >= LOWER_PANEL_FROM_HEIGHT;
  const legend = placeLegend(entriesFor(hasLower, hatchFill), size.width - RIGHT_MARGIN - 4);
  const slotWidth = placeWidth(size.width, RIGHT_MARGIN, slots.length);
  const sprintLabels = sprintLabelsFor(slots, slotWidth, { height: size.height, teamName: rows.teamName, picture });
  const layout = layoutPanels({
    size,
    slotCount: slots.length,
    // Air for the figures, which stand above their bars where these are narrow.
    highestUpper: Math.max(0, ...visible.map((row) => measureOf(row, rows.measure))) * (slotWidth < 110 ? 1.12 : 1.05),
    highestLower: hasLower ? Math.max(0, ...visible.map((row) => row.hoursOff)) : undefined,
    rightColumn: RIGHT_MARGIN,
    topBand: legend.height,
    bottomBand: sprintLabels.height,
  });
  const windowNote = windowNoteFor(visible, rows.sprints, { heading: headingOf(rows), layout, picture });
  const hasFigures = visible.every(({ hoursOn }) => textWidth(formatHours(hoursOn), NOTE_FONT) <= layout.slotWidth);
  return { slots, layout, sprintLabels, windowNote, legend: legend.placed, hasFigures };
}

/** What the upper panel measures. */
export function headingOf(rows: IncidentHours): string {
  return rows.measure === 'share' ? HOURS_CHART.onShare : HOURS_CHART.onHours;
}

/** The width at which every sprint has a comfortable place. */
export function hoursWidthForAll(rows: IncidentHours): number {
  return LEFT_MARGIN + rows.sprints.length * 40 + RIGHT_MARGIN;
}

function entriesFor(hasLower: boolean, hatchFill: string): readonly LegendEntry[] {
  const on: LegendEntry = { id: 'on', name: HOURS_CHART.onName, mark: { kind: 'fill', fill: hatchFill } };
  const off: LegendEntry = { id: 'off', name: HOURS_CHART.offName, mark: { kind: 'diamond' } };
  return hasLower ? [on, off] : [on];
}
