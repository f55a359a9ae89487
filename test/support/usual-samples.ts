import type { ChartSource } from '../../src/charts/define-chart.ts';
import type { Dataset, Incident, Team } from '../../src/domain/index.ts';
import { hours } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { usualOf } from '../../src/metrics/usual/usual.ts';
import { at, drawnDataset, drawnIncident, drawnSprint, drawnTeam } from '../metrics/drawn-dataset.ts';

/**
 * Closed sprints S0, S1 … from Monday 5 January 2026 on, with so many logged hours in working time in each: one incident on
 * the first Monday from 10:00 to 11:00. 400 h of working time in each.
 */
export function sprintsWith(hoursOn: readonly number[], team: Partial<Team> = {}): Dataset {
  const days = hoursOn.map((_, index) => new Date(Date.UTC(2026, 0, 5 + 14 * index)).toISOString().slice(0, 10));
  return drawnDataset({
    teams: [drawnTeam(team)],
    sprints: days.map((day, index) => drawnSprint(`S${index}`, day)),
    incidents: days.flatMap((day, index) => {
      const taken = hoursOn[index] ?? 0;
      return taken === 0 ? [] : [workedOn(`I${index}`, `${day}T10:00Z`, `${day}T11:00Z`, taken)];
    }),
  });
}

/** An incident with so many logged hours, acknowledged when it started. */
export function workedOn(
  id: string,
  from: string,
  to: string,
  logged: number,
  changes: Partial<Incident> = {},
): Incident {
  return drawnIncident(id, {
    startedAt: at(from),
    acknowledgedAt: at(from),
    mitigatedAt: at(to),
    effort: { logged: hours(logged) },
    ...changes,
  });
}

/** The first team of a dataset with what is usual for it, as the page has it. */
export function usualSource(dataset: Dataset): ChartSource {
  const [team] = analyse(dataset, { definition: 'all', rangesFor: new Set() }).teams;
  const usual = team === undefined ? undefined : usualOf(dataset, 'all', team.id);
  if (team === undefined || usual === undefined) throw new Error('no team was drawn');
  const { shares: _, ...source } = team;
  return { ...source, usual };
}
