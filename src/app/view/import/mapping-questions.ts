import type { IssueGroup, MappedField, TimeUnit } from '../../../domain/index.ts';
import type { MappingDraft } from '../../../engine/api.ts';
import { columnOf, type MapperState } from './mapping-state.ts';

/** What a person must say before a mapping can be used, with what speaks for each answer. */
export type OpenQuestion =
  | { readonly ask: 'date-order'; readonly header: string; readonly samples: readonly string[] }
  | {
      readonly ask: 'unit';
      readonly field: 'duration' | 'effort';
      readonly header: string;
      readonly samples: readonly string[];
      readonly guess?: TimeUnit;
      /** The middle value of the column, in its unknown unit; undefined where no value is a plain number. */
      readonly median?: number;
    };

/**
 * The questions about the columns in use: those of the engine, and those that a column brings along which the person
 * chose. An answered question stays, so that the answer can be changed.
 */
export function questionsOf(
  state: MapperState,
  draft: MappingDraft,
  issues: readonly IssueGroup[],
): readonly OpenQuestion[] {
  const units = (['duration', 'effort'] as const).flatMap((field) => unitQuestion(state, draft, field));
  return [...dateQuestion(state, draft, issues), ...units];
}

/** True for a question that has its answer. */
export function isAnswered(question: OpenQuestion, { dateOrder, units }: MapperState): boolean {
  return question.ask === 'date-order' ? dateOrder !== undefined : units[question.field] !== undefined;
}

const TIMES: readonly MappedField[] = [
  'startedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'startAt',
  'endAt',
  'createdAt',
  'completedAt',
];

function dateQuestion(state: MapperState, draft: MappingDraft, issues: readonly IssueGroup[]): readonly OpenQuestion[] {
  for (const question of draft.questions) {
    const field = state.fields.get(question.column);
    if (question.ask === 'date-order' && field !== undefined && TIMES.includes(field)) {
      return [{ ask: 'date-order', header: headerOf(draft, question.column), samples: question.samples }];
    }
  }
  const found = issues.find(({ code }) => code === 'date-order-unknown' || code === 'date-order-assumed');
  if (found === undefined && state.dateOrder === undefined) return [];
  const place = found?.places.find(({ value }) => value !== undefined);
  const samples = (found?.places ?? []).flatMap(({ value }) => (value === undefined ? [] : [value]));
  return [{ ask: 'date-order', header: place?.column ?? '', samples: samples.slice(0, 5) }];
}

function unitQuestion(state: MapperState, draft: MappingDraft, field: 'duration' | 'effort'): readonly OpenQuestion[] {
  const index = columnOf(state, field);
  const column = draft.columns.find((each) => each.index === index);
  if (column === undefined) return [];
  const known = draft.questions.find((each) => each.ask === 'unit' && each.column === index);
  const { header, samples } = column;
  if (known?.ask === 'unit') {
    return [{ ask: 'unit', field, header, samples, guess: known.guess, median: known.median }];
  }
  const median = medianOf(samples);
  // Times such as 1:30 or PT2H say their unit themselves.
  if (median === undefined && state.units[field] === undefined) return [];
  return [{ ask: 'unit', field, header, samples, ...(median === undefined ? {} : { median }) }];
}

function medianOf(samples: readonly string[]): number | undefined {
  const numbers = samples
    .filter((sample) => sample.trim() !== '')
    .map((sample) => Number(sample.trim().replace(/^(\d+),(\d{1,2})$/, '$1.$2')))
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const middle = numbers.length / 2;
  const lower = numbers[Math.ceil(middle) - 1];
  const upper = numbers[Math.floor(middle)];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

function headerOf({ columns }: MappingDraft, index: number): string {
  return columns.find((column) => column.index === index)?.header ?? '';
}

const DATE = /^\D{0,3}(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})/;

/** What a date means in both orders: `03/04/2026` is 3 April or 4 March. Undefined where only one of them is a date. */
export function bothWays(sample: string): { readonly dmy: Date; readonly mdy: Date } | undefined {
  const [, first, second, last] = DATE.exec(sample) ?? [];
  if (first === undefined || second === undefined || last === undefined) return undefined;
  const [a, b] = [Number(first), Number(second)];
  if (a < 1 || b < 1 || a > 12 || b > 12) return undefined;
  const year = last.length === 2 ? 2000 + Number(last) : Number(last);
  return { dmy: new Date(Date.UTC(year, b - 1, a)), mdy: new Date(Date.UTC(year, a - 1, b)) };
}

const UNIT_HOURS = { milliseconds: 1 / 3_600_000, seconds: 1 / 3600, minutes: 1 / 60, hours: 1 } as const;

/** An amount of a unit in hours. */
export function inHours(amount: number, unit: TimeUnit): number {
  return amount * UNIT_HOURS[unit];
}
