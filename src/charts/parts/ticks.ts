/** Tick values of an axis that starts at zero. */

export type Ticks = { readonly max: number; readonly values: readonly number[] };

/** Steps of 1, 2 or 5 times a power of ten, at most `most` of them above zero, the last one at or above `highest`. */
export function niceTicks(highest: number, most: number): Ticks {
  const target = Math.max(highest, Number.EPSILON) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(target));
  const step =
    [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= target * 0.999999) ?? power;
  const count = Math.max(1, Math.ceil(highest / step - 1e-9));
  const values = Array.from({ length: count + 1 }, (_, index) => Number((index * step).toPrecision(12)));
  return { max: values.at(-1) ?? step, values };
}

/** Zero and one round number at or above the highest value: the scale of a panel too low for more. 38 -> 0 and 40. */
export function twoTicks(highest: number): Ticks {
  const power = 10 ** Math.floor(Math.log10(Math.max(highest, Number.EPSILON)));
  const factor = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((candidate) => candidate * power >= highest * 0.999999);
  const max = Number(((factor ?? 10) * power).toPrecision(12));
  return { max, values: [0, max] };
}
