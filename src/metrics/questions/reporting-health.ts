import type { Calendar, Dataset, EpochMs, Incident } from '../../domain/index.ts';
import { groundOf } from '../definitions/dataset-ground.ts';
import { DAY_MS, dayOf } from '../time/local-time.ts';
import { type SprintWindow, windowAt } from '../time/sprint-windows.ts';
import { zoneOffsets } from '../time/zone-offsets.ts';
import { isLowSeverity, type LabelQuestion } from './label-questions.ts';
import { suspectedWork } from './suspected.ts';

/** How much of the incident work of one sprint or quarter was declared (METHOD 2.13, section 4). */
export type ReportingPeriod = {
  /** Key of the sprint, or `2026-Q1`. */
  readonly key: string;
  /** Incidents of the team that began in it. */
  readonly declared: number;
  /** Items, and records that were called no incident, about which a person said that they were incident work. */
  readonly confirmed: number;
  /** declared / (declared + confirmed), 0 to 1; absent where both are 0. */
  readonly share?: number;
  /** Of the declared ones: those whose severity is known, and those among them below severity 2. */
  readonly withSeverity: number;
  readonly lowSeverity: number;
};

export type ReportingHealth = {
  /** Closed sprints in order of start. */
  readonly sprints: readonly ReportingPeriod[];
  /** Calendar quarters by the team's own dates, in order, from the first to the last in which anything is known. */
  readonly quarters: readonly ReportingPeriod[];
};

/**
 * Declared incidents of one team against declared and confirmed ones, per sprint and per quarter. An incident counts where
 * it began; one without any time counts nowhere. No sum over teams and no verdict: more declared incidents are better sight.
 */
export function reportingHealth(dataset: Dataset, teamId: string, labels: readonly LabelQuestion[]): ReportingHealth {
  const planned = groundOf(dataset).teams.find(({ team }) => team.id === teamId);
  if (planned === undefined) return { sprints: [], quarters: [] };
  const closed = planned.sprints.filter(({ state }) => state === 'closed').map(({ window }) => window);
  const events = eventsOf(
    dataset,
    teamId,
    labels,
    new Map(planned.sprints.map(({ window }) => [window.sprintKey, window])),
  );
  const quarterOf = quarterReader(planned.team.calendar, events);
  const sprints = new Map(closed.map(({ sprintKey }) => [sprintKey, emptyPeriod(sprintKey)]));
  const quarters = new Map<string, Growing>();
  for (const event of events) {
    const quarter = quarterOf(event.at);
    const known = quarters.get(quarter) ?? emptyPeriod(quarter);
    quarters.set(quarter, known);
    note(known, event);
    const sprint = sprints.get(event.sprintKey ?? keyAt(closed, event.at) ?? '');
    if (sprint !== undefined) note(sprint, event);
  }
  const inOrder = [...quarters.values()].sort((one, other) => (one.key < other.key ? -1 : 1));
  return { sprints: [...sprints.values()].map(withShare), quarters: inOrder.map(withShare) };
}

/** One incident that was declared, or one thing that was confirmed to be one. */
type Event = { readonly at: EpochMs; readonly sprintKey?: string; readonly declared?: Incident };

function eventsOf(
  dataset: Dataset,
  teamId: string,
  labels: readonly LabelQuestion[],
  windows: ReadonlyMap<string, SprintWindow>,
): readonly Event[] {
  const declared = dataset.incidents.flatMap((incident): readonly Event[] => {
    const at = incident.startedAt ?? incident.detectedAt ?? incident.acknowledgedAt;
    return at === undefined || !incident.teamIds.includes(teamId) ? [] : [{ at, declared: incident }];
  });
  const items = suspectedWork(dataset).flatMap((item): readonly Event[] => {
    const at = item.endedAt ?? item.startedAt ?? windows.get(item.sprintKey)?.start;
    if (item.teamId !== teamId || item.verdict !== 'confirmed' || at === undefined) return [];
    return [{ at, sprintKey: item.sprintKey }];
  });
  const declined = labels.flatMap(({ isDeclined, verdict, teamIds, startedAt }): readonly Event[] =>
    isDeclined && verdict === 'confirmed' && startedAt !== undefined && teamIds.includes(teamId)
      ? [{ at: startedAt }]
      : [],
  );
  return [...declared, ...items, ...declined];
}

function keyAt(windows: readonly SprintWindow[], at: EpochMs): string | undefined {
  const window = windows[windowAt(windows, at)];
  return window !== undefined && window.start <= at ? window.sprintKey : undefined;
}

type Growing = { -readonly [Field in Exclude<keyof ReportingPeriod, 'share'>]: ReportingPeriod[Field] };

function emptyPeriod(key: string): Growing {
  return { key, declared: 0, confirmed: 0, withSeverity: 0, lowSeverity: 0 };
}

function note(period: Growing, { declared }: Event): void {
  if (declared === undefined) {
    period.confirmed += 1;
    return;
  }
  period.declared += 1;
  if (declared.severity !== 'unknown') period.withSeverity += 1;
  if (isLowSeverity(declared.severity)) period.lowSeverity += 1;
}

function withShare(period: Growing): ReportingPeriod {
  const all = period.declared + period.confirmed;
  return all === 0 ? period : { ...period, share: period.declared / all };
}

/** `2026-Q1` of an instant, by the team's own dates. */
function quarterReader(calendar: Calendar, events: readonly Event[]): (at: EpochMs) => string {
  const [first] = events;
  if (first === undefined) return () => '';
  let from: number = first.at;
  let to: number = first.at;
  for (const { at } of events) {
    from = Math.min(from, at);
    to = Math.max(to, at);
  }
  const zone = zoneOffsets(calendar.zone, from, to);
  return (at) => {
    const day = new Date(dayOf(zone, at) * DAY_MS);
    return `${day.getUTCFullYear()}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
  };
}
