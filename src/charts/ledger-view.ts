import { LEDGER_CHART } from '../wording/ledger-chart-words.ts';
import { formatHours } from '../wording/numbers.ts';
import type { ChartSize, PictureMode } from './define-chart.ts';
import { asideHours, type InvestedRow, type LedgerRows } from './ledger-rows.ts';
import { type LegendEntry, placeLegend } from './parts/legend.tsx';
import { NOTE_FONT } from './parts/panel-axis.tsx';
import { LEFT_MARGIN, layoutPanels, type PanelLayout, placeWidth } from './parts/panel-layout.ts';
import { mostSprints, rowsOf, type Slot, visibleSlots } from './parts/slots.ts';
import { type SprintLabels, sprintLabelsFor } from './parts/sprint-labels.ts';
import type { Mark } from './parts/swatch.tsx';
import { textWidth } from './parts/text-width.ts';
import { windowNoteFor } from './parts/window-note.ts';

/** Everything that is decided before the ledger is drawn. */
export type LedgerView = {
  readonly slots: readonly Slot<InvestedRow>[];
  readonly layout: PanelLayout;
  readonly sprintLabels: SprintLabels;
  readonly headings: { readonly upper: string; readonly lower: string };
  readonly windowNote: string | undefined;
  readonly legend: ReturnType<typeof placeLegend>['placed'];
  /** What stands over each bar: hours with a return and all of them, all of them, or nothing where not all have room. */
  readonly figures: 'both' | 'all' | 'none';
};

export type LedgerMarks = Readonly<Record<'response' | 'withReturn' | 'followUps' | 'reviews', Mark>>;

const PHONE_WIDTH = 480;
const LOWER_PANEL_FROM_HEIGHT = 215;
const NARROWEST_PLACE = 22;
const RIGHT_MARGIN = 12;

export function planLedger(
  rows: LedgerRows,
  size: ChartSize,
  marks: LedgerMarks,
  { selectedKey, picture }: { readonly selectedKey: string | undefined; readonly picture: PictureMode | undefined },
): LedgerView {
  const isPhone = size.width < PHONE_WIDTH;
  const places = Math.floor((size.width - LEFT_MARGIN - RIGHT_MARGIN) / NARROWEST_PLACE);
  const slots = visibleSlots(rows.sprints, { sprints: mostSprints(isPhone, picture), places }, selectedKey);
  const visible = rowsOf(slots);
  const highestAside = Math.max(0, ...visible.map(asideHours));
  const hasLower = highestAside > 0 && size.height >= LOWER_PANEL_FROM_HEIGHT;
  const isShort = picture === 'brief' || isPhone;
  const legend = placeLegend(entriesFor(visible, { marks, hasLower, isShort }), size.width - RIGHT_MARGIN - 4);
  const slotWidth = placeWidth(size.width, RIGHT_MARGIN, slots.length);
  const sprintLabels = sprintLabelsFor(slots, slotWidth, { height: size.height, teamName: rows.teamName, picture });
  const layout = layoutPanels({
    size,
    slotCount: slots.length,
    // Air for the figures above the bars.
    highestUpper: Math.max(0, ...visible.map(({ response }) => response)) * 1.08,
    highestLower: hasLower ? highestAside * 1.25 : undefined,
    rightColumn: RIGHT_MARGIN,
    topBand: legend.height,
    bottomBand: sprintLabels.height,
  });
  const headings = { upper: LEDGER_CHART.response, lower: headingOf(visible, isShort) };
  return {
    ...{ slots, layout, sprintLabels, legend: legend.placed },
    headings,
    windowNote: windowNoteFor(visible, rows.sprints, { heading: headings.upper, layout, picture }),
    figures: figuresFor(visible, layout.slotWidth),
  };
}

/** "24 of 43 h"; "43 h" where it is all that is known of it. */
export function figureOf({ response, withReturn }: InvestedRow, figures: LedgerView['figures']): string {
  const hours = formatHours(response);
  if (figures === 'all' || withReturn === undefined || response === 0) return hours;
  return LEDGER_CHART.returned(formatHours(withReturn).replace(/\D+$/, ''), hours);
}

function figuresFor(visible: readonly InvestedRow[], slotWidth: number): LedgerView['figures'] {
  const hasRoom = (figures: 'both' | 'all') =>
    visible.every((row) => textWidth(figureOf(row, figures), NOTE_FONT) + 4 <= slotWidth);
  if (hasRoom('both')) return 'both';
  return hasRoom('all') ? 'all' : 'none';
}

type Explained = { readonly marks: LedgerMarks; readonly hasLower: boolean; readonly isShort: boolean };

/** Nothing is explained that is not drawn. */
function entriesFor(visible: readonly InvestedRow[], { marks, hasLower, isShort }: Explained): readonly LegendEntry[] {
  const names = isShort ? LEDGER_CHART.brief : LEDGER_CHART.names;
  const entry = (id: keyof LedgerMarks): LegendEntry => ({ id, name: names[id], mark: marks[id] });
  return [
    entry('response'),
    ...(visible.some(({ withReturn = 0 }) => withReturn > 0) ? [entry('withReturn')] : []),
    // One kind alone is named by the panel's heading.
    ...(hasLower && hasBoth(visible) ? [entry('followUps'), entry('reviews')] : []),
  ];
}

function hasBoth(visible: readonly InvestedRow[]): boolean {
  return visible.some(({ aside }) => aside.followUp.hours > 0) && visible.some(({ aside }) => aside.review.hours > 0);
}

/** What the lower panel is of: the kinds whose hours are known of any sprint. */
function headingOf(visible: readonly InvestedRow[], isShort: boolean): string {
  const of = isShort ? LEDGER_CHART.briefAside : LEDGER_CHART.aside;
  if (hasBoth(visible)) return of.both;
  return visible.some(({ aside }) => aside.review.hours > 0) ? of.reviews : of.followUps;
}

/** The width at which every sprint has a comfortable place. */
export function ledgerWidthForAll({ sprints }: LedgerRows): number {
  return LEFT_MARGIN + sprints.length * 44 + RIGHT_MARGIN;
}
