import type { StatusCategory } from '../../../domain/work-item-row.ts';
import type { JsonItem } from '../../json-importer.ts';
import { listAt, textAt } from '../../read/json-values.ts';
import { readNumber } from '../../read/numbers.ts';
import { normaliseHeader } from '../../read/table-cells.ts';
import type { ReplayEvent } from './jira-changelog-replay.ts';
import { JIRA_POINT_NAMES } from './jira-csv-columns.ts';
import { historiesOf } from './jira-history-pages.ts';
import type { JiraField } from './jira-rest-fields.ts';

/** What the events of one issue need to know of the file. */
export type HistoryTerms = {
  /** The field in which this issue has its points. */
  readonly points: JiraField | undefined;
  /** Where a status stands, by its id or else its name. */
  readonly categoryOf: (id: string | undefined, name: string | undefined) => StatusCategory | undefined;
  readonly sprintIdOfName: (name: string) => string | undefined;
};

/**
 * The changes of sprint, points and status of an issue (FORMATS 1.2), the earliest first. A change without a readable time
 * is noted and left out. Statuses come as categories.
 */
export function replayEvents(item: unknown, record: JsonItem, terms: HistoryTerms): readonly ReplayEvent[] {
  const events = historiesOf(item).flatMap((history, index) => {
    const changes = listAt(history, 'items').flatMap((change) => changeOf(change, terms) ?? []);
    const at = changes.length === 0 ? undefined : record.time(textAt(history, 'created'), 'changelog.created');
    const order = Number(textAt(history, 'id') ?? -index);
    return at === undefined ? [] : changes.map((change) => ({ event: { ...change, at }, order }));
  });
  return events.sort((a, b) => a.event.at - b.event.at || a.order - b.order || 0).map(({ event }) => event);
}

type Change = ReplayEvent extends infer Event ? (Event extends ReplayEvent ? Omit<Event, 'at'> : never) : never;

/** `toString` is a key of these objects, which every object has from its prototype as well: own keys only. */
function changeOf(change: unknown, terms: HistoryTerms): Change | undefined {
  const name = normaliseHeader(textAt(change, 'field') ?? '');
  if (name === 'sprint') {
    const ids = (id: string, text: string) => sprintIds(textAt(change, id), textAt(change, text), terms);
    return { field: 'sprint', from: ids('from', 'fromString'), to: ids('to', 'toString') };
  }
  if (name === 'status') {
    const category = (id: string, text: string) => terms.categoryOf(textAt(change, id), textAt(change, text));
    return { field: 'status', from: category('from', 'fromString'), to: category('to', 'toString') };
  }
  if (!isOfField(change, name, terms.points)) return undefined;
  const amount = (text: string) => pointsOf(textAt(change, text));
  return { field: 'points', from: amount('fromString'), to: amount('toString') };
}

/** Older histories name no field id. */
export function isOfField(change: unknown, name: string, field: JiraField | undefined): boolean {
  if (field === undefined) return false;
  const id = textAt(change, 'fieldId');
  if (id !== undefined) return id === field.id;
  return field.name === undefined ? JIRA_POINT_NAMES.includes(name) : name === field.name;
}

/** `-1` and words are not estimates. */
function pointsOf(text: string | undefined): number | undefined {
  const reading = readNumber(text);
  return reading.ok ? reading.value : undefined;
}

/** Ids as `12, 15`; some Data Center histories have the old text of the sprint, or only names. */
function sprintIds(
  ids: string | undefined,
  text: string | undefined,
  { sprintIdOfName }: HistoryTerms,
): readonly string[] {
  if (ids !== undefined && /^[\d,\s]+$/.test(ids)) return ids.split(',').flatMap((id) => id.trim() || []);
  const written = ids ?? text;
  if (written === undefined) return [];
  const blobs = [...written.matchAll(/[[,]id=(\d+)/g)].flatMap(([, id]) => id ?? []);
  if (blobs.length > 0) return blobs;
  const whole = sprintIdOfName(written);
  return whole !== undefined ? [whole] : written.split(',').flatMap((name) => sprintIdOfName(name.trim()) ?? []);
}
