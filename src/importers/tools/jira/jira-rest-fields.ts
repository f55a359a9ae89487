import type { RowIssue } from '../../../domain/faults.ts';
import type { JsonDocument } from '../../importer.ts';
import { isRecord, type JsonRecordValue, listAt, numberAt, recordAt, textAt, valueAt } from '../../read/json-values.ts';
import { normaliseHeader } from '../../read/table-cells.ts';
import { JIRA_POINT_NAMES } from './jira-csv-columns.ts';
import { historiesOf } from './jira-history-pages.ts';

/** A custom field of one Jira site: `customfield_10016`, and its name in lower case where the file tells it. */
export type JiraField = { readonly id: string; readonly name: string | undefined };

/** Which custom field holds what, in one file. */
export type JiraRestFields = {
  /** Fields with story points, the preferred first; several may be in use (FORMATS 1.1). */
  readonly points: readonly JiraField[];
  /** Whether any issue has an estimate in one of them. */
  readonly hasPoints: boolean;
  /** The first value of an issue's fields with one of these names in lower case. */
  readonly named: (fields: JsonRecordValue, ...names: readonly string[]) => unknown;
  readonly notes: readonly RowIssue[];
};

/** Where sites have their points most often; looked at only where neither `names` nor a history tells (FORMATS 1.2). */
const USUAL_POINTS: readonly string[] = [10016, 10024, 10026, 10028, 10030, 10115].map((id) => `customfield_${id}`);

/** Finds the custom fields of a file: by `expand=names,schema`, else by its histories, else where points usually are. */
export function jiraRestFields(document: JsonDocument): JiraRestFields {
  const pages = [document.root, ...listOf(document.root), ...document.items];
  const names = new Map(pages.flatMap((page) => Object.entries(recordAt(page, 'names') ?? {})).flatMap(namedField));
  const bySchema = pages.flatMap((page) => Object.entries(recordAt(page, 'schema') ?? {})).flatMap(pointsBySchema);
  const named = JIRA_POINT_NAMES.flatMap((name) => idsOf(names, name)).concat(bySchema);
  const told = named.length > 0 ? named : pointsByHistory(document.items);
  const isTold = told.length > 0 || names.size > 0;
  const guessed = isTold ? undefined : USUAL_POINTS.find((id) => document.items.some((item) => hasNumber(item, id)));
  const ids = guessed === undefined ? told : [guessed];
  return {
    points: [...new Set(ids)].map((id) => ({ id, name: names.get(id) })),
    hasPoints: document.items.some((item) => ids.some((id) => textAt(item, 'fields', id) !== undefined)),
    named: (fields, ...wanted) =>
      wanted
        .flatMap((name) => idsOf(names, name))
        .map((id) => valueAt(fields, id))
        .find((value) => value !== undefined && value !== null),
    notes: guessed === undefined ? [] : [{ code: 'points-field-assumed', line: 0, value: guessed, effect: 'noted' }],
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function namedField([id, name]: readonly [string, unknown]): readonly (readonly [string, string])[] {
  return typeof name === 'string' ? [[id, normaliseHeader(name)]] : [];
}

function idsOf(names: ReadonlyMap<string, string>, wanted: string): readonly string[] {
  return [...names].flatMap(([id, name]) => (name === wanted ? [id] : []));
}

/** The field of team-managed projects has a type of its own. */
function pointsBySchema([id, schema]: readonly [string, unknown]): readonly string[] {
  return textAt(schema, 'custom')?.endsWith(':jsw-story-points') === true ? [id] : [];
}

/** A change of points names the field's id. */
function pointsByHistory(items: readonly unknown[]): readonly string[] {
  const changes = items.flatMap((item) => historiesOf(item)).flatMap((history) => listAt(history, 'items'));
  const ids = (wanted: string) =>
    changes.flatMap((change) => (normaliseHeader(textAt(change, 'field') ?? '') === wanted ? fieldIdOf(change) : []));
  return [...new Set(JIRA_POINT_NAMES.flatMap(ids))];
}

function fieldIdOf(change: unknown): readonly string[] {
  const id = textAt(change, 'fieldId');
  return id === undefined ? [] : [id];
}

function hasNumber(item: unknown, id: string): boolean {
  return isRecord(item) && numberAt(item, 'fields', id) !== undefined;
}
