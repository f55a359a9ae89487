import { preparePoints } from '../../../charts/displaced-points-rows.ts';
import type { AnalysisResult } from '../../../engine/api.ts';
import type { Figure } from '../../../metrics/trace/trace.ts';
import { amountOf } from '../../../wording/chart-words.ts';
import { estimatedShareInWords, evidenceInWords, planEvidenceLabel } from '../../../wording/evidence-words.ts';
import { sprintFlagInWords } from '../../../wording/flag-words.ts';
import { formatHours } from '../../../wording/numbers.ts';
import { TRUST } from '../../../wording/trust-words.ts';
import type { TeamResult } from '../team-view.ts';

/** One reason to doubt, or to believe, and where to look into it. */
export type TrustItem = {
  readonly id: string;
  readonly text: string;
  readonly detail?: string;
  /** The figure in it, whose trace can be asked for. */
  readonly why?: Figure;
  readonly door?: 'settings' | 'data' | 'import' | 'gap' | 'not-placed';
};

/** What the figures of the shown sprints rest on, in the order in which it matters. `team` holds the shown sprints only. */
export function trustItems(team: TeamResult, analysis: AnalysisResult): readonly TrustItem[] {
  return [
    ...(analysis.data.incidents === 0 ? [noIncidents(analysis)] : evidenceItems(team, analysis)),
    ...unexplainedItems(team),
    ...planItems(team),
    ...headCountItems(team),
    ...flagItems(team),
    ...placeItems(team),
    ...assignItems(team, analysis),
    ...fileItems(analysis),
  ];
}

/** There is no record at all, or there are some of which none counts: another thing. */
function noIncidents({ data: { untouchedIncidents, excludedIncidents } }: AnalysisResult): TrustItem {
  if (untouchedIncidents > 0) {
    return { id: 'untouched', text: TRUST.onlyUntouched(untouchedIncidents), detail: TRUST.untouchedWhy, door: 'data' };
  }
  return { id: 'no-incidents', text: excludedIncidents > 0 ? TRUST.noneCounts : TRUST.noIncidents, door: 'import' };
}

function evidenceItems({ total }: TeamResult, { definition }: AnalysisResult): readonly TrustItem[] {
  const estimated = estimatedShareInWords(total.hoursByGrade);
  const detail = evidenceInWords(total.hoursByGrade, definition);
  if (detail === '') return [{ id: 'evidence', text: TRUST.noHours }];
  return [{ id: 'evidence', text: estimated ?? TRUST.measured, detail, why: 'hours-on' }];
}

/** The sum of what the chart prints as not explained, so that both say the same. */
function unexplainedItems(team: TeamResult): readonly TrustItem[] {
  const parts = preparePoints(team).sprints.flatMap(({ plan }) => (plan.kind === 'known' ? (plan.parts ?? []) : []));
  const unexplained = parts.filter(({ id }) => id === 'unexplained');
  if (unexplained.length === 0) return [];
  const sum = unexplained.reduce((running, { printed }) => running + printed, 0);
  const text = sum === 0 ? TRUST.allExplained : TRUST.unexplained(amountOf(sum, team.unit));
  return [{ id: 'unexplained', text, detail: TRUST.shows, why: 'unexplained' }];
}

function planItems(team: TeamResult): readonly TrustItem[] {
  const grades = new Set(
    team.sprints.flatMap(({ planEvidence }) => (planEvidence === undefined ? [] : [planEvidence])),
  );
  const withoutPoints = team.total.displaced === undefined ? 0 : team.total.sprintsWithoutPoints;
  return [
    ...[...grades].map((grade) => ({ id: `plan-${grade}`, text: TRUST.plan(planEvidenceLabel(grade)) })),
    ...(withoutPoints > 0 ? [{ id: 'without-points', text: TRUST.withoutPoints(withoutPoints) }] : []),
  ];
}

function headCountItems(team: TeamResult): readonly TrustItem[] {
  const { headCount } = team;
  if (headCount === undefined) return [];
  const isAssumed = team.sprints.some(({ flags }) => flags.includes('head-count-assumed'));
  const text = isAssumed ? TRUST.headCountAssumed(headCount) : TRUST.headCount(headCount);
  return [{ id: 'head-count', text, door: 'settings', why: 'capacity' }];
}

function flagItems(team: TeamResult): readonly TrustItem[] {
  const flags = new Set(team.sprints.flatMap((sprint) => sprint.flags));
  return [...flags].flatMap((flag) => {
    const text = sprintFlagInWords(flag, team.sprints.filter((sprint) => sprint.flags.includes(flag)).length);
    return text === undefined ? [] : [{ id: flag, text }];
  });
}

function placeItems({ gap, notPlaced }: TeamResult): readonly TrustItem[] {
  const gapHours = gap.hoursOn + gap.hoursOff;
  return [
    ...(gapHours > 0
      ? [{ id: 'gap', text: TRUST.gap(formatHours(gapHours)), door: 'gap' as const, why: 'gap' as const }]
      : []),
    ...(notPlaced.incidents > 0
      ? [
          {
            id: 'not-placed',
            text: TRUST.notPlaced(notPlaced.incidents, formatHours(notPlaced.hours)),
            door: 'not-placed' as const,
            why: 'not-placed' as const,
          },
        ]
      : []),
  ];
}

function assignItems(team: TeamResult, { noTeam, data }: AnalysisResult): readonly TrustItem[] {
  const noDates = team.sprintsWithoutDates.length;
  return [
    ...(noTeam.incidents > 0
      ? [{ id: 'no-team', text: TRUST.noTeam(noTeam.incidents, formatHours(noTeam.hours)), door: 'settings' as const }]
      : []),
    ...(data.unassignedSprints > 0
      ? [{ id: 'unassigned', text: TRUST.unassigned(data.unassignedSprints), door: 'settings' as const }]
      : []),
    ...(noDates > 0 ? [{ id: 'no-dates', text: TRUST.noDates(noDates), door: 'settings' as const }] : []),
  ];
}

function fileItems({ data }: AnalysisResult): readonly TrustItem[] {
  const skipped = data.files.reduce((sum, { rowsSkipped }) => sum + rowsSkipped, 0);
  return [
    ...(skipped > 0 ? [{ id: 'skipped', text: TRUST.skipped(skipped), door: 'data' as const }] : []),
    ...(data.excludedIncidents > 0
      ? [{ id: 'excluded', text: TRUST.excluded(data.excludedIncidents), door: 'data' as const }]
      : []),
  ];
}
