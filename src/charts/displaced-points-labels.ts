import {
  amountOf,
  BRIEF_NAMES,
  MOSTLY_DEFAULTS,
  PART_NAMES,
  type PartId,
  partDetail,
  RING_NAME,
  ringDetail,
} from '../wording/chart-words.ts';
import type { DisplacedPoints, DisplacedSprint, PartRow } from './displaced-points-rows.ts';
import type { Palette } from './palette.ts';
import { type DirectLabel, labelHeight, relaxed } from './parts/direct-labels.tsx';
import type { LegendEntry } from './parts/legend.tsx';
import { type PanelLayout, yOf } from './parts/panel-layout.ts';
import type { Mark } from './parts/swatch.tsx';

/** What the marks of the points chart are called, in a legend or beside the bar that they name. */

/** From the zero line up. */
export const PART_ORDER: readonly PartId[] = ['incidents', 'added', 'over-plan', 'unexplained'];

export type Marks = Readonly<Record<PartId | 'ring' | 'defaults', Mark>>;

export function marksOf(palette: Palette, hatchFill: string): Marks {
  return {
    incidents: { kind: 'fill', fill: hatchFill },
    added: { kind: 'fill', fill: palette.added, outline: palette.addedLine },
    'over-plan': { kind: 'fill', fill: palette.overPlan },
    unexplained: { kind: 'fill', fill: palette.unexplained, outline: palette.unexplainedLine },
    ring: { kind: 'ring', color: palette.invested },
    defaults: { kind: 'ring', color: palette.ink3 },
  };
}

/** What appears in any of the rows: nothing is explained that is not drawn. */
export function entriesFor(rows: readonly DisplacedSprint[], marks: Marks, isBrief = false): readonly LegendEntry[] {
  const parts = PART_ORDER.filter((id) => rows.some((row) => partOf(row, id) !== undefined));
  const entries: LegendEntry[] = parts.map((id) => ({
    id,
    name: (isBrief ? BRIEF_NAMES : PART_NAMES)[id],
    mark: marks[id],
  }));
  const rings = rows.filter((row) => row.ring !== undefined);
  if (rings.length > 0) entries.push({ id: 'ring', name: isBrief ? BRIEF_NAMES.ring : RING_NAME, mark: marks.ring });
  if (rings.some((row) => row.isMostlyDefaults))
    entries.push({ id: 'defaults', name: isBrief ? BRIEF_NAMES.defaults : MOSTLY_DEFAULTS, mark: marks.defaults });
  return entries;
}

export function partOf(row: DisplacedSprint, id: PartId): PartRow | undefined {
  const part = row.plan.kind === 'known' ? row.plan.parts?.find((candidate) => candidate.id === id) : undefined;
  return part !== undefined && part.value > 0 ? part : undefined;
}

export type Found = {
  readonly labels: readonly DirectLabel[];
  /** The sprint whose numbers the labels give; undefined: they only name the marks. */
  readonly row: DisplacedSprint | undefined;
  /** True if the row is drawn last, so that lines can lead to its bar. */
  readonly isLast: boolean;
};

/** Labels for the chosen sprint, else for the last one if it has parts, else names only. Top of the bar first. */
export function labelsFor(
  rows: DisplacedPoints,
  visible: readonly DisplacedSprint[],
  marks: Marks,
  selectedKey: string | undefined,
): Found | undefined {
  const last = visible.at(-1);
  const chosen = visible.find((candidate) => candidate.key === selectedKey);
  const row = chosen ?? (last !== undefined && hasParts(last) ? last : undefined);
  const entries = entriesFor(visible, marks);
  if (entries.length === 0) return undefined;
  const isPart = (entry: LegendEntry) => PART_ORDER.some((id) => id === entry.id);
  const ordered = [...entries.filter(isPart).reverse(), ...entries.filter((entry) => !isPart(entry))];
  const labels = ordered.map((entry) => ({
    ...entry,
    detail: row === undefined ? undefined : detailOf(row, entry, rows),
    anchor: undefined,
  }));
  const isLast = row !== undefined && row === last && hasParts(row);
  if (row === undefined || isLast) return { labels, row, isLast };
  const heading: DirectLabel = {
    id: 'of',
    name: row.name,
    detail: row.dates,
    mark: { kind: 'none' },
    anchor: undefined,
  };
  return { labels: [heading, ...labels], row, isLast };
}

function hasParts(row: DisplacedSprint): boolean {
  return PART_ORDER.some((id) => partOf(row, id) !== undefined);
}

function detailOf(row: DisplacedSprint, entry: LegendEntry, { unit }: DisplacedPoints): string | undefined {
  if (entry.id === 'ring') return row.ring === undefined ? undefined : ringDetail(row.ring, unit);
  const id = PART_ORDER.find((candidate) => candidate === entry.id);
  if (id === undefined || row.plan.kind !== 'known' || row.plan.parts === undefined) return undefined;
  const printed = partOf(row, id)?.printed ?? 0;
  return printed === 0 ? amountOf(0, unit) : partDetail(id, printed, unit);
}

export type PlacedLabels = { readonly items: readonly DirectLabel[]; readonly tops: readonly number[] };

/** Gives each label its place beside the bars; undefined if there is no room for all. */
export function placeLabels(found: Found, layout: PanelLayout): PlacedLabels | undefined {
  const items = inOrder(found.labels.map((label) => anchored(label, found, layout)));
  const wishes = items.map((label) => wishOf(label, found, layout));
  const tops = relaxed(wishes, items.map(labelHeight), layout.top - 4, layout.bottom);
  return tops === undefined ? undefined : { items, tops };
}

/** Labels that lead to the bar come first, as high as what they name; the others stand below them, the ring last. */
function inOrder(labels: readonly DirectLabel[]): readonly DirectLabel[] {
  const rank = (label: DirectLabel) =>
    LAST.includes(label.id) ? 2 : label.anchor === undefined && label.id !== 'of' ? 1 : 0;
  return [...labels].sort((a, b) => rank(a) - rank(b));
}

function wishOf(label: DirectLabel, found: Found, layout: PanelLayout): number {
  if (label.anchor !== undefined) return label.anchor - 8;
  return label.id === 'ring' && found.isLast ? layout.upper.zero + 4 : Number.NEGATIVE_INFINITY;
}

const LAST = ['ring', 'defaults'];

function anchored(label: DirectLabel, found: Found, layout: PanelLayout): DirectLabel {
  if (!found.isLast || found.row?.plan.kind !== 'known') return label;
  let below = 0;
  for (const part of found.row.plan.parts ?? []) {
    if (part.id === label.id) {
      return part.value > 0 ? { ...label, anchor: yOf(layout.upper, below + part.value / 2) } : label;
    }
    below += part.value;
  }
  return label;
}
