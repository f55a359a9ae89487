import * as v from 'valibot';
import type { Importer, JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, textAt, valueAt } from '../../read/json-values.ts';
import { asUtc } from '../../utc-cells.ts';
import {
  SERVICENOW_COLUMNS,
  type ServiceNowColumn,
  type ServiceNowRecord,
  serviceNowIncident,
} from './servicenow-incident.ts';
import { cutAtLimit, isRawExport } from './servicenow-values.ts';

const PEOPLE: readonly ServiceNowColumn[] = [
  'assignee',
  'caller',
  'openedBy',
  'createdBy',
  'updatedBy',
  'resolvedBy',
  'closedBy',
];
const REFERENCES: readonly ServiceNowColumn[] = [...PEOPLE, 'group', 'businessService', 'item', 'problem'];
const DATES: readonly ServiceNowColumn[] = [
  'outageStart',
  'opened',
  'created',
  'acknowledged',
  'workStart',
  'resolved',
  'closed',
];

/**
 * ServiceNow incidents as JSON: the Table API (`{"result": […]}`,
 * https://www.servicenow.com/docs/bundle/latest/page/integrate/inbound-rest/concept/c_TableAPI.html) and the JSON export
 * of the list (`{"records": […]}`, as the JSON Data Retrieval API encloses its answers,
 * https://www.servicenow.com/docs/r/api-reference/web-services/c_DataRetrievalAPI.html). FORMATS 2.7. Oddities: all values are texts;
 * `sysparm_display_value` decides whether they are raw (then times are UTC), as displayed (then times are in the zone of
 * whoever asked), or both, `{display_value, value}`; a reference is `{link, value}` or `{display_value, link}`. With `displayvalue=all` the
 * JSON export has the inner ids of references, and their names beside them under `dv_`: `dv_caller_id`. It stops at 10,000
 * records (`glide.json.export.limit`).
 */
export const serviceNowJson: Importer = jsonImporter({
  id: 'servicenow-json',
  label: 'ServiceNow incidents (JSON)',
  tool: 'ServiceNow',
  howToExport:
    'Save the answer of the ServiceNow call GET /api/now/table/incident with sysparm_display_value=all; or in the incident list, right-click a column header, then Export, JSON.',
  signature: {
    required: ['number'],
    optional: ['sys_id', 'opened_at', 'short_description', 'assignment_group'],
    matches: ({ items }) => items.slice(0, 50).some(isIncident),
  },
  schema: v.looseObject({}),
  dateSamples: ({ items }) => items.flatMap((item) => DATES.flatMap((name) => shownText(item, name) ?? [])),
  open: openIncidents,
});

function isIncident(item: unknown): boolean {
  const hasMark = valueAt(item, 'sys_id') !== undefined || valueAt(item, 'opened_at') !== undefined;
  return hasMark && /^INC\d+/i.test(shownText(item, 'number') ?? '');
}

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap((item) => PEOPLE.flatMap((column) => shownText(item, column) ?? []))) {
    context.pseudonym(name);
  }
  const isRaw = isRawDocument(document);
  const severities = new Set(document.items.flatMap((item) => shownText(item, 'severity') ?? []));
  const site = siteOf(document);
  return {
    toRows: (item, record) =>
      serviceNowIncident(recordOf(item, record, isRaw), {
        site,
        assignees: shownText(item, 'assignee') === undefined ? 0 : 1,
        firstInProgress: undefined,
        firstPriority: undefined,
        severityVaries: severities.size > 1,
      }),
    finish: () => ({ notes: cutAtLimit(document.items.length) }),
  };
}

function recordOf(item: JsonRecordValue, record: JsonItem, isRaw: boolean): ServiceNowRecord {
  const writtenDate = (name: ServiceNowColumn) => {
    const inner = rawText(item, name);
    if (inner !== undefined) return asUtc(inner);
    const shown = shownText(item, name);
    return shown !== undefined && isRaw ? asUtc(shown) : shown;
  };
  return {
    line: record.line,
    note: ({ column, ...note }) => record.note(column === undefined ? note : { ...note, column: fieldNamed(column) }),
    text: (name) => shownText(item, name),
    date: (name) => record.date(writtenDate(name), SERVICENOW_COLUMNS[name][0]),
  };
}

function isColumn(name: string): name is ServiceNowColumn {
  return Object.hasOwn(SERVICENOW_COLUMNS, name);
}

function fieldNamed(name: string): string {
  return isColumn(name) ? SERVICENOW_COLUMNS[name][0] : name;
}

/** What a person would see of a field: its display value, else its value. */
function shownText(item: unknown, name: ServiceNowColumn): string | undefined {
  for (const field of SERVICENOW_COLUMNS[name]) {
    const text =
      textAt(item, `dv_${field}`) ??
      textAt(item, field) ??
      textAt(item, field, 'display_value') ??
      textAt(item, field, 'value');
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The inner value of a field that comes as both. */
function rawText(item: unknown, name: ServiceNowColumn): string | undefined {
  for (const field of SERVICENOW_COLUMNS[name]) {
    const isBoth = valueAt(item, field, 'display_value') !== undefined;
    const text = isBoth ? textAt(item, field, 'value') : hasTwin(item, field) ? textAt(item, field) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Whether a field has its display value beside it. */
function hasTwin(item: unknown, field: string): boolean {
  return valueAt(item, `dv_${field}`) !== undefined;
}

/** Where display values stand beside, those in the fields themselves are raw. */
function isRawDocument({ items }: JsonDocument): boolean {
  if (items.some((item) => isRecord(item) && Object.keys(item).some((key) => key.startsWith('dv_')))) return true;
  const all = (...names: readonly ServiceNowColumn[]) =>
    items.flatMap((item) => names.flatMap((name) => shownText(item, name) ?? []));
  return isRawExport({ states: all('state'), priorities: all('priority'), references: all(...REFERENCES) });
}

/** The instance, `acme.service-now.com`, from the address of anything that an incident refers to. */
function siteOf({ items }: JsonDocument): string | undefined {
  for (const item of items) {
    const links = isRecord(item) ? Object.values(item).map((field) => textAt(field, 'link')) : [];
    const link = links.find((address) => address !== undefined && URL.canParse(address));
    if (link !== undefined) return new URL(link).host || undefined;
  }
  return undefined;
}
