import type { Decision, DecisionContent, EpochMs, Result, Settings, StoreFault } from '../../domain/index.ts';

/** What a person says about the data, one by one. */
export type DecisionsApi = {
  readonly decide: (content: DecisionContent) => Promise<Result<Decision, StoreFault>>;
  readonly undoDecision: (id: string) => Promise<Result<void, StoreFault>>;
  readonly listDecisions: () => Promise<Result<readonly Decision[], StoreFault>>;
};

/** What a person did last can be taken back, step by step, also after the page was closed, and in whichever tab. */
export type JournalApi = {
  /** The steps that can be taken back, and those that can be taken again; the earliest first, at most 20. */
  readonly journal: () => Promise<Result<readonly JournalStep[], StoreFault>>;
  /** Takes the last step back; undefined = there is none. */
  readonly undoLast: () => Promise<Result<JournalStep | undefined, StoreFault>>;
  /** Takes the step again that was taken back last; undefined = there is none. */
  readonly redoLast: () => Promise<Result<JournalStep | undefined, StoreFault>>;
  /** Notes several decisions as one step: all or none, and the data are folded once. */
  readonly decideAll: (contents: readonly DecisionContent[]) => Promise<Result<readonly Decision[], StoreFault>>;
  /** Takes several decisions back as one step. */
  readonly undoDecisions: (ids: readonly string[]) => Promise<Result<void, StoreFault>>;
};

/** One step, with what the page says about it. */
export type JournalStep = {
  readonly id: number;
  readonly at: EpochMs;
  readonly isUndone: boolean;
  readonly did: readonly DidInStep[];
};

export type DidInStep =
  | { readonly kind: 'decided' | 'took-back'; readonly contents: readonly DecisionContent[] }
  | { readonly kind: 'set'; readonly parts: readonly (keyof Settings)[] }
  /** Names of files; one that is no longer there has none. */
  | { readonly kind: 'adding' | 'removing' | 'restoring'; readonly fileNames: readonly string[] }
  /** Names of their sprints; one that is no longer there has none. */
  | { readonly kind: 'brought-retrospectives' | 'deleted-retrospectives'; readonly sprints: readonly string[] }
  | { readonly kind: 'saved-mapping' | 'deleted-mapping'; readonly name: string }
  | { readonly kind: 'opened-backup' };

/** How a change of the settings stands to the step before it: a take-back that puts it back is no step of its own. */
export type SettingsChange = { readonly takesBack?: boolean };

/** How a removal stands to the step before it: with it, both are one step. */
export type Removal = { readonly withLast?: boolean };
