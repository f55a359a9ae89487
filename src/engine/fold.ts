import type { Dataset, Decision, EpochMs, Settings, Sprint } from '../domain/index.ts';
import { applyDecisions, effectiveDecisions } from './fold/apply-decisions.ts';
import type { FoldBatch } from './fold/batch-order.ts';
import { isOver } from './fold/batch-order.ts';
import { fingerprintOf } from './fold/fingerprint.ts';
import { gather } from './fold/gather.ts';
import { foldIncidents } from './fold/incidents.ts';
import { rowTeams } from './fold/row-teams.ts';
import { foldSprintItems } from './fold/sprint-items.ts';
import { foldSprints } from './fold/sprints.ts';
import { createTimes } from './fold/times.ts';
import { foldWorkItems } from './fold/work-items.ts';

export type { FoldBatch } from './fold/batch-order.ts';

/** What is folded. `zone` is that of teams whose calendar is not set. */
export type FoldInput = {
  readonly batches: readonly FoldBatch[];
  readonly decisions: readonly Decision[];
  readonly settings: Settings;
  readonly zone: string;
};

/** The dataset, and what the fold left out of it. */
export type Folded = { readonly dataset: Dataset; readonly excludedIncidents: number };

/**
 * Makes the dataset of all imports, decisions and settings. Rows of different imports with the same key become one, the
 * later one's known fields winning; "later" is by the data, so the order of `batches` does not matter.
 */
export function fold(input: FoldInput): Folded {
  const { batches, settings, zone } = input;
  const gathered = gather(batches);
  applyDecisions(effectiveDecisions(input.decisions), gathered);
  const teams = rowTeams(gathered, settings, zone);
  const observedUntil = gathered.batches.reduce<EpochMs | undefined>(
    (latest, { asOf }) => later(latest, asOf),
    undefined,
  );
  const context = { gathered, teams, times: createTimes(), observedUntil };
  const { incidents, excluded } = foldIncidents(context);
  const sprints = foldSprints(context);
  const workItems = foldWorkItems(context);
  const sprintItems = foldSprintItems(context);
  const asOf = sprints.reduce((latest, sprint) => later(latest, closeOf(sprint)), observedUntil);
  const rows = { teams: teams.all, incidents, sprints, workItems, sprintItems, asOf };
  return { dataset: { ...rows, fingerprint: fingerprint(input, teams.all) }, excludedIncidents: excluded };
}

/** The fold of the same imports under settings that change no row, such as another definition. */
export function withSettings({ dataset, excludedIncidents }: Folded, input: FoldInput): Folded {
  return { dataset: { ...dataset, fingerprint: fingerprint(input, dataset.teams) }, excludedIncidents };
}

function fingerprint({ batches, decisions, settings, zone }: FoldInput, teams: Dataset['teams']): string {
  return fingerprintOf({ batches, decisions: effectiveDecisions(decisions), settings, teams, zone });
}

/** A sprint that is over has seen its end, which only its team's calendar tells where the file gives a date. */
function closeOf(sprint: Sprint): EpochMs | undefined {
  return isOver(sprint) ? later(sprint.completedAt, sprint.endAt) : sprint.completedAt;
}

function later(one: EpochMs | undefined, other: EpochMs | undefined): EpochMs | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other > one ? other : one;
}
