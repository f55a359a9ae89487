import * as v from 'valibot';
import { rankCorrelation } from '../../../src/metrics/statistics/spearman.ts';
import { type XmrRule, xmrOf } from '../../../src/metrics/statistics/xmr.ts';
import { expectMatch } from './match.ts';
import type { CaseCheck } from './points-cases.ts';

const numbers = v.array(v.number());
const xmrSchema = v.strictObject({ x: numbers, baseline: v.optional(v.number()) });
const spearmanSchema = v.strictObject({ x: numbers, y: numbers });

const NO_LIMITS = { mean: null, mR: null, unpl: null, lnpl: null, url: null, signals: [], run8: [], near: [] };

const xmr: CaseCheck = (input, expected) => {
  const { x, baseline } = v.parse(xmrSchema, input);
  const limits = xmrOf(x, baseline === undefined ? {} : { baseline });
  if (limits.kind !== 'limits') return expectMatch(NO_LIMITS, expected);
  const indexesOf = (wanted: XmrRule) => limits.signals.filter(({ rule }) => rule === wanted).map(({ index }) => index);
  expectMatch(
    {
      mean: limits.mean,
      mR: limits.movingRange,
      unpl: limits.upper,
      lnpl: limits.lower,
      url: limits.rangeLimit,
      signals: indexesOf('outside'),
      run8: indexesOf('run'),
      near: indexesOf('near'),
    },
    expected,
  );
};

const spearman: CaseCheck = (input, expected) => {
  const { x, y } = v.parse(spearmanSchema, input);
  const found = rankCorrelation(x.map((value, index) => ({ x: value, y: y[index] ?? Number.NaN })));
  const known = found.kind === 'known' ? found : undefined;
  expectMatch({ rho: known?.rho ?? null, lo: known?.low ?? null, hi: known?.high ?? null }, expected);
};

/** Kinds of METHOD 2.15. */
export const usualCases: Readonly<Record<string, CaseCheck>> = { xmr, spearman };
