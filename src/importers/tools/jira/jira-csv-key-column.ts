import type { SourceDocument, TableDocument } from '../../importer.ts';
import { columnsOf } from '../../read/table-cells.ts';
import { isLocalisedCustomField, JIRA_CSV_COLUMNS, LOCALISED_KEYS } from './jira-csv-columns.ts';
import { isIssueKey } from './jira-csv-links.ts';

const MIN_CUSTOM_FIELDS = 2;
const SAMPLE_ROWS = 50;

/**
 * The document with a known name for its column of keys, where it has custom fields in another language and no header of
 * a key that we know (FORMATS section 5, `jira-csv-l10n`); all other documents as they are.
 */
export function withKeyHeader(document: SourceDocument): SourceDocument {
  if (document.shape !== 'table' || columnsOf(document, ...JIRA_CSV_COLUMNS.key).length > 0) return document;
  if (document.normalised.filter(isLocalisedCustomField).length < MIN_CUSTOM_FIELDS) return document;
  const keys = document.normalised.findIndex((_, position) => isKeyColumn(document, position));
  if (keys < 0) return document;
  const [known = ''] = LOCALISED_KEYS;
  const normalised = document.normalised.map((name, position) => (position === keys ? known : name));
  return { ...document, normalised };
}

/** Whether every row has a key of its own there; parents and links repeat or are missing. */
function isKeyColumn({ rows }: TableDocument, position: number): boolean {
  const values = rows.slice(0, SAMPLE_ROWS).map((row) => (row[position] ?? '').trim());
  return values.length > 0 && values.every(isIssueKey) && new Set(values).size === values.length;
}
