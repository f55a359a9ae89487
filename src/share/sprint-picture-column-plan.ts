import { LAST_LOADS_HEIGHT } from '../charts/last-loads.tsx';
import { shortened, textWidth, wrapped } from '../charts/parts/text-width.ts';
import { withoutSharedWords } from '../wording/names.ts';
import { incidentsInWords, SHEET } from '../wording/report-words.ts';
import { SPRINT_USUAL } from '../wording/sprint-usual-words.ts';
import { GAP, HEADING_ROOM, ITEM_GAP, LINE, STRONG, TEXT } from './sprint-picture-type.ts';
import type { SheetIncident, SprintReturns, SprintSheet } from './sprint-sheet.ts';
import { drawnIncidents, nameOfIncident } from './sprint-tables.ts';

/** The three columns below the bar of a sprint's picture: whether it is usual, what came back, what to check. */
export type ColumnsPlan = {
  readonly usual: UsualPlan;
  readonly bought: BoughtPlan;
  readonly check: ListPlan;
  readonly height: number;
};

export type UsualPlan = ListPlan & {
  readonly chartY: number;
  readonly names: readonly string[];
  readonly caption: readonly string[];
};
export type BoughtPlan = ListPlan & { readonly rows: readonly BoughtLine[] };
type BoughtLine = {
  readonly y: number;
  readonly state?: string;
  readonly name: string;
  readonly value: string;
  /** Over the first incident: what follows says the same hours once more, one by one. */
  readonly hasRule: boolean;
};
/** Lines of one column; each item is lines that belong together. */
export type ListPlan = { readonly x: number; readonly width: number; readonly items: readonly (readonly string[])[] };

/** Lays the columns out side by side; `height` is that of the highest. */
export function planColumns(sheet: SprintSheet, width: number): ColumnsPlan {
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
