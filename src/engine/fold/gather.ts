import type { IncidentRow, ResponderRow, Row, SprintItemRow, SprintRow, WorkItemRow } from '../../domain/index.ts';
import type { FoldBatch } from './batch-order.ts';
import { inOrderOfData } from './batch-order.ts';
import type { Collector, NamedRow, OrderedBatch } from './collector.ts';
import { createCollector } from './collector.ts';
import type { References } from './references.ts';
import { createReferences } from './references.ts';
import { mergeIncidents, mergeSprints, mergeWorkItems } from './row-merge.ts';
import { sitesOf } from './sites.ts';
import { joinSprintsByName } from './sprint-join.ts';

/** A row without a name of its own: it belongs to a record that it refers to. */
export type Attached<AnyRow> = { readonly row: AnyRow; readonly batch: number };

export type Records<AnyRow extends NamedRow> = Collector<AnyRow> & References;

/** The rows of all imports, those with the same key joined, before teams, local dates and links are resolved. */
export type Gathered = {
  readonly batches: readonly OrderedBatch[];
  readonly incidents: Records<IncidentRow>;
  readonly sprints: Records<SprintRow>;
  readonly items: Records<WorkItemRow>;
  readonly sprintItems: readonly Attached<SprintItemRow>[];
  readonly responders: readonly Attached<ResponderRow>[];
};

/** Joins the rows of all imports, in the order of their data. */
export function gather(given: readonly FoldBatch[]): Gathered {
  const batches = inOrderOfData(given);
  const sites = sitesOf(batches);
  const incidents = createCollector(batches, sites, mergeIncidents);
  const sprints = createCollector(batches, sites, mergeSprints);
  const items = createCollector(batches, sites, mergeWorkItems);
  const sprintItems: Attached<SprintItemRow>[] = [];
  const responders: Attached<ResponderRow>[] = [];
  const take = (row: Row, batch: number): void => {
    switch (row.kind) {
      case 'incident':
        incidents.add(row, batch);
        break;
      case 'sprint':
        sprints.add(row, batch);
        break;
      case 'work-item':
        items.add(row, batch);
        break;
      case 'sprint-item':
        sprintItems.push({ row, batch });
        break;
      case 'responder':
        responders.push({ row, batch });
        break;
    }
  };
  batches.forEach(({ rows }, batch) => {
    for (const row of rows) take(row, batch);
  });
  joinSprintsByName(sprints);
  const records = <AnyRow extends NamedRow>(collector: Collector<AnyRow>): Records<AnyRow> => ({
    ...collector,
    ...createReferences(collector),
  });
  const itemRecords = records(items);
  for (const { row, batch } of missingSprints(records(sprints), itemRecords, sprintItems)) sprints.add(row, batch);
  return {
    batches,
    incidents: records(incidents),
    sprints: records(sprints),
    items: itemRecords,
    sprintItems,
    responders,
  };
}

/**
 * A sprint without dates for each one that is only spoken of, so that it is seen, and can be given its dates. Without it,
 * the items that name it would vanish silently.
 */
function missingSprints(
  sprints: References,
  items: Records<WorkItemRow>,
  sprintItems: readonly Attached<SprintItemRow>[],
): Iterable<Attached<SprintRow>> {
  const seen = new Map<string, Set<string>>();
  const missing: Attached<SprintRow>[] = [];
  const see = ({ source, site, line }: Row, id: string, batch: number): void => {
    const ids = seen.get(source) ?? new Set<string>();
    if (ids.has(id)) return;
    seen.set(source, ids.add(id));
    if (sprints.knows(source, site, id)) return;
    const place = site === undefined ? { source } : { source, site };
    missing.push({ row: { kind: 'sprint', ...place, line, id, name: id, teams: [] }, batch });
  };
  for (const { row, batch } of sprintItems) see(row, row.sprintId, batch);
  for (const item of items.all()) for (const id of item?.row.sprintIds ?? []) if (item) see(item.row, id, item.batch);
  return missing;
}
