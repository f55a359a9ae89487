import type { RowIssue, RowIssueCode } from '../../../domain/faults.ts';
import type { StatusCategory } from '../../../domain/work-item-row.ts';
import type { JsonDocument, ParseContext } from '../../importer.ts';
import { flagAt, isRecord, listAt, numberAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { historiesOf } from './jira-history-pages.ts';
import { type JiraRestFields, jiraRestFields } from './jira-rest-fields.ts';
import { type JiraRestSprints, jiraRestSprints } from './jira-rest-sprints.ts';
import { jiraStatusCategory } from './jira-status.ts';

/** What the issues of one file share. */
export type JiraRestFile = {
  readonly fields: JiraRestFields;
  readonly sprints: JiraRestSprints;
  /** Where a status of the history stands; a name that nothing explains is remembered for the notes. */
  readonly categoryOf: (id: string | undefined, name: string | undefined) => StatusCategory | undefined;
  /** Whether a priority of this file is Blocker, which makes Critical the second step (FORMATS section 6, rule 4). */
  readonly hasBlocker: boolean;
  readonly context: ParseContext;
  /** What is to say of the file as a whole. */
  readonly notes: () => readonly RowIssue[];
};

/** Looks through a file once: its custom fields, sprints, statuses and people. */
export function jiraRestFile(document: JsonDocument, context: ParseContext): JiraRestFile {
  const fields = jiraRestFields(document);
  const { categoryOf, unknown } = statusesOf(document.items);
  for (const name of document.items.flatMap(namesIn)) context.pseudonym(name);
  return {
    fields,
    sprints: jiraRestSprints(document.items),
    categoryOf,
    hasBlocker: document.items.some((item) => /^blocker$/i.test(textAt(item, 'fields', 'priority', 'name') ?? '')),
    context,
    notes: () => [
      ...fields.notes,
      ...truncationOf(document),
      ...[...unknown].map((value) => noteOf('bad-value', { column: 'status', value, effect: 'value-unknown' })),
    ],
  };
}

function noteOf(code: RowIssueCode, facts: Omit<RowIssue, 'code' | 'line'>): RowIssue {
  return { code, line: 0, ...facts };
}

/** The statuses that the issues and the issues beside them have today, which explain those of the past. */
function statusesOf(items: readonly unknown[]) {
  const known = new Map<string, StatusCategory | undefined>();
  const unknown = new Set<string>();
  for (const status of items.flatMap(statusesIn)) {
    const category = categoryOfStatus(status);
    for (const key of [textAt(status, 'id'), textAt(status, 'name')]) if (key !== undefined) known.set(key, category);
  }
  const categoryOf = (id: string | undefined, name: string | undefined) => {
    const category = known.get(id ?? '') ?? known.get(name ?? '') ?? categoryOfStatus({ name });
    if (category === undefined && name !== undefined) unknown.add(name);
    return category;
  };
  return { categoryOf, unknown };
}

/** Where a status stands, called off included. */
function categoryOfStatus(status: unknown): StatusCategory | undefined {
  return jiraStatusCategory({
    category: textAt(status, 'statusCategory', 'key') ?? textAt(status, 'statusCategory', 'name'),
    status: textAt(status, 'name'),
    resolution: undefined,
    isMarkedDone: false,
  });
}

function statusesIn(item: unknown): readonly unknown[] {
  const fields = valueAt(item, 'fields');
  const links = listAt(fields, 'issuelinks').flatMap((link) => [
    valueAt(link, 'inwardIssue'),
    valueAt(link, 'outwardIssue'),
  ]);
  const others = [...links, ...listAt(fields, 'subtasks'), valueAt(fields, 'parent')];
  return [valueAt(fields, 'status'), ...others.map((other) => valueAt(other, 'fields', 'status'))].filter(isRecord);
}

/** Everybody an issue names, in every spelling, so that titles are cleared of them. */
function namesIn(item: unknown): readonly string[] {
  const fields = recordAt(item, 'fields') ?? {};
  const inFields = ['assignee', 'reporter', 'creator'].map((field) => valueAt(fields, field));
  const inHistory = historiesOf(item).map((history) => valueAt(history, 'author'));
  return [...inFields, ...inHistory].flatMap(spellingsOf);
}

/** The account id first: it stays when a name changes. Ids alone would pass for no name in a title. */
export function spellingsOf(person: unknown): readonly string[] {
  return ['accountId', 'key', 'name', 'emailAddress', 'displayName'].flatMap((field) => textAt(person, field) ?? []);
}

/** Old pages say how many issues there are in all; new ones only whether another page follows. */
function truncationOf({ root, items }: JsonDocument): readonly RowIssue[] {
  const pages: readonly unknown[] = Array.isArray(root) ? root : [root];
  const total = pages.reduce<number>((most, page) => Math.max(most, numberAt(page, 'total') ?? 0), 0);
  const isUnfinished = pages.length > 0 && pages.every((page) => flagAt(page, 'isLast') === false);
  if (total > items.length)
    return [noteOf('possibly-truncated', { effect: 'noted', detail: `${items.length}/${total}` })];
  return isUnfinished ? [noteOf('possibly-truncated', { effect: 'noted', detail: `rows ${items.length}` })] : [];
}
