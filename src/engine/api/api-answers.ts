import type { Definition, EpochMs, EstimateUnit, IncidentFilter, Result, StoreFault } from '../../domain/index.ts';
import type { Trace, TracePart, TraceQuery } from '../../metrics/trace/trace.ts';

/** What stands behind a number and beside it. */
export type AnswersApi = {
  /** Why a number is what it is, down to file and line; undefined for a team or sprint that is not there. */
  readonly trace: (query: CountedOf<TraceQuery>) => Promise<Result<TraceAnswer | undefined, StoreFault>>;
  /** Records that may be one incident, and items that may belong to an incident (METHOD 2.9); never counted by themselves. */
  readonly suggestions: () => Promise<Result<Suggestions, StoreFault>>;
  /** Results of earlier sprints that are not what they were when they were last looked at (METHOD 2.7). */
  readonly listChanges: () => Promise<Result<readonly ResultChange[], StoreFault>>;
  /** Takes the numbers as they are now for seen. */
  readonly acceptChanges: () => Promise<Result<void, StoreFault>>;
};

/** A question under a definition. Absent: as in the settings. */
export type AskedOf<Query> = Query & { readonly definition?: Definition };

/** A question under a definition, and under what narrows it further. */
export type CountedOf<Query> = AskedOf<Query> & { readonly filter?: IncidentFilter };

export type FileLine = { readonly file: string; readonly line: number };

/** A trace whose parts tell their files and lines, with the settings that differ from METHOD's defaults. */
export type TraceAnswer = Omit<Trace, 'parts'> & {
  /** One screenful, the largest first; `moreParts` tells what is beyond it. */
  readonly parts: readonly (TracePart & { readonly fileLine: readonly FileLine[] })[];
  readonly moreParts?: { readonly count: number; readonly value: number };
  readonly changedCoefficients: readonly { readonly id: string; readonly value: number; readonly standard: number }[];
};

export type Suggestions = {
  readonly duplicates: readonly DuplicateSuggestion[];
  readonly links: readonly LinkSuggestion[];
  /** How many more there are of each: they come as these are answered. */
  readonly more: { readonly duplicates: number; readonly links: number };
};

/** Two records that look like one incident: same service, started within 15 minutes, alike in their titles. */
export type DuplicateSuggestion = {
  readonly first: SuggestedRecord;
  readonly second: SuggestedRecord;
  /** Jaccard similarity of the titles, 0 to 1. */
  readonly similarity: number;
};

/** An item that overlaps an incident in time and shares its service or its words. */
export type LinkSuggestion = {
  readonly item: SuggestedRecord & { readonly points?: number };
  readonly incident: SuggestedRecord;
  readonly reason: 'service' | 'title';
  readonly similarity: number;
};

export type SuggestedRecord = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly source: string;
  readonly startedAt?: EpochMs;
  readonly teamIds: readonly string[];
  readonly fileLine: readonly FileLine[];
};

/** A closed sprint whose numbers moved. */
export type ResultChange = {
  readonly teamId: string;
  readonly teamName: string;
  readonly sprintKey: string;
  readonly sprintName: string;
  readonly unit: EstimateUnit;
  readonly before: SeenNumbers;
  readonly after: SeenNumbers;
};

/** What a person saw of one sprint. Absent = was not known. */
export type SeenNumbers = {
  readonly hoursOn: number;
  readonly displaced?: number;
  readonly shortfall?: number;
};
