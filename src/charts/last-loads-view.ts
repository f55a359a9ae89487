import { windowNotes } from '../wording/chart-words.ts';
import { LAST_LOADS } from '../wording/last-loads-words.ts';
import { usualBandInWords } from '../wording/sprint-usual-words.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import type { LastLoadRow, LastLoadsRows } from './last-loads-rows.ts';
import { HEADING_FONT, NOTE_FONT } from './parts/panel-axis.tsx';
import { LEFT_MARGIN, layoutPanels, type PanelLayout, placeWidth, yOf } from './parts/panel-layout.ts';
import { mostSprints, rowsOf, type Slot, visibleSlots } from './parts/slots.ts';
import { planSprintLabels, planSprintNames, type SprintLabels } from './parts/sprint-labels.ts';
import { type Font, textWidth } from './parts/text-width.ts';

/** Everything that is decided before the last sprints are drawn. */
export type LastLoadsView = {
  readonly slots: readonly Slot<LastLoadRow>[];
  readonly layout: PanelLayout;
  readonly sprintLabels: SprintLabels;
  readonly heading: string;
  readonly windowNote: string | undefined;
  /** What is usual, from its lower to its upper edge, with its name beside it. */
  readonly band:
    | { readonly top: number; readonly bottom: number; readonly hasLower: boolean; readonly name: string }
    | undefined;
};

export const BAND_FONT: Font = { size: 12 };
const RIGHT_MARGIN = 12;
const NARROWEST_PLACE = 16;

/** Values of the axis: per cent, or person-hours. */
export function axisValue(value: number, unit: LastLoadsRows['unit']): number {
  return unit === 'share' ? value * 100 : value;
}

export function planLastLoads(rows: LastLoadsRows, size: ChartSize, picture: PictureMode | undefined): LastLoadsView {
  const { limits, unit } = rows;
  const name = limits === undefined ? '' : usualBandInWords(limits);
  const rightColumn = RIGHT_MARGIN + (name === '' ? 0 : textWidth(name, BAND_FONT) + 8);
  const places = Math.floor((size.width - LEFT_MARGIN - rightColumn) / NARROWEST_PLACE);
  const slots = visibleSlots(rows.sprints, { sprints: mostSprints(false, picture), places });
  const slotWidth = placeWidth(size.width, rightColumn, slots.length);
  const sprintLabels =
    picture === 'brief'
      ? planSprintNames(slots, slotWidth, rows.teamName)
      : planSprintLabels(slots, slotWidth, size.height);
  const highest = Math.max(limits?.upper ?? 0, ...rowsOf(slots).map(({ value }) => value));
  const layout = layoutPanels({
    size,
    slotCount: slots.length,
    // Air for the figures above the bars.
    highestUpper: axisValue(highest, unit) * 1.08,
    highestLower: undefined,
    rightColumn,
    topBand: 4,
    bottomBand: sprintLabels.height,
  });
  const heading = (picture === 'brief' ? LAST_LOADS.briefHeading : LAST_LOADS.heading)[unit];
  const room = layout.right - layout.left - textWidth(heading, HEADING_FONT) - 16;
  const at = (share: number) => yOf(layout.upper, axisValue(share, unit));
  return {
    ...{ slots, layout, sprintLabels, heading },
    windowNote:
      rowsOf(slots).length === rows.begun
        ? undefined
        : windowNotes(rowsOf(slots).length, rows.begun, true, picture === undefined).find(
            (note) => textWidth(note, NOTE_FONT) <= room,
          ),
    band:
      limits === undefined
        ? undefined
        : { top: at(limits.upper), bottom: at(Math.max(0, limits.lower)), hasLower: limits.lower > 0, name },
  };
}

/** The width at which every sprint has a comfortable place. */
export function lastLoadsWidthForAll({ sprints }: LastLoadsRows): number {
  return LEFT_MARGIN + sprints.length * 60 + 120;
}
