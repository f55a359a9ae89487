import type { Decision, Row, Settings, SprintRow, WorkItemRow } from '../domain/index.ts';
import { NO_SETTINGS } from '../domain/index.ts';
import type { FoldBatch } from './fold/batch-order.ts';
import type { Merged } from './fold/collector.ts';
import { type FoldContext, foldContext } from './fold/context.ts';
import { type HandedOverIncidents, handedOverIncidents } from './fold/incident-rows.ts';
import { scopeHistory } from './fold/scope-history.ts';

/** What a person said beside the files. `zone` is that of teams whose calendar is not set. */
export type Said = {
  readonly decisions: readonly Decision[];
  readonly settings: Settings;
  readonly zone: string;
};

const NOTHING_SAID: Said = { decisions: [], settings: NO_SETTINGS, zone: 'UTC' };

/**
 * The rows of imports with those of one key joined, as the neutral bundle hands them over: teams, local dates and links are
 * as the files write them. Excluded records stay, with their reason. What a person decided is in the rows: corrections,
 * records that are one as one row, links, dates and plans of sprints, and what counts.
 */
export function foldedRows(batches: readonly FoldBatch[], said: Said = NOTHING_SAID): readonly Row[] {
  const context = foldContext({ batches, ...said });
  const { items } = context.gathered;
  const incidents = handedOverIncidents(context);
  const history = scopeHistory(context).entries.map(({ row }) => row);
  return [
    ...incidents.rows,
    ...sprintRows(context),
    ...items.all().flatMap((merged, position) => (merged ? [itemRow(merged, position, incidents, context)] : [])),
    ...history,
    ...incidents.responders,
  ];
}

/** Parts of shared sprints say whose they are. The shared one stays, since items name it, and is parted again when read. */
function sprintRows({ gathered, shared, teams }: FoldContext): readonly SprintRow[] {
  const parts = new Set([...shared.partsOf.values()].flat());
  const names = new Map(teams.all.map(({ id, name }) => [id, name]));
  const nameAt = (position: number) =>
    parts.has(position) ? names.get(shared.ownerOf.get(position) ?? '') : undefined;
  return gathered.sprints.all().flatMap((merged, position) => {
    const team = nameAt(position);
    if (merged === undefined) return [];
    return [team === undefined ? merged.row : { ...merged.row, teams: [team] }];
  });
}

/** Links are written anew, as keys, only where a person changed them, or made one incident of what they lead to. */
function itemRow(
  { row }: Merged<WorkItemRow>,
  position: number,
  { keyOf }: HandedOverIncidents,
  { applied: { links, groups }, gathered: { incidents } }: FoldContext,
): WorkItemRow {
  const { incidentIds = [], ...rest } = row;
  const linked = incidentIds.map((id) => ({ id, at: incidents.resolve(row.source, row.site, id) }));
  const isMerged = groups.all.some((group) => linked.some(({ at }) => at !== undefined && group.includes(at)));
  if (!links.items.has(position) && !isMerged) return row;
  const unknown = linked.flatMap(({ id, at }) => (at === undefined ? [id] : []));
  const known = links.corrected(
    position,
    linked.flatMap(({ at }) => at ?? []),
  );
  const keys = known.flatMap((at) => keyOf(at) ?? incidents.at(at)?.key ?? []);
  const ids = [...new Set([...unknown, ...keys])];
  return ids.length === 0 ? rest : { ...rest, incidentIds: ids };
}
