import * as v from 'valibot';
import { points } from '../../domain/units.ts';
import type { StatusCategory, WorkItemRow, WorkItemType } from '../../domain/work-item-row.ts';
import { type CurrentSprint, collectCurrentSprints } from '../current-sprints.ts';
import type { Importer, JsonDocument, SourceDocument } from '../importer.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../json-importer.ts';
import { categoryOfColumn } from '../plan-words.ts';
import { type JsonRecordValue, listAt, numberAt, textAt, valueAt } from '../read/json-values.ts';
import { known } from '../read/known.ts';

/**
 * Rally (Broadcom) stories and defects as its web services give them (FORMATS 1.12), fetched with
 * `Name,FormattedID,ScheduleState,PlanEstimate,Iteration,Project,AcceptedDate,CreationDate,Owner`.
 * Oddities: everything sits in `QueryResult.Results`; the iteration is today's only (plan evidence P4), its dates are there
 * only if they were fetched; teams are projects; Completed still awaits acceptance, so only Accepted and what comes after
 * it is done. https://rally1.rallydev.com/slm/doc/webservice
 */
const ofRecords = jsonImporter({
  id: 'rally-wsapi',
  label: 'Rally stories (web services JSON)',
  tool: 'Rally',
  howToExport:
    'While signed in to Rally, open /slm/webservice/v2.0/hierarchicalrequirement?fetch=Name,FormattedID,ScheduleState,PlanEstimate,Iteration,StartDate,EndDate,Project,AcceptedDate,CreationDate,Owner&pagesize=2000 and save the page.',
  signature: {
    required: ['FormattedID'],
    optional: ['ScheduleState', 'PlanEstimate', 'Iteration', '_type'],
    matches: ({ items }) =>
      items.some((item) => ['ScheduleState', 'PlanEstimate', '_type'].some((key) => valueAt(item, key) !== undefined)),
  },
  schema: v.looseObject({}),
  open: openRecords,
});

export const rallyWsapi: Importer = {
  ...ofRecords,
  recognise: (document) => ofRecords.recognise(withPagesJoined(document)),
  likeness: (document) => ofRecords.likeness?.(withPagesJoined(document)),
  parse: (document, context) => ofRecords.parse(withPagesJoined(document), context),
};

/** Several pages saved in one list: their records, each with the line of its page. */
function withPagesJoined(document: SourceDocument): SourceDocument {
  if (document.shape !== 'json' || !document.items.some(isPage)) return document;
  const records = document.items.flatMap((item, at) => {
    const line = document.lines[at] ?? 0;
    return isPage(item) ? resultsOf(item).map((record) => ({ record, line })) : [{ record: item, line }];
  });
  return { ...document, items: records.map(({ record }) => record), lines: records.map(({ line }) => line) };
}

function isPage(item: unknown): boolean {
  return valueAt(item, 'QueryResult', 'Results') !== undefined;
}

function resultsOf(page: unknown): readonly unknown[] {
  return listAt(page, 'QueryResult', 'Results');
}

function openRecords({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const item of document.items) for (const name of ownerOf(item)) context.pseudonym(name);
  const iterations = collectCurrentSprints(document.items.some((item) => numberAt(item, 'PlanEstimate') !== undefined));
  return {
    toRows: (item, record) => {
      const row = recordOf(item, record, context.pseudonym);
      const iteration = row === undefined ? undefined : iterationOf(item, record);
      return row === undefined ? undefined : iterations.add(row, iteration);
    },
    finish: () => ({ rows: iterations.rows(), notes: truncation(document) }),
  };
}

function ownerOf(item: unknown): readonly string[] {
  const name = textAt(item, 'Owner', '_refObjectName');
  return name === undefined ? [] : [name];
}

