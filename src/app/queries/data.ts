import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type {
  AnalyseView,
  CompareQuery,
  CountedOf,
  DefinitionDraft,
  EngineApi,
  IncidentQuery,
  LensQuery,
  UsualQuery,
} from '../../engine/api.ts';
import type { SensitivityQuery } from '../../metrics/sensitivity/sensitivity.ts';
import type { TraceQuery } from '../../metrics/trace/trace.ts';

/** The root key of everything that comes from stored data. */
export const DATA = 'data';
/** The keys after it of what no number is made from: only a change of such a part makes them stale alone. */
export const MAPPINGS = 'mappings';
export const RETROSPECTIVE = 'retrospective';
export const JOURNAL = 'journal';

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
  const queryKey = [DATA, 'incidents', query] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.incidents(query),
    structuralSharing: false,
  });
}

/** Why one number is what it is. */
export function traceQuery(engine: EngineApi, query: CountedOf<TraceQuery>) {
  return queryOptions({
    queryKey: [DATA, 'trace', query],
    queryFn: () => engine.trace(query),
    structuralSharing: false,
  });
}

/** What would change the displaced points of some sprints; the last answer about the same team stays until the next. */
export function sensitivityQuery(engine: EngineApi, query: CountedOf<SensitivityQuery>) {
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

/** The first records that nobody worked on. */
export function untouchedQuery(engine: EngineApi, limit: number) {
  return queryOptions({
    queryKey: [DATA, 'untouched', limit],
    queryFn: () => engine.untouched({ limit }),
    structuralSharing: false,
    placeholderData: keepPreviousData,
  });
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

/** Two sprints beside each other. */
export function compareQuery(engine: EngineApi, query: CountedOf<CompareQuery>) {
  return queryOptions({
    queryKey: [DATA, 'compare', query],
    queryFn: () => engine.compareSprints(query),
    structuralSharing: false,
  });
}

/** What is usual for a team; the last answer about the same team stays until the next. */
export function usualQuery(engine: EngineApi, query: UsualQuery) {
  const queryKey = [DATA, 'usual', query] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.usual(query),
    structuralSharing: false,
    placeholderData: (previous, asked) => (asked?.queryKey[2].teamId === query.teamId ? previous : undefined),
  });
}

/** What is asked about one team's items and incidents; the last questions stay until the next ones are there. */
export function teamQuestionsQuery(engine: EngineApi, teamId: string) {
  const queryKey = [DATA, 'team-questions', teamId] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.teamQuestions({ teamId }),
    structuralSharing: false,
    placeholderData: (previous, asked) => (asked?.queryKey[2] === teamId ? previous : undefined),
  });
}

/** What is missing in the data, and what hangs on it. */
export function dataCheckQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'check'], queryFn: () => engine.dataCheck(), structuralSharing: false });
}

/** Every raw severity of the data. */
export function severitiesQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'severities'], queryFn: () => engine.listSeverities() });
}

/** Some sprints under every definition; the last answer about the same team stays until the next. */
export function lensQuery(engine: EngineApi, query: CountedOf<LensQuery>) {
  const queryKey = [DATA, 'lens', query] as const;
  return queryOptions({
    queryKey,
    queryFn: () => engine.lens(query),
    structuralSharing: false,
    placeholderData: (previous, asked) => (asked?.queryKey[2].teamId === query.teamId ? previous : undefined),
  });
}

/** What a rule would count; the last answer stays while the rule changes. */
export function previewQuery(engine: EngineApi, draft: DefinitionDraft) {
  return queryOptions({
    queryKey: [DATA, 'definition-preview', draft],
    queryFn: () => engine.previewDefinition(draft),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
}

/** What a rule can ask for. */
export function definitionValuesQuery(engine: EngineApi) {
  return queryOptions({ queryKey: [DATA, 'definition-values'], queryFn: () => engine.listDefinitionValues() });
}
