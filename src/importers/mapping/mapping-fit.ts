import type { MappedField } from '../../domain/mapping.ts';
import { readNumber } from '../read/numbers.ts';
import { readSize } from '../read/sizes.ts';
import { readDuration } from './mapping-durations.ts';
import { countOf, countPeople, isDateText, isWebAddress, readImpact } from './mapping-values.ts';

type Check = (value: string) => boolean;

const isNumber: Check = (value) => readNumber(value).ok;
const isLength: Check = (value) => readDuration(value, 'milliseconds').ok;
const isNoDate: Check = (value) => !isDateText(value);

/** What the values of a field look like; all others are texts, which must only not be dates. */
const CHECKS: Readonly<Partial<Record<MappedField, Check>>> = {
  startedAt: isDateText,
  acknowledgedAt: isDateText,
  mitigatedAt: isDateText,
  resolvedAt: isDateText,
  startAt: isDateText,
  endAt: isDateText,
  createdAt: isDateText,
  completedAt: isDateText,
  duration: isLength,
  effort: isLength,
  responderCount: (value) => countPeople(value) !== undefined && isNoDate(value),
  followUpsTotal: (value) => countOf(value) !== undefined && isNoDate(value),
  customerImpact: (value) => readImpact(value) !== undefined,
  reviewUrl: isWebAddress,
  points: (value) => isNumber(value) || readSize(value) !== undefined,
  committed: isNumber,
  added: isNumber,
  removed: isNumber,
  completed: isNumber,
  completedOfCommitted: isNumber,
};

/** Whether at least half of the values look like those of a field; true where there are none to look at. */
export function fitsField(field: MappedField, values: readonly string[]): boolean {
  const check = CHECKS[field] ?? isNoDate;
  return 2 * values.filter(check).length >= values.length;
}
