import type { Incident, Presence } from '../../domain/index.ts';
import { HOUR_MS } from '../../domain/index.ts';

/**
 * Person-hours that somebody logged or a tool measured for an incident, the first that is known: logged, workload, engaged,
 * else the presence of its responders. No cap, and no estimate from its duration, since long alone says nothing about size
 * (METHOD 2.13). `undefined` where nothing was recorded; a measured 0 is not measured (METHOD 2.3).
 */
export function recordedEffort({ effort, logged, presence }: Incident): number | undefined {
  if (effort.logged !== undefined) return effort.logged;
  if (logged.length > 0) return lengthOf(logged);
  if ((effort.workload ?? 0) > 0) return effort.workload;
  if ((effort.engaged ?? 0) > 0) return effort.engaged;
  const present = lengthOf(presence);
  return present > 0 ? present : undefined;
}

/** People known to have responded: those that the record counts, else the distinct ones of its rows; 0 is not known. */
export function knownPeople({ responderCount = 0, presence }: Incident): number | undefined {
  if (responderCount > 0) return responderCount;
  const people = new Set(presence.flatMap(({ person }) => person ?? [])).size;
  return people > 0 ? people : undefined;
}

function lengthOf(rows: readonly Presence[]): number {
  return rows.reduce((sum, { startedAt, endedAt, worked }) => {
    const span = endedAt === undefined ? 0 : Math.max(0, endedAt - startedAt) / HOUR_MS;
    return sum + (worked ?? span);
  }, 0);
}
