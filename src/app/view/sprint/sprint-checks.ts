import { preparePoints } from '../../../charts/displaced-points-rows.ts';
import type { AnalysisResult, Lens, TeamQuestions } from '../../../engine/api.ts';
import type { Figure } from '../../../metrics/trace/trace.ts';
import { amountOf } from '../../../wording/chart-words.ts';
import { planEvidenceLabel } from '../../../wording/evidence-words.ts';
import { SPRINT_CHECK } from '../../../wording/sprint-check-words.ts';
import { bandInWords, hoursBandInWords } from '../../../wording/sprint-words.ts';
import { TRUST } from '../../../wording/trust-words.ts';
import type { SprintResult, TeamResult } from '../team-view.ts';

/** One reason to doubt the figures of a sprint, or to believe them, and the page or the trace behind it. */
export type SprintCheck = {
  readonly id: string;
  readonly text: string;
  readonly door:
    | { readonly to: '/definitions' | '/questions' | '/data' | '/settings'; readonly text: string }
    | { readonly why: Figure; readonly text: string };
};

/** What the checks are made of; what is not there yet is left out. */
export type CheckFacts = {
  readonly sprint: SprintResult;
  readonly team: TeamResult;
  readonly lens: Lens | undefined;
  readonly questions: TeamQuestions | undefined;
  readonly analysis: AnalysisResult;
};

/** In the order in which they matter. */
export function sprintChecks(facts: CheckFacts): readonly SprintCheck[] {
  return [
    ...headCountCheck(facts),
    ...definitionCheck(facts),
    ...evidenceCheck(facts),
    ...questionCheck(facts),
    ...unexplainedCheck(facts),
    ...planCheck(facts),
    ...fileCheck(facts),
  ];
}

/** Without it there is no working time, and no points. */
function headCountCheck({ sprint: { capacity } }: CheckFacts): readonly SprintCheck[] {
  if (capacity !== undefined) return [];
  return [{ id: 'head-count', text: TRUST.headCountQuestion, door: { to: '/settings', text: TRUST.settings } }];
}

function definitionCheck({ lens }: CheckFacts): readonly SprintCheck[] {
  if (lens === undefined) return [];
  const { points, hours, unit } = lens;
  const range =
    points === undefined ? hoursBandInWords(hours.low, hours.high) : bandInWords(points.low, points.high, unit);
  const { low, high } = points ?? hours;
  const text = low === high ? SPRINT_CHECK.same(range) : SPRINT_CHECK.definitions(range);
  return [{ id: 'definition', text, door: { to: '/definitions', text: SPRINT_CHECK.compare } }];
}

function evidenceCheck({ sprint: { incidentsByGrade, incidentCount } }: CheckFacts): readonly SprintCheck[] {
  if (incidentCount === 0) return [];
  const estimated = (incidentsByGrade.D ?? 0) + (incidentsByGrade.E ?? 0);
  const text = SPRINT_CHECK.estimates(estimated, incidentCount);
  const door = estimated === 0 ? TRUST.see : SPRINT_CHECK.correct;
  return [{ id: 'evidence', text, door: { why: 'hours-on', text: door } }];
}

function questionCheck({ questions, sprint }: CheckFacts): readonly SprintCheck[] {
  if (questions === undefined) return [];
  const here = questions.sprints.find((each) => each.sprint?.key === sprint.key);
  const count = (kind: 'item' | 'incident') => here?.questions.filter((question) => question.kind === kind).length ?? 0;
  const [items, incidents] = [count('item') + (here?.more ?? 0), count('incident')];
  const text =
    items > 0
      ? SPRINT_CHECK.items(items)
      : incidents > 0
        ? SPRINT_CHECK.incidents(incidents)
        : here?.quiet === undefined
          ? SPRINT_CHECK.noQuestion
          : SPRINT_CHECK.quiet;
  return [{ id: 'questions', text, door: { to: '/questions', text: SPRINT_CHECK.ask } }];
}

function unexplainedCheck({ team, sprint }: CheckFacts): readonly SprintCheck[] {
  const [row] = preparePoints({ ...team, sprints: [sprint] }).sprints;
  const parts = row?.plan.kind === 'known' ? row.plan.parts : undefined;
  const printed = parts?.find(({ id }) => id === 'unexplained')?.printed;
  if (printed === undefined) return [];
  const text = printed === 0 ? TRUST.allExplained : TRUST.unexplained(amountOf(printed, sprint.unit));
  return [{ id: 'unexplained', text, door: { why: 'unexplained', text: SPRINT_CHECK.why } }];
}

function planCheck({ sprint: { planEvidence, committed } }: CheckFacts): readonly SprintCheck[] {
  if (planEvidence === undefined || committed === undefined) return [];
  const text = TRUST.plan(planEvidenceLabel(planEvidence));
  return [{ id: 'plan', text, door: { why: 'committed', text: SPRINT_CHECK.why } }];
}

function fileCheck({ analysis }: CheckFacts): readonly SprintCheck[] {
  const skipped = analysis.data.files.reduce((sum, { rowsSkipped }) => sum + rowsSkipped, 0);
  const text = skipped === 0 ? SPRINT_CHECK.noneSkipped : SPRINT_CHECK.skipped(skipped);
  return [{ id: 'files', text, door: { to: '/data', text: SPRINT_CHECK.files } }];
}
