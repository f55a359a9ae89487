import type { CustomerImpact, Felt, Hours, Incident, IncidentEdit } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';

/**
 * An incident with what a person corrected (METHOD 2.3), one correction per field, in any order. Typed teams that are not
 * known are passed over; where none of them is known, the file's stay. An empty list means no team.
 */
export function editIncident(
  incident: Incident,
  edits: readonly IncidentEdit[],
  isTeam: (teamId: string) => boolean,
): Incident {
  const inOrder = edits.toSorted((one, other) => ORDER.indexOf(one.field) - ORDER.indexOf(other.field));
  return inOrder.reduce((edited, edit) => withEdit(edited, edit, isTeam), incident);
}

/** Teams before hours: the hours are then shared among the typed teams. */
const ORDER: readonly IncidentEdit['field'][] = ['teams', 'times', 'severity', 'people', 'felt', 'review', 'hours'];

function withEdit(incident: Incident, edit: IncidentEdit, isTeam: (teamId: string) => boolean): Incident {
  const changed = applied(incident, edit, isTeam);
  if (changed === undefined) return incident;
  return { ...changed, edited: [...new Set([...(incident.edited ?? []), edit.field])].sort() };
}

function applied(incident: Incident, edit: IncidentEdit, isTeam: (teamId: string) => boolean): Incident | undefined {
  switch (edit.field) {
    case 'hours':
      return withHours(incident, edit.hours, edit.offHours);
    case 'people':
      return { ...incident, responderCount: edit.people };
    case 'times': {
      const { field: _field, ...times } = edit;
      return { ...incident, ...times };
    }
    case 'severity':
      return { ...incident, severity: edit.severity };
    case 'teams':
      return withTeams(incident, edit.teamIds, isTeam);
    case 'felt':
      return { ...incident, customerImpact: impactOf(edit.felt, incident.customerImpact) };
    case 'review':
      return withReview(incident, edit);
  }
}

/** The typed total is all that counts: whoever was there when, or logged how much, no longer does. */
function withHours(incident: Incident, typed: number, typedOff: number | undefined): Incident {
  const { offHours: _offHours, effortByTeam, ...rest } = incident;
  const scaled = effortByTeam === undefined ? undefined : scaledTo(effortByTeam, typed);
  return {
    ...rest,
    effort: { logged: hours(typed) },
    presence: [],
    logged: [],
    ...(typedOff !== undefined && { offHours: hours(typedOff) }),
    ...(scaled !== undefined && { effortByTeam: scaled }),
  };
}

/** A held review is a published one; its hours are people x length, known only where both are (METHOD 2.14). */
function withReview(
  { reviewHours: _reviewHours, ...incident }: Incident,
  { held, people, hours: length }: Extract<IncidentEdit, { readonly field: 'review' }>,
): Incident {
  if (!held) return { ...incident, reviewStatus: 'none' };
  const isKnown = people !== undefined && length !== undefined;
  return { ...incident, reviewStatus: 'published', ...(isKnown && { reviewHours: hours(people * length) }) };
}

/** Hours by team in the same proportion; undefined where nobody had any. */
function scaledTo(byTeam: Readonly<Record<string, Hours>>, total: number): Record<string, Hours> | undefined {
  const sum = Object.values(byTeam).reduce((running, worked) => running + worked, 0);
  if (sum <= 0) return undefined;
  return Object.fromEntries(Object.entries(byTeam).map(([teamId, worked]) => [teamId, hours((worked / sum) * total)]));
}

/** Hours by team that name other teams would keep the hours there, so only those of the typed teams stay. */
function withTeams(incident: Incident, typed: readonly string[], isTeam: (teamId: string) => boolean) {
  const teamIds = [...new Set(typed)].filter(isTeam);
  if (teamIds.length === 0 && typed.length > 0) return undefined;
  const { effortByTeam = {}, ...rest } = incident;
  const isCovered = teamIds.length > 0 && teamIds.every((teamId) => (effortByTeam[teamId] ?? 0) > 0);
  if (!isCovered) return { ...rest, teamIds };
  const shares = Object.fromEntries(teamIds.flatMap((teamId) => shareOf(effortByTeam, teamId)));
  return { ...rest, teamIds, effortByTeam: shares };
}

function shareOf(byTeam: Readonly<Record<string, Hours>>, teamId: string): readonly (readonly [string, Hours])[] {
  const worked = byTeam[teamId];
  return worked === undefined ? [] : [[teamId, worked]];
}

function impactOf(felt: Felt, known: CustomerImpact | undefined): CustomerImpact {
  if (felt === 'no') return 'none';
  if (felt === 'not-known') return 'unknown';
  return known === 'major' ? 'major' : 'partial';
}
