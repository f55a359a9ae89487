import type { Dataset, EpochMs, Incident, Settings, Sprint } from '../domain/index.ts';
import { methodOf } from '../domain/index.ts';
import { isOver } from './fold/batch-order.ts';
import { type FoldInput, foldContext } from './fold/context.ts';
import { type DecisionInForce, decisionsInForce } from './fold/decisions-in-force.ts';
import { effectiveDecisions } from './fold/effective-decisions.ts';
import { fingerprintOf } from './fold/fingerprint.ts';
import { linkedIncidents } from './fold/incident-links.ts';
import { foldIncidents } from './fold/incidents.ts';
import { foldSprintItems } from './fold/sprint-items.ts';
import { foldSprints } from './fold/sprints.ts';
import { laterOf } from './fold/times.ts';
import { setApartUntouched } from './fold/untouched.ts';
import { verdictsOf } from './fold/verdicts.ts';
import { foldWorkItems } from './fold/work-items.ts';

export type { FoldBatch } from './fold/batch-order.ts';
export type { FoldInput } from './fold/context.ts';
export type { DecisionInForce } from './fold/decisions-in-force.ts';

/** The dataset, and what the fold left out of it. */
export type Folded = {
  readonly dataset: Dataset;
  readonly excludedIncidents: number;
  /** Records that nobody worked on: set apart, or among the incidents where the settings count them. */
  readonly untouchedIncidents: number;
  /** Those records one by one, as they would count. */
  readonly untouched: readonly Incident[];
  /** Excluded records that their tool calls no incident after all: METHOD 2.13 asks about some of them. */
  readonly declined: readonly Incident[];
  /** Rows of responders whose incident is in no file: they count nowhere. */
  readonly orphanResponders: number;
  /** Items that changes name in a sprint in which they were not while it ran: they do not count there. */
  readonly outsideSprints: number;
  /** The decisions that count, in the order in which they were made, with the records that they are about now. */
  readonly inForce: readonly DecisionInForce[];
};

/**
 * Makes the dataset of all imports, decisions and settings. Rows of different imports with the same key become one, the
 * later one's known fields winning; "later" is by the data, so the order of `batches` does not matter.
 */
export function fold(input: FoldInput): Folded {
  const context = foldContext(input);
  const { teams, method, observedUntil } = context;
  const linked = linkedIncidents(context);
  const { excluded, declined, orphanResponders, ...all } = foldIncidents(context);
  const { countsUntouched } = input.settings;
  const { byPosition, keyOf, untouched } = setApartUntouched(all, { linked, countsUntouched }, context);
  const incidents = byPosition.filter((incident) => incident !== undefined);
  const sprints = foldSprints(context);
  const workItems = foldWorkItems(context, linked, keyOf);
  const { sprintItems, outsideSprints } = foldSprintItems(context);
  const asOf = sprints.reduce((latest, sprint) => laterOf(latest, closeOf(sprint)), observedUntil);
  const rows = { teams: teams.all, method, incidents, sprints, workItems, sprintItems, asOf };
  const inForce = decisionsInForce(context, keyOf);
  const verdicts = verdictsOf(inForce);
  const said = { ...lensOf(input.settings), ...(verdicts !== undefined && { verdicts }) };
  return {
    dataset: { ...rows, ...said, fingerprint: fingerprint(input, teams.all) },
    excludedIncidents: excluded,
    untouchedIncidents: untouched.length,
    untouched,
    declined,
    orphanResponders,
    outsideSprints,
    inForce,
  };
}

/** The settings that rows are made from: where these are the same, `withSettings` gives the same as `fold`. */
export function rowSettings({ teams, assign, severities, countsUntouched }: Settings): RowSettings {
  return { teams, assign, severities, countsUntouched };
}

type RowSettings = Pick<Settings, 'teams' | 'assign' | 'severities' | 'countsUntouched'>;

/**
 * The fold of the same imports and decisions under another definition or other coefficients, which change no row: nothing
 * is read again. Merged records are the exception, since which of two has the better evidence can hang on a coefficient.
 */
export function withSettings(before: Folded, input: FoldInput): Folded {
  const { dataset } = before;
  const method = methodOf(input.settings.method);
  const isSameMethod = JSON.stringify(method) === JSON.stringify(dataset.method);
  if (!isSameMethod && dataset.incidents.some(({ mergedKeys }) => mergedKeys !== undefined)) return fold(input);
  const lens = lensOf(input.settings);
  return { ...before, dataset: { ...dataset, ...lens, method, fingerprint: fingerprint(input, dataset.teams) } };
}

/** What the settings say about which records count, and which words make a question: no row hangs on it. */
function lensOf({ definitions, words }: Settings): Pick<Dataset, 'definitions' | 'words'> {
  return { definitions, words };
}

function fingerprint({ batches, decisions, settings, zone }: FoldInput, teams: Dataset['teams']): string {
  const contents = effectiveDecisions(decisions).map(({ content }) => content);
  return fingerprintOf({ batches, decisions: contents, settings, teams, zone });
}

/** A sprint that is over has seen its end, which only its team's calendar tells where the file gives a date. */
function closeOf(sprint: Sprint): EpochMs | undefined {
  return isOver(sprint) ? laterOf(sprint.completedAt, sprint.endAt) : sprint.completedAt;
}
