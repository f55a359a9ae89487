import { epochMs } from '../../../domain/index.ts';
import type { PastedOutcome, PastedSprint, SprintDatesReading } from '../../../engine/api.ts';
import { formatDate } from '../../../wording/dates.ts';
import { PASTED_DATES } from '../../../wording/sprint-dates-words.ts';
import { bothWays } from './mapping-questions.ts';
import type { TypedDates } from './sprint-dates.ts';

/** Keys of the sprints that were chosen for lines that fit several, by line. */
export type ChosenSprints = Readonly<Record<number, string>>;

/** The dates that a pasted table gives to sprints: each sprint once, the first line about it. */
export function datesToSave(
  { lines }: SprintDatesReading,
  chosen: ChosenSprints,
): readonly ({ readonly key: string } & TypedDates)[] {
  const dates = new Map<string, { readonly key: string } & TypedDates>();
  for (const { line, outcome } of lines) {
    const key = keyOf(outcome, chosen[line]);
    if (key === undefined || dates.has(key) || !('startAt' in outcome)) continue;
    dates.set(key, { key, startAt: outcome.startAt, endAt: outcome.endAt });
  }
  return [...dates.values()];
}

function keyOf(outcome: PastedOutcome, chosen: string | undefined): string | undefined {
  if (outcome.kind === 'matched') return outcome.sprint.key;
  return outcome.kind === 'several' ? outcome.sprints.find(({ key }) => key === chosen)?.key : undefined;
}

/** How many lines fit, are open, and are left out, in one sentence each. */
export function summaryOf({ lines }: SprintDatesReading): string {
  const count = (kind: PastedOutcome['kind']) => lines.filter(({ outcome }) => outcome.kind === kind).length;
  const [matched, several, waiting] = [count('matched'), count('several'), count('open-order')];
  return PASTED_DATES.summary({ lines: lines.length, matched, several, waiting });
}

/** Why a line is left out; undefined for one that fits. */
export function reasonOf({ outcome }: PastedSprint): string | undefined {
  switch (outcome.kind) {
    case 'matched':
    case 'several':
      return undefined;
    case 'bad-date':
      return PASTED_DATES.badDate(outcome.value);
    case 'repeated':
      return PASTED_DATES.repeated(outcome.firstLine);
    default:
      return PASTED_DATES.outcomes[outcome.kind];
  }
}

/** Both meanings of a date whose order is asked: "03/04/2026 is 3 Apr 2026, or 4 Mar 2026; …". */
export function orderHint(sample: string): string {
  const ways = bothWays(sample);
  if (ways === undefined) return '';
  const [dmy, mdy] = [ways.dmy, ways.mdy].map((day) => formatDate(epochMs(day.getTime()), 'UTC'));
  return PASTED_DATES.orderHint(sample, dmy ?? '', mdy ?? '');
}

/** A day as people read it: `2026-03-02` is "2 Mar 2026". */
export function dayInWords(day: string): string {
  return formatDate(epochMs(Date.parse(day)), 'UTC');
}
