import { proxy, type Remote, wrap } from 'comlink';
import type { BackupApi, EngineApi, JournalApi, MappingApi, OnProgress, SearchApi } from './api.ts';
import type { PageQuestions } from './page-questions.ts';

/**
 * Starts the engine in a worker and gives the page its API; callbacks cross as proxies. What users can cause comes back as
 * a `Result`. What only we can cause - an exception in the worker, or a worker that does not start - rejects here, once,
 * as an error that says so; without it a call to a dead worker would wait for ever.
 */
export function createEngineClient(): EngineApi {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const remote = wrap<EngineApi>(worker);
  const heard = hearing(worker);
  const crossing = (onProgress: OnProgress): OnProgress => proxy(onProgress);
  return {
    stageFiles: (job, files, options, onProgress) =>
      heard(remote.stageFiles(job, files, options, crossing(onProgress))),
    restageFile: (job, file, choice, onProgress) => heard(remote.restageFile(job, file, choice, crossing(onProgress))),
    unstageFile: (fileId) => heard(remote.unstageFile(fileId)),
    discardStage: () => heard(remote.discardStage()),
    commitStage: (job, options, onProgress) => heard(remote.commitStage(job, options, crossing(onProgress))),
    listImports: () => heard(remote.listImports()),
    removeImports: (ids, how) => heard(remote.removeImports(ids, how)),
    restoreImports: (ids) => heard(remote.restoreImports(ids)),
    analyse: (view) => heard(remote.analyse(view)),
    incidents: (query) => heard(remote.incidents(query)),
    trace: (query) => heard(remote.trace(query)),
    sensitivity: (query) => heard(remote.sensitivity(query)),
    incident: (key) => heard(remote.incident(key)),
    suggestions: () => heard(remote.suggestions()),
    listChanges: () => heard(remote.listChanges()),
    acceptChanges: () => heard(remote.acceptChanges()),
    quickEstimate: (numbers) => heard(remote.quickEstimate(numbers)),
    listFormats: () => heard(remote.listFormats()),
    listUnassigned: () => heard(remote.listUnassigned()),
    readAssign: (text) => heard(remote.readAssign(text)),
    readSprintDates: (text, dateOrder) => heard(remote.readSprintDates(text, dateOrder)),
    untouched: (query) => heard(remote.untouched(query)),
    lens: (query) => heard(remote.lens(query)),
    previewDefinition: (draft) => heard(remote.previewDefinition(draft)),
    listDefinitionValues: () => heard(remote.listDefinitionValues()),
    dataCheck: () => heard(remote.dataCheck()),
    listSeverities: () => heard(remote.listSeverities()),
    loadSettings: () => heard(remote.loadSettings()),
    saveSettings: (settings, how) => heard(remote.saveSettings(settings, how)),
    exportSettings: () => heard(remote.exportSettings()),
    parseSettings: (text) => heard(remote.parseSettings(text)),
    decide: (content) => heard(remote.decide(content)),
    undoDecision: (id) => heard(remote.undoDecision(id)),
    listDecisions: () => heard(remote.listDecisions()),
    exportBundle: () => heard(remote.exportBundle()),
    openRetrospective: (of) => heard(remote.openRetrospective(of)),
    saveRetrospective: (id, change) => heard(remote.saveRetrospective(id, change)),
    closeRetrospective: (query) => heard(remote.closeRetrospective(query)),
    reopenRetrospective: (id) => heard(remote.reopenRetrospective(id)),
    listRetrospectives: (of) => heard(remote.listRetrospectives(of)),
    retrospective: (query) => heard(remote.retrospective(query)),
    lastExperiment: (query) => heard(remote.lastExperiment(query)),
    deleteRetrospective: (id) => heard(remote.deleteRetrospective(id)),
    restoreRetrospective: (id) => heard(remote.restoreRetrospective(id)),
    wipe: () => heard(remote.wipe()),
    subscribe: (onChange) => heard(remote.subscribe(proxy(onChange))),
    cancel: (job) => heard(remote.cancel(job)),
    ...mappingCalls(remote, heard),
    ...pageCalls(remote, heard),
    ...backupCalls(remote, heard),
    ...stepsAndSearch(remote, heard),
  };
}

/** The calls of the pages behind the overview, each answered by a file of its own. */
function pageCalls(remote: Remote<EngineApi>, heard: Heard): Omit<PageQuestions, keyof SearchApi> {
  return {
    usual: (query) => heard(remote.usual(query)),
    ledger: (query) => heard(remote.ledger(query)),
    burnUp: (query) => heard(remote.burnUp(query)),
    compareSprints: (query) => heard(remote.compareSprints(query)),
    findItems: (search) => heard(remote.findItems(search)),
    teamQuestions: (query) => heard(remote.teamQuestions(query)),
  };
}

/** The calls about tables that no importer knows. */
function mappingCalls(remote: Remote<EngineApi>, heard: Heard): MappingApi {
  return {
    suggestMapping: (file) => heard(remote.suggestMapping(file)),
    previewMapping: (file, mapping, zone) => heard(remote.previewMapping(file, mapping, zone)),
    listMappings: () => heard(remote.listMappings()),
    saveMapping: (mapping) => heard(remote.saveMapping(mapping)),
    deleteMapping: (id) => heard(remote.deleteMapping(id)),
    parseMapping: (text) => heard(remote.parseMapping(text)),
    rejectedRows: (file) => heard(remote.rejectedRows(file)),
  };
}

/** The calls about what a person takes along or opens. */
function backupCalls(remote: Remote<EngineApi>, heard: Heard): BackupApi {
  return {
    exportBackup: (options) => heard(remote.exportBackup(options)),
    readBackup: (file, passphrase) => heard(remote.readBackup(file, passphrase)),
    restoreBackup: (backupId) => heard(remote.restoreBackup(backupId)),
  };
}

/** The calls that keys make, wherever on the page. */
function stepsAndSearch(remote: Remote<EngineApi>, heard: Heard): JournalApi & SearchApi {
  return {
    journal: () => heard(remote.journal()),
    undoLast: () => heard(remote.undoLast()),
    redoLast: () => heard(remote.redoLast()),
    decideAll: (contents) => heard(remote.decideAll(contents)),
    undoDecisions: (ids) => heard(remote.undoDecisions(ids)),
    search: (query) => heard(remote.search(query)),
    placeOfIncident: (key) => heard(remote.placeOfIncident(key)),
  };
}

type Heard = <Call extends Promise<unknown>>(call: Call) => Promise<Awaited<Call>>;

/** Lets each call end when its answer comes or the worker breaks, whichever is first. */
function hearing(worker: Worker): Heard {
  const broken = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(engineError(event.message || 'it could not be loaded')));
    worker.addEventListener('messageerror', () => reject(engineError('a message could not be read')));
  });
  broken.catch(() => undefined);
  return async <Call extends Promise<unknown>>(call: Call): Promise<Awaited<Call>> => {
    try {
      await Promise.race([call, broken]);
      return await call;
    } catch (problem) {
      throw problem instanceof Error && problem.name === NAME ? problem : engineError(textOf(problem), problem);
    }
  };
}

const NAME = 'EngineError';

function engineError(what: string, cause?: unknown): Error {
  return Object.assign(new Error(`The calculation in the background stopped: ${what}`, { cause }), { name: NAME });
}

function textOf(problem: unknown): string {
  return problem instanceof Error ? problem.message : String(problem);
}
