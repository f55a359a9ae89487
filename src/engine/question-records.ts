import type { EpochMs, EstimateUnit, Origin, Verdict } from '../domain/index.ts';
import type { TeamAnalysis } from '../metrics/analysis.ts';
import type { LabelQuestion } from '../metrics/questions/label-questions.ts';
import type { SuspectedItem } from '../metrics/questions/suspected.ts';
import type { FileLine } from './api/api-answers.ts';
import type { IncidentQuestion, ItemQuestion, Question } from './api/api-questions.ts';

/** A question with its place and its answer. */
export type AskedAbout = {
  readonly question: Question;
  /** Absent for an incident that began outside all sprints. */
  readonly sprintKey: string | undefined;
  readonly verdict: Verdict | 'open';
};

export type QuestionMaker = {
  readonly ofItem: (item: SuspectedItem) => AskedAbout;
  readonly ofIncident: (asked: LabelQuestion) => AskedAbout;
};

type FileLines = (origins: readonly Origin[]) => readonly FileLine[];

/** Makes questions as the page shows them: in the unit of their sprint, with their files and lines. */
export function questionMaker(team: TeamAnalysis, fileLines: FileLines): QuestionMaker {
  const units = new Map(team.sprints.map(({ key, unit }) => [key, unit]));
  return {
    ofItem: (item) => ({
      question: toItem(item, units.get(item.sprintKey) ?? team.unit, fileLines),
      sprintKey: item.sprintKey,
      verdict: item.verdict,
    }),
    ofIncident: (asked) => ({
      question: toIncident(asked, fileLines),
      sprintKey: asked.startedAt === undefined ? undefined : sprintAt(team, asked.startedAt),
      verdict: asked.verdict,
    }),
  };
}

function toItem(item: SuspectedItem, unit: EstimateUnit, fileLines: FileLines): ItemQuestion {
  const { itemKey, id, title, score, level, reasons, points, hours, hoursFrom, origins } = item;
  return {
    kind: 'item',
    key: itemKey,
    id,
    ...(title !== undefined && { title }),
    score,
    level,
    reasons,
    ...(points !== undefined && { points }),
    unit,
    ...(hours !== undefined && { hours }),
    ...(hoursFrom !== undefined && { hoursFrom }),
    fileLine: fileLines(origins),
  };
}

function toIncident(asked: LabelQuestion, fileLines: FileLines): IncidentQuestion {
  const { incidentKey, id, title, score, level, reasons, severity, isDeclined, startedAt, origins } = asked;
  return {
    kind: 'incident',
    key: incidentKey,
    id,
    ...(title !== undefined && { title }),
    score,
    level,
    reasons,
    severity,
    isDeclined,
    ...(startedAt !== undefined && { startedAt }),
    fileLine: fileLines(origins),
  };
}

function sprintAt({ sprints }: TeamAnalysis, instant: EpochMs): string | undefined {
  return sprints.find(({ start, end }) => start <= instant && instant < end)?.key;
}
