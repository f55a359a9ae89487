import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AnalyseView, AskedOf, EngineApi, IncidentQuery } from '../../engine/api.ts';
import type { SensitivityQuery } from '../../metrics/sensitivity.ts';
import type { TraceQuery } from '../../metrics/trace.ts';

/** The root key of everything that comes from stored data. */
export const DATA = 'data';

/** All numbers of all teams; with `sprintKeys`, the totals and ranges of those sprints. */
export function analysisQuery(engine: EngineApi, view: AnalyseView) {
  return queryOptions({
    queryKey: [DATA, 'analysis', view],
    queryFn: () => engine.analyse(view),
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
}

/** One screenful of the incidents behind a number. */
export function incidentsQuery(engine: EngineApi, query: IncidentQuery) {
  return queryOptions({
    queryKey: [DATA, 'incidents', query],
    queryFn: () => engine.incidents(query),
    structuralSharing: false,
  });
}

/** Why one number is what it is. */
export function traceQuery(engine: EngineApi, query: AskedOf<TraceQuery>) {
  return queryOptions({
    queryKey: [DATA, 'trace', query],
    queryFn: () => engine.trace(query),
    structuralSharing: false,
  });
}

/** What would change the displaced points of some sprints; the last answer about the same team stays until the next. */
export function sensitivityQuery(engine: EngineApi, query: AskedOf<SensitivityQuery>) {
  const queryKey = [DATA, 'sensitivity', query] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.sensitivity(query),
    structuralSharing: false,
    placeholderData: (previous, asked) => (asked?.queryKey[2].teamId === query.teamId ? previous : undefined),
  });
}

/** One incident as it counts now, with what was corrected. */
export function incidentQuery(engine: EngineApi, key: string) {
  return queryOptions({
    queryKey: [DATA, 'incident', key],
    queryFn: () => engine.incident(key),
  });
}

/** The imports, newest first or as the engine orders them. */
export function importsQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'imports'], queryFn: () => engine.listImports() });
}

/** Teams, rules and the definition, as the person set them. */
export function settingsQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'settings'], queryFn: () => engine.loadSettings() });
}

/** What the person said about the data, taken back or not. */
export function decisionsQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'decisions'], queryFn: () => engine.listDecisions() });
}

/** What belongs to no team yet. */
export function unassignedQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'unassigned'], queryFn: () => engine.listUnassigned() });
}

/** Every format that can be read; the same for as long as the page is open. */
export function formatsQuery(engine: EngineApi) {
  return queryOptions({ queryKey: ['formats'], queryFn: () => engine.listFormats() });
}

/** Records that may belong together. */
export function suggestionsQuery(engine: EngineApi) {
  return queryOptions({
    queryKey: [DATA, 'suggestions'],
    queryFn: () => engine.suggestions(),
    structuralSharing: false,
  });
}

/** Earlier results that moved since they were last looked at. */
export function changesQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'changes'], queryFn: () => engine.listChanges(), structuralSharing: false });
}

/** What is missing in the data, and what hangs on it. */
export function dataCheckQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'check'], queryFn: () => engine.dataCheck(), structuralSharing: false });
}

/** Every raw severity of the data. */
export function severitiesQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'severities'], queryFn: () => engine.listSeverities() });
}
