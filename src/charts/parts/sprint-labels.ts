import type { PictureMode } from '../define-chart.ts';
import { LEFT_MARGIN } from './panel-layout.ts';
import type { Slot } from './slots.ts';
import { type Font, shortened, textWidth } from './text-width.ts';

/** How the names and dates under the bars are set; worked out before the layout, which needs the height. */
export type SprintLabels = {
  /** `level`: name over dates. `turned`: names at an angle. */
  readonly mode: 'level' | 'turned';
  readonly height: number;
  /** What all names share and so is left out of each: written once, before them or on a line below. */
  readonly common: { readonly text: string; readonly place: 'before' | 'below' } | undefined;
  readonly labels: readonly SprintLabel[];
};

/** `date` is absent where it would run into its neighbour. */
export type SprintLabel = { readonly key: string; readonly name: string; readonly date: string | undefined };

export const NAME_FONT: Font = { size: 12, weight: 600 };
export const DATE_FONT: Font = { size: 12 };
/** Angle of turned names, and the longest they may be. */
export const TURN_DEGREES = -40;
const TURNED_SHARE = 0.24;
const LEVEL_HEIGHT = 40;
const LINE_HEIGHT = 16;
const DATE_LINE = 15;
const MIN_NAMED_SLOT = 68;
const LOWEST_TURNED = 360;
/** As wide as the day of a start. */
const DATE_ROOM = 44;

type Named = { readonly key: string; readonly name: string; readonly dates: string; readonly startDay: string };

type LabelledChart = {
  readonly height: number;
  readonly teamName: string;
  readonly picture: PictureMode | undefined;
};

/** How the sprints of a chart are named under their places. */
export function sprintLabelsFor(
  slots: readonly Slot[],
  slotWidth: number,
  { height, teamName, picture }: LabelledChart,
): SprintLabels {
  return picture === 'brief' ? planSprintNames(slots, slotWidth, teamName) : planSprintLabels(slots, slotWidth, height);
}

/** `planSprintLabels` for a picture whose subtitle has the dates, and the team, which many sprints are named after. */
export function planSprintNames(slots: readonly Slot[], slotWidth: number, teamName: string): SprintLabels {
  const { labels, common, height, mode } = planSprintLabels(slots, slotWidth, 0);
  const isTeam = common?.place === 'below' && teamName.includes(common.text);
  return {
    mode,
    labels: labels.map((label) => ({ ...label, date: undefined })),
    common: isTeam ? undefined : common,
    height: height - DATE_LINE - (isTeam ? LINE_HEIGHT : 0),
  };
}

/** Chooses the calmest setting that fits: level, else the distinct part of the names, else turned. */
export function planSprintLabels(slots: readonly Slot[], slotWidth: number, height: number): SprintLabels {
  const rows = slots.flatMap((slot, index) => (slot.kind === 'sprint' ? [{ ...slot.row, index }] : []));
  const room = slotWidth - 8;
  const allFit = (names: readonly string[]) => names.every((name) => textWidth(name, NAME_FONT) <= room);
  const names = rows.map((row) => row.name);
  if (allFit(names)) return level(rows, names, slotWidth);
  const { common, distinct } = distinctParts(names);
  if (common !== undefined && allFit(distinct)) return withCommon(level(rows, distinct, slotWidth), common);
  if (slotWidth >= MIN_NAMED_SLOT) {
    const cut = (list: readonly string[]) => list.map((name) => shortened(name, room, NAME_FONT));
    return common === undefined
      ? level(rows, cut(names), slotWidth)
      : withCommon(level(rows, cut(distinct), slotWidth), common);
  }
  const isLow = height < LOWEST_TURNED;
  const labels = isLow ? thinned(rows, distinct, slotWidth) : turned(rows, distinct, slotWidth, height);
  return common === undefined ? labels : withCommon(labels, common);
}

