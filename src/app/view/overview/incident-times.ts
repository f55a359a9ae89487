import type { IncidentEdit } from '../../../domain/index.ts';
import { fromLocalText, toLocalText } from '../local-times.ts';

type TimesEdit = Extract<IncidentEdit, { readonly field: 'times' }>;

/** The times of one incident; absent = not known. */
export type Times = Omit<TimesEdit, 'field'>;
export type TimeField = keyof Times;

export const TIME_FIELDS = ['startedAt', 'acknowledgedAt', 'mitigatedAt', 'resolvedAt'] as const;

/** The times as their fields show them; empty for what is not known. */
export function textsOf(times: Times, zone: string): Readonly<Record<TimeField, string>> {
  const text = (field: TimeField) => {
    const at = times[field];
    return at === undefined ? '' : toLocalText(at, zone);
  };
  return {
    startedAt: text('startedAt'),
    acknowledgedAt: text('acknowledgedAt'),
    mitigatedAt: text('mitigatedAt'),
    resolvedAt: text('resolvedAt'),
  };
}

/** What was typed anew. A field that shows what it showed keeps its seconds; an emptied one keeps its time. */
export function changedTimes(texts: Readonly<Record<TimeField, string>>, times: Times, zone: string): Times {
  const shown = textsOf(times, zone);
  const entries = TIME_FIELDS.flatMap((field) => {
    const at = texts[field] === shown[field] ? undefined : fromLocalText(texts[field], zone);
    return at === undefined ? [] : [[field, at] as const];
  });
  return Object.fromEntries(entries);
}

/** The edit to keep: what was typed before, and what is typed now. The last edit of a field takes the place of the earlier one. */
export function timesEdit(before: TimesEdit | undefined, changed: Times): TimesEdit {
  return { ...before, ...changed, field: 'times' };
}

export function isEndBeforeStart({ startedAt, mitigatedAt, resolvedAt }: Times): boolean {
  if (startedAt === undefined) return false;
  return [mitigatedAt, resolvedAt].some((end) => end !== undefined && end < startedAt);
}
