import type { WeekPicture } from '../metrics/usual/hour-of-week.ts';
import { WEEK_FIGURE } from '../wording/figure-words.ts';
import { cellInWords, dayInWords, hourName, SHORT_WEEKDAYS, WEEK_CHART, WEEKDAYS } from '../wording/week-words.ts';
import type { ChartSource, ChartTable } from './define-chart.ts';
import { usualIn } from './parts/usual-in.ts';

/** The week as plain rows. */
export type WeekRows = {
  readonly teamName: string;
  readonly zone: string;
  readonly picture: WeekPicture;
  readonly days: readonly WeekDay[];
  /** Upper ends of the shades, in hours, lightest first; [] where there are no hours. */
  readonly shades: readonly number[];
};

export type WeekDay = {
  readonly name: string;
  readonly on: number;
  readonly off: number;
  readonly cells: readonly WeekCell[];
};

/** `shade` counts from 1; 0 = no hours. */
export type WeekCell = {
  readonly hour: number;
  readonly on: number;
  readonly off: number;
  readonly sum: number;
  readonly shade: number;
};

const SHADES = 4;
const HOURS = 24;
/** Less is nothing: it comes from adding up. */
const LEAST = 1e-6;

/** Throws for a team of fewer than three people: its week is not shown to anybody (METHOD 2.6). */
export function prepareWeek(team: ChartSource): WeekRows {
  const { week } = usualIn(team);
  if (week.kind === 'hidden') throw new RangeError(`the week of the team ${team.id} is hidden`);
  const sums = week.hours.map(({ on, off }) => on + off);
  const shades = shadesUpTo(Math.max(0, ...sums));
  const days = SHORT_WEEKDAYS.map((name, day): WeekDay => {
    const cells = week.hours.slice(day * HOURS, (day + 1) * HOURS).map(({ on, off }, hour): WeekCell => {
      const sum = on + off;
      const shade = sum < LEAST ? 0 : 1 + shades.findIndex((upTo) => sum <= upTo * (1 + LEAST));
      return { hour, on, off, sum, shade };
    });
    const total = (of: (cell: WeekCell) => number) => cells.reduce((all, cell) => all + of(cell), 0);
    return { name, on: total(({ on }) => on), off: total(({ off }) => off), cells };
  });
  return { teamName: team.name, zone: team.zone, picture: week, days, shades };
}

/** Equal steps up to the largest cell. */
function shadesUpTo(largest: number): readonly number[] {
  return largest < LEAST ? [] : Array.from({ length: SHADES }, (_, index) => (largest * (index + 1)) / SHADES);
}

export function tableOfWeek({ teamName, days, picture }: WeekRows): ChartTable {
  const hours = Array.from({ length: HOURS }, (_, hour) => [
    hourName(hour),
    ...days.map(({ cells }) => cellInWords(cells[hour]?.on ?? 0, cells[hour]?.off ?? 0)),
  ]);
  return {
    caption: WEEK_FIGURE.caption(teamName, picture.on, picture.off),
    headers: [WEEK_CHART.hour, ...WEEKDAYS],
    rows: [...hours, [WEEK_CHART.sums, ...days.map(({ on, off }) => dayInWords(on, off))]],
  };
}
