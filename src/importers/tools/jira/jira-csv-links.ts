import type { TableDocument } from '../../importer.ts';
import { cell, cells, columnsOf } from '../../read/table-cells.ts';
import { JIRA_CSV_COLUMNS } from './jira-csv-columns.ts';

/** `Inward issue link (Problem/Incident)` and its kin; Jira repeats them, one linked key per column. */
const LINK_HEADER = /^(?:inward|outward) (?:issue|work item) link \(/;
/** `INC-104`: how incident projects are keyed. Other keys are links between work items. */
const INCIDENT_KEY = /^INC(?:IDENT)?-\d+$/i;
const ISSUE_KEY = /^[A-Z][A-Z0-9_]*-\d+$/;

/** Whether a text looks like a Jira key, `PAY-881`. */
export function isIssueKey(text: string): boolean {
  return ISSUE_KEY.test(text);
}

/** Keys of linked incidents by the line of the row: those known as such, and all of incident projects; others are absent. */
export function incidentLinks(
  document: TableDocument,
  incidents: ReadonlySet<string>,
): ReadonlyMap<number, readonly string[]> {
  const columns = document.normalised.flatMap((header, position) => (LINK_HEADER.test(header) ? [position] : []));
  const found = new Map<number, readonly string[]>();
  if (columns.length === 0) return found;
  document.rows.forEach((row, at) => {
    const keys = cells(row, columns).filter((key) => INCIDENT_KEY.test(key) || incidents.has(key));
    if (keys.length > 0) found.set(document.lines[at] ?? 0, [...new Set(keys)].sort());
  });
  return found;
}

/** Issue keys by Jira's numeric id: `Parent` holds the id in most exports (FORMATS 1.1). */
export function keysById(document: TableDocument): ReadonlyMap<string, string> {
  const ids = columnsOf(document, ...JIRA_CSV_COLUMNS.issueId);
  const keys = columnsOf(document, ...JIRA_CSV_COLUMNS.key);
  return new Map(
    document.rows.flatMap((row) => {
      const id = cell(row, ids);
      const key = cell(row, keys);
      return id === undefined || key === undefined ? [] : [[id, key] as const];
    }),
  );
}
