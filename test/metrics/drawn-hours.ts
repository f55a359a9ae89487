import type { Incident, Presence } from '../../src/domain/index.ts';
import { defaultCalendar, STANDARD_METHOD } from '../../src/domain/index.ts';
import { allocateHours, type IncidentHours, type TeamWindows } from '../../src/metrics/hours/hours.ts';
import { effectiveWindows } from '../../src/metrics/time/sprint-windows.ts';
import { at, drawnIncident, drawnSprint, drawnTeam } from './drawn-dataset.ts';

/** Kestrel in London has one sprint, 2 to 15 March 2026; Heron in New York has none. Tuesday is 3 March. */
export const KESTREL: TeamWindows = {
  team: drawnTeam(),
  windows: effectiveWindows([drawnSprint('S1', '2026-03-02')]).windows,
};
const HERON: TeamWindows = {
  team: drawnTeam({ id: 'heron', name: 'Heron', calendar: defaultCalendar('America/New_York') }),
  windows: [],
};

/** A Tuesday in UTC from `10:00` to `12:30`, acknowledged at once. */
export function tuesday(from: string, to: string): Partial<Incident> {
  return {
    startedAt: at(`2026-03-03T${from}Z`),
    acknowledgedAt: at(`2026-03-03T${from}Z`),
    mitigatedAt: at(`2026-03-03T${to}Z`),
  };
}

export function present(person: string | undefined, from: string, to?: string, teamId?: string): Presence {
  return {
    startedAt: at(`2026-03-03T${from}Z`),
    ...(person === undefined ? {} : { person }),
    ...(to === undefined ? {} : { endedAt: at(`2026-03-03T${to}Z`) }),
    ...(teamId === undefined ? {} : { teamId }),
  };
}

export function allocate(...changes: readonly Partial<Incident>[]): readonly IncidentHours[] {
  const incidents = changes.map((change, i) => drawnIncident(`I${i + 1}`, change));
  return allocateHours({ incidents, teams: [KESTREL, HERON], method: STANDARD_METHOD });
}

/** The cells of an incident as lines `team place on off not-placed`. */
export function drawn(allocated: IncidentHours | undefined): readonly string[] {
  return (allocated?.cells ?? []).map(({ teamId, sprintKey, place, hoursOn, hoursOff, hoursNotPlaced }) =>
    [teamId ?? '-', sprintKey ?? place, ...[hoursOn, hoursOff, hoursNotPlaced].map((each) => +each.toFixed(9))].join(
      ' ',
    ),
  );
}
