import type { Incident, IncidentNotes } from '../../domain/index.ts';
import { mergeIncidents } from '../../metrics/questions/merge-incidents.ts';
import type { FoldContext } from './context.ts';
import { editIncident } from './edit-incident.ts';

/** Incidents by the position of their record; undefined where a record is none, does not count, or is in another one. */
export type IncidentsByPosition = readonly (Incident | undefined)[];

/**
 * Makes one incident of the records that were said to be one (METHOD 2.9), at the position of the first that counts.
 * Records that do not count bring nothing. What a person corrected in any of the records, or wrote about it, holds for
 * the incident.
 */
export function mergeRecords(incidents: IncidentsByPosition, context: FoldContext): IncidentsByPosition {
  const { groups, edits, notes } = context.applied;
  if (groups.all.length === 0) return incidents;
  const merged = [...incidents];
  for (const group of groups.all) {
    const counted = group.filter((position) => incidents[position] !== undefined);
    const [first, ...others] = counted.flatMap((position) => incidents[position] ?? []);
    const [place] = counted;
    if (place === undefined || first === undefined || others.length === 0) continue;
    for (const position of counted) merged[position] = undefined;
    const incident = mergeIncidents([first, ...others], { teams: context.teams.all, method: context.method });
    const typed = group.flatMap((position) => edits.get(position) ?? []);
    const written: IncidentNotes = Object.assign({}, ...group.map((position) => notes.get(position)));
    const noted = Object.keys(written).length === 0 ? incident : { ...incident, notes: written };
    merged[place] = editIncident(noted, typed, context.teams.has);
  }
  return merged;
}

/** The key of the incident that the record at a position is, alone or with others; undefined if it does not count. */
export function incidentKeys(
  incidents: IncidentsByPosition,
  { applied: { groups } }: FoldContext,
): (position: number) => string | undefined {
  const joint = new Map<number, string>();
  for (const group of groups.all) {
    const place = group.find((position) => incidents[position] !== undefined);
    const key = place === undefined ? undefined : incidents[place]?.key;
    if (key !== undefined) for (const position of group) joint.set(position, key);
  }
  return (position) => joint.get(position) ?? incidents[position]?.key;
}
