import type { MetricFlag } from '../metric-flag.ts';
import type { Figure, Trace, TraceTerm, TraceUnit } from './trace.ts';

/** What is told about one number; what is left out is empty. An absent `value` makes it "not known". */
type TraceDraft = Pick<Trace, 'figure' | 'unit' | 'formula' | 'flags'> &
  Partial<Pick<Trace, 'terms' | 'parts' | 'isSum' | 'baseline' | 'multipliers'>> & {
    readonly value: number | undefined;
    readonly range?: Trace['range'] | undefined;
    readonly pace?: Trace['pace'] | undefined;
  };

/** Completes a draft. Where the number is not known, only the reason in `flags` is left, and the inputs that are known. */
export function makeTrace(draft: TraceDraft): Trace {
  const { figure, unit, value, formula, flags, terms = [], parts = [], isSum = false } = draft;
  const { range, baseline = [], pace, multipliers = [] } = draft;
  if (value === undefined) return notKnown(figure, unit, flags, terms);
  return {
    figure,
    unit,
    value,
    ...(range !== undefined && { range }),
    formula,
    terms,
    parts,
    isSum,
    baseline,
    ...(pace !== undefined && { pace }),
    multipliers,
    flags,
  };
}

/** One input; its value is left out where it is not known. */
export function term(
  name: TraceTerm['name'],
  unit: TraceTerm['unit'],
  value: number | undefined,
  figure?: Figure,
): TraceTerm {
  return { name, unit, ...(value !== undefined && { value }), ...(figure !== undefined && { figure }) };
}

function notKnown(figure: Figure, unit: TraceUnit, flags: readonly MetricFlag[], terms: readonly TraceTerm[]): Trace {
  const known = terms.filter(({ value }) => value !== undefined);
  return {
    figure,
    unit,
    formula: 'not-known',
    terms: known,
    parts: [],
    isSum: false,
    baseline: [],
    multipliers: [],
    flags,
  };
}
