import { proxy, wrap } from 'comlink';
import type { EngineApi, OnProgress } from './api.ts';

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
    removeImports: (ids) => heard(remote.removeImports(ids)),
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
    dataCheck: () => heard(remote.dataCheck()),
    listSeverities: () => heard(remote.listSeverities()),
    loadSettings: () => heard(remote.loadSettings()),
    saveSettings: (settings) => heard(remote.saveSettings(settings)),
    exportSettings: () => heard(remote.exportSettings()),
    parseSettings: (text) => heard(remote.parseSettings(text)),
    decide: (content) => heard(remote.decide(content)),
    undoDecision: (id) => heard(remote.undoDecision(id)),
    listDecisions: () => heard(remote.listDecisions()),
    exportBundle: () => heard(remote.exportBundle()),
    wipe: () => heard(remote.wipe()),
    subscribe: (onChange) => heard(remote.subscribe(proxy(onChange))),
    cancel: (job) => heard(remote.cancel(job)),
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
