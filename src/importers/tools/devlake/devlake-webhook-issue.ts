import * as v from 'valibot';
import type { Importer } from '../../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { flagAt, type JsonRecordValue, textAt } from '../../read/json-values.ts';
import { namedValues } from '../../table-record.ts';
import { asUtc } from '../../utc-cells.ts';
import { devLakeIncident } from './devlake-incident-row.ts';
import { devLakeWorkItem, ISSUE_COLUMNS, type IssueColumn, type IssueRecord } from './devlake-issue-row.ts';
import { DEVLAKE } from './devlake-table.ts';

/** Dates in the order of the columns that hold them. */
const DATES: ReadonlySet<IssueColumn> = new Set(['created', 'resolved']);

/**
 * What was sent to DevLake's webhook for issues and incidents
 * (https://devlake.apache.org/docs/Plugins/webhook), kept as JSON Lines or a list: the fields of the table `issues` in camel
 * case, without DevLake's id. FORMATS 3. Oddities: the key is the only name; a parent is named by its key; 0 stands for
 * "not given" in story points and minutes, since the webhook fills in what was not sent.
 */
export const devLakeWebhookIssue: Importer = jsonImporter({
  id: 'devlake-webhook-issue',
  label: 'DevLake webhook issues (JSON)',
  tool: DEVLAKE.tool,
  howToExport:
    'Keep the JSON that your own tools send to DevLake, POST /plugins/webhook/CONNECTION/issues, one object a line.',
  signature: {
    required: ['issueKey', 'originalStatus'],
    optional: ['createdDate', 'leadTimeMinutes', 'storyPoint'],
  },
  schema: v.looseObject({}),
  open: openIssues,
});

function openIssues({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  return {
    toRows: (item, record) => {
      const issue = issueRecord(item, record);
      return issue.text('type')?.toUpperCase() === 'INCIDENT'
        ? devLakeIncident(issue)
        : devLakeWorkItem(issue, context);
    },
  };
}

function namesIn(item: unknown): readonly string[] {
  return ['creatorName', 'assigneeName'].flatMap((field) => textAt(item, field) ?? []);
}

/** The object as a line of the table would read. */
function issueRecord(item: JsonRecordValue, record: JsonItem): IssueRecord {
  const text = (name: IssueColumn) => {
    const found = ISSUE_COLUMNS[name]
      .map((column) => writtenValue(item, name, column))
      .find((value) => value !== undefined);
    return found !== undefined && DATES.has(name) ? asUtc(found) : found;
  };
  return {
    line: record.line,
    text,
    texts: (name) => [text(name)].filter((value) => value !== undefined),
    list: (name, separator = ',') =>
      (text(name) ?? '')
        .split(separator)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
    has: (name) => text(name) !== undefined,
    note: record.note,
    ...namedValues(text, record),
  };
}

/** `story_point` is `storyPoint`; 0 points were not given. */
function writtenValue(item: JsonRecordValue, name: IssueColumn, column: string): string | undefined {
  const key = column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const parent = name === 'parent' ? textAt(item, 'parentIssueKey') : undefined;
  const value = parent ?? textAt(item, key) ?? flagAt(item, key)?.toString();
  return name === 'storyPoint' && value === '0' ? undefined : value;
}
