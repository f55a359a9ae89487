import type { LastLoads } from '../../charts/last-loads.tsx';
import type { UsualAnswer } from '../../engine/api.ts';
import type { SprintResult } from './team-view.ts';

/** The last sprints up to the shown one, as shares of working time where all have one, else as hours. */
export function lastLoads(
  sprints: readonly SprintResult[],
  shownKey: string,
  usual: UsualAnswer | undefined,
): LastLoads {
  const hasShares = sprints.every(({ load }) => load !== undefined);
  const limits = usual?.load.limits;
  const signals = new Map(usual?.load.points.map(({ key, signals: found }) => [key, found.length > 0]));
  return {
    unit: hasShares ? 'share' : 'hours',
    sprints: sprints.map(({ key, name, load, hoursOn }) => ({
      key,
      name,
      value: hasShares ? (load ?? 0) : hoursOn,
      isShown: key === shownKey,
      isDifferent: signals.get(key) ?? false,
    })),
    limits: hasShares && limits?.kind === 'limits' ? { lower: limits.lower, upper: limits.upper } : undefined,
  };
}
