import type { OwnDefinition } from '../../domain/index.ts';
import type { Lens, LensLine, LensRun } from '../../engine/api.ts';
import { amountsInWords, boundsInWords, LENS, lensIdOf, lensName } from '../../wording/lens-words.ts';
import { formatEstimate, formatHours, formatNumber, formatShare, shortUnitWord } from '../../wording/numbers.ts';

/** One definition on the strip: places are shares of the track, 0 to 1. */
export type StripRow = {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly figures: string;
  readonly isChosen: boolean;
  /** Absent = not known. */
  readonly ring?: number;
  readonly bar?: { readonly from: number; readonly to: number };
};

export type Strip = {
  readonly unit: string;
  readonly rows: readonly StripRow[];
  readonly ticks: readonly { readonly text: string; readonly place: number }[];
};

export type LensTableRow = { readonly id: string; readonly name: string; readonly cells: readonly string[] };

/** The strip of a lens: displaced points, or hours where any definition has none. */
export function stripOf(lens: Lens, own: readonly OwnDefinition[]): Strip {
  const hasPoints = lens.points !== undefined;
  const amount = (run: LensRun): number => (hasPoints ? (run.displaced ?? 0) : run.hoursOn);
  const top = niceTop(lens.points?.high ?? lens.hours.high);
  const format = hasPoints ? formatEstimate : formatHours;
  return {
    unit: hasPoints ? shortUnitWord(lens.unit, 2) : 'hours',
    rows: lens.lines.map((line) => rowOf(line, { lens, own, amount, top, format })),
    ticks: [0, top / 2, top].map((value) => ({ text: formatNumber(value), place: value / top })),
  };
}

type RowFacts = {
  readonly lens: Lens;
  readonly own: readonly OwnDefinition[];
  readonly amount: (run: LensRun) => number;
  readonly top: number;
  readonly format: (amount: number) => string;
};

function rowOf(line: LensLine, { lens, own, amount, top, format }: RowFacts): StripRow {
  const { id, point, bounds } = line;
  const ends = bounds.map(amount);
  const value = point === undefined ? undefined : amount(point);
  const all = value === undefined ? ends : [value, ...ends];
  return {
    id,
    name: lensName(id, own),
    detail: boundsInWords(line, lens),
    figures: amountsInWords(value, ends, format),
    isChosen: lensIdOf(lens.chosen) === id,
    ...(value !== undefined && { ring: value / top }),
    ...(ends.length > 0 && { bar: { from: Math.min(...all) / top, to: Math.max(...all) / top } }),
  };
}

/** 1, 2, 5 or 10 times a power of ten, so that half of it is a round number too; 1 where there is nothing. */
function niceTop(highest: number): number {
  if (highest <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  const step = [1, 2, 4, 6, 8, 10].find((each) => each * power >= highest) ?? 10;
  return step * power;
}

/** The numbers of each definition, for the table; columns without any number under any definition are left out. */
export function lensTable(
  lens: Lens,
  own: readonly OwnDefinition[],
): { readonly headers: readonly string[]; readonly rows: readonly LensTableRow[] } {
  const columns = columnsOf(lens).filter(({ textOf }) => lens.lines.some((line) => textOf(line) !== LENS.notKnown));
  return {
    headers: [LENS.columns.definition, ...columns.map(({ header }) => header)],
    rows: lens.lines.map((line) => ({
      id: line.id,
      name: lensName(line.id, own),
      cells: columns.map(({ textOf }) => textOf(line)),
    })),
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
