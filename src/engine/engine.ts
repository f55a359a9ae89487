import { type EpochMs, ok, type PersonKey, type Result, type StoreFault } from '../domain/index.ts';
import { quickEstimate } from '../metrics/quick-estimate.ts';
import { onStorageChange } from '../storage/changes.ts';
import { DividendDatabase } from '../storage/database.ts';
import { listDecisions } from '../storage/decisions.ts';
import { listImports, sweepIncomplete } from '../storage/imports.ts';
import { listMappings } from '../storage/mappings.ts';
import { loadSalt } from '../storage/salt.ts';
import { loadSettings } from '../storage/settings.ts';
import { wipe } from '../storage/wipe.ts';
import { createActs } from './acts.ts';
import type { EngineApi } from './api.ts';
import { createBackupCalls } from './backup/backup-calls.ts';
import { bundleWriter, exportSettings, listFormats, parseSettings } from './hand-over.ts';
import { randomId } from './hash.ts';
import { createJobs } from './jobs.ts';
import { createLibrary } from './library.ts';
import { createMappings } from './mapping/mappings.ts';
import { createPseudonym } from './pseudonym.ts';
import { createQuestions } from './questions.ts';
import { retrospectiveCalls } from './retrospective/retrospective-calls.ts';
import { createStage } from './stage.ts';

/** What the engine needs of its surroundings. */
export type EngineDoors = {
  readonly databaseName: string;
  /** Zone of teams whose calendar nobody set: the reader's. */
  readonly zone: string;
  readonly now: () => EpochMs;
  /** Names this build of the program; absent: nothing computed is kept for the next visit. */
  readonly build?: string;
  /** Version of the app, kept with what is frozen; absent = not known. */
  readonly version?: string;
};

/** Makes the engine. It knows no page and no worker: in Node it runs on a database that a test brings. */
export function createEngine(doors: EngineDoors): EngineApi {
  const database = new DividendDatabase(doors.databaseName);
  const library = createLibrary(database, doors.zone);
  const jobs = createJobs();
  const people = createPeople(database);
  const openDoors = async () => {
    const mappings = await listMappings(database);
    return { pseudonym: await people.pseudonym(), remembered: mappings.ok ? mappings.value : [] };
  };
  const stage = createStage(jobs, openDoors);
  const questions = createQuestions(database, library, doors.build);
  const swept = sweepIncomplete(database);
  onStorageChange(doors.databaseName, (parts) => {
    if (parts.includes('data')) library.invalidate();
  });

  const changed = async <Value>(work: Promise<Result<Value, StoreFault>>): Promise<Result<Value, StoreFault>> => {
    const outcome = await work;
    library.invalidate();
    return outcome;
  };
  const backups = createBackupCalls({ ...doors, database, library, changed });
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
      const { commitStage } = await import('./commit.ts');
      const isCancelled = () => jobs.isCancelled(job);
      return changed(commitStage({ database, library, stage, now: doors.now(), isCancelled, onProgress }, options));
    },
    listImports: () => listImports(database),
    ...createMappings({ database, stage, openDoors }),
    ...createActs({ database, now: doors.now, changed }),
    ...questions,
    ...retrospectiveCalls({ ...doors, database, library }),
    ...backups.calls,
    quickEstimate: async (numbers) => quickEstimate(numbers),
    listFormats,
    loadSettings: () => loadSettings(database),
    exportSettings: () => exportSettings(database, doors.zone),
    parseSettings: (text) => parseSettings(text, doors.zone),
    listDecisions: () => listDecisions(database),
    exportBundle: async () => {
      const write = await bundleWriter(doors);
      const shelf = await library.open();
      return shelf.ok ? ok(write(shelf.value)) : shelf;
    },
    wipe: () => {
      stage.clear();
      people.forget();
      backups.forget();
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
