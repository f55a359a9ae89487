import type {
  ExclusionReason,
  IncidentRow,
  PlanEvidence,
  SprintItemRow,
  SprintRow,
  WorkItemRow,
} from '../../domain/index.ts';

/** The later of two rows with the same key wins where it knows something; what only the earlier knows stays. */
export type Merge<AnyRow> = (earlier: AnyRow, later: AnyRow, context: MergeContext) => AnyRow;

export type MergeContext = {
  /** Both rows were read by the same importer, so that what the later one does not say is known not to be so. */
  readonly isSameFormat: boolean;
};

/** `unknown` severity, no team and no service mean "not given"; effort is merged kind by kind of evidence. */
export const mergeIncidents: Merge<IncidentRow> = ({ excluded, ...earlier }, later, context) => ({
  ...earlier,
  ...stillExcluded(excluded, context),
  ...later,
  ...mergedNames(earlier, later),
  severity: later.severity === 'unknown' ? earlier.severity : later.severity,
  services: later.services.length === 0 ? earlier.services : later.services,
  effort: { ...earlier.effort, ...later.effort },
});

/** A sprint that one file knows by its name only takes the id that another file gives it. */
export const mergeSprints: Merge<SprintRow> = ({ excluded, ...earlier }, later, context) => ({
  ...earlier,
  ...stillExcluded(excluded, context),
  ...later,
  ...mergedNames(earlier, later),
  ...(isKnownByName(later) && !isKnownByName(earlier) ? { id: earlier.id, name: earlier.name } : {}),
  ...(earlier.sums === undefined ? {} : { sums: { ...earlier.sums, ...later.sums } }),
  ...betterEvidence(earlier, later),
});

export const mergeWorkItems: Merge<WorkItemRow> = ({ excluded, ...earlier }, later, context) => ({
  ...earlier,
  ...stillExcluded(excluded, context),
  ...later,
  ...mergedNames(earlier, later),
});

/** Scope history beats what columns suggest, whichever is later (METHOD 2.8). */
export const mergeSprintItems: Merge<SprintItemRow> = (earlier, later) =>
  evidenceRank(later.planEvidence) > evidenceRank(earlier.planEvidence)
    ? { ...later, ...earlier }
    : { ...earlier, ...later };

/** Whether nothing but its name is known as the id of a sprint; a name of digits only has its project in front. */
export function isKnownByName({ id, name }: Pick<SprintRow, 'id' | 'name'>): boolean {
  return id === name || id.endsWith(`/${name}`);
}

type Names = Pick<IncidentRow, 'teams' | 'aliases'>;

function mergedNames(earlier: Names, later: Names): { teams: readonly string[]; aliases?: readonly string[] } {
  const teams = later.teams.length === 0 ? earlier.teams : later.teams;
  if (earlier.aliases === undefined && later.aliases === undefined) return { teams };
  return { teams, aliases: [...new Set([...(earlier.aliases ?? []), ...(later.aliases ?? [])])] };
}

function stillExcluded(
  excluded: ExclusionReason | undefined,
  { isSameFormat }: MergeContext,
): { excluded?: ExclusionReason } {
  return excluded === undefined || isSameFormat ? {} : { excluded };
}

const EVIDENCE_ORDER: readonly PlanEvidence[] = ['P5', 'P1', 'P2', 'P3', 'P4'];

/** 0 = best. A row that does not say stands with scope history. */
function evidenceRank(evidence: PlanEvidence | undefined): number {
  return evidence === undefined ? EVIDENCE_ORDER.indexOf('P2') : EVIDENCE_ORDER.indexOf(evidence);
}

function betterEvidence(earlier: SprintRow, later: SprintRow): { planEvidence?: PlanEvidence } {
  const best = EVIDENCE_ORDER.find((grade) => earlier.planEvidence === grade || later.planEvidence === grade);
  return best === undefined ? {} : { planEvidence: best };
}
