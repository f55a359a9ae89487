import type { IncidentHours } from '../../src/metrics/hours/hours.ts';

/** The hours of one incident by team, sprint or gap, and on or off; `not-placed` over all teams. */
export function cellsOf({ cells }: IncidentHours): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const add = (key: string, value: number) => found.set(key, (found.get(key) ?? 0) + value);
  for (const { teamId, sprintKey, place, hoursOn, hoursOff, hoursNotPlaced } of cells) {
    add(`${teamId}/${sprintKey ?? place}.on`, hoursOn);
    add(`${teamId}/${sprintKey ?? place}.off`, hoursOff);
    add('not-placed', hoursNotPlaced);
  }
  return found;
}
