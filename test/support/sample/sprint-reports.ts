import { at, isoOffset, reportText } from './dates.ts';
import { BACKLOG, type SprintStory, STORIES } from './story.ts';

const HOST = 'https://harbour-ferries.example.atlassian.net';
const FIELD = 'customfield_10030';
/** Invented people: the importer replaces them by salted hashes, which the browser tests prove. */
const PEOPLE = ['Ines Aldaba', 'Tomas Brek', 'Wanjiru Cole', 'Oleg Dahl', 'Priya Esk'];
const ADDED_TITLES = [
  'Fix the seat colour for colour-blind passengers',
  'Answer the harbour authority',
  'Correct a typo in the fare table',
  'Raise a log limit',
];

/** Work that nobody recorded as an incident, by the number of its sprint: what the page of questions asks about. */
const UNRECORDED: ReadonlyMap<number, Pick<Item, 'title' | 'priority'>> = new Map([
  [39, { title: 'Fix the outage of ticket printing at pier 3', priority: 'High' }],
  [42, { title: 'Fix: passengers unable to pay by card', priority: 'Highest' }],
  [43, { title: 'Fix the hotfix of the login cookie', priority: 'Highest' }],
]);

type Item = {
  readonly number: number;
  readonly title: string;
  readonly points: number;
  /** Absent: Medium. */
  readonly priority?: string;
};
type Scoped = Item & { readonly outcome: 'completed' | 'not-completed' | 'punted'; readonly added: boolean };

/** The fourteen sprint reports, as Jira's own page loads them. */
export function sprintReports(): unknown[] {
  let next = 100;
  let carried: readonly Item[] = [];
  return STORIES.map((story, index) => {
    const planned = plan(story.planned, carried, () => take(next++));
    const scoped = [...outcomes(planned, story), ...addedItems(story, index, () => next++)];
    carried = scoped.filter((item) => item.outcome === 'not-completed');
    return report(story, index, scoped);
  });
}

function take(number: number): Item {
  const entry = BACKLOG[number % BACKLOG.length];
  if (entry === undefined) throw new Error('the backlog is empty');
  const round = Math.floor((number - 100) / BACKLOG.length) + 1;
  return { number, title: round === 1 ? entry[0] : `${entry[0]}, part ${round}`, points: entry[1] };
}

/** Fills a plan with what was carried over and then the backlog; the last item is cut to make the sum exact. */
function plan(total: number, carried: readonly Item[], fresh: () => Item): readonly Item[] {
  const items: Item[] = [...carried];
  let left = total - items.reduce((sum, item) => sum + item.points, 0);
  while (left > 0) {
    const item = fresh();
    const points = Math.min(item.points, left);
    items.push({ ...item, points });
    left -= points;
  }
  return items;
}

/** Leaves `removed` points taken out and `unfinished - removed` points open; an item is cut in two where sizes do not fit. */
function outcomes(items: readonly Item[], story: SprintStory): readonly Scoped[] {
  const open = new Set(choose(items, story.unfinished - story.removed, new Set()));
  const punted = new Set(choose(items, story.removed, open));
  return items.map((item) => ({
    ...item,
    added: false,
    outcome: punted.has(item) ? 'punted' : open.has(item) ? 'not-completed' : 'completed',
  }));
}

/** The last items whose sizes add up to `total` exactly (smallest set found by search; sizes are small). */
function choose(items: readonly Item[], total: number, taken: ReadonlySet<Item>): readonly Item[] {
  const free = items.filter((item) => !taken.has(item)).reverse();
  const search = (from: number, left: number): readonly Item[] | undefined => {
    if (left === 0) return [];
    for (let index = from; index < free.length; index += 1) {
      const item = free[index];
      if (item === undefined || item.points > left) continue;
      const rest = search(index + 1, left - item.points);
      if (rest !== undefined) return [item, ...rest];
    }
    return undefined;
  };
  const found = search(0, total);
  if (found === undefined) throw new Error(`no items add up to ${total}`);
  return found;
}

function addedItems(story: SprintStory, index: number, number: () => number): readonly Scoped[] {
  const { added: total } = story;
  const sizes = total > 2 ? [total - 2, 2] : [total];
  return sizes.map((points, position) => ({
    number: number(),
    title: ADDED_TITLES[(index + position) % ADDED_TITLES.length] ?? '',
    points,
    outcome: 'completed',
    added: true,
    ...(position === 0 && UNRECORDED.get(story.number)),
  }));
}

function report(story: SprintStory, index: number, items: readonly Scoped[]): unknown {
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
  const [start, end, closed] = [at(index, 0, '09:00'), at(index + 1, 0, '09:00'), at(index, 11, '16:40')];
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
