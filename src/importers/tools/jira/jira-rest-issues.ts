import * as v from 'valibot';
import type { Row } from '../../../domain/rows.ts';
import type { JsonDocument } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, recordAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { isIncidentType } from './jira-incident-words.ts';
import { type JiraRestFile, jiraRestFile } from './jira-rest-file.ts';
import { jiraRestIncident } from './jira-rest-incident.ts';
import { type IssuePlace, jiraRestItem } from './jira-rest-item.ts';
import { sprintRow } from './jira-rest-sprints.ts';
import { jiraSite } from './jira-site.ts';
import { sprintsIn } from './jira-sprint-field.ts';

/**
 * Issues of Jira's REST API: search of Cloud and Data Center, and the agile API's issues of a board (FORMATS 1.2, 2.3).
 * Oddities: custom fields have ids that differ by site, which `expand=names` explains; sprints are objects or, on old
 * servers, texts; a changelog's items have a key called `toString`; offsets are `+0800`. With `expand=changelog` the scope
 * of each sprint whose dates the file has is replayed (plan evidence P2, METHOD 2.8), otherwise it is told by the
 * columns (P3). Incidents of Jira Service Management become incidents. What was removed from a sprint is seen only where
 * the search finds it: search by project, not by sprint.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/
 */
export const jiraRestIssues = jsonImporter({
  id: 'jira-rest-issues',
  label: 'Jira issues (JSON, with changelog)',
  tool: 'jira',
  howToExport:
    'While signed in to Jira, open /rest/api/2/search?jql=project=KEY&expand=names,changelog (Data Center) or /rest/api/3/search/jql?jql=project=KEY&fields=*all&expand=names,changelog (Cloud) and save every page.',
  signature: {
    required: ['key', ['fields', 'status']],
    optional: ['changelog', ['fields', 'issuetype'], ['fields', 'created']],
    matches: isFromJira,
  },
  schema: v.looseObject({}),
  open: openIssues,
});

function isFromJira({ items }: JsonDocument): boolean {
  return items.slice(0, 50).some((item) => /\/rest\/(?:api|agile)\//.test(textAt(item, 'self') ?? ''));
}

function openIssues({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  const file = jiraRestFile(document, context);
  const told = new Set<string>();
  return {
    toRows: (item, record) => {
      const key = textAt(item, 'key');
      if (key === undefined) {
        record.note({ code: 'missing-id', column: 'key', effect: 'row-skipped' });
        return undefined;
      }
      const place = placeOf(item, record);
      const rows = isIncidentType(textAt(item, 'fields', 'issuetype', 'name'))
        ? [jiraRestIncident(item, key, place, record, file)]
        : jiraRestItem(item, key, place, record, file);
      return [...rows, ...newSprints(item, place, record, file, told)];
    },
    finish: () => ({ notes: file.notes() }),
  };
}

function placeOf(item: JsonRecordValue, record: JsonItem): IssuePlace {
  const site = jiraSite([textAt(item, 'self'), textAt(item, 'fields', 'project', 'self')]);
  return known({ source: 'jira' as const, line: record.line(), site });
}

/** The sprints that this issue is the first to name. */
function newSprints(
  item: JsonRecordValue,
  place: IssuePlace,
  record: JsonItem,
  { sprints, fields }: JiraRestFile,
  told: Set<string>,
): readonly Row[] {
  return sprintsIn(recordAt(item, 'fields') ?? {}).flatMap((sprint) => {
    const id = textAt(sprint, 'id') ?? '';
    const seen = sprints.byId.get(id);
    if (seen === undefined || told.has(id)) return [];
    told.add(id);
    return sprintRow(seen, place, fields.hasPoints, record) ?? [];
  });
}
