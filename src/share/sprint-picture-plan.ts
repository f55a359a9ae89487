import { LAST_LOADS_HEIGHT } from '../charts/last-loads.tsx';
import { PALETTES } from '../charts/palette.ts';
import type { Mark } from '../charts/parts/swatch.tsx';
import { SWATCH_SIZE } from '../charts/parts/swatch.tsx';
import { type Font, shortened, textWidth, wrapped } from '../charts/parts/text-width.ts';
import { fillOf, SPRINT_BAR_HEIGHT } from '../charts/sprint-bar.tsx';
import type { SprintBar } from '../charts/sprint-bar-rows.ts';
import { withoutSharedWords } from '../wording/names.ts';
import { incidentsInWords, SHEET } from '../wording/report-words.ts';
import { SPRINT_BAR, SPRINT_USUAL } from '../wording/sprint-words.ts';
import type { SheetIncident, SprintReturns, SprintSheet } from './sprint-sheet.ts';
import { drawnIncidents, nameOfIncident } from './sprint-tables.ts';

/** Where everything of a sprint's picture stands between its subtitle and its rule, in units in which text has 12. */

export const TEXT: Font = { size: 12 };
export const STRONG: Font = { size: 12, weight: 600 };
export const HEADING: Font = { size: 13.5, weight: 600 };
export const FIGURE: Font = { size: 25, weight: 600 };
export const LINE = 16;

export type BodyPlan = {
  readonly width: number;
  readonly height: number;
  readonly numbers: readonly NumberPlan[];
  readonly bar: BarPlan;
  readonly columns: {
    readonly y: number;
    readonly usual: UsualPlan;
    readonly bought: BoughtPlan;
    readonly check: ListPlan;
  };
};

export type NumberPlan = {
  readonly x: number;
  readonly figure: string;
  readonly besideX: number;
  readonly besideY: number;
  readonly beside: readonly string[];
};
export type BarPlan = {
  readonly y: number;
  readonly heading: string;
  readonly note: readonly string[];
  readonly top: number;
  readonly legend: readonly LegendItem[];
  readonly legendY: number;
};
export type LegendItem = {
  readonly id: string;
  readonly x: number;
  readonly row: number;
  readonly name: string;
  readonly value: string;
  readonly valueX: number;
  readonly mark: Mark;
};
export type UsualPlan = ListPlan & {
  readonly chartY: number;
  readonly names: readonly string[];
  readonly caption: readonly string[];
};
export type BoughtPlan = ListPlan & { readonly rows: readonly BoughtLine[] };
export type BoughtLine = {
  readonly y: number;
  readonly state?: string;
  readonly name: string;
  readonly value: string;
  /** Over the first incident: what follows says the same hours once more, one by one. */
  readonly hasRule: boolean;
};
/** Lines of one column; each item is lines that belong together. */
export type ListPlan = { readonly x: number; readonly width: number; readonly items: readonly (readonly string[])[] };

const GAP = 32;
const HEADING_ROOM = 22;
/** Baseline of the three figures. */
export const NUMBER_BASE = 30;
const BAR_WITHOUT_RING = 68;
const LEGEND_ROW = 20;

/** Lays a sheet out in this width; its `height` is what that takes. */
export function planBody(sheet: SprintSheet, width: number): BodyPlan {
  const numbers = planNumbers(sheet, width);
  const lowest = Math.max(NUMBER_BASE, ...numbers.map(({ besideY, beside }) => besideY + (beside.length - 1) * LINE));
  const barY = lowest + 22;
  const bar = planBar(sheet.bar, width, barY);
  const rows = Math.max(0, ...bar.legend.map(({ row }) => row + 1));
  const y = bar.legendY + rows * LEGEND_ROW + (rows > 0 ? 14 : 6);
  const columns = planColumns(sheet, width);
  return { width, height: y + columns.height, numbers, bar, columns: { y, ...columns } };
}

/** Each with its words beside it; where they do not fit one line, below it. */
function planNumbers({ numbers }: SprintSheet, width: number): readonly NumberPlan[] {
  const inLine: NumberPlan[] = [];
  let x = 0;
  for (const { figure, beside } of numbers) {
    const besideX = x + textWidth(figure, FIGURE) + 9;
    inLine.push({ x, figure, besideX, besideY: NUMBER_BASE, beside: [beside] });
    x = besideX + textWidth(beside, TEXT) + 44;
  }
  if (x - 44 <= width) return inLine;
  const each = (width - GAP * 2) / Math.max(1, numbers.length);
  return numbers.map(({ figure, beside }, at) => {
    const from = at * (each + GAP);
    const lines = wrapped(beside, each, TEXT).slice(0, 2);
    return {
      x: from,
      figure: shortened(figure, each, FIGURE),
      besideX: from,
      besideY: NUMBER_BASE + 18,
      beside: lines,
    };
  });
}

function planBar(bar: SprintBar | undefined, width: number, y: number): BarPlan {
  const note = bar === undefined ? wrapped(SPRINT_BAR.nothing, width, TEXT) : wrapped(bar.note ?? '', width, TEXT);
  const top = y + HEADING_ROOM + note.length * LINE;
  const drawn = bar === undefined ? 0 : bar.ring === undefined ? BAR_WITHOUT_RING : SPRINT_BAR_HEIGHT;
  return {
    y,
    heading: bar?.title ?? SPRINT_BAR.titleUnknown,
    note,
    top,
    legend: bar === undefined ? [] : planLegend(bar, width),
    legendY: top + drawn + 4,
  };
}

