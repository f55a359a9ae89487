import type { MetricFlag } from './metric-flag.ts';

/** No flag; every other list grows from it by `withFlag`. */
export const NO_FLAGS: readonly MetricFlag[] = [];

const longer = new WeakMap<readonly MetricFlag[], Map<MetricFlag, readonly MetricFlag[]>>();

/** A list with one flag more. The same lists come back every time: 100,000 incidents share a handful of them. */
export function withFlag(flags: readonly MetricFlag[], flag: MetricFlag): readonly MetricFlag[] {
  const known = longer.get(flags) ?? new Map<MetricFlag, readonly MetricFlag[]>();
  longer.set(flags, known);
  const list = known.get(flag) ?? [...flags, flag];
  known.set(flag, list);
  return list;
}
