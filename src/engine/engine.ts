import {
  type DecisionContent,
  type EpochMs,
  ok,
  type PersonKey,
  type Result,
  type StoreFault,
} from '../domain/index.ts';
import type { Analysis } from '../metrics/analysis.ts';
import { quickEstimate } from '../metrics/quick-estimate.ts';
import { onStorageChange } from '../storage/changes.ts';
import { DividendDatabase } from '../storage/database.ts';
import { listDecisions, saveDecision, undoDecision } from '../storage/decisions.ts';
import { listImports, removeImports, restoreImports, sweepIncomplete } from '../storage/imports.ts';
import { loadSalt } from '../storage/salt.ts';
import { loadSettings, saveSettings } from '../storage/settings.ts';
import { wipe } from '../storage/wipe.ts';
import { analyseShelf, incidentPage, toResult } from './analysis-result.ts';
import { createAnswers } from './answers.ts';
import type { AnalyseView, EngineApi } from './api.ts';
import { commitStage } from './commit.ts';
import { bundleWriter, exportSettings, listFormats, parseSettings } from './hand-over.ts';
import { randomId } from './hash.ts';
import { createJobs } from './jobs.ts';
import { createLibrary, type Shelf } from './library.ts';
import { createPseudonym } from './pseudonym.ts';
import { createStage } from './stage.ts';
import { unassignedValues } from './unassigned.ts';

/** What the engine needs of its surroundings. */
export type EngineDoors = {
  readonly databaseName: string;
  /** Zone of teams whose calendar nobody set: the reader's. */
  readonly zone: string;
  readonly now: () => EpochMs;
  /** Names this build of the program; absent: nothing computed is kept for the next visit. */
  readonly build?: string;
};

/** Makes the engine. It knows no page and no worker: in Node it runs on a database that a test brings. */
export function createEngine(doors: EngineDoors): EngineApi {
  const database = new DividendDatabase(doors.databaseName);
  const library = createLibrary(database, doors.zone);
  const jobs = createJobs();
  const people = createPeople(database);
  const stage = createStage(jobs, people.pseudonym);
  const analyses = createAnalyses();
  const answers = createAnswers(database, library, doors.build);
  const swept = sweepIncomplete(database);
  onStorageChange(doors.databaseName, library.invalidate);

  const onShelf = async <Value>(use: (shelf: Shelf) => Value): Promise<Result<Value, StoreFault>> => {
    const shelf = await library.open();
    return shelf.ok ? ok(use(shelf.value)) : shelf;
  };
  const changed = async <Value>(work: Promise<Result<Value, StoreFault>>): Promise<Result<Value, StoreFault>> => {
    const outcome = await work;
    library.invalidate();
    return outcome;
  };
  const staged = async (isDone: boolean) => {
    const imports = await listImports(database);
    return stage.show(imports.ok ? imports.value : [], !isDone);
  };

  return {
    stageFiles: async (...order) => staged(await stage.add(...order)),
    restageFile: async (...order) => staged(await stage.change(...order)),
    unstageFile: async (fileId) => {
      stage.remove(fileId);
      return staged(true);
    },
    discardStage: async () => stage.clear(),
    commitStage: async (job, options, onProgress) => {
      jobs.start(job);
      await swept;
      const isCancelled = () => jobs.isCancelled(job);
      return changed(commitStage({ database, library, stage, now: doors.now(), isCancelled, onProgress }, options));
    },
    listImports: () => listImports(database),
    removeImports: (ids) => changed(removeImports(database, ids, doors.now())),
    restoreImports: (ids) => changed(restoreImports(database, ids)),
    analyse: (view) =>
      answers.of(view, () =>
        onShelf((shelf) => ({ mark: shelf.mark, result: toResult(analyses.of(shelf, view), shelf) })),
      ),
    incidents: (query) => onShelf((shelf) => incidentPage(analyses.of(shelf, {}), shelf, query)),
    quickEstimate: async (numbers) => quickEstimate(numbers),
    listFormats,
    listUnassigned: () => onShelf(({ folded }) => unassignedValues(folded.dataset)),
    loadSettings: () => loadSettings(database),
    saveSettings: (settings) => changed(saveSettings(database, settings)),
    exportSettings: () => exportSettings(database),
    parseSettings: (text) => parseSettings(text, doors.zone),
    decide: (content) => changed(decide(database, content, doors.now())),
    undoDecision: (id) => changed(undoDecision(database, id, doors.now())),
    listDecisions: () => listDecisions(database),
    exportBundle: async () => {
      const write = await bundleWriter(doors);
      return onShelf(write);
    },
    wipe: () => {
      stage.clear();
      people.forget();
      return changed(wipe(database));
    },
    subscribe: async (onChange) => void onStorageChange(doors.databaseName, onChange),
    cancel: async (job) => jobs.cancel(job),
  };
}

type People = {
  readonly pseudonym: () => Promise<(name: string) => PersonKey>;
  /** The salt was deleted: the next pseudonyms are made with another one. */
  readonly forget: () => void;
};

/** Reads the salt once, when the first file is. Without a store nothing is kept, and a salt of the moment does. */
function createPeople(database: DividendDatabase): People {
  let made: ((name: string) => PersonKey) | undefined;
  return {
    pseudonym: async () => {
      if (made !== undefined) return made;
      const salt = await loadSalt(database);
      if (!salt.ok) return createPseudonym(randomId());
      made = createPseudonym(salt.value);
      return made;
    },
    forget: () => {
      made = undefined;
    },
  };
}

type Analyses = { readonly of: (shelf: Shelf, view: AnalyseView) => Analysis };

/** Remembers the latest analyses of one shelf: a page asks for the same view several times. */
function createAnalyses(): Analyses {
  const MOST_KEPT = 8;
  let of: Shelf | undefined;
  let kept = new Map<string, Analysis>();
  return {
    of: (shelf, view) => {
      if (of !== shelf || kept.size > MOST_KEPT) kept = new Map();
      of = shelf;
      const name = JSON.stringify(view);
      const analysis = kept.get(name) ?? analyseShelf(shelf, view);
      kept.set(name, analysis);
      return analysis;
    },
  };
}

async function decide(database: DividendDatabase, content: DecisionContent, madeAt: EpochMs) {
  const decision = { id: randomId(), madeAt, content };
  const saved = await saveDecision(database, decision);
  return saved.ok ? ok(decision) : saved;
}
