import { isoOffset, reportText, sprintTimes } from './dates.ts';
import { type SampleSprint, type Scoped, sampleSprints } from './sprint-scope.ts';

const HOST = 'https://harbour-ferries.example.atlassian.net';
const FIELD = 'customfield_10030';
/** Invented people: the importer replaces them by salted hashes, which the browser tests prove. */
const PEOPLE = ['Ines Aldaba', 'Tomas Brek', 'Wanjiru Cole', 'Oleg Dahl', 'Priya Esk'];

/** The fourteen sprint reports, as Jira's own page loads them. */
export function sprintReports(): unknown[] {
  return sampleSprints().map(report);
}

function report({ story, index, items }: SampleSprint): unknown {
  const of = (outcome: Scoped['outcome']) => items.filter((item) => item.outcome === outcome);
  const sums = (name: string, list: readonly Scoped[]) => ({
    [`${name}InitialEstimateSum`]: sum(list),
    [`${name}EstimateSum`]: sum(list),
  });
  return {
    contents: {
      completedIssues: of('completed').map(issue),
      issuesNotCompletedInCurrentSprint: of('not-completed').map(issue),
      puntedIssues: of('punted').map(issue),
      issuesCompletedInAnotherSprint: [],
      ...sums('completedIssues', of('completed')),
      ...sums('issuesNotCompleted', of('not-completed')),
      allIssuesEstimateSum: sum(items),
      ...sums('puntedIssues', of('punted')),
      ...sums('issuesCompletedInAnotherSprint', []),
      issueKeysAddedDuringSprint: Object.fromEntries(
        items.filter((item) => item.added).map((item) => [`FERRY-${item.number}`, true]),
      ),
    },
    sprint: sprint(story.number, index),
    lastUserToClose: `<a href="${HOST}/secure/ViewProfile.jspa">${PEOPLE[0]}</a>`,
    supportsPages: false,
  };
}

function sprint(number: number, index: number): unknown {
  const { start, end, closed } = sprintTimes(index);
  return {
    id: 200 + number,
    sequence: 200 + number,
    name: `Kestrel ${number}`,
    state: 'CLOSED',
    linkedPagesCount: 0,
    goal: '',
    startDate: reportText(start),
    endDate: reportText(end),
    isoStartDate: isoOffset(start),
    isoEndDate: isoOffset(end),
    completeDate: reportText(closed),
    isoCompleteDate: isoOffset(closed),
    canUpdateSprint: true,
    remoteLinks: [],
    daysRemaining: 0,
  };
}

function issue(item: Scoped): unknown {
  const done = item.outcome === 'completed';
  const person = item.number % PEOPLE.length;
  const estimate = { statFieldId: FIELD, statFieldValue: { value: item.points } };
  return {
    id: 30000 + item.number,
    key: `FERRY-${item.number}`,
    hidden: false,
    typeName: item.title.startsWith('Fix') ? 'Bug' : 'Story',
    typeId: '10001',
    summary: item.title,
    typeUrl: `${HOST}/rest/api/2/universal_avatar/view/type/issuetype/avatar/10315?size=medium`,
    priorityName: item.priority ?? 'Medium',
    done,
    assignee: `712020:sample-${person}`,
    assigneeAccountId: `712020:sample-${person}`,
    assigneeName: PEOPLE[person],
    currentEstimateStatistic: estimate,
    estimateStatistic: estimate,
    statusId: done ? '10002' : '3',
    statusName: done ? 'Done' : 'In Progress',
    status: {
      id: done ? '10002' : '3',
      name: done ? 'Done' : 'In Progress',
      statusCategory: done
        ? { id: '3', key: 'done', colorName: 'green' }
        : { id: '4', key: 'indeterminate', colorName: 'yellow' },
    },
    fixVersions: [],
    projectId: 10000,
    linkedPagesCount: 0,
  };
}

function sum(items: readonly Scoped[]): { value?: number; text: string } {
  if (items.length === 0) return { text: 'null' };
  const value = items.reduce((total, item) => total + item.points, 0);
  return { value, text: value.toFixed(1) };
}
