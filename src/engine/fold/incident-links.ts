import type { WorkItemRow } from '../../domain/index.ts';
import type { Gathered } from './gather.ts';
import { type TextLinks, textLinks } from './text-links.ts';

/** Which incidents an item is explicitly linked to (METHOD 2.9). */
export type IncidentLinks = {
  /** Keys of incidents that count, each once. */
  readonly of: (row: WorkItemRow, position: number) => readonly string[];
};

const NONE: readonly string[] = [];

/**
 * Gathers the links of both directions: an item that names an incident, an incident that names its follow-ups, and an
 * incident's id in an item's title or labels.
 */
export function incidentLinks({ incidents, items }: Gathered): IncidentLinks {
  const followUps = new Map<number, number[]>();
  incidents.all().forEach((incident, position) => {
    if (incident === undefined || incident.row.excluded !== undefined) return;
    const { source, site, followUpKeys = [] } = incident.row;
    for (const id of followUpKeys) {
      const item = items.resolve(source, site, id);
      if (item !== undefined) followUps.set(item, [...(followUps.get(item) ?? []), position]);
    }
  });
  let named: TextLinks | undefined;
  const counts = (position: number | undefined): readonly string[] => {
    const incident = position === undefined ? undefined : incidents.at(position);
    return incident === undefined || incident.row.excluded !== undefined ? [] : [incident.key];
  };
  return {
    of: ({ source, site, incidentIds, title, labels }, position) => {
      const fromIncidents = followUps.get(position);
      named ??= textLinks(incidents.all());
      const fromText = named(title, labels);
      if (incidentIds === undefined && fromIncidents === undefined && fromText.length === 0) return NONE;
      const fromItem = (incidentIds ?? []).map((id) => incidents.resolve(source, site, id));
      return [...new Set([...fromItem, ...(fromIncidents ?? []), ...fromText].flatMap(counts))];
    },
  };
}
