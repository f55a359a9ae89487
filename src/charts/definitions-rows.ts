import type { OwnDefinition } from '../domain/index.ts';
import type { Lens, LensLine, LensRun } from '../metrics/definitions/lens.ts';
import { LENS_CHART } from '../wording/lens-chart-words.ts';
import { amountsInWords, boundsInWords, LENS, lensIdOf, lensName } from '../wording/lens-words.ts';
import { formatEstimate, formatHours, formatNumber, formatShare, shortUnitWord } from '../wording/numbers.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';

/** The definitions as plain rows: true values for places, printed values for figures. */
export type DefinitionRows = {
  readonly teamName: string;
  readonly lens: Lens & { readonly own: readonly OwnDefinition[] };
  /** What the figures are counted in, in one word; '' where each says it itself. */
  readonly unit: string;
  /** Where the scale from zero ends: half of it is a round number too. */
  readonly max: number;
  readonly rows: readonly DefinitionRow[];
};

/** One definition, in points, or in hours where any definition has no points. */
export type DefinitionRow = {
  readonly id: string;
  readonly name: string;
  /** Why it has bounds; '' where it has none. */
  readonly detail: string;
  readonly figures: string;
  readonly isChosen: boolean;
  /** Absent = not known. */
  readonly value: number | undefined;
  /** From bound to bound; absent where there is only one reading. */
  readonly range: { readonly from: number; readonly to: number } | undefined;
};

/** The rows of a team's sprints under every definition; who draws them has asked for that. */
export function prepareDefinitions({ id, name, lens }: Pick<ChartSource, 'id' | 'name' | 'lens'>): DefinitionRows {
  if (lens === undefined) throw new RangeError(`nobody asked for the definitions of the team ${id}`);
  const { points, hours, lines } = lens;
  return {
    teamName: name,
    lens,
    unit: points === undefined ? '' : shortUnitWord(lens.unit, 2),
    max: niceTop(points?.high ?? hours.high),
    rows: lines.map((line) => rowOf(line, lens)),
  };
}

function rowOf(line: LensLine, lens: DefinitionRows['lens']): DefinitionRow {
  const { id, point, bounds } = line;
  const hasPoints = lens.points !== undefined;
  const amount = (run: LensRun): number => (hasPoints ? (run.displaced ?? 0) : run.hoursOn);
  const ends = bounds.map(amount);
  const value = point === undefined ? undefined : amount(point);
  const all = value === undefined ? ends : [value, ...ends];
  return {
    id,
    name: lensName(id, lens.own),
    detail: boundsInWords(line, lens),
    figures: amountsInWords(value, ends, hasPoints ? formatEstimate : formatHours),
    isChosen: lensIdOf(lens.chosen) === id,
    value,
    range: ends.length === 0 ? undefined : { from: Math.min(...all), to: Math.max(...all) },
  };
}

/** A round number of which half is one too, 1 at least: 4.6 -> 5, 27 -> 30. */
function niceTop(highest: number): number {
  if (highest <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= highest) ?? 10;
  return step * power;
}

/** A definition in a sentence: its name, its figures and why it has bounds. */
export function describeDefinition({ name, isChosen, figures, detail }: DefinitionRow, unit: string): string {
  return LENS_CHART.row(LENS_CHART.name(name, isChosen), figures, figures === LENS.notKnown ? '' : unit, detail);
}

/** The numbers of each definition; columns without any number under any definition are left out. */
export function tableOfDefinitions({ teamName, lens }: DefinitionRows): ChartTable {
  const columns = columnsOf(lens).filter(({ textOf }) => lens.lines.some((line) => textOf(line) !== LENS.notKnown));
  return {
    caption: LENS_CHART.caption(teamName),
    headers: [LENS.columns.definition, ...columns.map(({ header }) => header)],
    rows: lens.lines.map((line) => [
      LENS_CHART.name(lensName(line.id, lens.own), lensIdOf(lens.chosen) === line.id),
      ...columns.map(({ textOf }) => textOf(line)),
    ]),
  };
}

type Column = { readonly header: string; readonly textOf: (line: LensLine) => string };

function columnsOf({ unit }: Lens): readonly Column[] {
  const amounts = (pick: (run: LensRun) => number | undefined, format: (amount: number) => string) => {
    return ({ point, bounds }: LensLine) => amountsInWords(point && pick(point), bounds.map(pick), format);
  };
  const inUnit = (header: string) => `${header}, ${shortUnitWord(unit, 2)}`;
  const answer = (held: boolean | undefined) => (held === undefined ? LENS.notKnown : held ? LENS.yes : LENS.no);
  return [
    { header: LENS.columns.incidents, textOf: amounts(({ incidents }) => incidents, formatNumber) },
    { header: LENS.columns.hours, textOf: amounts(({ hoursOn }) => hoursOn, formatHours) },
    { header: LENS.columns.load, textOf: amounts(({ load }) => load, formatShare) },
    { header: inUnit(LENS.columns.points), textOf: amounts(({ displaced }) => displaced, formatEstimate) },
    { header: inUnit(LENS.columns.explained), textOf: amounts(({ explained }) => explained, formatEstimate) },
    { header: LENS.columns.limits, textOf: ({ holds }) => answer(holds['above-limits']) },
    { header: LENS.columns.half, textOf: ({ holds }) => answer(holds['most-of-shortfall']) },
  ];
}
