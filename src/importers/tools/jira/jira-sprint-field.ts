import { isRecord, type JsonRecordValue, listAt, textAt } from '../../read/json-values.ts';

/** The keys of a sprint in the text that Jira wrote before it had objects; any other `,x=` is part of a name or a goal. */
const KEYS =
  'id|rapidViewId|state|name|goal|startDate|endDate|completeDate|activatedDate|sequence|autoStartStop|synced|incompleteIssuesDestinationId';
/** A known key at the start or behind a comma, then all up to the next known key or the end. */
const FIELD = new RegExp(`(?:^|,)(${KEYS})=(.*?)(?=,(?:${KEYS})=|$)`, 'gs');
const LEGACY = /^com\.atlassian\.greenhopper\.service\.sprint\.Sprint@|^\[(?:id|rapidViewId)=\d/;

/**
 * The sprints of an issue's fields (FORMATS 1.2): those of the sprint field in both of its encodings, found by their shape
 * since its id differs by site, and those of the agile endpoints (`sprint`, `closedSprints`). Each sprint once; one that
 * both lists name is the earlier. [] for an issue that was in none.
 */
export function sprintsIn(fields: JsonRecordValue): readonly JsonRecordValue[] {
  const agile = [...listAt(fields, 'closedSprints'), fields.sprint].filter(isRecord);
  const found = new Map<string, JsonRecordValue>();
  for (const sprint of [...Object.values(fields).flatMap(sprintsOfValue), ...agile]) {
    const id = textAt(sprint, 'id');
    if (id !== undefined && !found.has(id)) found.set(id, sprint);
  }
  return [...found.values()];
}

function sprintsOfValue(value: unknown): readonly JsonRecordValue[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry === 'string') return LEGACY.test(entry) ? [parseLegacySprint(entry)] : [];
    return isRecord(entry) && isSprint(entry) ? [entry] : [];
  });
}

/** Versions and options have an id and a name too, but no state of this kind. */
function isSprint(entry: JsonRecordValue): boolean {
  const state = textAt(entry, 'state')?.toLowerCase();
  const isState = state === 'future' || state === 'active' || state === 'closed';
  return isState && textAt(entry, 'id') !== undefined && textAt(entry, 'name') !== undefined;
}

/** `…Sprint@1829488[rapidViewId=142,state=CLOSED,name=07.04 - 24.04,…]`, in any order of keys; `<null>` is no value. */
export function parseLegacySprint(text: string): JsonRecordValue {
  const inner = text.slice(text.indexOf('[') + 1, text.lastIndexOf(']'));
  const fields: Record<string, string> = {};
  for (const [, key = '', value = ''] of inner.matchAll(FIELD)) {
    if (value !== '<null>' && value !== '') fields[key] = value;
  }
  return fields;
}
