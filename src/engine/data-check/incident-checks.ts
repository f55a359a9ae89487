import type { DataFinding } from '../../domain/index.ts';
import { feltOf } from '../../metrics/definitions/defined-incidents.ts';
import { type Check, type CheckFacts, finding, type WorkedIncident } from './facts.ts';

/** Incidents whose people are unknown, so that their hours are METHOD 2.3's default (grade E). Names their tools. */
export const noResponders: Check = (facts) =>
  aboutIncidents('no-responders', facts, ({ hours }) => hours.grade === 'E' && !hours.flags.includes('no-times'));

/** Incidents without a start and an acknowledgement: their hours are in no sprint (METHOD 2.2). Names their tools. */
export const noTimes: Check = (facts) =>
  aboutIncidents('no-times', facts, ({ hours }) => hours.flags.includes('no-times'));

/** Incidents without a usable end: they last until the time of the data, up to the cap (METHOD 2.2). Names their tools. */
export const stillOpen: Check = (facts) =>
  aboutIncidents('still-open', facts, ({ hours }) => hours.flags.includes('open'));

/** Incidents whose severity is not known, so that the cap and the default of "unknown" hold. Names their tools. */
export const unknownSeverity: Check = (facts) =>
  aboutIncidents('unknown-severity', facts, ({ incident }) => incident.severity === 'unknown');

/** Incidents of which nobody said whether users felt them (METHOD 2.12). Names their tools. */
export const impactUnknown: Check = (facts) =>
  aboutIncidents('impact-unknown', facts, ({ incident }) => feltOf(incident) === 'not-known');

/** Incidents that no team is known for; their hours are those that are in no sprint for it (METHOD 2.4-4). Names their tools. */
export const unassignedIncidents: Check = (facts) =>
  aboutIncidents('unassigned-incidents', facts, ({ incident }) => incident.teamIds.length === 0, hoursWithoutTeam);

/** Records that nobody worked on, out of all that are incidents or would be with them. They have no hours. */
export const untouched: Check = ({ folded, settings }) => {
  const { dataset, untouchedIncidents: count } = folded;
  const setApart = settings.countsUntouched ? 0 : count;
  return finding('untouched', { count, of: dataset.incidents.length + setApart, names: [] });
};

/** Pairs of records that may be one incident (METHOD 2.9), out of all incidents. */
export const duplicates: Check = ({ duplicates: count, incidents }) =>
  finding('duplicates', { count, of: incidents.length, names: [] });

function aboutIncidents(
  code: DataFinding['code'],
  { incidents }: CheckFacts,
  concerns: (incident: WorkedIncident) => boolean,
  hoursOf: (incident: WorkedIncident) => number = ({ hours }) => hours.total,
): readonly DataFinding[] {
  const concerned = incidents.filter(concerns);
  return finding(code, {
    count: concerned.length,
    of: incidents.length,
    names: mostFrequentFirst(concerned.map(({ incident }) => incident.source)),
    hours: concerned.reduce((sum, each) => sum + hoursOf(each), 0),
  });
}

function hoursWithoutTeam({ hours }: WorkedIncident): number {
  const cells = hours.cells.filter(({ teamId }) => teamId === undefined);
  return cells.reduce((sum, { hoursOn, hoursOff, hoursNotPlaced }) => sum + hoursOn + hoursOff + hoursNotPlaced, 0);
}

function mostFrequentFirst(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1)).map(([name]) => name);
}
