import type { Figure, FormulaId, TermName, TraceTerm } from '../metrics/trace/trace.ts';
import type { WordedTrace } from './trace-numbers.ts';

export type Term = readonly [TermName, TraceTerm['unit'], number];

export function inHours(
  figure: Figure,
  formula: FormulaId,
  value: number,
  terms: readonly Term[],
  records = 0,
): WordedTrace {
  return counted('hours', figure, formula, value, terms, records);
}

export function inPoints(
  figure: Figure,
  formula: FormulaId,
  value: number,
  terms: readonly Term[] = [],
  records = 0,
): WordedTrace {
  return counted('points', figure, formula, value, terms, records);
}

export function paced(formula: FormulaId, value: number, terms: readonly Term[] = []): WordedTrace {
  return counted('points-per-hour', 'pace', formula, value, terms);
}

export function counted(
  unit: WordedTrace['unit'],
  figure: Figure,
  formula: FormulaId,
  value: number,
  terms: readonly Term[],
  records = 0,
): WordedTrace {
  return {
    figure,
    unit,
    value,
    formula,
    terms: terms.map(([name, of, amount]) => ({ name, unit: of, value: amount })),
    parts: [],
    moreParts: { count: records, value },
    isSum: true,
    baseline: [],
    multipliers: [],
    flags: [],
  };
}
