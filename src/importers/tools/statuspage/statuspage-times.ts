import type { DateOrTime } from '../../../domain/units.ts';
import type { JsonItem } from '../../json-importer.ts';
import { listAt, textAt } from '../../read/json-values.ts';

/** One posted update: its status in lower case, and when it was posted. */
type Update = { readonly status: string; readonly at: string };

/**
 * The times of one Statuspage incident. The page's own fields win; what they leave open is taken from the updates, in
 * which the history feed keeps all it knows. The feed's downtime fields repeat its start and end, so they are read only
 * where the start is missing.
 */
export function timesOf(item: unknown, record: JsonItem) {
  const read = (...path: readonly string[]) => record.date(textAt(item, ...path), path.join('.'));
  const started = read('started_at');
  const updates = updatesOf(item);
  const post = (update: Update | undefined) => record.date(update?.at, 'updates');
  return {
    startedAt: started ?? read('downtime_start') ?? read('created_at') ?? post(updates[0]),
    mitigatedAt: read('monitoring_at') ?? post(lastCalm(updates)),
    resolvedAt: read('resolved_at') ?? resolvedElsewhere(started, read, post, updates),
  };
}

function resolvedElsewhere(
  started: DateOrTime | undefined,
  read: (field: string) => DateOrTime | undefined,
  post: (update: Update | undefined) => DateOrTime | undefined,
  updates: readonly Update[],
): DateOrTime | undefined {
  const downtimeEnd = started === undefined ? read('downtime_end') : undefined;
  return downtimeEnd ?? post(updates.findLast(({ status }) => status === 'resolved'));
}

/** The updates from first to last; APIs list them newest first, the history feed oldest first. */
function updatesOf(item: unknown): readonly Update[] {
  const entries = [...listAt(item, 'incident_updates'), ...listAt(item, 'updates')];
  return entries
    .flatMap((entry): readonly Update[] => {
      const at = textAt(entry, 'display_at') ?? textAt(entry, 'created_at') ?? textAt(entry, 'at');
      const time = at === undefined ? Number.NaN : Date.parse(at);
      return at === undefined || Number.isNaN(time) ? [] : [{ status: statusOf(entry), at }];
    })
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

function statusOf(entry: unknown): string {
  return (textAt(entry, 'status') ?? '').toLowerCase();
}

/** When monitoring began for good: a later "investigating" or "identified" says that it had come back. */
function lastCalm(updates: readonly Update[]): Update | undefined {
  const isBack = ({ status }: Update) => status === 'investigating' || status === 'identified';
  const afterLastReturn = updates.slice(updates.findLastIndex(isBack) + 1);
  return afterLastReturn.find(({ status }) => status === 'monitoring');
}
