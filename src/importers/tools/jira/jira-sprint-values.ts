import type { EstimateUnit, SprintRow, SprintState } from '../../../domain/sprint-row.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import type { Note } from '../../issue-notes.ts';
import { flagAt, textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import type { ValueReader } from '../../values.ts';

/** How a file's values are read, and where its issues go. */
export type SprintReader = Pick<ValueReader, 'date' | 'number'> & { readonly note: (note: Note) => void };

/** The fields of a sprint that all of Jira's JSON exports share; undefined where it has no id. */
export function jiraSprint(
  sprint: unknown,
  reader: SprintReader,
): Pick<SprintRow, 'kind' | 'source' | 'id' | 'name' | 'state'> | undefined {
  const number = textAt(sprint, 'id');
  if (number === undefined) return undefined;
  return known({
    kind: 'sprint' as const,
    source: 'jira',
    id: jiraSprintId(number),
    name: textAt(sprint, 'name') ?? number,
    state: stateOf(sprint, reader),
  });
}

/** The id that all of Jira's exports share: `jira:177`. */
export function jiraSprintId(number: string): string {
  return `jira:${number}`;
}

/** `CLOSED` or `closed`; before 2015 only `closed: true` (FORMATS 1.4). */
function stateOf(sprint: unknown, reader: SprintReader): SprintState | undefined {
  const text = textAt(sprint, 'state');
  if (text === undefined) return flagAt(sprint, 'closed') === true ? 'closed' : undefined;
  const state = text.toLowerCase();
  if (state === 'future' || state === 'active' || state === 'closed') return state;
  reader.note({ code: 'bad-value', column: 'state', value: text, effect: 'value-unknown' });
  return undefined;
}

/** The planned window and the close: the ISO field of a date where the file has it, else its text (FORMATS 0.2). */
export function jiraSprintDates(
  sprint: unknown,
  reader: SprintReader,
): Pick<SprintRow, 'startAt' | 'endAt' | 'completedAt'> {
  return known({
    startAt:
      dateOf(sprint, reader, 'isoStartDate', 'startDate') ??
      dateOf(sprint, reader, 'isoActivatedDate', 'activatedDate'),
    endAt: dateOf(sprint, reader, 'isoEndDate', 'endDate'),
    completedAt: dateOf(sprint, reader, 'isoCompleteDate', 'completeDate'),
  });
}

function dateOf(sprint: unknown, reader: SprintReader, ...keys: readonly string[]): DateOrTime | undefined {
  for (const key of keys) {
    const value = reader.date(textAt(sprint, key), key);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Unit of a board's estimates and the number that makes one of it; time is in seconds. */
export type EstimateScale = { readonly unit: EstimateUnit; readonly divisor: number };

const POINTS: EstimateScale = { unit: 'points', divisor: 1 };
const TIME: EstimateScale = { unit: 'hours', divisor: 3600 };
const ITEMS: EstimateScale = { unit: 'items', divisor: 1 };

/** The scale of an estimation field: `customfield_10016` holds points, `timeoriginalestimate` seconds. */
export function estimateScale(fieldId: string | undefined): EstimateScale {
  const field = fieldId?.toLowerCase() ?? '';
  if (field.startsWith('time') || field.startsWith('aggregatetime')) return TIME;
  return field.startsWith('issuecount') ? ITEMS : POINTS;
}

/** The scale that the text of a sum shows: `26.0` is in points, `2d 4h` in time. */
export function scaleOfSum(text: string | undefined): EstimateScale {
  return text !== undefined && /^\d+(?:\.\d+)?\s*[a-z]/i.test(text) ? TIME : POINTS;
}
