import type { SprintResult, TeamResult } from '../../src/app/view/team-view.ts';
import { epochMs, hours, points, pointsPerHour } from '../../src/domain/index.ts';
import type { AnalysisResult, IncidentPage } from '../../src/engine/api.ts';

/** One closed sprint: 40 planned, 30 finished; the 10 left divide into 4.5 incidents, 1.5 added, 2 over pace, 2 unexplained. */
export const SPRINT: SprintResult = {
  key: 'jira:42',
  id: '42',
  name: 'Sprint 42',
  teamId: 'kestrel',
  state: 'closed',
  start: epochMs(Date.UTC(2026, 9, 19, 23)),
  end: epochMs(Date.UTC(2026, 9, 31, 0)),
  unit: 'points',
  capacity: hours(400),
  hoursOn: hours(43),
  hoursOff: hours(9),
  hoursByGrade: { A: hours(20), D: hours(23) },
  hoursByGroup: { A: hours(20), D: hours(23) },
  load: 0.1075,
  incidentCount: 3,
  incidentsByGrade: { A: 1, D: 2 },
  editedIncidents: 0,
  pace: { value: pointsPerHour(0.11), n: 6, method: 'all', laterSprintsUsed: false, used: [] },
  planEvidence: 'P1',
  committed: points(40),
  scope: {
    committed: points(40),
    completedOfCommitted: points(30),
    removed: points(4),
    notFinished: points(6),
    shortfall: points(10),
    addedCompleted: points(2),
    addedUnfinished: points(0),
    addedRemoved: points(0),
    velocity: points(32),
    reestimated: points(0),
    unestimatedCommitted: 0,
  },
  displaced: { value: points(4.9), low: points(3.5), high: points(6.8), label: 'likely' },
  explained: { value: points(4.5), low: points(3), high: points(6), label: 'likely' },
  addedShare: points(1.5),
  overPlanShare: points(2),
  unexplained: { value: points(2), low: points(0), high: points(4), label: 'likely' },
  absorbed: { value: points(0.4), low: points(0), high: points(1), label: 'likely' },
  flags: [],
};

export const TEAM: TeamResult = {
  id: 'kestrel',
  name: 'Kestrel',
  zone: 'Europe/London',
  headCount: 5,
  unit: 'points',
  sprints: [SPRINT],
  total: {
    sprintCount: 1,
    start: SPRINT.start,
    end: SPRINT.end,
    hoursOn: hours(43),
    hoursOff: hours(9),
    capacity: hours(400),
    load: 0.1075,
    incidentCount: 3,
    incidentsByGrade: { A: 1, D: 2 },
    editedIncidents: 0,
    hoursByGrade: { A: hours(20), D: hours(23) },
    committed: points(40),
    displaced: { value: points(4.9), low: points(3.5), high: points(6.8), label: 'likely' },
    sprintsWithoutPoints: 0,
    unexplained: points(2),
  },
  gap: { hoursOn: hours(0), hoursOff: hours(0) },
  notPlaced: { hours: hours(0), incidents: 0 },
  sprintsWithoutDates: [],
};

export const ANALYSIS: AnalysisResult = {
  fingerprint: '7f3a91c2',
  method: '1',
  definition: 'all',
  definitions: [],
  teams: [TEAM],
  noTeam: { hours: hours(0), incidents: 0 },
  data: {
    files: [{ name: 'incidents.json', importer: 'x', rowsUsed: 3, rowsSkipped: 0 }],
    incidents: 3,
    excludedIncidents: 0,
    untouchedIncidents: 0,
    sprints: 1,
    workItems: 0,
    unassignedSprints: 0,
    isSample: false,
    orphanResponders: 0,
    editedIncidents: 0,
    editsCount: 0,
  },
};

type Share = IncidentPage['shares'][number];

/** One incident of the sprint; its part of the bar is 4.5 / 4.9 of its points. */
export function share(id: string, hoursOn: number, displaced: number, more: Partial<Share> = {}): Share {
  return {
    incidentKey: `x:${id}`,
    id,
    title: `Title of ${id}`,
    severity: 3,
    sprintKey: SPRINT.key,
    place: 'sprint',
    hoursOn: hours(hoursOn),
    hoursOff: hours(0),
    grade: 'A',
    group: 'A',
    points: points(displaced),
    explainedPoints: points((displaced * 4.5) / 4.9),
    felt: 'not-known',
    flags: [],
    origins: [],
    services: [],
    fileLine: [{ file: 'incidents.json', line: 12 }],
    ...more,
  };
}
