import type { EvidenceGrade, Hours, Incident } from '../domain/index.ts';
import { hours } from '../domain/index.ts';
import type { Workload } from './attribution.ts';
import { type ClippedHours, clipToCapacity, type IncidentEffort, workloadOf } from './displacement.ts';
import type { IncidentHours } from './hours.ts';
import type { RecordedPoints, RecordedWork } from './recorded-work.ts';
import type { IncidentCell } from './team-cells.ts';
import type { Writable } from './writable.ts';

/** One incident in one sprint: its hours after the clip, and the points recorded for it. */
export type SprintEffort = IncidentEffort & {
  readonly incident: Incident;
  readonly allocated: IncidentHours;
  readonly hoursOff: number;
  readonly lacksEstimate: boolean;
};

/** All incident work of one sprint, in person-hours and points. */
export type SprintWork = {
  /** Each incident's part. Made anew on every call: 100,000 of them are not kept for the few that somebody looks at. */
  readonly efforts: () => readonly SprintEffort[];
  /** The same condensed for the runs of METHOD 2.10. */
  readonly workload: Workload;
  /** Incidents with time in this sprint; those that only have linked items in it are not among them. */
  readonly incidentCount: number;
  readonly exceedsHeadCount: boolean;
  readonly lacksEstimate: boolean;
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  readonly cut: number;
  readonly exceedsCapacity: boolean;
  readonly hoursByGrade: Readonly<Partial<Record<EvidenceGrade, Hours>>>;
  readonly hoursByGroup: SprintWorkByGroup;
  /** Points of linked, unplanned items that are part of the sprint's own added work and velocity. */
  readonly linkedInScope: number;
};

type SprintWorkByGroup = Readonly<Partial<Record<NonNullable<IncidentEffort['group']>, Hours>>>;

/** All incidents by key, with their hours. */
export type KnownIncidents = {
  readonly hoursOf: () => ReadonlyMap<string, IncidentHours>;
  readonly incidents: () => ReadonlyMap<string, Incident>;
};

const NOTHING_RECORDED: RecordedPoints = { concurrent: 0, followUp: 0, lacksEstimate: false };

/** Brings hours and recorded items of one sprint together; hours are cut to `capacity` (METHOD 2.4-6, 2.9). */
export function sprintWork(
  cells: readonly IncidentCell[],
  recorded: RecordedWork | undefined,
  known: KnownIncidents,
  capacity: number | undefined,
): SprintWork {
  const clip = clipToCapacity(
    cells.map(({ cell }) => cell.hoursOn),
    capacity,
  );
  const makeEfforts = () => effortsOf(cells, clip, recorded, known);
  const efforts = makeEfforts();
  return {
    efforts: makeEfforts,
    workload: workloadOf(efforts),
    incidentCount: cells.length,
    exceedsHeadCount: efforts.some(({ allocated }) => allocated.flags.includes('exceeds-head-count')),
    lacksEstimate: efforts.some(({ lacksEstimate }) => lacksEstimate),
    hoursOn: hours(efforts.reduce((sum, effort) => sum + effort.hours, 0)),
    hoursOff: hours(efforts.reduce((sum, effort) => sum + effort.hoursOff, 0)),
    cut: clip.cut,
    exceedsCapacity: clip.exceedsCapacity,
    hoursByGrade: sumBy(efforts, ({ allocated }) => allocated.grade),
    hoursByGroup: sumBy(efforts, ({ group }) => group),
    linkedInScope: recorded?.inScope ?? 0,
  };
}

function effortsOf(
  cells: readonly IncidentCell[],
  clip: ClippedHours,
  recorded: RecordedWork | undefined,
  known: KnownIncidents,
): readonly SprintEffort[] {
  const efforts = cells.map((entry, index) =>
    toEffort(entry.incident, entry.hours, recorded, clip.hours[index] ?? 0, entry.cell.hoursOff),
  );
  const others = recordedOnly(cells, recorded, known);
  return others.length === 0 ? efforts : [...efforts, ...others];
}

/** Incidents whose follow-up was finished in this sprint, but which took no time in it. */
function recordedOnly(
  cells: readonly IncidentCell[],
  recorded: RecordedWork | undefined,
  { hoursOf, incidents }: KnownIncidents,
): readonly SprintEffort[] {
  if (recorded === undefined) return [];
  const present = new Set(cells.map(({ incident }) => incident.key));
  return [...recorded.byIncident.keys()].sort().flatMap((key) => {
    const incident = incidents().get(key);
    const allocated = hoursOf().get(key);
    if (present.has(key) || incident === undefined || allocated === undefined) return [];
    return toEffort(incident, allocated, recorded, 0, 0);
  });
}

function toEffort(
  incident: Incident,
  allocated: IncidentHours,
  recorded: RecordedWork | undefined,
  hoursOn: number,
  hoursOff: number,
): SprintEffort {
  const { concurrent, followUp, lacksEstimate } = recorded?.byIncident.get(incident.key) ?? NOTHING_RECORDED;
  const effort: Writable<SprintEffort> = {
    incident,
    allocated,
    hours: hoursOn,
    hoursOff,
    concurrent,
    followUp,
    lacksEstimate,
  };
  if (allocated.group !== undefined) effort.group = allocated.group;
  return effort;
}

/** Sums hours inside working time under a key; keys without hours are left out. */
function sumBy<Key extends string>(
  efforts: readonly SprintEffort[],
  keyOf: (effort: SprintEffort) => Key | undefined,
): Readonly<Partial<Record<Key, Hours>>> {
  const sums: Partial<Record<Key, Hours>> = {};
  for (const effort of efforts) {
    const key = keyOf(effort);
    if (key !== undefined && effort.hours > 0) sums[key] = hours((sums[key] ?? 0) + effort.hours);
  }
  return sums;
}
