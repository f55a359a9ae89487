import type { Mapping, TimeUnit } from '../../domain/mapping.ts';
import type { TableDocument } from '../importer.ts';
import { findDateOrder } from '../read/date-order.ts';
import { numericDayAt } from '../read/date-text.ts';
import { readNumber } from '../read/numbers.ts';
import { unitOfHeader } from './mapping-headers.ts';
import { columnCells } from './mapping-samples.ts';
import { orderedTimes, timeColumns } from './mapping-times.ts';

/** What the data cannot tell, with the evidence. */
export type GuessedQuestion =
  | { readonly ask: 'date-order'; readonly column: number; readonly samples: readonly string[] }
  | {
      readonly ask: 'unit';
      readonly field: 'duration' | 'effort';
      readonly column: number;
      readonly guess: TimeUnit;
      /** The middle value of the column, in its unknown unit. */
      readonly median: number;
    };

const LENGTHS = ['duration', 'effort'] as const;
const SAMPLES = 5;

/** The units that headers tell, and those that the size of the numbers suggests. */
export function guessedUnits(document: TableDocument, columns: Mapping['columns']): Mapping['units'] {
  const units: Partial<Record<'duration' | 'effort', TimeUnit>> = {};
  for (const field of LENGTHS) {
    const column = columns[field];
    if (column === undefined) continue;
    const unit = unitOfHeader(document.headers[column] ?? '') ?? unitQuestion(document, field, column)?.guess;
    if (unit !== undefined) units[field] = unit;
  }
  return units;
}

type Plan = Pick<Mapping, 'columns'>;

/** The questions that the columns of these plans raise, each asked once. */
export function questionsAbout(document: TableDocument, plans: readonly Plan[]): readonly GuessedQuestion[] {
  const questions = plans.flatMap(({ columns }) => [
    ...dateQuestions(document, columns),
    ...LENGTHS.flatMap((field) => {
      const column = columns[field];
      return column === undefined ? [] : (unitQuestion(document, field, column) ?? []);
    }),
  ]);
  const isFirst = (question: GuessedQuestion, at: number) =>
    questions.findIndex((other) => other.ask === question.ask && other.column === question.column) === at;
  return questions.filter(isFirst);
}

/** Undefined where the header tells the unit, or the values tell their own. */
function unitQuestion(
  document: TableDocument,
  field: 'duration' | 'effort',
  column: number,
): (GuessedQuestion & { readonly ask: 'unit' }) | undefined {
  if (unitOfHeader(document.headers[column] ?? '') !== undefined) return undefined;
  const numbers = columnCells(document, column).flatMap((text) => {
    const number = readNumber(text);
    return number.ok && number.value !== undefined ? [number.value] : [];
  });
  const median = medianOf(numbers);
  return median === undefined ? undefined : { ask: 'unit', field, column, guess: likelyUnit(median, numbers), median };
}

/** FORMATS 7.4: above a million milliseconds, above a thousand seconds; small numbers with decimals are hours. */
function likelyUnit(median: number, numbers: readonly number[]): TimeUnit {
  if (median > 1_000_000) return 'milliseconds';
  if (median > 1000) return 'seconds';
  return median < 24 && numbers.some((number) => !Number.isInteger(number)) ? 'hours' : 'minutes';
}

function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = [...numbers].sort((a, b) => a - b);
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  const upper = sorted[Math.floor(sorted.length / 2)];
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2;
}

/** One question per column of dates that can be read in two ways, where no date of the file tells which. */
function dateQuestions(document: TableDocument, columns: Mapping['columns']): readonly GuessedQuestion[] {
  const times = timeColumns(columns);
  const cells = new Map(times.map((column) => [column, columnCells(document, column)]));
  const { basis } = findDateOrder([...cells.values()].flat(), orderedTimes(document, columns), undefined);
  if (basis === 'evidence') return [];
  return times.flatMap((column) => {
    const open = [...new Set(cells.get(column)?.filter(isOpen))].slice(0, SAMPLES);
    return open.length === 0 ? [] : [{ ask: 'date-order' as const, column, samples: open }];
  });
}

/** Whether day and month of a date can be told apart by nothing in it. */
function isOpen(text: string): boolean {
  const day = numericDayAt(text);
  return day !== undefined && day.first <= 12 && day.second <= 12 && day.first !== day.second;
}
