import * as v from 'valibot';
import { type Hours, hours } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import { collectCurrentSprints } from '../../current-sprints.ts';
import { estimateOf } from '../../estimates.ts';
import type { ParseContext } from '../../importer.ts';
import { type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { azureSite, leafOfPath, progressOf, projectOfPath, sprintOfPath, tagsOf, typeOfAzure } from './azure-words.ts';

const SCHEDULING = 'Microsoft.VSTS.Scheduling.';
const COMMON = 'Microsoft.VSTS.Common.';
const POINTS = ['StoryPoints', 'Effort', 'Size'].map((name) => SCHEDULING + name);

/**
 * Work items of the Azure DevOps REST API, read by id or in batches
 * (https://learn.microsoft.com/rest/api/azure/devops/wit/work-items/list; FORMATS 1.7, field names not checked against a
 * real answer). Fields have long names; people are objects or `Name <address>`; the parent is the field `System.Parent`.
 * Only the present iteration is there: plan evidence P4 (METHOD 2.8).
 */
export const azureWorkItems = jsonImporter({
  id: 'azure-workitems',
  label: 'Azure Boards work items (JSON)',
  tool: 'Azure Boards',
  howToExport:
    'Save the answer of the Azure DevOps API call GET https://dev.azure.com/ORGANISATION/PROJECT/_apis/wit/workitems?ids=1,2,3.',
  signature: {
    required: ['id', ['fields', 'System.WorkItemType']],
    optional: ['rev', ['fields', 'System.IterationPath']],
  },
  schema: v.looseObject({}),
  open: ({ context }): JsonParser<JsonRecordValue> => {
    const sprints = collectCurrentSprints();
    return {
      toRows: (item, record) => {
        const row = workItem(item, record, context);
        return row && sprints.add(row, sprintOfPath(fieldOf(item, 'System.IterationPath')));
      },
      finish: () => ({ rows: sprints.rows() }),
    };
  },
});

function fieldOf(item: JsonRecordValue, name: string): string | undefined {
  return textAt(item, 'fields', name);
}

function personOf(item: JsonRecordValue, name: string): string | undefined {
  return textAt(item, 'fields', name, 'displayName') ?? fieldOf(item, name);
}

function workItem(item: JsonRecordValue, record: JsonItem, context: ParseContext): WorkItemRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const state = fieldOf(item, 'System.State');
  const area = fieldOf(item, 'System.AreaPath');
  const project = fieldOf(item, 'System.TeamProject') ?? projectOfPath(area);
  const team = leafOfPath(area) ?? project;
  const date = (name: string) => record.date(fieldOf(item, name), name);
  const points = POINTS.find((name) => fieldOf(item, name) !== undefined) ?? '';
  return known({
    kind: 'work-item' as const,
    source: 'azure',
    site: azureSite(textAt(item, 'url')),
    line: record.line(),
    id,
    title: fieldOf(item, 'System.Title'),
    ...typeOfAzure(fieldOf(item, 'System.WorkItemType')),
    status: state,
    ...progressOf({ state, closedAt: date(`${COMMON}ClosedDate`), column: 'System.State' }, record.note),
    teams: team === undefined ? [] : [team],
    project,
    ...estimateOf(fieldOf(item, points), () => record.number(fieldOf(item, points), points)),
    estimate: hoursOf(item, `${SCHEDULING}OriginalEstimate`, record),
    timeSpent: hoursOf(item, `${SCHEDULING}CompletedWork`, record),
    createdAt: date('System.CreatedDate'),
    startedAt: date(`${COMMON}ActivatedDate`),
    parentKey: fieldOf(item, 'System.Parent'),
    labels: tagsOf(fieldOf(item, 'System.Tags')),
    priority: fieldOf(item, `${COMMON}Priority`),
    assignee: assigneeOf(item, context),
    url: textAt(item, '_links', 'html', 'href'),
  });
}

/** Whoever created the item is remembered too, so that titles are cleared of the name. */
function assigneeOf(item: JsonRecordValue, { pseudonym }: ParseContext): string | undefined {
  const creator = personOf(item, 'System.CreatedBy');
  if (creator !== undefined) pseudonym(creator);
  const assignee = personOf(item, 'System.AssignedTo');
  return assignee === undefined ? undefined : pseudonym(assignee);
}

function hoursOf(item: JsonRecordValue, name: string, record: JsonItem): Hours | undefined {
  const value = record.number(fieldOf(item, name), name);
  return value === undefined ? undefined : hours(value);
}