/** The number or UUID at the end of the address is the id; without it the name, which only its project has once. */
function iterationOf(item: JsonRecordValue, record: JsonItem): CurrentSprint | undefined {
  const name = textAt(item, 'Iteration', '_refObjectName') ?? textAt(item, 'Iteration', 'Name');
  const number = /\/iteration\/([\w-]+)/i.exec(textAt(item, 'Iteration', '_ref') ?? '')?.[1];
  const id = number ?? textAt(item, 'Iteration', '_refObjectUUID') ?? name;
  if (id === undefined) return undefined;
  return {
    id,
    name: name ?? id,
    project: textAt(item, 'Project', '_refObjectName'),
    startAt: record.date(textAt(item, 'Iteration', 'StartDate'), 'Iteration.StartDate'),
    endAt: record.date(textAt(item, 'Iteration', 'EndDate'), 'Iteration.EndDate'),
  };
}

function recordOf(
  item: JsonRecordValue,
  record: JsonItem,
  pseudonym: (name: string) => string,
): WorkItemRow | undefined {
  const id = textAt(item, 'FormattedID');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'FormattedID', effect: 'row-skipped' });
    return undefined;
  }
  const project = textAt(item, 'Project', '_refObjectName');
  const acceptedAt = record.date(textAt(item, 'AcceptedDate'), 'AcceptedDate');
  const statusCategory = categoryOf(item, record, acceptedAt !== undefined);
  const estimate = record.number(textAt(item, 'PlanEstimate'), 'PlanEstimate');
  const [owner] = ownerOf(item);
  return known({
    kind: 'work-item' as const,
    source: 'rally',
    line: record.line(),
    id,
    title: textAt(item, 'Name'),
    type: typeOf(id, textAt(item, '_type')),
    status: textAt(item, 'ScheduleState'),
    statusCategory,
    teams: project === undefined ? [] : [project],
    project,
    points: estimate === undefined ? undefined : points(estimate),
    createdAt: record.date(textAt(item, 'CreationDate'), 'CreationDate'),
    completedAt: statusCategory === 'done' ? acceptedAt : undefined,
    parentKey: textAt(item, 'WorkProduct', 'FormattedID') ?? textAt(item, 'Parent', 'FormattedID'),
    priority: textAt(item, 'Priority'),
    assignee: owner === undefined ? undefined : pseudonym(owner),
  });
}

/** By `_type`, else by the letters of the id: `US12`, `DE7`, `TA3`, `F4`. */
function typeOf(id: string, type = ''): WorkItemType {
  if (/defect/i.test(type) || id.startsWith('DE')) return 'bug';
  if (/^task$/i.test(type) || id.startsWith('TA')) return 'subtask';
  if (/^portfolioitem/i.test(type) || /^F\d/.test(id)) return 'epic';
  return /hierarchicalrequirement/i.test(type) || id.startsWith('US') ? 'feature' : 'other';
}

const STATES: ReadonlyMap<string, StatusCategory> = new Map([
  ['idea', 'todo'],
  ['undefined', 'todo'],
  ['defined', 'todo'],
  ['in-progress', 'in_progress'],
  ['completed', 'in_progress'],
  ['accepted', 'done'],
]);

/** Teams can put own states before Defined and behind Accepted; the date of acceptance tells the latter. */
function categoryOf(item: JsonRecordValue, record: JsonItem, isAccepted: boolean): StatusCategory | undefined {
  const state = textAt(item, 'ScheduleState');
  const category = STATES.get(state?.toLowerCase() ?? '') ?? (isAccepted ? 'done' : categoryOfColumn(state ?? ''));
  if (category === undefined && state !== undefined) {
    record.note({ code: 'bad-value', column: 'ScheduleState', value: state, effect: 'value-unknown' });
  }
  return category;
}

/** A page that says how many there are in all, and has fewer. */
function truncation({ root, items }: JsonDocument) {
  const total = numberAt(root, 'QueryResult', 'TotalResultCount');
  if (total === undefined || total <= items.length) return [];
  return [
    {
      code: 'possibly-truncated',
      line: 0,
      effect: 'noted',
      column: 'TotalResultCount',
      detail: `${items.length}/${total}`,
    } as const,
  ];
}
