import type { Dataset, Definition, EvidenceGrade, Incident } from '../domain/index.ts';
import type { Analysis } from '../metrics/analysis.ts';
import { groundOf } from '../metrics/definitions/dataset-ground.ts';
import { definitionTest, feltOf } from '../metrics/definitions/defined-incidents.ts';
import { calibratedHours } from '../metrics/hours/hours.ts';
import type { IncidentShare } from '../metrics/incident-share.ts';
import type { IncidentDetail } from './api.ts';
import { chosenDefinition } from './chosen-definition.ts';
import { fileLinesIn } from './file-lines.ts';
import { knownIncident } from './known-incident.ts';
import type { Shelf } from './library.ts';

/**
 * One incident as it counts now, with what a person corrected. Its hours are those under the definition of the settings;
 * an incident outside it has those that it would have if all records counted.
 */
export function incidentDetail(
  shelf: Shelf,
  key: string,
  analysisOf: (definition: Definition) => Analysis,
): IncidentDetail | undefined {
  const { dataset } = shelf.folded;
  const incident = knownIncident(dataset, key);
  if (incident === undefined) return undefined;
  const definition = chosenDefinition(shelf);
  const counts = definitionTest(definition, dataset.definitions)(incident);
  const analysis = analysisOf(counts ? definition : 'all');
  return {
    ...factsOf(incident),
    ...(hoursInTeams(analysis, incident) ?? hoursWithoutTeam(dataset, incident)),
    felt: feltOf(incident),
    fileLine: fileLinesIn(shelf.imports)(incident.origins),
    edits: editsOf(shelf, incident),
  };
}

type Facts = Omit<IncidentDetail, 'felt' | 'hours' | 'grade' | 'fileLine' | 'edits'>;

function factsOf(incident: Incident): Facts {
  const { key, id, title, severity, severityRaw, teamIds, responderCount, url } = incident;
  const { startedAt, acknowledgedAt, mitigatedAt, resolvedAt } = incident;
  return {
    key,
    id,
    severity,
    teamIds,
    ...(title !== undefined && { title }),
    ...(severityRaw !== undefined && { severityRaw }),
    ...(startedAt !== undefined && { startedAt }),
    ...(acknowledgedAt !== undefined && { acknowledgedAt }),
    ...(mitigatedAt !== undefined && { mitigatedAt }),
    ...(resolvedAt !== undefined && { resolvedAt }),
    ...(responderCount !== undefined && { responderCount }),
    ...(url !== undefined && { url }),
  };
}

type CountedHours = { readonly hours: number; readonly grade: EvidenceGrade };

/** Its shares in all teams, sprints, gaps and what is not placed; undefined where no team has any. */
function hoursInTeams({ teams }: Analysis, { key }: Incident): CountedHours | undefined {
  const shares = teams.flatMap((team) => team.shares.filter(({ incidentKey }) => incidentKey === key));
  const [first] = shares;
  if (first === undefined) return undefined;
  return { hours: shares.reduce((sum, share) => sum + hoursOf(share), 0), grade: first.grade };
}

function hoursOf({ hoursOn, hoursOff, hoursNotPlaced }: IncidentShare): number {
  return hoursOn + hoursOff + (hoursNotPlaced ?? 0);
}

/** An incident of no team is in no team's shares, and has its hours all the same (METHOD 2.4-4). */
function hoursWithoutTeam(dataset: Dataset, { key }: Incident): CountedHours {
  const { incidents, survey } = groundOf(dataset);
  const everyone = Uint32Array.from(incidents, (_, position) => position);
  const own = calibratedHours(survey, everyone).allocated.find(({ incidentKey }) => incidentKey === key);
  return { hours: own?.total ?? 0, grade: own?.grade ?? 'none' };
}

/** The corrections that count, whatever name of the incident they were made under; one with unknown teams alone does not. */
function editsOf({ folded }: Shelf, { key, edited = [] }: Incident): IncidentDetail['edits'] {
  return folded.inForce.flatMap(({ decision: { id, content }, keys: [at] }) =>
    content.kind === 'edit-incident' && at === key && edited.includes(content.edit.field)
      ? [{ decisionId: id, edit: content.edit }]
      : [],
  );
}
