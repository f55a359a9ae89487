import type { SideFile } from '../../detect.ts';
import type { SourceDocument } from '../../importer.ts';
import { isRecord, valueAt } from '../../read/json-values.ts';

/** Keys that rows of incident.io's own lists have besides those that tell which list it is. */
const COMMON_KEYS = ['id', 'name', 'description', 'rank', 'created_at', 'updated_at'];

type SideTable = {
  /** What the answer of the API is called. */
  readonly container: string;
  /** Keys that every row has. */
  readonly required: readonly string[];
  /** Other keys that a row may have; any further key speaks against it. */
  readonly optional: readonly string[];
};

const TABLES: readonly SideTable[] = [
  {
    container: 'severities',
    required: ['id', 'name', 'rank', 'description'],
    optional: [],
  },
  {
    container: 'incident_statuses',
    required: ['id', 'name', 'rank', 'category'],
    optional: [],
  },
  {
    container: 'incident_timestamps',
    required: ['id', 'name', 'rank'],
    optional: [],
  },
  {
    container: 'incident_roles',
    required: ['id', 'name', 'role_type'],
    optional: ['shortform', 'instructions', 'required', 'conditions'],
  },
];

/**
 * The lists beside incident.io's incidents: severities, statuses, timestamps and roles, bare or as the API answers them.
 * They are recognised, so that nobody is told their file is broken, and add nothing: incidents carry all of it already.
 */
export const incidentIoSideTable: SideFile = {
  id: 'incidentio-side-table',
  what: 'a list of incident.io severities, statuses, timestamps or roles',
  recognise: (document) => TABLES.some((table) => isTable(document, table)),
};

function isTable(document: SourceDocument, { container, required, optional }: SideTable): boolean {
  const allowed = new Set([...COMMON_KEYS, ...required, ...optional]);
  const isRow = (row: unknown) =>
    isRecord(row) &&
    required.every((key) => Object.hasOwn(row, key)) &&
    Object.keys(row).every((key) => allowed.has(key));
  const rows = rowsOf(document, container);
  return rows.length > 0 && rows.every(isRow);
}

function rowsOf(document: SourceDocument, container: string): readonly unknown[] {
  if (document.shape !== 'json') return [];
  const contained: unknown = valueAt(document.root, container);
  return Array.isArray(contained) ? contained : document.items;
}
