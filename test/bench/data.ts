/**
 * Synthetic exports for the benchmark: clean ASCII, PagerDuty's analytics columns, one team, two-week sprints without a
 * gap. Every incident lies inside one working day of one sprint and has logged effort, so that the sum of the logged
 * seconds is the sum of the hours in working time: the correctness gate needs no engine to know the answer.
 */
export const COLUMNS = [
  'id',
  'incident_number',
  'description',
  'status',
  'urgency',
  'major',
  'created_at',
  'resolved_at',
  'service_name',
  'team_name',
  'priority_name',
  'auto_resolved',
  'seconds_to_first_ack',
  'seconds_to_engage',
  'seconds_to_resolve',
  'engaged_seconds',
  'engaged_user_count',
  'user_defined_effort_seconds',
  'snoozed_seconds',
  'escalation_count',
  'total_interruptions',
] as const;

const DAY_MS = 86_400_000;
const HOUR_S = 3600;
const SPRINT_DAYS = 14;
const WORKING_DAYS = 10;
/** Monday 2007-01-01; UTC all along, so that no clock change blurs the gate. */
const START = Date.UTC(2007, 0, 1);
const FILLER =
  'Customers on the island routes saw the booking page time out while the timetable was read again after a deploy of the seat map; '.repeat(
    2,
  );

/** `severeHours` are those of the two highest priorities. */
export type Expected = { readonly incidents: number; readonly hours: number; readonly severeHours: number };

/** `count` incidents over `sprints` sprints as CSV lines, with the sum of their logged hours. */
export function incidentsCsv(
  count: number,
  sprints: number,
): { readonly lines: readonly string[]; readonly expected: Expected } {
  const lines = [COLUMNS.join(',')];
  let seconds = 0;
  let severe = 0;
  for (let index = 0; index < count; index += 1) {
    const effort = effortOf(index);
    seconds += effort;
    if (index % 4 < 2) severe += effort;
    lines.push(incidentLine(index, sprints, effort));
  }
  return { lines, expected: { incidents: count, hours: seconds / HOUR_S, severeHours: severe / HOUR_S } };
}

export function incidentId(index: number): string {
  return `Q${index.toString(36).toUpperCase().padStart(8, '0')}`;
}

export function serviceOf(index: number): string {
  return `service-${index % 23}`;
}

/** Logged seconds of one incident. */
export function effortOf(index: number): number {
  return 600 + (index % 7) * 300;
}

function incidentLine(index: number, sprints: number, effort: number): string {
  const sprint = index % sprints;
  const workingDay = Math.floor(index / sprints) % WORKING_DAYS;
  const day = workingDay < 5 ? workingDay : workingDay + 2;
  const created = START + (sprint * SPRINT_DAYS + day) * DAY_MS + (10 * HOUR_S + (index % 11) * 600) * 1000;
  const resolve = 1800 + (index % 13) * 600;
  return [
    incidentId(index),
    index + 1,
    FILLER.slice(0, 170 + (index % 40)),
    'resolved',
    'high',
    'false',
    iso(created),
    iso(created + resolve * 1000),
    serviceOf(index),
    'Kestrel',
    `P${1 + (index % 4)}`,
    'false',
    120 + (index % 60),
    180,
    resolve,
    effort + 300,
    1 + (index % 3),
    effort,
    0,
    0,
    1 + (index % 2),
  ].join(',');
}

/** The sprints of the incidents, as the neutral `sprints.csv`. */
export function sprintsCsv(sprints: number): string {
  const header =
    'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,added_points,removed_points,completed_points,completed_committed_points,capacity_person_days,source';
  const lines = Array.from({ length: sprints }, (_, index) => {
    const start = START + index * SPRINT_DAYS * DAY_MS;
    return `S${index + 1},Sprint ${index + 1},Kestrel,${iso(start)},${iso(start + SPRINT_DAYS * DAY_MS)},closed,40,2,0,38,36,200,bench`;
  });
  return [header, ...lines].join('\n');
}

/** Finished work items, as the neutral `work_items.csv`. */
export function workItemsCsv(count: number, sprints: number): readonly string[] {
  const lines = ['item_key,title,type,status,status_category,team,points,created_at,completed_at,sprint_ids,source'];
  for (let index = 0; index < count; index += 1) {
    const sprint = index % sprints;
    const created = START + sprint * SPRINT_DAYS * DAY_MS;
    lines.push(
      `KES-${index + 1},${FILLER.slice(0, 100)},feature,Done,done,Kestrel,3,${iso(created)},${iso(created + 5 * DAY_MS)},S${sprint + 1},bench`,
    );
  }
  return lines;
}

function iso(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
