import type { MergeGroups } from './merge-groups.ts';
import { ofKind, type Placed } from './placed-decisions.ts';

/** What a person said about work items and incidents, by position; an incident is the first of the records that it is. */
export type ItemLinks = {
  /** Items that something was said about. */
  readonly items: ReadonlySet<number>;
  /** The incidents of an item: those that are known from files, as a person corrected them. */
  readonly corrected: (item: number, incidents: readonly number[]) => readonly number[];
};

/** Makes the corrections of links of the decisions about them. */
export function itemLinks(placed: readonly Placed[], groups: MergeGroups): ItemLinks {
  const said = new Map<number, Map<number, boolean>>();
  for (const { decision, at, other } of ofKind(placed, 'link-item')) {
    if (at === undefined || other === undefined) continue;
    const ofItem = said.get(at) ?? new Map<number, boolean>();
    said.set(at, ofItem.set(groups.of(other), decision.content.isLinked));
  }
  return {
    items: new Set(said.keys()),
    corrected: (item, incidents) => {
      const ofItem = said.get(item);
      if (ofItem === undefined) return incidents;
      const added = [...ofItem].flatMap(([incident, isLinked]) => (isLinked ? [incident] : []));
      return [...incidents.filter((incident) => ofItem.get(groups.of(incident)) !== false), ...added];
    },
  };
}
