import * as v from 'valibot';
import { points } from '../../domain/units.ts';
import type { StatusCategory, WorkItemRow } from '../../domain/work-item-row.ts';
import { type CurrentSprint, collectCurrentSprints } from '../current-sprints.ts';
import { type JsonFile, type JsonItem, type JsonParser, jsonImporter } from '../json-importer.ts';
import { categoryOfColumn } from '../plan-words.ts';
import { flagAt, type JsonRecordValue, listAt, numberAt, textAt, valueAt } from '../read/json-values.ts';
import { known } from '../read/known.ts';
import { isCalledOff } from './jira/jira-words.ts';

/**
 * Taiga user stories, `GET /api/v1/userstories?project=<id>` (FORMATS 1.12; https://docs.taiga.io/api.html#user-stories).
 * Oddities: a bare list; `ref` counts per project; the milestone is today's sprint only (plan evidence P4) and without
 * dates; tags are pairs of a name and a colour.
 */
export const taigaUserStories = jsonImporter({
  id: 'taiga-userstories',
  label: 'Taiga user stories (JSON)',
  tool: 'Taiga',
  howToExport: 'While signed in to Taiga, open /api/v1/userstories?project=PROJECT and save the page.',
  signature: {
    required: ['ref', 'total_points'],
    optional: ['milestone_name', 'status_extra_info', 'is_closed', 'subject'],
    matches: ({ items }) =>
      items.some((item) => ['milestone', 'milestone_name'].some((key) => valueAt(item, key) !== undefined)),
  },
  schema: v.looseObject({}),
  open: openStories,
});

function openStories({ document, context }: JsonFile): JsonParser<JsonRecordValue> {
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  const hasPoints = document.items.some((item) => numberAt(item, 'total_points') !== undefined);
  const iterations = collectCurrentSprints(hasPoints);
  return {
    toRows: (item, record) => {
      const story = storyOf(item, record, context.pseudonym);
      const sprint = sprintOf(item);
      return story === undefined ? undefined : iterations.add(story, sprint);
    },
    finish: () => ({ rows: iterations.rows() }),
  };
}

function namesIn(item: unknown): readonly string[] {
  return ['assigned_to_extra_info', 'owner_extra_info'].flatMap((field) =>
    ['full_name_display', 'username'].flatMap((key) => textAt(item, field, key) ?? []),
  );
}

function sprintOf(item: JsonRecordValue): CurrentSprint | undefined {
  const name = textAt(item, 'milestone_name') ?? textAt(item, 'milestone_slug');
  const id = textAt(item, 'milestone') ?? name;
  return id === undefined ? undefined : { id, name: name ?? id };
}

function storyOf(
  item: JsonRecordValue,
  record: JsonItem,
  pseudonym: (name: string) => string,
): WorkItemRow | undefined {
  const ref = textAt(item, 'ref');
  if (ref === undefined) {
    record.note({ code: 'missing-id', column: 'ref', effect: 'row-skipped' });
    return undefined;
  }
  const project = textAt(item, 'project_extra_info', 'slug') ?? textAt(item, 'project');
  const statusCategory = categoryOf(item);
  const finishedAt = record.date(textAt(item, 'finish_date'), 'finish_date');
  const estimate = record.number(textAt(item, 'total_points'), 'total_points');
  const assignee = textAt(item, 'assigned_to_extra_info', 'username') ?? textAt(item, 'assigned_to');
  const labels = listAt(item, 'tags').flatMap(tagOf);
  return known({
    kind: 'work-item' as const,
    source: 'taiga',
    line: record.line(),
    id: `${project ?? ''}#${ref}`,
    title: textAt(item, 'subject'),
    type: 'feature' as const,
    status: textAt(item, 'status_extra_info', 'name'),
    statusCategory,
    teams: [],
    project: textAt(item, 'project_extra_info', 'name') ?? project,
    points: estimate === undefined ? undefined : points(estimate),
    createdAt: record.date(textAt(item, 'created_date'), 'created_date'),
    completedAt: statusCategory === 'done' ? finishedAt : undefined,
    labels: labels.length === 0 ? undefined : labels,
    assignee: assignee === undefined ? undefined : pseudonym(assignee),
  });
}

/** `["payments", "#fce94f"]`, or a bare name. */
function tagOf(tag: unknown): readonly string[] {
  const name: unknown = Array.isArray(tag) ? tag[0] : tag;
  return typeof name === 'string' && name.trim() !== '' ? [name.trim()] : [];
}

/** Closed is done, unless the status says that it was dropped; an open story is what its status is called, else begun. */
function categoryOf(item: JsonRecordValue): StatusCategory | undefined {
  const status = textAt(item, 'status_extra_info', 'name') ?? '';
  if (isCalledOff(status)) return 'cancelled';
  const isClosed = flagAt(item, 'is_closed') ?? flagAt(item, 'status_extra_info', 'is_closed');
  if (isClosed === true) return 'done';
  const told = categoryOfColumn(status);
  if (isClosed === undefined) return told;
  return told === undefined || told === 'done' ? 'in_progress' : told;
}
