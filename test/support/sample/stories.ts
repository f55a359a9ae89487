import { at, isoOffset, sprintTimes } from './dates.ts';
import { type ItemTimes, incidentFixedBy, timesInSprint } from './item-times.ts';
import { type SampleSprint, type Scoped, sampleSprints } from './sprint-scope.ts';

const HOST = 'https://harbour-ferries.example.atlassian.net';
const POINTS = 'customfield_10030';
const SPRINT = 'customfield_10020';

const STATUSES = {
  open: { id: '10000', name: 'To Do', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
  started: { id: '3', name: 'In Progress', statusCategory: { id: 4, key: 'indeterminate', name: 'In Progress' } },
  done: { id: '10002', name: 'Done', statusCategory: { id: 3, key: 'done', name: 'Done' } },
} as const;

/** An issue in all of its sprints, the first one first. */
type Stay = { readonly sprint: SampleSprint; readonly item: Scoped; readonly times: ItemTimes };

/** The issues of all sprints with their histories, as Jira's search lists them with `expand=names,changelog`. */
export function storySearch(): unknown {
  return {
    expand: 'names,schema',
    names: { [POINTS]: 'Story Points', [SPRINT]: 'Sprint' },
    isLast: true,
    issues: [...staysByNumber().values()].map(issue),
  };
}

function staysByNumber(): ReadonlyMap<number, readonly Stay[]> {
  const found = new Map<number, readonly Stay[]>();
  for (const sprint of sampleSprints()) {
    for (const [item, times] of timesInSprint(sprint)) {
      found.set(item.number, [...(found.get(item.number) ?? []), { sprint, item, times }]);
    }
  }
  return found;
}

function issue(stays: readonly Stay[]): unknown {
  const [first, last] = [stays[0], stays.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an issue was in no sprint');
  const { item, times } = last;
  const id = String(30000 + item.number);
  const histories = historiesOf(stays);
  const incident = incidentFixedBy(item, last.sprint);
  return {
    id,
    self: `${HOST}/rest/api/3/issue/${id}`,
    key: `FERRY-${item.number}`,
    changelog: { startAt: 0, maxResults: histories.length, total: histories.length, histories },
    fields: {
      summary: item.title,
      issuetype: { name: item.title.startsWith('Fix') ? 'Bug' : 'Story', subtask: false },
      project: { key: 'FERRY', name: 'Ferry booking' },
      status: times.done === undefined ? STATUSES.started : STATUSES.done,
      priority: { name: item.priority ?? 'Medium' },
      created: isoOffset(first.times.created),
      resolutiondate: times.done === undefined ? null : isoOffset(times.done),
      labels: incident === undefined ? [] : [`INC-${incident.number}`],
      [POINTS]: item.points,
      [SPRINT]: stays.filter((stay) => stay.times.removed === undefined).map(({ sprint }) => sprintField(sprint)),
    },
  };
}

function sprintField({ story, index }: SampleSprint): unknown {
  const { start, end, closed } = sprintTimes(index);
  return {
    id: 200 + story.number,
    name: `Kestrel ${story.number}`,
    state: 'closed',
    goal: '',
    startDate: isoOffset(start),
    endDate: isoOffset(end),
    completeDate: isoOffset(closed),
  };
}

type Change = { readonly at: number; readonly item: Readonly<Record<string, string | null>> };

/** The latest change first, as Jira has it; nobody is named in them. */
function historiesOf(stays: readonly Stay[]): readonly unknown[] {
  const changes = [...sprintChanges(stays), ...statusChanges(stays)].toSorted((one, other) => other.at - one.at);
  const [number = 0] = stays.map(({ item }) => item.number);
  return changes.map(({ at: instant, item }, position) => ({
    id: String(90_000 + number * 10 + changes.length - position),
    created: isoOffset(instant),
    items: [item],
  }));
}

/** Planned on the morning of the first day, carried over when a sprint is closed, taken out where it was taken out. */
function sprintChanges(stays: readonly Stay[]): readonly Change[] {
  let before: readonly SampleSprint[] = [];
  return stays.flatMap(({ sprint, times }, position) => {
    const previous = stays[position - 1]?.sprint;
    const planned = previous === undefined ? at(sprint.index, 0, '08:35') : sprintTimes(previous.index).closed;
    const cameIn = change(times.added ?? planned, before, [...before, sprint]);
    const wentOut = times.removed === undefined ? [] : [change(times.removed, [...before, sprint], before)];
    before = times.removed === undefined ? [...before, sprint] : before;
    return [cameIn, ...wentOut];
  });
}

function change(instant: number, from: readonly SampleSprint[], to: readonly SampleSprint[]): Change {
  const ids = (sprints: readonly SampleSprint[]) => sprints.map(({ story }) => 200 + story.number).join(', ');
  const names = (sprints: readonly SampleSprint[]) => sprints.map(({ story }) => `Kestrel ${story.number}`).join(', ');
  return {
    at: instant,
    item: {
      ...{ field: 'Sprint', fieldtype: 'custom', fieldId: SPRINT },
      ...{ from: ids(from), fromString: names(from), to: ids(to), toString: names(to) },
    },
  };
}

/** Begun in its first sprint, and done in its last one or not at all. */
function statusChanges(stays: readonly Stay[]): readonly Change[] {
  const begun = stays.slice(0, 1).map(({ times }) => status(times.begun, 'open', 'started'));
  const done = stays.slice(-1).flatMap(({ times }) => (times.done === undefined ? [] : times.done));
  return [...begun, ...done.map((instant) => status(instant, 'started', 'done'))];
}

function status(instant: number, from: keyof typeof STATUSES, to: keyof typeof STATUSES): Change {
  return {
    at: instant,
    item: {
      ...{ field: 'status', fieldtype: 'jira', fieldId: 'status' },
      ...{ from: STATUSES[from].id, fromString: STATUSES[from].name },
      ...{ to: STATUSES[to].id, toString: STATUSES[to].name },
    },
  };
}
