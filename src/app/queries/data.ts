import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { AnalyseView, EngineApi, IncidentQuery } from '../../engine/api.ts';

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
