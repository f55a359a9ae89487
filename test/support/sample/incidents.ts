import { at, iso, workingDay } from './dates.ts';
import { type IncidentStory, STORIES, TITLES } from './story.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const SITE = 'https://app.incident.io/harbour-ferries';
const TRACKER = 'https://harbour-ferries.example.atlassian.net';
const RANK = { Minor: 0, Major: 1, Critical: 2 } as const;
const PEOPLE = ['Ines Aldaba', 'Tomas Brek', 'Wanjiru Cole', 'Oleg Dahl', 'Priya Esk'];

export type Placed = {
  readonly story: IncidentStory;
  readonly number: number;
  readonly started: number;
  /** Position of the sprint, and among the incidents of its story. */
  readonly sprint: number;
  readonly position: number;
};

/** The incidents and the follow-ups of the sample, as the incident tool's API lists them. */
export function incidentPages(): { readonly incidents: unknown; readonly followUps: unknown } {
  const all = placed();
  return {
    incidents: {
      incidents: all.map(incident),
      pagination_meta: { page_size: 250, total_record_count: all.length },
    },
    followUps: { follow_ups: all.flatMap(followUps) },
  };
}

/** All incidents in order of start, with their numbers. */
export function placed(): readonly Placed[] {
  return STORIES.flatMap(({ incidents }, index) =>
    incidents.map((story, position) => ({
      ...{ story, position, sprint: index },
      started: at(index, workingDay(story.day), story.at),
    })),
  )
    .sort((a, b) => a.started - b.started)
    .map((each, position) => ({ ...each, number: 101 + position }));
}

function incident({ story, number, started }: Placed): unknown {
  const accepted = started + 6 * MINUTE_MS;
  const fixed = accepted + story.minutes * MINUTE_MS;
  const titles = TITLES[story.service];
  return {
    id: ulid('01KS', number),
    reference: `INC-${number}`,
    name: titles[number % titles.length],
    mode: 'standard',
    visibility: 'public',
    permalink: `${SITE}/incidents/${number}`,
    created_at: iso(started + 4 * MINUTE_MS),
    updated_at: iso(fixed + 3 * DAY_MS),
    incident_status: { id: '01KSSTATUSCLOSED', name: 'Closed', category: 'closed', rank: 6 },
    severity: { id: `01KSSEV${RANK[story.severity]}`, name: story.severity, rank: RANK[story.severity] },
    incident_type: { id: '01KSTYPE', name: 'Default', is_default: true },
    incident_role_assignments: roles(story, number),
    custom_field_entries: fields(story),
    incident_timestamp_values: [
      timestamp('Impact started at', started, 6),
      timestamp('Reported at', started + 4 * MINUTE_MS, 0),
      timestamp('Accepted at', accepted, 1),
      timestamp('Fixed at', fixed, 8),
      timestamp('Resolved at', fixed + 25 * MINUTE_MS, 5),
    ],
    ...workload(story),
    has_debrief: story.review !== undefined,
    postmortem_document_url: story.review === 'published' ? `${SITE}/postmortems/${number}` : null,
  };
}

function roles(story: IncidentStory, number: number): unknown[] {
  return Array.from({ length: story.people }, (_, index) => {
    const person = (number + index) % PEOPLE.length;
    return {
      role: { name: index === 0 ? 'Incident Lead' : 'Responder', role_type: index === 0 ? 'lead' : 'custom' },
      assignee: { id: `01KSUSER${person}`, name: PEOPLE[person], email: `person${person}@example.com` },
    };
  });
}

function fields(story: IncidentStory): unknown[] {
  const entry = (name: string, value: string) => ({
    custom_field: { name, field_type: 'single_select' },
    values: [{ value_option: { value } }],
  });
  return [
    entry('Teams', 'Kestrel'),
    entry('Affected services', story.service),
    ...(story.felt === undefined
      ? []
      : [entry('Customer impact', { Yes: 'Major', Partly: 'Partial', No: 'None' }[story.felt])]),
  ];
}

function workload(story: IncidentStory): Record<string, number> {
  const total = story.workload;
  if (total === undefined)
    return {
      workload_minutes_total: 0,
      workload_minutes_working: 0,
      workload_minutes_late: 0,
      workload_minutes_sleeping: 0,
    };
  const off = story.offHours ?? 0;
  return {
    workload_minutes_total: total,
    workload_minutes_working: total - off,
    workload_minutes_late: off,
    workload_minutes_sleeping: 0,
  };
}

function timestamp(name: string, instant: number, rank: number): unknown {
  return { incident_timestamp: { id: `01KSTIME${rank}`, name, rank }, value: { value: iso(instant) } };
}

const FOLLOW_UP_TITLES = [
  'Add a check before the import starts',
  'Write down the steps of the failover',
  'Alert on the queue before passengers notice',
];
/** Hours that were logged on a follow-up's issue, by its place; nobody logged any on the third. */
const LOGGED_HOURS = [6, 2.5];

/** An issue in the tracker, as it stands for a follow-up of the incident tool. */
export type FollowUpIssue = {
  readonly key: string;
  readonly title: string;
  readonly created: number;
  readonly done: number | undefined;
  readonly hours: number | undefined;
};

/** The issues of all follow-ups that were not dropped. */
export function followUpIssues(): readonly FollowUpIssue[] {
  return placed().flatMap((each) =>
    (each.story.followUps ?? []).flatMap((state, index): readonly FollowUpIssue[] => {
      if (state === 'dropped') return [];
      const { created, done } = followUpTimes(each, index);
      return [
        {
          key: issueKey(each, index),
          title: FOLLOW_UP_TITLES[index] ?? '',
          created,
          done: state === 'done' ? done : undefined,
          hours: state === 'done' ? LOGGED_HOURS[index] : undefined,
        },
      ];
    }),
  );
}

function issueKey({ number }: Placed, index: number): string {
  return `FERRY-${number * 10 + index}`;
}

function followUpTimes({ started }: Placed, index: number): { readonly created: number; readonly done: number } {
  const created = started + (1 + index) * DAY_MS;
  return { created, done: created + (9 + index * 8) * DAY_MS };
}

function followUps(each: Placed): unknown[] {
  const { story, number } = each;
  return (story.followUps ?? []).map((state, index) => {
    const { created, done } = followUpTimes(each, index);
    return {
      id: ulid('01KF', number * 10 + index),
      incident_id: ulid('01KS', number),
      title: FOLLOW_UP_TITLES[index],
      status: { done: 'completed', open: 'outstanding', dropped: 'not_doing' }[state],
      created_at: iso(created),
      updated_at: iso(state === 'open' ? created : done),
      completed_at: state === 'done' ? iso(done) : null,
      priority: { name: 'Medium', rank: 2 },
      labels: [],
      assignee: null,
      external_issue_reference:
        state === 'dropped'
          ? null
          : {
              provider: 'jira',
              issue_name: issueKey(each, index),
              issue_permalink: `${TRACKER}/browse/${issueKey(each, index)}`,
            },
    };
  });
}

function ulid(prefix: string, number: number): string {
  return `${prefix}${String(number).padStart(22, '0')}`;
}
