import type { Row } from './rows.ts';
import type { SprintRow } from './sprint-row.ts';

/**
 * The id of a row within its kind: an incident's id, a sprint's id (with its owner in front where ids are not unique
 * beyond it, see `sprintOwner`), `sprintId/itemKey`, `incidentId/person/start`.
 */
export function rowId(row: Row): string {
  switch (row.kind) {
    case 'incident':
    case 'work-item':
      return row.id;
    case 'sprint': {
      const owner = sprintOwner(row);
      return owner === '' ? row.id : `${owner}/${row.id}`;
    }
    case 'sprint-item':
      return `${row.sprintId}/${row.itemKey}`;
    case 'responder':
      return `${row.incidentId}/${row.person ?? ''}/${row.startedAt ?? ''}`;
  }
}

/**
 * Within what a sprint's id is unique, '' = everywhere. The neutral files number sprints per team (FORMATS 7.2), and a
 * sprint known by its name only (id = name) is one of its project: "Sprint 12" of two projects are two sprints.
 */
function sprintOwner({ source, id, name, project, teams }: SprintRow): string {
  return source === 'neutral' || id === name ? (project ?? teams.join('|')) : '';
}

/**
 * The key of an id: `<source>[@<site>]:<id>`. An id that already starts with `<source>:` (`jira:177`) is not prefixed
 * twice. Example: `sourceKey('jira', 'acme.atlassian.net', 'PAY-1')` is `jira@acme.atlassian.net:PAY-1`.
 */
export function sourceKey(source: string, site: string | undefined, id: string): string {
  const bare = id.startsWith(`${source}:`) ? id.slice(source.length + 1) : id;
  return site === undefined ? `${source}:${bare}` : `${source}@${site}:${bare}`;
}

/** The key of a row: unique within its kind over all imports. */
export function rowKey(row: Row): string {
  return sourceKey(row.source, row.site, rowId(row));
}
