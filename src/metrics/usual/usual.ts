import type { Dataset, Definition, EpochMs, EstimateUnit, IncidentFilter, WorkItem } from '../../domain/index.ts';
import { preparedOf } from '../analyse.ts';
import { definedHours } from '../definitions/chosen-hours.ts';
import { type Ground, groundOf } from '../definitions/dataset-ground.ts';
import { twinFinder } from '../plans/item-twins.ts';
import { type SeverityChanges, severityChanges } from '../questions/severity-changes.ts';
import type { PreparedTeam } from '../team-analysis.ts';
import { FEWEST_FOR_OFF_HOURS, type HiddenWeek, hourOfWeek, type WeekPicture } from './hour-of-week.ts';
import { type LoadCompletion, loadCompletion } from './load-completion.ts';
import { type LoadHistory, loadHistory } from './load-history.ts';
import { type FollowUpFacts, type Phase, type PhasedIncident, phasesOf } from './phases.ts';
import { type NoReserveSuggestion, type ReserveSuggestion, reserveSuggestion } from './reserve-suggestion.ts';

/** What is usual for one team, and what is not (METHOD 2.15); nothing in it compares teams. */
export type TeamUsual = {
  readonly unit: EstimateUnit;
  readonly load: LoadHistory;
  readonly completion: LoadCompletion;
  readonly reserve: ReserveSuggestion | NoReserveSuggestion;
  readonly week: WeekPicture | HiddenWeek;
  readonly severity: SeverityChanges;
  readonly phases: readonly Phase[];
  /** Incidents that the team worked on, whenever; the severities and phases are theirs. */
  readonly incidents: number;
};

/** Everything of METHOD 2.15 for one team under a definition and a filter; `undefined` for a team that is not there. */
export function usualOf(
  dataset: Dataset,
  definition: Definition,
  teamId: string,
  filter?: IncidentFilter,
): TeamUsual | undefined {
  const prepared = preparedOf(dataset, { definition, filter });
  const team = prepared.teams.find(({ rest }) => rest.id === teamId);
  const ground = groundOf(dataset);
  const planned = ground.teams.find((each) => each.team.id === teamId);
  if (team === undefined || planned === undefined) return undefined;
  const chosen = definedHours(ground, { definition, own: dataset.definitions ?? [], filter, factor: 1 });
  const { positions } = chosen;
  const incidents = teamIncidents(ground, positions, chosen.hoursAt, teamId);
  const { headCount } = team.rest;
  const isSmall = headCount !== undefined && headCount < FEWEST_FOR_OFF_HOURS;
  const calibration = chosen.calibration?.factor ?? 1;
  const week = { ground, method: dataset.method, positions, calibration, clipOf: clipsOf(team), all: allHours(team) };
  return {
    unit: team.rest.unit,
    load: loadHistory(team.sprints, planned.team),
    completion: loadCompletion(team.sprints),
    reserve: reserveSuggestion(team.sprints),
    week: isSmall ? { kind: 'hidden' } : hourOfWeek(week, teamId, planned.team.calendar),
    severity: severityChanges(incidents.map(({ incident }) => incident)),
    phases: phasesOf(incidents, followUpFacts(dataset, ground, team)),
    incidents: incidents.length,
  };
}

/** The incidents that count and that a team has hours of, or would have if there were any. */
function teamIncidents(
  { incidents }: Ground,
  positions: Uint32Array,
  hoursAt: ReturnType<typeof definedHours>['hoursAt'],
  teamId: string,
): readonly PhasedIncident[] {
  return Array.from(positions).flatMap((position): readonly PhasedIncident[] => {
    const incident = incidents[position];
    const own = hoursAt(position);
    const cells = own?.cells.filter((cell) => cell.teamId === teamId) ?? [];
    if (incident === undefined || own === undefined || cells.length === 0) return [];
    const spent = cells.reduce((sum, cell) => sum + cell.hoursOn + cell.hoursOff + cell.hoursNotPlaced, 0);
    return [{ incident, grade: own.grade, hours: spent }];
  });
}

function allHours({ sprints, rest: { gap } }: PreparedTeam): number {
  return sprints.reduce((sum, { base }) => sum + base.hoursOn + base.hoursOff, gap.hoursOn + gap.hoursOff);
}

/** What the clip to capacity left of each sprint's hours. */
function clipsOf({ facts }: PreparedTeam): (sprintKey: string) => number | undefined {
  const left = facts.map(({ sprint, work }) => {
    const before = work.hoursCounted + work.cut;
    return [sprint.sprint.key, before > 0 ? work.hoursCounted / before : 1] as const;
  });
  const clips = new Map(left);
  return (sprintKey) => clips.get(sprintKey);
}

function followUpFacts(dataset: Dataset, ground: Ground, { facts }: PreparedTeam): FollowUpFacts {
  const latest = facts.findLast(({ pace }) => pace !== undefined);
  const values = (latest ?? facts.at(-1))?.sprint.values;
  const linked = dataset.workItems.filter(({ incidentKeys }) => incidentKeys.length > 0);
  const twinOf = twinFinder(dataset.workItems, linked);
  const twins = new Set(linked.map((item) => twinOf(item)?.key));
  const own = linked.filter(({ key }) => !twins.has(key));
  const byIncident = itemsByIncident(own, ground);
  return {
    itemsOf: (incidentKey) => (byIncident.get(incidentKey) ?? []).map((item) => withTimeOf(item, twinOf(item))),
    estimateOf: (item) => {
      if (latest?.sprint.plan.unit === 'items') return 1;
      return values?.estimateOf(item) ?? values?.estimateOf(twinOf(item));
    },
    pace: latest?.pace?.value,
  };
}

/** The issue that stands for a follow-up in the tracker has its hours, as in the ledger. */
function withTimeOf(item: WorkItem, twin: WorkItem | undefined): WorkItem {
  const timeSpent = item.timeSpent ?? twin?.timeSpent;
  return timeSpent === undefined ? item : { ...item, timeSpent };
}

/** An item counts once: for the earliest incident that it is linked to (METHOD 2.9). */
function itemsByIncident(items: readonly WorkItem[], { index }: Ground): ReadonlyMap<string, readonly WorkItem[]> {
  const found = new Map<string, WorkItem[]>();
  for (const item of items) {
    const [key] = item.incidentKeys.toSorted((one, other) => startOf(one) - startOf(other) || (one < other ? -1 : 1));
    if (key === undefined) continue;
    const known = found.get(key);
    if (known === undefined) found.set(key, [item]);
    else known.push(item);
  }
  return found;

  function startOf(key: string): EpochMs | number {
    return index.incidents().get(key)?.startedAt ?? Number.MAX_SAFE_INTEGER;
  }
}
