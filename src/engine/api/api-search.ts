import type { EpochMs, Result, StoreFault } from '../../domain/index.ts';

/** Finding records by what they are called. */
export type SearchApi = {
  /** Teams, sprints and incidents whose name, id or title has every word of the text; the best first, the latest first. */
  readonly search: (query: SearchQuery) => Promise<Result<SearchHits, StoreFault>>;
  /** Where the page shows an incident: its largest share; undefined where it counts in no team. */
  readonly placeOfIncident: (key: string) => Promise<Result<IncidentPlace | undefined, StoreFault>>;
};

export type SearchQuery = {
  readonly text: string;
  /** How many of each kind at most. */
  readonly limit: number;
};

export type SearchHits = {
  readonly teams: readonly { readonly id: string; readonly name: string }[];
  readonly sprints: readonly SprintHit[];
  readonly incidents: readonly IncidentHit[];
  /** How many sprints and incidents match, those beyond the limit included. */
  readonly found: { readonly sprints: number; readonly incidents: number };
};

export type SprintHit = {
  readonly key: string;
  readonly name: string;
  readonly teamId: string;
  readonly teamName: string;
};

export type IncidentHit = {
  readonly key: string;
  readonly id: string;
  /** Absent where titles were left out. */
  readonly title?: string;
  readonly startedAt?: EpochMs;
};

export type IncidentPlace = {
  readonly teamId: string;
  readonly place: 'sprint' | 'gap' | 'not-placed';
  readonly sprintKey?: string;
  /** It is not among the incidents as the settings define them: only where all records count it is shown. */
  readonly isOutsideDefinition: boolean;
};
