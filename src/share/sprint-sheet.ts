import type { ChartSource, ChartTable } from '../charts/define-chart.ts';
import type { LastLoads } from '../charts/last-loads.tsx';
import type { SprintBar } from '../charts/sprint-bar-rows.ts';
import type { LedgerState } from '../metrics/ledger/ledger.ts';
import type { Headline } from '../wording/headline-sentence.ts';
import type { PictureMeta } from '../wording/picture-words.ts';

/** The page of one sprint in words and rows: what its picture, its printed page and its report are made of. */
export type SprintSheet = {
  /** With this sprint alone: its totals are those of the sprint. */
  readonly team: ChartSource;
  readonly sprint: ChartSource['sprints'][number];
  readonly headline: Headline;
  readonly numbers: readonly SheetNumber[];
  /** Absent: neither plan nor working time is known. */
  readonly bar: SprintBar | undefined;
  readonly loads: LastLoads;
  /** Whether the sprint is usual, in a sentence. */
  readonly usual: string;
  readonly returns: SprintReturns;
  readonly checks: readonly string[];
  /** The sprint under every definition; absent where that could not be counted. */
  readonly lens?: SheetLens;
  readonly meta: PictureMeta;
};

export type SheetNumber = { readonly id: string; readonly figure: string; readonly beside: string };

/** What the incidents bought. All hours are printed, are those in working time, and add up in `states`. */
export type SprintReturns = {
  /** "6 incidents, 43 h in working time". */
  readonly sub: string;
  readonly states: readonly SheetState[];
  /** The incidents with the most hours; `title` is there only where a person ticked that titles are shown. */
  readonly incidents: readonly SheetIncident[];
  /** Incidents beyond those; absent where there are none. */
  readonly rest?: { readonly count: number; readonly hours: string };
};

/** `items`: sprint items that count as if they were incidents. `others`: beyond the limit of one list. */
export type SheetState = {
  readonly id: LedgerState | 'items' | 'others';
  readonly name: string;
  readonly count: number;
  readonly hours: string;
};

export type SheetIncident = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly hours: string;
  /** In words; absent where the ledger does not know the incident. */
  readonly returns?: { readonly followUps: string; readonly review: string; readonly state: string };
};

export type SheetLens = {
  /** "3 to 7 points, depending on what counts as an incident". */
  readonly band: string;
  readonly table: ChartTable;
};
