import type { Decision, IncidentEdit, IncidentNotes, IncidentRow } from '../../domain/index.ts';
import { changeSprints } from './change-sprints.ts';
import type { Gathered } from './gather.ts';
import { type ItemLinks, itemLinks } from './item-links.ts';
import type { MergeGroups } from './merge-groups.ts';
import { ofKind, type Placed, placeDecisions } from './placed-decisions.ts';
import type { SharedSprints } from './shared-sprints.ts';

/** What was decided, by the positions of the records. */
export type Applied = {
  readonly placed: readonly Placed[];
  readonly groups: MergeGroups;
  /** The corrections of each incident, in the order in which they were made, one per field. */
  readonly edits: ReadonlyMap<number, readonly IncidentEdit[]>;
  /** What was written about each incident. */
  readonly notes: ReadonlyMap<number, IncidentNotes>;
  readonly links: ItemLinks;
  /** Sprints whose end was chosen. */
  readonly chosenEnds: ReadonlySet<number>;
};

/**
 * Changes the joined rows of sprints, and which incidents count, as a person said, and tells what the fold has to do with
 * incidents and links. A decision about something that is not there any more waits for its return.
 */
export function applyDecisions(
  effective: readonly Decision[],
  gathered: Gathered,
  partsOf: SharedSprints['partsOf'],
): Applied {
  const { placed, groups } = placeDecisions(effective, gathered);
  countIncidents(placed, groups, gathered.incidents);
  return {
    placed,
    groups,
    edits: editsOf(placed),
    notes: notesOf(placed),
    links: itemLinks(placed, groups),
    chosenEnds: changeSprints(placed, gathered.sprints, partsOf),
  };
}

/** Records that are one incident do not count together; the one that was excluded comes back alone. */
function countIncidents(placed: readonly Placed[], groups: MergeGroups, incidents: Gathered['incidents']): void {
  for (const { decision, at } of ofKind(placed, 'count-incident')) {
    if (at === undefined) continue;
    const { counts } = decision.content;
    const group = counts ? undefined : groups.all.find((members) => members.includes(at));
    for (const position of group ?? [at]) {
      const record = incidents.at(position);
      if (record !== undefined) incidents.replace(position, counted(record.row, counts));
    }
  }
}

function counted({ excluded, ...row }: IncidentRow, counts: boolean): IncidentRow {
  return counts ? row : { ...row, excluded: excluded ?? 'not-an-incident' };
}

function editsOf(placed: readonly Placed[]): ReadonlyMap<number, readonly IncidentEdit[]> {
  const edits = new Map<number, IncidentEdit[]>();
  for (const { decision, at } of ofKind(placed, 'edit-incident')) {
    if (at === undefined) continue;
    const known = edits.get(at);
    if (known === undefined) edits.set(at, [decision.content.edit]);
    else known.push(decision.content.edit);
  }
  return edits;
}

/** The last line of each field; an empty one takes it away. */
function notesOf(placed: readonly Placed[]): ReadonlyMap<number, IncidentNotes> {
  const notes = new Map<number, IncidentNotes>();
  for (const { decision, at } of ofKind(placed, 'note-incident')) {
    const { field, text } = decision.content;
    if (at !== undefined && text.trim() !== '') notes.set(at, { ...notes.get(at), [field]: text.trim() });
  }
  return notes;
}
