import { proxy, wrap } from 'comlink';
import type { EngineApi, OnProgress } from './api.ts';

/** Starts the engine in a worker and gives the page its API; callbacks cross as proxies. */
export function createEngineClient(): EngineApi {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'engine' });
  const remote = wrap<EngineApi>(worker);
  return {
    stageFiles: (job, files, options, onProgress) => remote.stageFiles(job, files, options, crossing(onProgress)),
    restageFile: (job, fileId, choice, onProgress) => remote.restageFile(job, fileId, choice, crossing(onProgress)),
    unstageFile: (fileId) => remote.unstageFile(fileId),
    discardStage: () => remote.discardStage(),
    commitStage: (job, options, onProgress) => remote.commitStage(job, options, crossing(onProgress)),
    listImports: () => remote.listImports(),
    removeImports: (ids) => remote.removeImports(ids),
    restoreImports: (ids) => remote.restoreImports(ids),
    analyse: (view) => remote.analyse(view),
    incidents: (query) => remote.incidents(query),
    quickEstimate: (numbers) => remote.quickEstimate(numbers),
    listFormats: () => remote.listFormats(),
    listUnassigned: () => remote.listUnassigned(),
    loadSettings: () => remote.loadSettings(),
    saveSettings: (settings) => remote.saveSettings(settings),
    decide: (content) => remote.decide(content),
    undoDecision: (id) => remote.undoDecision(id),
    listDecisions: () => remote.listDecisions(),
    exportBundle: () => remote.exportBundle(),
    wipe: () => remote.wipe(),
    subscribe: (onChange) => remote.subscribe(proxy(onChange)),
    cancel: (job) => remote.cancel(job),
  };
}

function crossing(onProgress: OnProgress): OnProgress {
  return proxy(onProgress);
}
