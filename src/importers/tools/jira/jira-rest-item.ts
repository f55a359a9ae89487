import type { SprintItemRow } from '../../../domain/sprint-row.ts';
import { type DateOrTime, epochMs, points } from '../../../domain/units.ts';
import type { WorkItemRow } from '../../../domain/work-item-row.ts';
import type { JsonItem } from '../../json-importer.ts';
import { flagAt, type JsonRecordValue, listAt, numberAt, recordAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { readSize } from '../../read/sizes.ts';
import { normaliseHeader } from '../../read/table-cells.ts';
import type { ReplayEvent } from './jira-changelog-replay.ts';
import { historiesOf, missingHistory } from './jira-history-pages.ts';
import { isIncidentType } from './jira-incident-words.ts';
import { projectKeyOf } from './jira-report-contents.ts';
import type { JiraField } from './jira-rest-fields.ts';
import { type JiraRestFile, spellingsOf } from './jira-rest-file.ts';
import { isOfField, replayEvents } from './jira-rest-history.ts';
import { scopeByColumns, scopeByHistory } from './jira-rest-scope.ts';
import { labelsIn, linksOf, nameOf } from './jira-rest-values.ts';
import { sprintsIn } from './jira-sprint-field.ts';
import { jiraSprintId } from './jira-sprint-values.ts';
import { jiraStatusCategory } from './jira-status.ts';
import { namedType } from './jira-words.ts';

/** What a record has in common with its rows. */
export type IssuePlace = { readonly source: 'jira'; readonly line: number; readonly site?: string };

/** A work item, and how it was in each of its sprints: replayed where the file has the history, else by its columns. */
export function jiraRestItem(
  item: JsonRecordValue,
  key: string,
  place: IssuePlace,
  record: JsonItem,
  file: JiraRestFile,
): readonly [WorkItemRow, ...SprintItemRow[]] {
  const fields = recordAt(item, 'fields') ?? {};
  const field = pointsFieldOf(item, fields, file.fields.points);
  const events = eventsOf(item, field, record, file);
  const row = workItem(fields, key, place, record, file, field, events);
  const sprintIds = sprintsIn(fields).flatMap((sprint) => textAt(sprint, 'id') ?? []);
  const ordered = inOrderOfTime(sprintIds, file);
  const named = ordered.length === 0 ? row : { ...row, sprintIds: ordered.map(jiraSprintId) };
  return [named, ...scopeByHistory(row, sprintIds, events, file), ...scopeByColumns(row, ordered, file)];
}

function eventsOf(
  item: JsonRecordValue,
  field: JiraField | undefined,
  record: JsonItem,
  { categoryOf, sprints }: JiraRestFile,
): readonly ReplayEvent[] {
  const missing = missingHistory(item);
  if (missing !== undefined) {
    record.note({ code: 'possibly-truncated', column: 'changelog', effect: 'noted', detail: missing });
  }
  const events = replayEvents(item, record, { points: field, categoryOf, sprintIdOfName: sprints.idOfName });
  for (const id of sprints.takeUnseen(sprintsOfEvents(events))) {
    record.note({ code: 'missing-date', column: 'changelog.Sprint', value: id, effect: 'value-unknown', detail: id });
  }
  return events;
}

function sprintsOfEvents(events: readonly ReplayEvent[]): readonly string[] {
  return events.flatMap((event) => (event.field === 'sprint' ? [...event.from, ...event.to] : []));
}

/** The preferred field that this issue uses now, else one that it used once. */
function pointsFieldOf(
  item: JsonRecordValue,
  fields: JsonRecordValue,
  candidates: readonly JiraField[],
): JiraField | undefined {
  const used = candidates.find(({ id }) => textAt(fields, id) !== undefined);
  if (used !== undefined || candidates.length < 2) return used ?? candidates[0];
  const changes = historiesOf(item).flatMap((history) => listAt(history, 'items'));
  const wasUsed = (field: JiraField) =>
    changes.some((change) => isOfField(change, normaliseHeader(textAt(change, 'field') ?? ''), field));
  return candidates.find(wasUsed) ?? candidates[0];
}

function workItem(
  fields: JsonRecordValue,
  key: string,
  place: IssuePlace,
  record: JsonItem,
  file: JiraRestFile,
  field: JiraField | undefined,
  events: readonly ReplayEvent[],
): WorkItemRow {
  const [assignee] = spellingsOf(recordAt(fields, 'assignee'));
  const team = nameOf(file.fields.named(fields, 'team', 'equipe', 'équipe', 'equipo'));
  const epic = nameOf(file.fields.named(fields, 'epic link', 'parent link'));
  return known({
    ...place,
    kind: 'work-item' as const,
    id: key,
    title: textAt(fields, 'summary'),
    ...typeOf(fields),
    status: textAt(fields, 'status', 'name'),
    ...progress(fields, record, events),
    teams: team === undefined ? [] : [team],
    project: projectKeyOf(key),
    ...pointsOrSize(fields, field, record),
    estimate: record.seconds(textAt(fields, 'timeoriginalestimate'), 'timeoriginalestimate'),
    timeSpent: record.seconds(textAt(fields, 'timespent'), 'timespent'),
    createdAt: record.date(textAt(fields, 'created'), 'created'),
    parentKey: textAt(fields, 'parent', 'key') ?? epic,
    labels: labelsIn(fields),
    priority: textAt(fields, 'priority', 'name'),
    incidentIds: incidentsLinkedTo(fields),
    assignee: assignee === undefined ? undefined : file.context.pseudonym(assignee),
  });
}

/** The mark `subtask` and the level above stories tell what a name in another language does not. */
function typeOf(fields: JsonRecordValue): Pick<WorkItemRow, 'type' | 'typeName'> {
  if (flagAt(fields, 'issuetype', 'subtask') === true) return { type: 'subtask' };
  if ((numberAt(fields, 'issuetype', 'hierarchyLevel') ?? 0) >= 1) return { type: 'epic' };
  return namedType(textAt(fields, 'issuetype', 'name'));
}

/** When it was finished: its resolution, else its last step to a finished status, else the last change of category. */
function progress(
  fields: JsonRecordValue,
  record: JsonItem,
  events: readonly ReplayEvent[],
): Pick<Partial<WorkItemRow>, 'statusCategory' | 'completedAt'> {
  const resolvedAt = record.date(textAt(fields, 'resolutiondate'), 'resolutiondate');
  const status = textAt(fields, 'status', 'name');
  const statusCategory = jiraStatusCategory({
    category: textAt(fields, 'status', 'statusCategory', 'key') ?? textAt(fields, 'status', 'statusCategory', 'name'),
    status,
    resolution: textAt(fields, 'resolution', 'name'),
    isMarkedDone: resolvedAt !== undefined,
  });
  if (statusCategory === undefined && status !== undefined) {
    record.note({ code: 'bad-value', column: 'status', value: status, effect: 'value-unknown' });
  }
  if (statusCategory !== 'done') return known({ statusCategory });
  return known({ statusCategory, completedAt: resolvedAt ?? finishedAt(events) ?? changedAt(fields, record) });
}

function finishedAt(events: readonly ReplayEvent[]): DateOrTime | undefined {
  const last = events.findLast((event) => event.field === 'status' && event.to === 'done' && event.from !== 'done');
  return last === undefined ? undefined : epochMs(last.at);
}

function changedAt(fields: JsonRecordValue, record: JsonItem): DateOrTime | undefined {
  const changed = record.date(textAt(fields, 'statuscategorychangedate'), 'statuscategorychangedate');
  if (changed !== undefined)
    record.note({ code: 'estimated-date', column: 'statuscategorychangedate', effect: 'noted' });
  return changed;
}

/** Some teams write T-shirt sizes in place of points (METHOD 2.17). */
function pointsOrSize(
  fields: JsonRecordValue,
  field: JiraField | undefined,
  record: JsonItem,
): Pick<Partial<WorkItemRow>, 'points' | 'size'> {
  const text = field === undefined ? undefined : textAt(fields, field.id);
  const size = readSize(text);
  if (size !== undefined) return { size };
  const estimate = record.number(text, field?.name ?? field?.id ?? 'points');
  return estimate === undefined ? {} : { points: points(estimate) };
}

function incidentsLinkedTo(fields: JsonRecordValue): readonly string[] | undefined {
  const keys = linksOf(fields).flatMap(({ key, type }) =>
    isIncidentType(type) || /^INC(?:IDENT)?-\d+$/i.test(key) ? [key] : [],
  );
  return keys.length === 0 ? undefined : [...new Set(keys)];
}

/** The sprint field is in no order; sprints without a start come last, since they have not begun. */
function inOrderOfTime(ids: readonly string[], { sprints }: JiraRestFile): readonly string[] {
  const startOf = (id: string) =>
    Date.parse(textAt(sprints.byId.get(id)?.fields, 'startDate') ?? '') || Number.MAX_VALUE;
  return [...ids].sort((a, b) => startOf(a) - startOf(b));
}
