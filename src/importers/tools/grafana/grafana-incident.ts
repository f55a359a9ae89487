import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { countOfPeople, labelsOf, namedSeverity, partOfList } from '../../incident-facts.ts';
import { withInnerPages } from '../../inner-pages.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import {
  flagAt,
  isRecord,
  type JsonRecordValue,
  listAt,
  numberAt,
  recordAt,
  textAt,
  valueAt,
} from '../../read/json-values.ts';
import { known } from '../../read/known.ts';

/**
 * Grafana Incident, `IncidentsService.QueryIncidentPreviews` or `GetIncident` of the incident API
 * (https://grafana.com/docs/grafana-cloud/alerting-and-irm/irm/incident/api/reference/). FORMATS 2.9. Times that are not
 * known are `""`. Drills stand in the same list and are excluded. Teams and services are labels, where an account has
 * such keys. People are a number only; `incidentMembership` of one full incident names them.
 */
export const grafanaIncident: Importer = withInnerPages(
  jsonImporter({
    id: 'grafana-incident',
    label: 'Grafana Incident (JSON)',
    tool: 'Grafana Incident',
    howToExport: 'Save the answer of the Grafana Incident API call IncidentsService.QueryIncidentPreviews.',
    signature: {
      required: ['incidentID', 'incidentStart'],
      optional: ['isDrill', 'severityLabel', 'closedTime', 'incidentMembershipPreview'],
      matches: ({ items }) => items.slice(0, 50).some((item) => severityTextOf(item) !== undefined),
    },
    schema: v.looseObject({}),
    open: openIncidents,
  }),
  (item) => {
    const incident = recordAt(item, 'incident');
    return incident !== undefined && valueAt(incident, 'incidentID') !== undefined ? [incident] : undefined;
  },
);

function severityTextOf(item: unknown): string | undefined {
  return textAt(item, 'severityLabel') ?? textAt(item, 'severity');
}

function openIncidents({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  return { toRows: toIncident, finish: () => ({ notes: truncation(document) }) };
}

function namesIn(item: unknown): readonly string[] {
  const people = [
    valueAt(item, 'createdByUser'),
    ...assignmentsOf(item).map((assignment) => valueAt(assignment, 'user')),
    ...listAt(item, 'taskList', 'tasks').map((task) => valueAt(task, 'assignedUser')),
  ];
  return people.flatMap((person) => textAt(person, 'name') ?? []);
}

function assignmentsOf(item: unknown): readonly unknown[] {
  return [
    ...listAt(item, 'incidentMembership', 'assignments'),
    ...listAt(item, 'incidentMembershipPreview', 'importantAssignments'),
  ];
}

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'incidentID');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'incidentID', effect: 'row-skipped' });
    return undefined;
  }
  const severity = severityTextOf(item);
  return known({
    kind: 'incident' as const,
    source: 'grafana-incident',
    line: record.line(),
    id,
    title: textAt(item, 'title'),
    severity: namedSeverity('grafana-incident', severity, 'severityLabel', record.note),
    severityRaw: severity,
    ...timesOf(item, record),
    ...labelledFacts(item),
    responderCount: respondersOf(item),
    effort: {},
    ...tasksOf(item),
    url: [textAt(item, 'overviewURL')].find((url) => url !== undefined && URL.canParse(url)),
    excluded: flagAt(item, 'isDrill') === true ? ('drill' as const) : undefined,
  });
}

function timesOf(item: JsonRecordValue, record: JsonItem) {
  const read = (field: string) => record.date(textAt(item, field), field);
  const isResolved = textAt(item, 'status') !== 'active';
  return {
    startedAt: read('incidentStart') ?? read('createdTime'),
    resolvedAt: isResolved ? (read('incidentEnd') ?? read('closedTime')) : undefined,
  };
}

const TEAM_KEYS: ReadonlySet<string> = new Set(['team', 'teams', 'squad']);
const SERVICE_KEYS: ReadonlySet<string> = new Set(['service', 'services', 'service_name', 'component']);

/** Labels are keyed; older ones have no key, or the key `tags`, and stay labels. */
function labelledFacts(item: JsonRecordValue) {
  const labels = listAt(item, 'labels').flatMap((entry) => {
    const label = textAt(entry, 'label');
    return label === undefined ? [] : [{ key: (textAt(entry, 'key') ?? '').toLowerCase(), label }];
  });
  const under = (keys: ReadonlySet<string>) => [
    ...new Set(labels.filter(({ key }) => keys.has(key)).map(({ label }) => label)),
  ];
  return {
    teams: under(TEAM_KEYS),
    services: under(SERVICE_KEYS),
    labels: labelsOf(
      labels.filter(({ key }) => !TEAM_KEYS.has(key) && !SERVICE_KEYS.has(key)).map(({ label }) => label),
    ),
  };
}

/** The participants; where only assignments are given, the different people in them. 0 is not known (METHOD 2.3). */
function respondersOf(item: JsonRecordValue): number | undefined {
  const total =
    numberAt(item, 'incidentMembership', 'totalParticipants') ??
    numberAt(item, 'incidentMembershipPreview', 'totalParticipants');
  if (total !== undefined && Number.isInteger(total) && total > 0) return total;
  return countOfPeople(assignmentsOf(item).map((assignment) => textAt(assignment, 'user', 'userID')));
}

/** The task list of one full incident; previews have none. */
function tasksOf(item: JsonRecordValue): Pick<IncidentRow, 'followUpsTotal' | 'followUpsOpen'> {
  const list = recordAt(item, 'taskList');
  if (list === undefined) return {};
  const tasks = listAt(list, 'tasks');
  if (tasks.length > 0) {
    return {
      followUpsTotal: tasks.length,
      followUpsOpen: tasks.filter((task) => textAt(task, 'status') !== 'done').length,
    };
  }
  const open = countAt(list, 'todoCount');
  const done = countAt(list, 'doneCount');
  return open === undefined || done === undefined ? {} : { followUpsTotal: open + done, followUpsOpen: open };
}

function countAt(list: JsonRecordValue, key: string): number | undefined {
  const count = numberAt(list, key);
  return count !== undefined && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** The cursor of the last page says whether the tool had more. */
function truncation({ root, items }: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(root) ? root : [root]).filter(isRecord);
  return flagAt(pages.at(-1), 'cursor', 'hasMore') === true ? partOfList('cursor.hasMore', String(items.length)) : [];
}
