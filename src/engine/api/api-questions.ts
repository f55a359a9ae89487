import type { EpochMs, EstimateUnit, Result, Severity, SprintState, StoreFault, Verdict } from '../../domain/index.ts';
import type { LabelReason } from '../../metrics/questions/label-questions.ts';
import type { QuestionTotals } from '../../metrics/questions/question-totals.ts';
import type { QuietSprint } from '../../metrics/questions/quiet-sprints.ts';
import type { ReportingHealth } from '../../metrics/questions/reporting-health.ts';
import type { Precision, QuestionReason, SuspectedItem, SuspectedLevel } from '../../metrics/questions/suspected.ts';
import type { FileLine } from './api-answers.ts';

/** What the page of questions asks. */
export type QuestionsApi = {
  /** What looks like incident work nobody recorded, and incidents that look larger than their label (METHOD 2.13). */
  readonly teamQuestions: (query: QuestionsQuery) => Promise<Result<TeamQuestions | undefined, StoreFault>>;
};

export type QuestionsQuery = { readonly teamId: string };

/** Everything that METHOD 2.13 asks about one team. */
export type TeamQuestions = {
  readonly teamId: string;
  readonly teamName: string;
  readonly zone: string;
  readonly unit: EstimateUnit;
  /** Items that looked like incident work, over the whole data: how often a person said yes. */
  readonly precision: Precision;
  /** The least score of an item that is asked about, and whether it was raised since too few were confirmed. */
  readonly askedFrom: number;
  readonly isRaised: boolean;
  /** Records that were looked at: unplanned items without an incident, and incidents. */
  readonly candidates: number;
  readonly incidents: number;
  /** Open questions about items and about incidents. */
  readonly openItems: number;
  readonly openIncidents: number;
  /** Sprints with an open question or a prompt, the latest first; at the end what lies outside all sprints. */
  readonly sprints: readonly SprintQuestions[];
  /** Latest first. */
  readonly answered: readonly AnsweredQuestion[];
  readonly moreAnswered: number;
  readonly totals: QuestionTotals | undefined;
  readonly health: ReportingHealth;
  /** The names of all closed sprints of `health`, in its order. */
  readonly healthNames: readonly string[];
};

/** The questions about one sprint; `sprint` is absent for incidents that began outside all of them. */
export type SprintQuestions = {
  readonly sprint?: {
    readonly key: string;
    readonly name: string;
    readonly start: EpochMs;
    readonly end: EpochMs;
    readonly state: SprintState;
  };
  /** At most five, most points first. */
  readonly questions: readonly Question[];
  /** How many more come once these are answered. */
  readonly more: number;
  readonly quiet?: QuietSprint;
};

export type Question = ItemQuestion | IncidentQuestion;

type QuestionBase = {
  readonly key: string;
  readonly id: string;
  readonly title?: string;
  readonly score: number;
  readonly level: SuspectedLevel;
  readonly fileLine: readonly FileLine[];
};

/** Was this item incident work that nobody recorded? */
export type ItemQuestion = QuestionBase & {
  readonly kind: 'item';
  readonly reasons: readonly QuestionReason[];
  /** In the unit of its sprint. */
  readonly points?: number;
  readonly unit: EstimateUnit;
  readonly hours?: number;
  readonly hoursFrom?: SuspectedItem['hoursFrom'];
};

/** Was this incident larger than its label? */
export type IncidentQuestion = QuestionBase & {
  readonly kind: 'incident';
  readonly reasons: readonly LabelReason[];
  readonly severity: Severity;
  /** Its tool calls it no incident, and it is excluded. */
  readonly isDeclined: boolean;
  readonly startedAt?: EpochMs;
};

/** A question with its answer, and the decision to take back. */
export type AnsweredQuestion = {
  readonly question: Question;
  readonly verdict: Verdict;
  readonly decisionId: string;
  readonly madeAt: EpochMs;
  readonly sprintName?: string;
};
