import type { Dataset, EpochMs, Incident, Sprint, SprintItem, Team, WorkItem } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, hours, points, STANDARD_METHOD } from '../../src/domain/index.ts';

/** An instant from ISO text with its offset: `at('2026-03-02T09:00Z')`. */
export function at(text: string): EpochMs {
  return epochMs(Date.parse(text));
}

/** Five people, Monday to Friday 09:00 to 17:00 in London, unless told otherwise: 400 h in ten working days. */
export function drawnTeam(changes: Partial<Team> = {}): Team {
  return { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/London'), headCount: 5, ...changes };
}

/** A dataset of one team; the time of the data is the end of 2026. */
export function drawnDataset(parts: Partial<Dataset>): Dataset {
  return {
    teams: [drawnTeam()],
    method: STANDARD_METHOD,
    incidents: [],
    sprints: [],
    workItems: [],
    sprintItems: [],
    asOf: at('2026-12-31T00:00Z'),
    fingerprint: 'drawn',
    ...parts,
  };
}

const DAY_MS = 86_400_000;

/**
 * Closed two-week sprints of the team `kestrel`, drawn as a table: name, first day, and the sums planned, done of the
 * plan and done in all. `-` = not known. Every first day is a Monday; the last is the second Sunday.
 */
export function sprintsFromText(table: string): readonly Sprint[] {
  return rowsOf(table).map(({ sprint, from, planned, 'done-of-plan': doneOfPlan, done }) => {
    const sums = known({
      committed: numberOf(planned),
      completedOfCommitted: numberOf(doneOfPlan),
      completed: numberOf(done),
    });
    return drawnSprint(sprint ?? '', from ?? '', Object.keys(sums).length === 0 ? {} : { sums });
  });
}

/** One closed two-week sprint from a Monday. */
export function drawnSprint(id: string, from: string, changes: Partial<Sprint> = {}): Sprint {
  const start = at(`${from}T00:00Z`);
  return {
    ...origin(1),
    key: `neutral:${id}`,
    id,
    name: id,
    teamId: 'kestrel',
    state: 'closed',
    startAt: start,
    endAt: epochMs(start + 14 * DAY_MS),
    ...changes,
  };
}

/**
 * Incidents of the team `kestrel`, drawn as a table: acknowledged, mitigated (both UTC), severity, people, logged hours;
 * `-` = not known.
 */
export function incidentsFromText(table: string): readonly Incident[] {
  return rowsOf(table).map(({ incident, acknowledged, mitigated, severity, people, logged }, index) =>
    drawnIncident(incident ?? '', {
      origins: [{ importId: 'drawn', line: index + 2 }],
      ...known({
        startedAt: instantOf(acknowledged),
        acknowledgedAt: instantOf(acknowledged),
        mitigatedAt: instantOf(mitigated),
        responderCount: numberOf(people),
        severity: numberOf(severity) as Incident['severity'] | undefined,
      }),
      effort: known({ logged: hoursOf(logged) }),
    }),
  );
}

/** One incident of the team `kestrel` with nothing known but its name. */
export function drawnIncident(id: string, changes: Partial<Incident> = {}): Incident {
  return {
    ...origin(1),
    key: `neutral:${id}`,
    id,
    severity: 3,
    services: [],
    effort: {},
    teamIds: ['kestrel'],
    presence: [],
    logged: [],
    asOf: at('2026-12-31T00:00Z'),
    ...changes,
  };
}

/** One work item of the team `kestrel`, by default done. */
export function drawnItem(id: string, changes: Partial<WorkItem> = {}): WorkItem {
  return {
    ...origin(1),
    key: `neutral:${id}`,
    id,
    statusCategory: 'done',
    teamId: 'kestrel',
    sprintKeys: [],
    incidentKeys: [],
    ...changes,
  };
}

/** How one item was in one sprint; both by id. */
export function drawnSprintItem(sprintId: string, itemId: string, changes: Partial<SprintItem> = {}): SprintItem {
  return {
    ...origin(1),
    key: `neutral:${sprintId}/${itemId}`,
    sprintId,
    itemKey: itemId,
    sprintKey: `neutral:${sprintId}`,
    itemKeyResolved: `neutral:${itemId}`,
    scope: 'committed',
    planEvidence: 'P1',
    ...changes,
  };
}

function origin(line: number) {
  return { source: 'neutral', origins: [{ importId: 'drawn', line }] };
}

function rowsOf(table: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? '-'])));
}

function numberOf(cell: string | undefined) {
  return cell === undefined || cell === '-' ? undefined : points(Number(cell));
}

function hoursOf(cell: string | undefined) {
  const value = numberOf(cell);
  return value === undefined ? undefined : hours(value);
}

function instantOf(cell: string | undefined) {
  return cell === undefined || cell === '-' ? undefined : at(`${cell}Z`);
}

type Known<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** Leaves out what is not known. */
function known<Fields extends object>(fields: Fields): Known<Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Known<Fields>;
}
