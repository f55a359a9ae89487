import type { WorkItemRow } from '../../domain/index.ts';
import type { FoldContext } from './context.ts';
import type { Gathered } from './gather.ts';
import type { ItemLinks } from './item-links.ts';
import { type TextLinks, textLinks } from './text-links.ts';

/**
 * Which incidents each item that counts is explicitly linked to (METHOD 2.9), by the item's position: positions of records
 * of incidents, as the files and a person say; one can be there twice, or not count.
 */
export type LinkedIncidents = readonly (readonly number[])[];

/** The incidents of an item. */
type IncidentLinks = { readonly of: (row: WorkItemRow, position: number) => readonly number[] };

const NONE: readonly number[] = [];

/** Finds the incidents of all items. */
export function linkedIncidents({ gathered, applied }: FoldContext): LinkedIncidents {
  const links = incidentLinks(gathered, applied.links);
  return gathered.items
    .all()
    .map((record, position) =>
      record === undefined || record.row.excluded !== undefined ? NONE : links.of(record.row, position),
    );
}

/**
 * Gathers the links of both directions: an item that names an incident, an incident that names its follow-ups, and an
 * incident's id in an item's title or labels. What a person confirmed is added, what they denied taken away.
 */
function incidentLinks({ incidents, items }: Gathered, links: ItemLinks): IncidentLinks {
  const followUps = followUpsOf(incidents, items);
  let named: TextLinks | undefined;
  return {
    of: ({ source, site, incidentIds, title, labels }, position) => {
      const fromIncidents = followUps.get(position) ?? NONE;
      named ??= textLinks(incidents.all());
      const fromText = named(title, labels);
      if (incidentIds === undefined && fromIncidents.length === 0 && fromText.length === 0)
        return links.corrected(position, NONE);
      const fromItem = (incidentIds ?? []).flatMap((id) => incidents.resolve(source, site, id) ?? []);
      return links.corrected(position, [...fromItem, ...fromIncidents, ...fromText]);
    },
  };
}

/** By the position of the item. */
function followUpsOf(
  incidents: Gathered['incidents'],
  items: Gathered['items'],
): ReadonlyMap<number, readonly number[]> {
  const followUps = new Map<number, readonly number[]>();
  incidents.all().forEach((incident, position) => {
    if (incident === undefined || incident.row.excluded !== undefined) return;
    const { source, site, followUpKeys = [] } = incident.row;
    for (const id of followUpKeys) {
      const item = items.resolve(source, site, id);
      if (item !== undefined) followUps.set(item, [...(followUps.get(item) ?? []), position]);
    }
  });
  return followUps;
}
