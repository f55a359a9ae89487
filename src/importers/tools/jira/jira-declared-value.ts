import { parseIsoTime } from '../../read/iso-time.ts';
import { listAt, textAt } from '../../read/json-values.ts';
import { normaliseHeader } from '../../read/table-cells.ts';
import { hasHistory, historiesOf, missingHistory } from './jira-history-pages.ts';

/**
 * What a field held when the issue was made: the old text of its first change, or `now` where nothing in the history
 * changed it. `fields` are names of the field in lower case. undefined without a whole history, or where it was empty.
 */
export function declaredValue(item: unknown, fields: readonly string[], now: string | undefined): string | undefined {
  if (!hasHistory(item) || missingHistory(item) !== undefined) return undefined;
  const changes = historiesOf(item).flatMap((history) =>
    listAt(history, 'items')
      .filter((change) => fields.includes(normaliseHeader(textAt(change, 'field') ?? '')))
      .map((change) => ({ from: textAt(change, 'fromString'), at: instantOf(textAt(history, 'created')) })),
  );
  if (changes.length === 0) return now;
  if (changes.some(({ at }) => Number.isNaN(at))) return undefined;
  return changes.reduce((first, change) => (change.at < first.at ? change : first)).from;
}

/** `2026-09-07T09:00:00.000+0200`; NaN for a time that cannot be read, or without a zone. */
function instantOf(text: string | undefined): number {
  const time = parseIsoTime(text ?? '');
  return time?.offset === undefined ? Number.NaN : time.wall - time.offset * 60_000;
}
