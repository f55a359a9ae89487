import type { Result, StoreFault } from '../../domain/index.ts';
import type { LedgerIncident, TeamLedger } from '../../metrics/ledger/ledger.ts';
import type { CountedOf, FileLine, SuggestedRecord } from './api-answers.ts';

/** What the ledger asks. */
export type LedgerApi = {
  /** What was spent on a team's incidents, and what came back (METHOD 2.14); undefined for a team that is not there. */
  readonly ledger: (query: LedgerQuery) => Promise<Result<LedgerAnswer | undefined, StoreFault>>;
  /** Work items that a person may mean by a key or by words of a title. */
  readonly findItems: (search: ItemSearch) => Promise<Result<FoundItems, StoreFault>>;
};

/** The ledger of one team (METHOD 2.14). */
export type LedgerQuery = CountedOf<{ readonly teamId: string }>;

export type LedgerAnswer = Omit<TeamLedger, 'incidents'> & {
  readonly incidents: readonly LedgerIncidentLine[];
  /** What is told of the items behind actions, by key. */
  readonly items: Readonly<Record<string, { readonly id: string; readonly title?: string }>>;
};

/** One incident with the files and lines that it comes from. */
export type LedgerIncidentLine = Omit<LedgerIncident, 'origins'> & {
  readonly fileLine: readonly FileLine[];
  /** The decision about its review, to take back; absent where nobody said anything. */
  readonly reviewDecision?: string;
  /** What was decided about its links, by the key of the item. */
  readonly linkDecisions: Readonly<Record<string, string>>;
};

/** A search for a work item that a person wants to link. */
export type ItemSearch = { readonly text: string; readonly limit: number };

/** A work item that fits, and the keys of the incidents that it is linked to already. */
export type FoundItem = SuggestedRecord & {
  readonly isDone: boolean;
  readonly incidentKeys: readonly string[];
};

/** The first that fit; `total` counts all. */
export type FoundItems = { readonly total: number; readonly items: readonly FoundItem[] };
