import type { Incident, WorkItem } from '../domain/index.ts';
import { type Duplicate, duplicatesOf } from '../metrics/questions/duplicates.ts';
import { linkSuggestions, type SuggestedLink } from '../metrics/questions/link-suggestions.ts';
import type { DuplicateSuggestion, FileLine, LinkSuggestion, SuggestedRecord, Suggestions } from './api.ts';
import { fileLinesIn } from './file-lines.ts';
import type { Shelf } from './library.ts';

/** More of one kind nobody looks through; the next ones come as these are answered. */
const MOST = 200;

const remembered = new WeakMap<Shelf, Suggestions>();

/**
 * What a person may want to say about the records (METHOD 2.9): pairs that may be one incident, and items that may belong
 * to one. What was answered already, with yes or no, is left out. Found once per shelf.
 */
export function suggestionsOf(shelf: Shelf): Suggestions {
  const suggestions = remembered.get(shelf) ?? findSuggestions(shelf);
  remembered.set(shelf, suggestions);
  return suggestions;
}

function findSuggestions({ folded, imports }: Shelf): Suggestions {
  const { dataset, inForce } = folded;
  const fileLines = fileLinesIn(imports);
  const answered = new Set(inForce.map(({ decision, keys }) => nameOf(decision.content.kind, keys)));
  const isOpen = (kind: string, ...keys: readonly string[]): boolean => !answered.has(nameOf(kind, keys));
  const duplicates = duplicatesOf(dataset.incidents).filter((pair) =>
    isOpen('same-incident', pair.first.key, pair.second.key),
  );
  const links = linkSuggestions(dataset).filter((link) => isOpen('link-item', link.item.key, link.incident.key));
  return {
    duplicates: duplicates.slice(0, MOST).map((pair) => toDuplicate(pair, fileLines)),
    links: links.slice(0, MOST).map((link) => toLink(link, fileLines)),
    more: { duplicates: Math.max(0, duplicates.length - MOST), links: Math.max(0, links.length - MOST) },
  };
}

/** The two records of a pair have no order. */
function nameOf(kind: string, keys: readonly (string | undefined)[]): string {
  return JSON.stringify([kind, ...keys.toSorted()]);
}

type FileLines = (origins: Incident['origins']) => readonly FileLine[];

function toDuplicate({ first, second, similarity }: Duplicate, fileLines: FileLines): DuplicateSuggestion {
  return { first: toIncident(first, fileLines), second: toIncident(second, fileLines), similarity };
}

function toLink({ item, incident, reason, similarity }: SuggestedLink, fileLines: FileLines): LinkSuggestion {
  const { points, teamId } = item;
  return {
    item: {
      ...toRecord(item, teamId === undefined ? [] : [teamId], fileLines),
      ...(points !== undefined && { points }),
    },
    incident: toIncident(incident, fileLines),
    reason,
    similarity,
  };
}

function toIncident(incident: Incident, fileLines: FileLines): SuggestedRecord {
  return toRecord(incident, incident.teamIds, fileLines);
}

function toRecord(record: Incident | WorkItem, teamIds: readonly string[], fileLines: FileLines): SuggestedRecord {
  const { key, id, title, source, startedAt, origins } = record;
  return {
    key,
    id,
    source,
    teamIds,
    ...(title !== undefined && { title }),
    ...(startedAt !== undefined && { startedAt }),
    fileLine: fileLines(origins),
  };
}