const HATCH: Mark = { kind: 'fill', fill: 'url(#hatch)' };

function planLegend({ segments, ring }: SprintBar, width: number): readonly LegendItem[] {
  const palette = PALETTES.light;
  const items = [
    ...segments.map(({ id, name, text }) => ({
      ...{ id, name, value: text },
      mark: id === 'incidents' ? HATCH : ({ kind: 'fill', fill: fillOf(id, palette), ...outlineOf(id) } as const),
    })),
    ...(ring === undefined
      ? []
      : [
          {
            id: 'ring',
            name: SPRINT_BAR.ring,
            value: ring.text,
            mark: { kind: 'ring', color: palette.invested } as const,
          },
        ]),
  ];
  let [x, row] = [0, 0];
  return items.map((item) => {
    const nameWidth = textWidth(item.name, TEXT);
    const needs = SWATCH_SIZE + 6 + nameWidth + 6 + textWidth(item.value, STRONG);
    if (x > 0 && x + needs > width) [x, row] = [0, row + 1];
    const placed = { ...item, x, row, valueX: x + SWATCH_SIZE + 6 + nameWidth + 6 };
    x += needs + 22;
    return placed;
  });
}

/** The fills that are too pale to stand out from white have a line around them, as in the bar. */
function outlineOf(id: string): { readonly outline?: string } {
  const { addedLine, unexplainedLine } = PALETTES.light;
  if (id === 'added') return { outline: addedLine };
  return id === 'unexplained' || id === 'unfinished' || id === 'rest' ? { outline: unexplainedLine } : {};
}

function planColumns(sheet: SprintSheet, width: number) {
  const inner = width - 2 * GAP;
  const [first, second] = [inner * 0.33, inner * 0.35];
  const usual = planUsual(sheet, first);
  const bought = planBought(sheet.returns, first + GAP, second);
  const check = planCheck(sheet.checks, first + second + 2 * GAP, inner - first - second);
  const heights = [
    usual.chartY + LAST_LOADS_HEIGHT + LINE * (1 + usual.caption.length),
    (bought.rows.at(-1)?.y ?? HEADING_ROOM + linesOf(bought) * LINE) + 14,
    HEADING_ROOM + linesOf(check) * LINE + Math.max(0, check.items.length - 1) * ITEM_GAP,
  ];
  return { usual, bought, check, height: Math.max(...heights) };
}

export const ITEM_GAP = 4;

function linesOf({ items }: ListPlan): number {
  return items.reduce((sum, lines) => sum + lines.length, 0);
}

function planUsual({ usual, loads }: SprintSheet, width: number): UsualPlan {
  const sentence = wrapped(usual, width, TEXT);
  const place = width / Math.max(1, loads.sprints.length);
  return {
    ...{ x: 0, width, items: [sentence] },
    chartY: HEADING_ROOM + sentence.length * LINE - 4,
    names: withoutSharedWords(loads.sprints.map(({ name }) => name)).map((name) => shortened(name, place - 6, STRONG)),
    caption: wrapped(loads.unit === 'share' ? SPRINT_USUAL.loads : SPRINT_USUAL.hours, width, TEXT),
  };
}

const ROW = 19;

/** States as counts and hours; below them the largest incidents, by title only where titles are ticked. */
function planBought(returns: SprintReturns, x: number, width: number): BoughtPlan {
  const { sub, states } = returns;
  const lines = wrapped(sub, width, TEXT);
  const room = (value: string) => width - textWidth(value, STRONG) - 12;
  const from = HEADING_ROOM + lines.length * LINE + 6;
  const ofStates = states.map(({ id, name, count, hours }, at) => ({
    ...{ state: id, value: hours, hasRule: false, y: from + at * ROW },
    name: shortened(`${name}: ${id === 'items' ? count : incidentsInWords(count)}`, room(hours) - 20, TEXT),
  }));
  const below = from + states.length * ROW + 10;
  const ofIncidents = drawnIncidents(returns).map((incident, at) => ({
    ...{ value: incident.hours, hasRule: at === 0, y: below + at * ROW },
    name: shortened(incidentInWords(incident), room(incident.hours), TEXT),
  }));
  return { x, width, items: [lines], rows: [...ofStates, ...ofIncidents] };
}

/** Without its title, what came back stands beside its id. */
function incidentInWords(incident: SheetIncident): string {
  const beside = incident.title === undefined ? incident.returns?.followUps : undefined;
  return [nameOfIncident(incident), ...(beside === undefined ? [] : [beside])].join(' · ');
}

const MOST_CHECK_LINES = 9;

/** Whole items only: what does not fit is at the end, and matters least. */
function planCheck(checks: readonly string[], x: number, width: number): ListPlan {
  const items: (readonly string[])[] = [];
  for (const text of checks.length === 0 ? [SHEET.noChecks] : checks) {
    const lines = wrapped(text, width - 14, TEXT);
    if (items.flat().length + lines.length <= MOST_CHECK_LINES) items.push(lines);
  }
  return { x, width, items };
}