/** In a low chart turned names would take half of it: every second, third … name stands level instead. */
function thinned(rows: readonly Placed[], names: readonly string[], slotWidth: number): SprintLabels {
  const widest = Math.max(...names.map((name) => textWidth(name, NAME_FONT)), DATE_ROOM);
  const every = Math.min(6, Math.max(1, Math.ceil((widest + 10) / slotWidth)));
  const labels = rows.flatMap((row, order) => {
    if ((rows.length - 1 - order) % every !== 0) return [];
    const name = shortened(names[order] ?? row.name, every * slotWidth - 10, NAME_FONT);
    return [{ key: row.key, name, date: row.startDay }];
  });
  return { mode: 'level', height: LEVEL_HEIGHT, common: undefined, labels };
}

function withCommon(labels: SprintLabels, text: string): SprintLabels {
  const fits = labels.mode === 'level' && !text.includes('…') && textWidth(text, NAME_FONT) <= LEFT_MARGIN - 4;
  if (fits) return { ...labels, common: { text, place: 'before' } };
  return { ...labels, height: labels.height + LINE_HEIGHT, common: { text, place: 'below' } };
}

type Placed = Named & { readonly index: number };

function level(rows: readonly Placed[], names: readonly string[], slotWidth: number): SprintLabels {
  const dates = thinnedDates(rows, slotWidth);
  const labels = rows.map((row, order) => ({ key: row.key, name: names[order] ?? row.name, date: dates[order] }));
  return { mode: 'level', height: LEVEL_HEIGHT, common: undefined, labels };
}

function turned(rows: readonly Placed[], names: readonly string[], slotWidth: number, height: number): SprintLabels {
  const radians = (-TURN_DEGREES * Math.PI) / 180;
  const longestAllowed = Math.min(130, Math.max(64, (height * TURNED_SHARE) / Math.sin(radians)));
  const dates = thinnedDates(rows, slotWidth);
  const labels = rows.map((row, order) => {
    const toEdge = (LEFT_MARGIN + (row.index + 0.5) * slotWidth - 2) / Math.cos(radians);
    const name = shortened(names[order] ?? row.name, Math.min(longestAllowed, toEdge), NAME_FONT);
    return { key: row.key, name, date: dates[order] };
  });
  const longest = Math.max(0, ...labels.map((label) => textWidth(label.name, NAME_FONT)));
  return { mode: 'turned', height: Math.ceil(longest * Math.sin(radians)) + 38, common: undefined, labels };
}

/** Full dates where all fit, else the first day of as many sprints as stand clear of each other. */
function thinnedDates(rows: readonly Placed[], slotWidth: number) {
  if (rows.every((row) => textWidth(row.dates, DATE_FONT) <= slotWidth - 6)) return rows.map((row) => row.dates);
  const widest = Math.max(...rows.map((row) => textWidth(row.startDay, DATE_FONT)));
  const every = Math.max(1, Math.ceil((widest + 10) / slotWidth));
  const last = rows.length - 1;
  return rows.map((row, order) => ((last - order) % every === 0 ? row.startDay : undefined));
}

/** Names without the words that all of them share at the start or the end. */
export function distinctParts(names: readonly string[]): {
  readonly common: string | undefined;
  readonly distinct: readonly string[];
} {
  const words = names.map((name) => name.split(/\s+/));
  const shortest = Math.min(...words.map((list) => list.length));
  if (names.length < 2) return { common: undefined, distinct: names };
  const isShared = (at: (list: readonly string[]) => string | undefined) =>
    words.every((list) => at(list) === at(words[0] ?? []));
  let start = 0;
  while (start < shortest - 1 && isShared((list) => list[start])) start += 1;
  let end = 0;
  while (end < shortest - start - 1 && isShared((list) => list.at(-1 - end))) end += 1;
  const distinct = words.map((list) => list.slice(start, list.length - end).join(' '));
  const [first = []] = words;
  const common = [...first.slice(0, start), ...(end === 0 ? [] : ['…', ...first.slice(-end)])];
  return { common: common.length === 0 ? undefined : common.join(' '), distinct };
}
