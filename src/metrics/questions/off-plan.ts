import type { Dataset, Incident, IncidentFilter } from '../../domain/index.ts';
import { epochMs, hours } from '../../domain/index.ts';
import { inKeyOrder } from '../dataset-index.ts';
import type { DefinedHours } from '../definitions/chosen-hours.ts';
import { filterTest } from '../definitions/defined-incidents.ts';
import type { IncidentHours } from '../hours/hours.ts';
import type { PlannedTeam } from '../plans/team-plans.ts';
import type { RecordedWork } from '../points/recorded-work.ts';
import { type PaceOf, type Precision, precisionOf, type SuspectedItem, suspectedWith } from './suspected-items.ts';

/** How questions that nobody has answered count: by how often such questions were confirmed, not at all, or in full. */
export type OpenWeight = 'precision' | 'none' | 'full';

/** An item that looks like incident work, and the share of its hours that counts, above 0 to 1. */
export type WeighedItem = { readonly item: SuspectedItem; readonly weight: number };

/**
 * The share of an item's hours that counts as incident work (METHOD 2.12): 1 if a person confirmed it, 0 if one dismissed it,
 * else the precision of such questions, or 0 and 1 for the bounds.
 */
function weightOf(
  { verdict }: Pick<SuspectedItem, 'verdict'>,
  { value }: Pick<Precision, 'value'>,
  open: OpenWeight,
): number {
  if (verdict !== 'open') return verdict === 'confirmed' ? 1 : 0;
  switch (open) {
    case 'precision':
      return value;
    case 'none':
      return 0;
    case 'full':
      return 1;
  }
}

/** The items that pass a filter, which sees an item as a record without service and with unknown severity (METHOD 2.12). */
export function passingItems(items: readonly SuspectedItem[], filter?: IncidentFilter): readonly SuspectedItem[] {
  const passes = filterTest(filter);
  return passes === undefined ? items : items.filter((item) => passes(asIncident(item)));
}

/** The items that count beside the records under `off-plan`, in order of key; those without hours or weight are left out. */
export function weighedItems(
  dataset: Dataset,
  paces: () => PaceOf,
  { open, filter }: { readonly open: OpenWeight; readonly filter?: IncidentFilter | undefined },
): readonly WeighedItem[] {
  const precision = precisionOf(dataset);
  const weighed = passingItems(suspectedWith(dataset, paces), filter).map((item) => ({
    key: item.itemKey,
    item,
    weight: weightOf(item, precision, open),
  }));
  return inKeyOrder(weighed.filter(({ item, weight }) => weight > 0 && (item.hours ?? 0) > 0));
}

/**
 * The hours of the incidents and of such items, each item as if it were an incident of grade E (METHOD 2.12) with all its
 * hours in working time of its sprint. What an item adds stands under the item's own key.
 */
export function withItems(chosen: DefinedHours, items: readonly WeighedItem[], factor: number): DefinedHours {
  if (items.length === 0) return chosen;
  const first = chosen.incidents.length;
  const fresh = items.map((weighed, index) => ({ position: first + index, hours: hoursOf(weighed, factor) }));
  const isSettled = new Uint8Array(first + items.length);
  isSettled.set(chosen.isSettled);
  return {
    ...chosen,
    incidents: [...chosen.incidents, ...items.map(({ item }) => asIncident(item))],
    isSettled,
    fresh: [...chosen.fresh, ...fresh],
    hoursAt: (position) => (position < first ? chosen.hoursAt(position) : fresh[position - first]?.hours),
  };
}

/**
 * What linked items add, with the points of such items taken out of the added work and of the pace in the same share: the
 * same work is not added work and incident work at once (METHOD 2.7 and 2.9 say so of linked items).
 */
export function withItemPoints(
  recorded: ReadonlyMap<string, RecordedWork>,
  items: readonly WeighedItem[],
  teams: readonly PlannedTeam[],
): ReadonlyMap<string, RecordedWork> {
  const finished = finishedBySprint(teams, new Set(items.map(({ item }) => item.sprintKey)));
  const together = new Map(recorded);
  for (const { item, weight } of items) {
    if (item.points === undefined || finished.get(item.sprintKey)?.has(item.itemKey) !== true) continue;
    const { byIncident, inScope } = together.get(item.sprintKey) ?? NOTHING_RECORDED;
    together.set(item.sprintKey, { byIncident, inScope: inScope + weight * item.points });
  }
  return together;
}

const NOTHING_RECORDED: RecordedWork = { byIncident: new Map(), inScope: 0 };

/** The keys of the items that a sprint's own list has as finished: only those are in its points. */
function finishedBySprint(
  teams: readonly PlannedTeam[],
  sprintKeys: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = teams.flatMap(({ sprints }) => sprints).filter(({ sprint }) => sprintKeys.has(sprint.key));
  return new Map(
    asked.map(({ sprint, items }) => {
      const done = (items?.lines ?? []).filter(({ end }) => end === 'completed');
      return [sprint.key, new Set(done.map(({ itemKey }) => itemKey))];
    }),
  );
}

function hoursOf({ item, weight }: WeighedItem, factor: number): IncidentHours {
  const counted = hours((item.hours ?? 0) * weight * factor);
  const { teamId, sprintKey } = item;
  return {
    incidentKey: item.itemKey,
    grade: 'E',
    group: 'E',
    total: counted,
    flags: [],
    cells: [{ teamId, sprintKey, place: 'sprint', hoursOn: counted, hoursOff: NO_HOURS, hoursNotPlaced: NO_HOURS }],
    end: item.endedAt,
    isItem: true,
  };
}

const NO_HOURS = hours(0);

function asIncident(item: SuspectedItem): Incident {
  const { itemKey, id, title, teamId, startedAt, endedAt, origins } = item;
  return {
    key: itemKey,
    id,
    source: itemKey.slice(0, Math.max(0, itemKey.indexOf(':'))),
    ...(title !== undefined && { title }),
    severity: 'unknown',
    services: [],
    effort: {},
    teamIds: [teamId],
    presence: [],
    logged: [],
    ...(startedAt !== undefined && { startedAt }),
    ...(endedAt !== undefined && { resolvedAt: endedAt }),
    asOf: endedAt ?? startedAt ?? epochMs(0),
    origins,
  };
}
