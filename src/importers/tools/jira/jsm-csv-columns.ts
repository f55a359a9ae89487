import type { TableDocument } from '../../importer.ts';
import { cell, columnsOf } from '../../read/table-cells.ts';
import { JIRA_CSV_COLUMNS, jiraCustomField } from './jira-csv-columns.ts';

/** What an incident has besides the columns of every Jira issue (FORMATS 2.3, most of it not seen in a real file). */
export const JSM_CSV_COLUMNS = {
  ...JIRA_CSV_COLUMNS,
  requestType: jiraCustomField('request type', 'tipo de solicitação', 'type de demande', 'anfragetyp'),
  severity: [...jiraCustomField('severity', 'severidade', 'sévérité', 'schweregrad', 'gravedad'), 'severity'],
  services: jiraCustomField('affected services'),
  components: ['components', 'component/s', 'componentes', 'composants', 'komponenten', 'компоненты'],
  responders: jiraCustomField('responders'),
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type JsmCsvColumn = keyof typeof JSM_CSV_COLUMNS;

/** Keys of the rows whose type is as wanted; the type of request stands in where a file has no type of issue. */
export function keysOfType(
  document: TableDocument,
  isWanted: (type: string | undefined) => boolean,
): ReadonlySet<string> {
  const types = columnsOf(document, ...JSM_CSV_COLUMNS.type);
  const typed = types.length > 0 ? types : columnsOf(document, ...JSM_CSV_COLUMNS.requestType);
  const keys = columnsOf(document, ...JSM_CSV_COLUMNS.key);
  return new Set(document.rows.filter((row) => isWanted(cell(row, typed))).flatMap((row) => cell(row, keys) ?? []));
}
