import type { SprintAnalysis, TeamAnalysis } from '../metrics/analysis.ts';
import { groupBy } from '../metrics/dataset-index.ts';
import { type LabelQuestion, labelQuestions } from '../metrics/questions/label-questions.ts';
import { questionTotals } from '../metrics/questions/question-totals.ts';
import { type QuietSprint, quietSprints } from '../metrics/questions/quiet-sprints.ts';
import { reportingHealth } from '../metrics/questions/reporting-health.ts';
import { askedFrom, isRaised, precisionOf, suspectedWork } from '../metrics/questions/suspected.ts';
import { candidateItems } from '../metrics/questions/suspected-candidates.ts';
import type { AnsweredQuestion, Question, SprintQuestions, TeamQuestions } from './api/api-questions.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';
import { type AskedAbout, questionMaker } from './question-records.ts';

/** METHOD 2.13: more at once would be a chore, not a question. */
const MOST_PER_SPRINT = 5;
const MOST_ANSWERED = 100;

/**
 * What METHOD 2.13 asks about one team, with the answers given so far; undefined for a team that is not there. `team` is
 * its analysis with all records counted.
 */
export function teamQuestions(shelf: Shelf, team: TeamAnalysis | undefined): TeamQuestions | undefined {
  if (team === undefined) return undefined;
  const { dataset, declined } = shelf.folded;
  const precision = precisionOf(dataset);
  const labels = labelQuestions(dataset, declined).filter(({ teamIds }) => teamIds.includes(team.id));
  const asked = askedAbout(shelf, team, labels);
  const open = asked.filter(({ verdict }) => verdict === 'open');
  const answered = answersOf(shelf, asked, team);
  const health = reportingHealth(dataset, team.id, labels);
  const names = new Map(team.sprints.map(({ key, name }) => [key, name]));
  return {
    teamId: team.id,
    teamName: team.name,
    zone: team.zone,
    unit: team.unit,
    precision,
    askedFrom: askedFrom(precision),
    isRaised: isRaised(precision),
    candidates: candidatesOf(shelf, team.id),
    incidents: [...dataset.incidents, ...declined].filter(({ teamIds }) => teamIds.includes(team.id)).length,
    openItems: open.filter(({ question }) => question.kind === 'item').length,
    openIncidents: open.filter(({ question }) => question.kind === 'incident').length,
    sprints: bySprint(team, open, quietOf(shelf, team)),
    answered: answered.slice(0, MOST_ANSWERED),
    moreAnswered: Math.max(0, answered.length - MOST_ANSWERED),
    totals: questionTotals(dataset, team.id),
    health,
    healthNames: health.sprints.map(({ key }) => names.get(key) ?? key),
  };
}

function askedAbout(shelf: Shelf, team: TeamAnalysis, labels: readonly LabelQuestion[]): readonly AskedAbout[] {
  const make = questionMaker(team, fileLinesIn(shelf.imports));
  const items = suspectedWork(shelf.folded.dataset).filter(({ teamId }) => teamId === team.id);
  return [...items.map(make.ofItem), ...labels.map(make.ofIncident)];
}

function candidatesOf({ folded: { dataset } }: Shelf, teamId: string): number {
  const own = candidateItems(dataset).sprints.filter((sprint) => sprint.teamId === teamId);
  return own.reduce((sum, { candidates }) => sum + candidates, 0);
}

function quietOf({ folded: { dataset } }: Shelf, team: TeamAnalysis): ReadonlyMap<string, QuietSprint> {
  const candidates = new Map(candidateItems(dataset).sprints.map((sprint) => [sprint.key, sprint.candidates]));
  const quiet = quietSprints(team.sprints, (key) => candidates.get(key) ?? 0);
  return new Map(quiet.map((each) => [each.sprintKey, each]));
}

function bySprint(
  team: TeamAnalysis,
  open: readonly AskedAbout[],
  quiet: ReadonlyMap<string, QuietSprint>,
): readonly SprintQuestions[] {
  const latestFirst = team.sprints.toReversed();
  const ofSprints = groupBy(open, ({ sprintKey }) => (sprintKey === undefined ? [] : [sprintKey]));
  const groups = latestFirst.map((sprint) => ({ sprint, asked: ofSprints.get(sprint.key) ?? [] }));
  const outside = open.filter(({ sprintKey }) => sprintKey === undefined);
  return [
    ...groups.flatMap(({ sprint, asked }): readonly SprintQuestions[] => {
      const prompt = quiet.get(sprint.key);
      if (asked.length === 0 && prompt === undefined) return [];
      return [{ sprint: placeOf(sprint), ...mostPoints(asked), ...(prompt !== undefined && { quiet: prompt }) }];
    }),
    ...(outside.length === 0 ? [] : [mostPoints(outside)]),
  ];
}

function placeOf({ key, name, start, end, state }: SprintAnalysis): NonNullable<SprintQuestions['sprint']> {
  return { key, name, start, end, state };
}

function mostPoints(asked: readonly AskedAbout[]): Pick<SprintQuestions, 'questions' | 'more'> {
  const inOrder = asked.map(({ question }) => question).sort(byPoints);
  return { questions: inOrder.slice(0, MOST_PER_SPRINT), more: Math.max(0, inOrder.length - MOST_PER_SPRINT) };
}

function byPoints(one: Question, other: Question): number {
  return other.score - one.score || (one.key < other.key ? -1 : 1);
}

function answersOf({ folded }: Shelf, asked: readonly AskedAbout[], team: TeamAnalysis): readonly AnsweredQuestion[] {
  const byRecord = new Map(asked.map((each) => [`${each.question.kind} ${each.question.key}`, each]));
  const names = new Map(team.sprints.map(({ key, name }) => [key, name]));
  const answers = folded.inForce.flatMap(({ decision, keys: [key] }): readonly AnsweredQuestion[] => {
    const { id, madeAt, content } = decision;
    if (content.kind !== 'answer-item' && content.kind !== 'answer-incident') return [];
    const about = byRecord.get(`${content.kind === 'answer-item' ? 'item' : 'incident'} ${key}`);
    if (about === undefined) return [];
    const sprintName = names.get(about.sprintKey ?? '');
    const { question } = about;
    const { verdict } = content;
    return [{ question, verdict, decisionId: id, madeAt, ...(sprintName !== undefined && { sprintName }) }];
  });
  return answers.sort((one, other) => other.madeAt - one.madeAt);
}
