import type { StoredPart } from '../domain/index.ts';
import type { AnalysisApi } from './api/api-analysis.ts';
import type { AnswersApi } from './api/api-answers.ts';
import type { BackupApi } from './api/api-backup.ts';
import type { BurnUpApi } from './api/api-burn-up.ts';
import type { CompareApi } from './api/api-compare.ts';
import type { IncidentsApi } from './api/api-incidents.ts';
import type { DecisionsApi, JournalApi } from './api/api-journal.ts';
import type { LedgerApi } from './api/api-ledger.ts';
import type { LensApi } from './api/api-lens.ts';
import type { MappingApi } from './api/api-mapping.ts';
import type { PastedApi } from './api/api-pasted.ts';
import type { QuestionsApi } from './api/api-questions.ts';
import type { RetrospectiveApi } from './api/api-retrospective.ts';
import type { SearchApi } from './api/api-search.ts';
import type { JobId, StageApi } from './api/api-stage.ts';
import type { StoredApi } from './api/api-stored.ts';
import type { UsualApi } from './api/api-usual.ts';

export type * from './api/api-analysis.ts';
export type * from './api/api-answers.ts';
export type * from './api/api-backup.ts';
export type * from './api/api-burn-up.ts';
export type * from './api/api-compare.ts';
export type * from './api/api-incidents.ts';
export type * from './api/api-journal.ts';
export type * from './api/api-ledger.ts';
export type * from './api/api-lens.ts';
export type * from './api/api-mapping.ts';
export type * from './api/api-pasted.ts';
export type * from './api/api-questions.ts';
export type * from './api/api-retrospective.ts';
export type * from './api/api-search.ts';
export type * from './api/api-stage.ts';
export type * from './api/api-stored.ts';
export type * from './api/api-usual.ts';

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
