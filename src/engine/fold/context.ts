import type { Decision, EpochMs, Method, Settings } from '../../domain/index.ts';
import { methodOf } from '../../domain/index.ts';
import { type Applied, applyDecisions } from './apply-decisions.ts';
import type { FoldBatch } from './batch-order.ts';
import { effectiveDecisions } from './effective-decisions.ts';
import { type Gathered, gather } from './gather.ts';
import { type RowTeams, rowTeams } from './row-teams.ts';
import { applySeverityRules } from './severity-rules.ts';
import { type SharedSprints, splitSharedSprints } from './shared-sprints.ts';
import { createTimes, laterOf, type Times } from './times.ts';

/** What is folded. `zone` is that of teams whose calendar is not set. */
export type FoldInput = {
  readonly batches: readonly FoldBatch[];
  readonly decisions: readonly Decision[];
  readonly settings: Settings;
  readonly zone: string;
};

/** What the parts of the fold share. */
export type FoldContext = {
  readonly gathered: Gathered;
  readonly shared: SharedSprints;
  readonly applied: Applied;
  readonly teams: RowTeams;
  readonly method: Method;
  readonly times: Times;
  /** Latest time that any import observed. */
  readonly observedUntil: EpochMs | undefined;
};

/** Joins the rows, applies the decisions to them, and finds their teams. */
export function foldContext({ batches, decisions, settings, zone }: FoldInput): FoldContext {
  const { gathered, shared } = splitSharedSprints(gather(batches), settings, zone);
  applySeverityRules(settings.severities, gathered.incidents);
  const applied = applyDecisions(effectiveDecisions(decisions), gathered, shared.partsOf);
  return {
    gathered,
    shared,
    applied,
    teams: rowTeams(gathered, settings, { zone, ownerOf: shared.ownerOf }),
    method: methodOf(settings.method),
    times: createTimes(),
    observedUntil: gathered.batches.map(({ asOf }) => asOf).reduce(laterOf, undefined),
  };
}
