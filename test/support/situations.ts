/**
 * The situations in which every page has to hold, as the text of neutral files (FORMATS 7): one sprint only, no points at
 * all, and forty teams. The sample team is the fourth one, and comes with the app.
 */
export type Situation = { readonly id: string; readonly files: readonly SituationFile[] };
export type SituationFile = { readonly name: string; readonly text: string };

const DAY_MS = 86_400_000;
const SPRINT_DAYS = 14;
/** Monday 5 January 2026. */
const START = Date.UTC(2026, 0, 5);
const TEAMS = 40;
const SPRINTS = 6;

export const SITUATIONS: readonly Situation[] = [
  {
    id: 'one sprint only',
    files: [sprints(1, ['Heron']), incidents(1, ['Heron']), items(1, ['Heron']), sprintItems(1, ['Heron'])],
  },
  { id: 'no points at all', files: [sprintsWithoutPoints(3, 'Heron'), incidents(3, ['Heron'])] },
  {
    id: 'forty teams',
    files: [
      sprints(SPRINTS, fortyTeams()),
      incidents(SPRINTS, fortyTeams()),
      items(SPRINTS, fortyTeams()),
      sprintItems(SPRINTS, fortyTeams()),
    ],
  },
];

/** One of them has a name as long as people make them. */
function fortyTeams(): readonly string[] {
  return Array.from({ length: TEAMS }, (_, at) =>
    at === 7 ? 'Customer onboarding and billing platform' : `Team ${at + 1}`,
  );
}

/** 30 planned and 26 finished of it, 2 added, in each sprint; five people for ten days. */
function sprints(count: number, teams: readonly string[]): SituationFile {
  const head =
    'sprint_id,sprint_name,team,start_at,end_at,state,estimate_unit,committed_points,added_points,removed_points,completed_points,completed_committed_points,capacity_person_days';
  const rows = each(count, teams, (team, at, id) => [
    `${id},${team} ${at + 1},${team},${day(at * SPRINT_DAYS)},${day(at * SPRINT_DAYS + 11)},closed,points,30,2,0,${27 + (at % 3)},${25 + (at % 3)},50`,
  ]);
  return csv('sprints.csv', head, rows);
}

/** Names and dates, and nothing else that is known. */
function sprintsWithoutPoints(count: number, team: string): SituationFile {
  const rows = each(count, [team], (_, at, id) => [
    `${id},${team} ${at + 1},${team},${day(at * SPRINT_DAYS)},${day(at * SPRINT_DAYS + 11)},closed`,
  ]);
  return csv('sprints.csv', 'sprint_id,sprint_name,team,start_at,end_at,state', rows);
}

/** Three a sprint: one in working time that users felt, one at night, and one of low severity that took long. */
function incidents(count: number, teams: readonly string[]): SituationFile {
  const head =
    'incident_id,title,severity,started_at,acknowledged_at,mitigated_at,resolved_at,team,services,customer_impact,responder_count,logged_minutes,review_status,followup_keys,kind';
  const rows = each(count, teams, (team, at, id) => {
    const first = at * SPRINT_DAYS;
    return [
      `INC-${id}-1,Checkout down,SEV1,${time(first + 1, 10)},${time(first + 1, 10)},${time(first + 1, 14)},${time(first + 1, 15)},${team},checkout,major,3,,published,FIX-${id},real`,
      `INC-${id}-2,Queue fills up at night,SEV3,${time(first + 3, 1)},${time(first + 3, 1)},${time(first + 3, 3)},${time(first + 3, 3)},${team},queue,none,1,90,none,,real`,
      `INC-${id}-3,Slow search,SEV4,${time(first + 8, 9)},${time(first + 8, 9)},,${time(first + 9, 16)},${team},search,,,,,,real`,
    ];
  });
  return csv('incidents.csv', head, rows);
}

/** A follow-up of the first incident, an item that looks like incident work, and planned work that stayed open. */
function items(count: number, teams: readonly string[]): SituationFile {
  const head =
    'item_key,title,type,status_category,team,points,created_at,completed_at,sprint_ids,labels,origin,incident_ids,priority';
  const rows = each(count, teams, (team, at, id) => {
    const first = at * SPRINT_DAYS;
    return [
      `FIX-${id},Add a limit to the checkout pool,task,done,${team},2,${time(first + 2, 9)},${time(first + 7, 12)},${id},reliability,incident_followup,INC-${id}-1,`,
      `HOT-${id},Hotfix: rollback of the outage on login,bug,done,${team},1,${time(first + 4, 10)},${time(first + 4, 15)},${id},hotfix,unplanned,,highest`,
      `PLAN-${id},New order form,story,in_progress,${team},5,${time(first - 3, 9)},,${id},,planned,,`,
    ];
  });
  return csv('work-items.csv', head, rows);
}

function sprintItems(count: number, teams: readonly string[]): SituationFile {
  const rows = each(count, teams, (_, at, id) => [
    `${id},FIX-${id},added,${time(at * SPRINT_DAYS + 2, 9)},completed,2,2`,
    `${id},HOT-${id},added,${time(at * SPRINT_DAYS + 4, 10)},completed,1,1`,
    `${id},PLAN-${id},committed,,not_completed,5,5`,
  ]);
  return csv('sprint-items.csv', 'sprint_id,item_key,scope,added_at,outcome,points_at_start,points_at_end', rows);
}

type Rows = (team: string, sprint: number, id: string) => readonly string[];

function each(count: number, teams: readonly string[], rows: Rows): readonly string[] {
  return teams.flatMap((team, order) =>
    Array.from({ length: count }, (_, at) => rows(team, at, `T${order + 1}-S${at + 1}`)).flat(),
  );
}

function csv(name: string, head: string, rows: readonly string[]): SituationFile {
  return { name, text: `${[head, ...rows].join('\n')}\n` };
}

function day(offset: number): string {
  return new Date(START + offset * DAY_MS).toISOString().slice(0, 10);
}

function time(offset: number, hour: number): string {
  return `${day(offset)}T${String(hour).padStart(2, '0')}:00:00Z`;
}
