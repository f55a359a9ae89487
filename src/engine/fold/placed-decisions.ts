import type { Decision, DecisionContent } from '../../domain/index.ts';
import { lastOfEach } from './effective-decisions.ts';
import type { Gathered } from './gather.ts';
import { type MergeGroups, mergeGroups } from './merge-groups.ts';

/** A decision with the positions of the records that it is about; undefined where a record is not there (any more). */
export type Placed<Content extends DecisionContent = DecisionContent> = {
  readonly decision: Decision & { readonly content: Content };
  readonly at: number | undefined;
  /** The second record of a pair, or the incident of a link. */
  readonly other?: number | undefined;
};

/** The decisions that count, by record, and which records they make one incident. */
export type PlacedDecisions = { readonly placed: readonly Placed[]; readonly groups: MergeGroups };

/**
 * Finds the records of decisions by key or alias. Decisions that turn out to be about one thing under two names give way
 * to the last one made, and so do those about two records that are one incident.
 */
export function placeDecisions(effective: readonly Decision[], gathered: Gathered): PlacedDecisions {
  const found = effective.map((decision) => ({ decision, ...positionsOf(decision.content, gathered) }));
  const distinct = lastOfEach(found, (placed) => thingAt(placed, (position) => position));
  const groups = mergeGroups(
    distinct.flatMap(({ decision: { content }, at, other }): readonly [number, number][] =>
      content.kind === 'same-incident' && content.isSame && at !== undefined && other !== undefined
        ? [[at, other]]
        : [],
    ),
  );
  return { placed: lastOfEach(distinct, (placed) => thingAt(placed, groups.of)), groups };
}

/** The decisions of one kind. */
export function ofKind<Kind extends DecisionContent['kind']>(
  placed: readonly Placed[],
  kind: Kind,
): readonly Placed<Extract<DecisionContent, { readonly kind: Kind }>>[] {
  return placed.filter((each): each is Placed<Extract<DecisionContent, { readonly kind: Kind }>> => {
    return each.decision.content.kind === kind;
  });
}

function positionsOf(content: DecisionContent, { incidents, sprints, items }: Gathered): Omit<Placed, 'decision'> {
  switch (content.kind) {
    case 'count-incident':
    case 'edit-incident':
    case 'note-incident':
    case 'answer-incident':
      return { at: incidents.find(content.key) };
    case 'answer-item':
      return { at: items.find(content.key) };
    case 'same-incident':
      return { at: incidents.find(content.key), other: incidents.find(content.other) };
    case 'link-item':
      return { at: items.find(content.key), other: incidents.find(content.incident) };
    case 'sprint-dates':
    case 'sprint-end':
    case 'sprint-plan':
      return { at: sprints.find(content.key) };
  }
}

/** Names what a decision is about by positions; one whose record is not there is about a thing of its own. */
function thingAt({ decision: { id, content }, at, other }: Placed, incidentOf: MergeGroups['of']): string {
  if (at === undefined) return `waiting ${id}`;
  switch (content.kind) {
    case 'count-incident':
    case 'answer-incident':
      return `${content.kind} ${incidentOf(at)}`;
    case 'note-incident':
      return `${content.kind} ${incidentOf(at)} ${content.field}`;
    case 'edit-incident':
      return `${content.kind} ${incidentOf(at)} ${content.edit.field}`;
    case 'same-incident':
      return other === undefined ? `waiting ${id}` : `${content.kind} ${Math.min(at, other)} ${Math.max(at, other)}`;
    case 'link-item':
      return other === undefined ? `waiting ${id}` : `${content.kind} ${at} ${incidentOf(other)}`;
    default:
      return `${content.kind} ${at}`;
  }
}
