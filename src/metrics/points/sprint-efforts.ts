import type { EvidenceGrade, EvidenceGroup, Hours, Incident, Method } from '../../domain/index.ts';
import { hours } from '../../domain/index.ts';
import { type IncidentCounts, plainWorkload, scaledByGrade, scaledByGroup } from '../definitions/cell-sums.ts';
import type { IncidentHours } from '../hours/hours.ts';
import type { CellRoom, IncidentCell } from '../team-cells.ts';
import type { Writable } from '../writable.ts';
import type { Workload } from './attribution.ts';
import { clipTo, type IncidentEffort, workloadOf } from './displacement.ts';
import type { RecordedPoints, RecordedWork } from './recorded-work.ts';

/**
 * One incident in one sprint, after the clip, and the points recorded for it. `hours` is what counts against capacity:
 * `hoursOn` and the part of `hoursOff` that is taken off in lieu (METHOD 2.6), which is 0 while that option is off.
 */
export type SprintEffort = IncidentEffort & {
  readonly incident: Incident;
  readonly allocated: IncidentHours;
  /** Inside working time, overhead included. */
  readonly hoursOn: number;
  /** Outside working time; never clipped. */
  readonly hoursOff: number;
  readonly lacksEstimate: boolean;
};

/**
 * All incident work of one sprint, in person-hours and points. Its counts are of incidents with time in this sprint; those
 * that only have linked items in it are not among them.
 */
export type SprintWork = IncidentCounts & {
  /** Each incident's part. Made anew on every call: 100,000 of them are not kept for the few that somebody looks at. */
  readonly efforts: () => readonly SprintEffort[];
  /** The same condensed for the runs of METHOD 2.10. */
  readonly workload: Workload;
  readonly exceedsHeadCount: boolean;
  readonly lacksEstimate: boolean;
  /** H of METHOD 2.6, which load, pace and points are made from: `hoursOn` and `lieuHours`. */
  readonly hoursCounted: Hours;
  /** Inside working time, overhead included, after the clip; and outside it. */
  readonly hoursOn: Hours;
  readonly hoursOff: Hours;
  /** The part of `hoursOff` that is taken off in lieu, after the clip; absent while the option is off. */
  readonly lieuHours?: Hours;
  /** The part of `hoursOn` that is resumption overhead, after the clip; absent while the option is off. */
  readonly overheadHours?: Hours;
  /** What the clip took from `hoursCounted`. */
  readonly cut: number;
  readonly exceedsCapacity: boolean;
  readonly hoursByGrade: Readonly<Partial<Record<EvidenceGrade, Hours>>>;
  readonly hoursByGroup: Readonly<Partial<Record<EvidenceGroup, Hours>>>;
  /** Points of linked, unplanned items that are part of the sprint's own added work and velocity. */
  readonly linkedInScope: number;
};

/** The incidents that items are linked to, by key, with their hours. */
export type KnownIncidents = {
  readonly hoursOf: () => ReadonlyMap<string, IncidentHours>;
  readonly incidents: () => ReadonlyMap<string, Incident>;
  readonly method: Pick<Method, 'lieuShare' | 'overheadMinutes'>;
};

const NOTHING_RECORDED: RecordedPoints = { concurrent: 0, followUp: 0, lacksEstimate: false };

/** Brings hours and recorded items of one sprint together; hours are cut to `capacity` (METHOD 2.4-6, 2.6, 2.9). */
export function sprintWork(
  { sums, cells }: CellRoom,
  recorded: RecordedWork | undefined,
  known: KnownIncidents,
  capacity: number | undefined,
): SprintWork {
  const { lieuShare, overheadMinutes } = known.method;
  const clip = clipTo(sums.hoursOn + lieuShare * sums.hoursOff, capacity);
  const makeEfforts = () => effortsOf(cells(), { factor: clip.factor, lieuShare }, recorded, known);
  const condensed = recorded === undefined ? undefined : makeEfforts();
  const lieuHours = clip.factor * lieuShare * sums.hoursOff;
  const hoursOn = clip.factor * sums.hoursOn;
  return {
    efforts: makeEfforts,
    workload: condensed === undefined ? plainWorkload(sums, clip.factor, lieuShare) : workloadOf(condensed),
    ...sums.counts,
    exceedsHeadCount: sums.exceedsHeadCount,
    lacksEstimate: condensed?.some(({ lacksEstimate }) => lacksEstimate) ?? false,
    hoursCounted: hours(hoursOn + lieuHours),
    hoursOn: hours(hoursOn),
    hoursOff: hours(sums.hoursOff),
    ...(lieuShare > 0 && { lieuHours: hours(lieuHours) }),
    ...(overheadMinutes > 0 && { overheadHours: hours(clip.factor * sums.overhead) }),
    cut: clip.cut,
    exceedsCapacity: clip.exceedsCapacity,
    hoursByGrade: scaledByGrade(sums, clip.factor),
    hoursByGroup: scaledByGroup(sums, clip.factor),
    linkedInScope: recorded?.inScope ?? 0,
  };
}

/** How hours become what counts of them. */
type Counting = { readonly factor: number; readonly lieuShare: number };

function effortsOf(
  cells: readonly IncidentCell[],
  counting: Counting,
  recorded: RecordedWork | undefined,
  known: KnownIncidents,
): readonly SprintEffort[] {
  const efforts = cells.map(({ incident, hours: allocated, cell }) =>
    toEffort(incident, allocated, recorded, counting, cell),
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
    return toEffort(incident, allocated, recorded, NOTHING_COUNTED, NO_TIME);
  });
}

const NO_TIME = { hoursOn: 0, hoursOff: 0 };
const NOTHING_COUNTED: Counting = { factor: 1, lieuShare: 0 };

function toEffort(
  incident: Incident,
  allocated: IncidentHours,
  recorded: RecordedWork | undefined,
  { factor, lieuShare }: Counting,
  { hoursOn, hoursOff }: { readonly hoursOn: number; readonly hoursOff: number },
): SprintEffort {
  const { concurrent, followUp, lacksEstimate } = recorded?.byIncident.get(incident.key) ?? NOTHING_RECORDED;
  const effort: Writable<SprintEffort> = {
    incident,
    allocated,
    hours: factor * (hoursOn + lieuShare * hoursOff),
    hoursOn: factor * hoursOn,
    hoursOff,
    concurrent,
    followUp,
    lacksEstimate,
  };
  if (allocated.group !== undefined) effort.group = allocated.group;
  return effort;
}
