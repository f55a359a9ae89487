import type { LoadCompletion } from '../metrics/usual/load-completion.ts';
import type { ChartSize } from './define-chart.ts';
import { LEFT_MARGIN, yOf } from './parts/panel-layout.ts';
import { type Font, shortened, textWidth } from './parts/text-width.ts';
import { niceTicks } from './parts/ticks.ts';

/** So few points have room for their names. */
const MOST_NAMED = 14;
export const NAME_FONT: Font = { size: 12 };
const TOP = 30;
const BOTTOM = 46;
export const RIGHT = 24;

type PlacedSprint = {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Absent where there is no room for it. */
  readonly label: string | undefined;
  readonly isRight: boolean;
};

/** Everything that is decided before the points are drawn. */
export type CompletionView = {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly panel: {
    readonly top: number;
    readonly zero: number;
    readonly max: number;
    readonly ticks: readonly number[];
  };
  readonly xTicks: readonly number[];
  readonly xOf: (percent: number) => number;
  readonly points: readonly PlacedSprint[];
};

export function planCompletion(
  { points }: LoadCompletion,
  { width, height }: ChartSize,
  isBrief: boolean,
): CompletionView {
  const [left, right, bottom] = [LEFT_MARGIN + 8, width - RIGHT, height - BOTTOM];
  const most = (pixels: number, each: number) => Math.max(1, Math.min(5, Math.floor(pixels / each)));
  const upTo = Math.max(100, ...points.map(({ completionShare }) => completionShare * 100));
  const { max, values: ticks } = niceTicks(upTo, most(bottom - TOP, 34));
  const x = niceTicks(Math.max(5, ...points.map(({ load }) => load * 100)), most(right - left, 70));
  const xOf = (percent: number) => left + (percent / x.max) * (right - left);
  const panel = { top: TOP, zero: bottom, max, ticks };
  const places = points.map(({ key, name, load, completionShare }) => ({
    ...{ key, name },
    ...{ x: xOf(load * 100), y: yOf(panel, completionShare * 100) },
  }));
  return { left, right, bottom, panel, xTicks: x.values, xOf, points: labelled(places, right, !isBrief) };
}

/** Names stand beside their points where they run into no other point or name. */
function labelled(
  places: readonly { readonly key: string; readonly name: string; readonly x: number; readonly y: number }[],
  right: number,
  hasNames: boolean,
): readonly PlacedSprint[] {
  type Box = { readonly from: number; readonly to: number; readonly y: number };
  const taken: Box[] = places.map(({ x, y }) => ({ from: x - 6, to: x + 6, y }));
  return places.map(({ key, name, x, y }, own) => {
    const text = shortened(name, 110, NAME_FONT);
    const width = textWidth(text, NAME_FONT);
    const sides = [
      { isRight: true, from: x + 8, to: x + 10 + width },
      { isRight: false, from: x - 10 - width, to: x - 8 },
    ];
    const isFree = ({ from, to }: Pick<Box, 'from' | 'to'>) =>
      from >= LEFT_MARGIN &&
      to <= right + RIGHT - 2 &&
      taken.every((box, at) => at === own || Math.abs(box.y - y) > 13 || box.to < from || box.from > to);
    const side = !hasNames || places.length > MOST_NAMED ? undefined : sides.find(isFree);
    if (side !== undefined) taken.push({ from: side.from, to: side.to, y });
    return { key, x, y, label: side === undefined ? undefined : text, isRight: side?.isRight ?? true };
  });
}
