import * as v from 'valibot';
import type { SprintRow, SprintState } from '../../../domain/sprint-row.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import { type JsonItem, jsonImporter } from '../../json-importer.ts';
import { type JsonRecordValue, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { azureSite, projectOfPath, sprintOfPath } from './azure-words.ts';

/**
 * The iterations of a team in Azure Boards, with their dates
 * (https://learn.microsoft.com/rest/api/azure/devops/work/iterations/list; FORMATS 1.7). It completes the query's CSV and
 * the work items, whose iteration path is the id here too.
 * Oddities: dates are midnights in UTC and mean whole days, the last one included; the team is named in the address that
 * was opened only, not in the answer; iterations without dates have none here either.
 */
export const azureIterations = jsonImporter({
  id: 'azure-iterations',
  label: 'Azure Boards iterations (JSON)',
  tool: 'Azure Boards',
  howToExport:
    'While signed in, open https://dev.azure.com/ORGANISATION/PROJECT/TEAM/_apis/work/teamsettings/iterations and save the page.',
  signature: {
    required: [['attributes', 'timeFrame'], 'path'],
    optional: ['name', ['attributes', 'startDate'], ['attributes', 'finishDate']],
  },
  schema: v.looseObject({}),
  open: () => ({ toRows: toSprint }),
});

function toSprint(item: JsonRecordValue, record: JsonItem): SprintRow | undefined {
  const path = textAt(item, 'path');
  const sprint = sprintOfPath(path);
  if (sprint === undefined) {
    record.note({ code: 'missing-id', column: 'path', effect: 'row-skipped' });
    return undefined;
  }
  const identifier = textAt(item, 'id');
  return known({
    kind: 'sprint' as const,
    source: 'azure',
    site: azureSite(textAt(item, 'url')),
    line: record.line(),
    id: sprint.id,
    aliases: identifier === undefined ? undefined : [identifier],
    name: sprint.name,
    teams: [],
    project: projectOfPath(path),
    startAt: dayOf(item, 'startDate', record),
    endAt: dayOf(item, 'finishDate', record),
    state: stateOf(item, record),
  });
}

/** `2026-10-26T00:00:00Z` is the whole of October 26th wherever the team is. */
function dayOf(item: JsonRecordValue, field: string, record: JsonItem): DateOrTime | undefined {
  const text = textAt(item, 'attributes', field);
  return record.date(text?.replace(/T00:00:00(?:\.0+)?Z$/, ''), field);
}

const STATES: ReadonlyMap<string, SprintState> = new Map([
  ['past', 'closed'],
  ['current', 'active'],
  ['future', 'future'],
]);

function stateOf(item: JsonRecordValue, record: JsonItem): SprintState | undefined {
  const frame = textAt(item, 'attributes', 'timeFrame');
  const state = STATES.get(frame?.toLowerCase() ?? '');
  if (state === undefined && frame !== undefined) {
    record.note({ code: 'bad-value', column: 'timeFrame', value: frame, effect: 'value-unknown' });
  }
  return state;
}
