import type { JsonDocument } from '../../importer.ts';
import { isRecord, listAt, textAt } from '../../read/json-values.ts';

/**
 * The teams of an Opsgenie incident or alert: the owner, else the responding teams, else those of the alert. Opsgenie
 * gives ids; a name is taken where an export has one.
 */
export function teamsOf(item: unknown): readonly string[] {
  const owner = textAt(item, 'ownerTeam') ?? textAt(item, 'ownerTeamId');
  if (owner !== undefined) return [owner];
  const responding = listAt(item, 'responders').filter((responder) => textAt(responder, 'type') === 'team');
  const teams = responding.length > 0 ? responding : listAt(item, 'teams');
  return [...new Set(teams.flatMap((team) => textAt(team, 'name') ?? textAt(team, 'id') ?? []))];
}

/** Whether the last page of the answer names no next one. */
export function isLastPage(document: JsonDocument): boolean {
  const pages = (Array.isArray(document.root) ? document.root : [document.root]).filter(isRecord);
  return textAt(pages.at(-1), 'paging', 'next') === undefined;
}
