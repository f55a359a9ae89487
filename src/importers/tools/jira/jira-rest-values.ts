import { isRecord, type JsonRecordValue, listAt, textAt, valueAt } from '../../read/json-values.ts';

/** The name of a custom field's value: a text, or an object with `name`, `title` or `value`; undefined for other things. */
export function nameOf(value: unknown): string | undefined {
  if (isRecord(value)) return textAt(value, 'name') ?? textAt(value, 'title') ?? textAt(value, 'value');
  return textAt({ value }, 'value');
}

/** The names of a list of values, or of one; [] where there is none. */
export function namesOf(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return [...new Set(values.flatMap((entry) => nameOf(entry) ?? []))];
}

/** The labels of an issue; undefined where it has none. */
export function labelsIn(fields: JsonRecordValue): readonly string[] | undefined {
  const labels = namesOf(listAt(fields, 'labels'));
  return labels.length === 0 ? undefined : labels;
}

/** A link between two issues, seen from one of them. */
export type IssueLink = {
  readonly key: string;
  /** Type of the other issue. */
  readonly type: string | undefined;
  /** Key of the category of the other issue's status: `new`, `indeterminate`, `done`. */
  readonly category: string | undefined;
  readonly isOutward: boolean;
  /** Name of the link's type: `Blocks`. */
  readonly name: string;
};

/** All links of an issue; those without a key are left out. */
export function linksOf(fields: JsonRecordValue): readonly IssueLink[] {
  return listAt(fields, 'issuelinks').flatMap((link) => {
    const outward = valueAt(link, 'outwardIssue');
    const other = outward ?? valueAt(link, 'inwardIssue');
    const key = textAt(other, 'key');
    if (key === undefined) return [];
    return [
      {
        key,
        type: textAt(other, 'fields', 'issuetype', 'name'),
        category: textAt(other, 'fields', 'status', 'statusCategory', 'key'),
        isOutward: outward !== undefined,
        name: textAt(link, 'type', 'name') ?? '',
      },
    ];
  });
}
