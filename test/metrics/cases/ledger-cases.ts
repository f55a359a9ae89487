import * as v from 'valibot';
import { episodesOf } from '../../../src/metrics/ledger/episodes.ts';
import { learningYield } from '../../../src/metrics/ledger/learning-yield.ts';
import { breakEvenOf, paybackOf } from '../../../src/metrics/ledger/payback.ts';
import { holm } from '../../../src/metrics/statistics/holm.ts';
import { claimOf, compareRates, passesGate } from '../../../src/metrics/statistics/rate-comparison.ts';
import { mostAfterForDrop } from '../../../src/metrics/statistics/smallest-change.ts';
import { expectMatch } from './match.ts';
import type { CaseCheck } from './points-cases.ts';

const HOUR_MS = 3_600_000;

const poissonSchema = v.strictObject({
  n0: v.number(),
  n1: v.number(),
  t0: v.number(),
  t1: v.number(),
  hPer: v.optional(v.number()),
});
const episodesSchema = v.strictObject({ times: v.array(v.string()), gapHours: v.number() });
const holmSchema = v.strictObject({ p: v.array(v.number()), alpha: v.number() });
const mdcSchema = v.strictObject({ rows: v.array(v.tuple([v.number(), v.number(), v.number()])) });
const yieldSchema = v.strictObject({
  incidents: v.array(
    v.strictObject({ h: v.number(), reviewed: v.optional(v.boolean()), actionsDone: v.optional(v.number()) }),
  ),
});
const paybackSchema = v.strictObject({
  actionHours: v.number(),
  avoidedCount: v.number(),
  avoidedCountLo: v.number(),
  avoidedCountHi: v.number(),
  weeks: v.number(),
  hPer: v.number(),
});

const poisson: CaseCheck = (input, expected) => {
  const { n0, n1, t0, t1 } = v.parse(poissonSchema, input);
  const counts = { before: n0, after: n1, beforeWeeks: t0, afterWeeks: t1 };
  const found = compareRates(counts);
  const [isDistinct = false] = passesGate(counts) && found !== undefined ? holm([found.p]) : [];
  expectMatch(
    {
      rr: found?.ratio.value ?? null,
      rrLo: found?.ratio.low ?? null,
      rrHi: found?.ratio.high ?? null,
      p: found?.p ?? null,
      avoided: found?.avoided.value ?? null,
      avoidedLo: found?.avoided.low ?? null,
      avoidedHi: found?.avoided.high ?? null,
      verdict: claimOf(counts, isDistinct),
    },
    expected,
  );
};

const episodes: CaseCheck = (input, expected) => {
  const { times, gapHours } = v.parse(episodesSchema, input);
  const rows = times.map((time) => ({ startedAt: Date.parse(time) }));
  expectMatch({ episodes: episodesOf(rows, gapHours * HOUR_MS).length }, expected);
};

const holmOf: CaseCheck = (input, expected) => {
  const { p, alpha } = v.parse(holmSchema, input);
  expectMatch({ reject: holm(p, alpha) }, expected);
};

const mdc: CaseCheck = (input, expected) => {
  const { rows } = v.parse(mdcSchema, input);
  const maxAfter = rows.map(
    ([before, beforeWeeks, afterWeeks]) => mostAfterForDrop({ before, beforeWeeks, afterWeeks }) ?? null,
  );
  expectMatch({ maxAfter }, expected);
};

const yieldOf: CaseCheck = (input, expected) => {
  const { incidents } = v.parse(yieldSchema, input);
  const learned = incidents.map(({ h, reviewed = false, actionsDone = 0 }) => ({
    hours: h,
    hasReturn: reviewed || actionsDone > 0,
  }));
  const { hours, withReturn, share } = learningYield(learned);
  expectMatch({ hours, withLearning: withReturn, share: share ?? null }, expected);
};

const payback: CaseCheck = (input, expected) => {
  const { actionHours, avoidedCount, avoidedCountLo, avoidedCountHi, weeks, hPer } = v.parse(paybackSchema, input);
  const avoided = { value: avoidedCount * hPer, low: avoidedCountLo * hPer, high: avoidedCountHi * hPer };
  const found = paybackOf(actionHours, avoided, weeks);
  expectMatch(
    {
      paybackWeeks: found?.weeks ?? null,
      paybackWeeksSlow: found?.slowWeeks ?? null,
      paybackWeeksFast: found?.fastWeeks ?? null,
      breakEvenIncidents: breakEvenOf(actionHours, hPer) ?? null,
    },
    expected,
  );
};

/** Kinds of METHOD 2.14. */
export const ledgerCases: Readonly<Record<string, CaseCheck>> = {
  poisson,
  episodes,
  holm: holmOf,
  mdc,
  yield: yieldOf,
  payback,
};
