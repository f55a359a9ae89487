import type { StoredPart } from '../domain/index.ts';
import type { AnalysisApi } from './api-analysis.ts';
import type { AnswersApi } from './api-answers.ts';
import type { BackupApi } from './api-backup.ts';
import type { BurnUpApi } from './api-burn-up.ts';
import type { CompareApi } from './api-compare.ts';
import type { IncidentsApi } from './api-incidents.ts';
import type { DecisionsApi, JournalApi } from './api-journal.ts';
import type { LedgerApi } from './api-ledger.ts';
import type { LensApi } from './api-lens.ts';
import type { MappingApi } from './api-mapping.ts';
import type { PastedApi } from './api-pasted.ts';
import type { QuestionsApi } from './api-questions.ts';
import type { RetrospectiveApi } from './api-retrospective.ts';
import type { SearchApi } from './api-search.ts';
import type { JobId, StageApi } from './api-stage.ts';
import type { StoredApi } from './api-stored.ts';
import type { UsualApi } from './api-usual.ts';

export type * from './api-analysis.ts';
export type * from './api-answers.ts';
export type * from './api-backup.ts';
export type * from './api-burn-up.ts';
export type * from './api-compare.ts';
export type * from './api-incidents.ts';
export type * from './api-journal.ts';
export type * from './api-ledger.ts';
export type * from './api-lens.ts';
export type * from './api-mapping.ts';
export type * from './api-pasted.ts';
export type * from './api-questions.ts';
export type * from './api-retrospective.ts';
export type * from './api-search.ts';
export type * from './api-stage.ts';
export type * from './api-stored.ts';
export type * from './api-usual.ts';

/**
 * The page's only way to the data. It runs in a worker; every call crosses a thread, so arguments and results are plain
 * data. Long jobs take a job id: `cancel(job)` is heard between slices, and a cancelled job changes nothing.
 */
export type EngineApi = AnalysisApi &
  AnswersApi &
  BackupApi &
  BurnUpApi &
  CompareApi &
  DecisionsApi &
  IncidentsApi &
  JournalApi &
  LedgerApi &
  LensApi &
  MappingApi &
  PastedApi &
  QuestionsApi &
  RetrospectiveApi &
  SearchApi &
  StageApi &
  StoredApi &
  UsualApi & {
    /** Calls back after each change of stored data with the parts that did, also one made in another tab. */
    readonly subscribe: (onChange: (parts: readonly StoredPart[]) => void) => Promise<void>;
    readonly cancel: (job: JobId) => Promise<void>;
  };
