import {
  type Decision,
  type DecisionContent,
  type EpochMs,
  ok,
  type Result,
  type StoreFault,
} from '../domain/index.ts';
import type { DividendDatabase } from '../storage/database.ts';
import type { EngineApi, JournalApi } from './api.ts';
import { randomId } from './hash.ts';

/** What a person does to what is stored, and the way back. */
export type Acts = JournalApi &
  Pick<
    EngineApi,
    'decide' | 'undoDecision' | 'saveSettings' | 'removeImports' | 'restoreImports' | 'saveMapping' | 'deleteMapping'
  >;

type ActDoors = {
  readonly database: DividendDatabase;
  readonly now: () => EpochMs;
  /** Says that stored data changed, once the work is done. */
  readonly changed: <Value>(work: Promise<Result<Value, StoreFault>>) => Promise<Result<Value, StoreFault>>;
};

/** Makes the acts, each noted in the journal. What does them is loaded with the first: the first look changes nothing. */
export function createActs({ database, now, changed }: ActDoors): Acts {
  const doing = () => import('./journal.ts');
  /** Ids in order: of two that were made at one moment, the one with the later id came later. */
  const decideAll = async (contents: readonly DecisionContent[]): Promise<Result<readonly Decision[], StoreFault>> => {
    const madeAt = now();
    const ids = contents.map(randomId).sort();
    const decisions = contents.flatMap((content, at) => ids.slice(at, at + 1).map((id) => ({ id, madeAt, content })));
    const kept = await changed((await doing()).doDecide(database, decisions, madeAt));
    return kept.ok ? ok(decisions) : kept;
  };
  return {
    decideAll,
    decide: async (content) => {
      const decision = { id: randomId(), madeAt: now(), content };
      const kept = await changed((await doing()).doDecide(database, [decision], decision.madeAt));
      return kept.ok ? ok(decision) : kept;
    },
    undoDecision: async (id) => changed((await doing()).doTakeBack(database, [id], now())),
    undoDecisions: async (ids) => changed((await doing()).doTakeBack(database, ids, now())),
    saveSettings: async (settings, { takesBack = false } = {}) => {
      const joining = takesBack ? 'takes-back' : 'apart';
      return changed((await doing()).doSet(database, settings, { at: now(), joining }));
    },
    removeImports: async (ids, { withLast = false } = {}) => {
      const joining = withLast ? 'with-last' : 'apart';
      return changed((await doing()).doRemove(database, ids, { at: now(), joining }));
    },
    restoreImports: async (ids) => changed((await doing()).doRestore(database, ids, now())),
    saveMapping: async (mapping) => (await doing()).doKeepMapping(database, mapping, now()),
    deleteMapping: async (id) => (await doing()).doForgetMapping(database, id, now()),
    journal: async () => (await doing()).journalSteps(database),
    undoLast: async () => {
      const { undoLast, toldStep } = await doing();
      return toldStep(database, await changed(undoLast(database, now())));
    },
    redoLast: async () => {
      const { redoLast, toldStep } = await doing();
      return toldStep(database, await changed(redoLast(database, now())));
    },
  };
}
