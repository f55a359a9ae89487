import type { Definition, EvidenceGrade, EvidenceGroup, Hours, PlanEvidence } from '../domain/index.ts';
import { EVIDENCE_GROUPS } from '../domain/index.ts';
import type { RangeLabel } from '../metrics/analysis.ts';
import type { MetricFlag } from '../metrics/metric-flag.ts';
import { formatHours, formatShare, listInWords } from './numbers.ts';

/** How good the evidence is, in words (METHOD 2.3, 2.8, 2.11). */

const GRADE_LABELS: Readonly<Record<EvidenceGrade | EvidenceGroup, string>> = {
  A: 'logged by the team',
  B: 'measured by the tool',
  Bh: 'acknowledged to resolved (tends high)',
  C: 'from who was present when',
  D: 'how long × how many people, capped',
  E: 'a default for the severity',
  none: 'nobody worked on it',
};

/** What a grade of effort evidence (METHOD 2.3) stands for. `Bh` is the part of B that tends high. */
export function gradeLabel(grade: EvidenceGrade | EvidenceGroup): string {
  return GRADE_LABELS[grade];
}

const EVIDENCE_PHRASES: Readonly<Record<EvidenceGroup, string>> = {
  A: 'logged by the team',
  B: 'measured by the tool',
  Bh: 'acknowledged to resolved (tends high)',
  C: 'from who was present when',
  D: 'estimated from duration × people',
  E: 'defaults for the severity',
};

/**
 * The evidence behind hours, best first: "96 h logged by the team and 50 h defaults for the severity". "" for none. Under
 * `off-plan` sprint items count as if they were of grade E (METHOD 2.12), and are named with it.
 */
export function evidenceInWords(
  hours: Readonly<Partial<Record<EvidenceGrade | EvidenceGroup, Hours>>>,
  definition?: Definition,
): string {
  const used = EVIDENCE_GROUPS.filter((group) => (hours[group] ?? 0) > 0);
  const phraseOf = (group: EvidenceGroup) =>
    group === 'E' && definition === 'off-plan' ? WITH_ITEMS : EVIDENCE_PHRASES[group];
  return listInWords(used.map((group) => `${formatHours(hours[group] ?? 0)} ${phraseOf(group)}`));
}

const WITH_ITEMS = 'defaults for the severity, or estimates of sprint items';

/** Share of hours that rest on estimates (D) or defaults (E), 0 to 1; undefined where there are no hours. */
function estimatedShare(hours: Readonly<Partial<Record<EvidenceGrade, Hours>>>): number | undefined {
  const total = EVIDENCE_GROUPS.reduce((sum, group) => sum + (group === 'Bh' ? 0 : (hours[group] ?? 0)), 0);
  return total > 0 ? ((hours.D ?? 0) + (hours.E ?? 0)) / total : undefined;
}

/** "37 % of the hours are estimates or defaults", or undefined where none are. */
export function estimatedShareInWords(hours: Readonly<Partial<Record<EvidenceGrade, Hours>>>): string | undefined {
  const share = estimatedShare(hours);
  return share === undefined || share === 0
    ? undefined
    : `${formatShare(share)} of the hours are estimates or defaults`;
}

/** True if more than half of the hours are defaults: points are shown greyed (METHOD 2.16). */
export function isMostlyDefaults(hours: Readonly<Partial<Record<EvidenceGrade, Hours>>>): boolean {
  const total = EVIDENCE_GROUPS.reduce((sum, group) => sum + (group === 'Bh' ? 0 : (hours[group] ?? 0)), 0);
  return total > 0 && (hours.E ?? 0) > total / 2;
}

/** The warning that goes with that; `off-plan` counts sprint items too, whose hours are estimates (METHOD 2.12). */
export function mostlyDefaultsInWords(definition?: Definition): string {
  const kinds = definition === 'off-plan' ? 'defaults or estimates of sprint items' : 'defaults';
  return `Most of these hours are ${kinds}, not records.`;
}

const PLAN_LABELS: Readonly<Record<PlanEvidence, string>> = {
  P1: 'sprint report or velocity snapshot',
  P2: 'replayed from the change history',
  P3: 'from columns: items removed during the sprint are invisible, so "not finished" is at least this',
  P4: 'current iteration only: the unfinished part of the plan is unknown',
  P5: 'typed by a person',
};

/** Where the plan of a sprint comes from (METHOD 2.8). */
export function planEvidenceLabel(evidence: PlanEvidence): string {
  return PLAN_LABELS[evidence];
}

/** The sentence of METHOD 2.8 that takes the place of the plan where only the current iteration is known. */
export const CURRENT_ITERATION_SENTENCE =
  'This file shows only the current iteration of each item. Work that was carried over or removed is not in it, so the unfinished part of the plan is unknown.';

const RANGE_LABELS: Readonly<Record<RangeLabel, string>> = {
  likely: 'likely range, about four in five',
  full: 'full range of the few sprints available',
  rough: 'rough',
  'rough-plan': 'rough; assumes the plan matched capacity',
};

/** What a range is worth (METHOD 2.11). */
export function rangeLabelInWords(label: RangeLabel): string {
  return RANGE_LABELS[label];
}

const GAPS: readonly (readonly [MetricFlag, string])[] = [
  ['no-dates', 'the sprint has no dates'],
  ['not-closed', 'the sprint is still running'],
  ['no-working-time', 'the sprint has no working time'],
  ['no-head-count', 'the number of people is not known'],
  ['no-pace', 'no earlier sprint has finished POINTS'],
  ['plan-unknown', 'the plan is not known'],
  ['completion-unknown', 'what was finished is not known'],
];

/** What is missing for a number, named (METHOD section 4): "no earlier sprint has finished points". */
export function missingInWords(flags: readonly MetricFlag[], shortUnit: string): string | undefined {
  return GAPS.find(([flag]) => flags.includes(flag))?.[1].replace('POINTS', shortUnit);
}

/** What the hours of a sprint item rest on that counts as if it were an incident (METHOD 2.12). */
export const ITEM_EVIDENCE = 'a sprint item that looks like incident work: an estimate';
