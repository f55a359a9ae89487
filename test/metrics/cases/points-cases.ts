import * as v from 'valibot';
import {
  type EvidenceGroup,
  epochMs,
  hours,
  points,
  pointsPerHour,
  STANDARD_METHOD,
} from '../../../src/domain/index.ts';
import { analyse } from '../../../src/metrics/analyse.ts';
import type { Estimate, Pace } from '../../../src/metrics/analysis.ts';
import { calibrate } from '../../../src/metrics/hours/calibration.ts';
import { type ScopeLine, scopeOf } from '../../../src/metrics/plans/scope.ts';
import { attribute, type PlanFacts, type Situation, shareShortfall } from '../../../src/metrics/points/attribution.ts';
import {
  clipTo,
  displacedByIncident,
  type IncidentEffort,
  workloadOf,
} from '../../../src/metrics/points/displacement.ts';
import { DRAWS, drawAttributions, type MultiplierRanges } from '../../../src/metrics/points/draws.ts';
import { linkRole, similarity, titleWords } from '../../../src/metrics/points/linking.ts';
import { eligiblePaces, type PaceSprint, recentPace } from '../../../src/metrics/points/pace.ts';
import { estimateSprint } from '../../../src/metrics/points/uncertainty.ts';
import { quickEstimate } from '../../../src/metrics/quick-estimate.ts';
import { median, quantile } from '../../../src/metrics/statistics/quantiles.ts';
import { fnv1a32 } from '../../../src/metrics/statistics/random.ts';
import { printedParts } from '../../../src/metrics/statistics/rounding.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint } from '../drawn-dataset.ts';
import { expectMatch } from './match.ts';

/** Checks one worked case: `input` and `expected` are as in cases.json; throws where they do not agree. */
export type CaseCheck = (input: unknown, expected: unknown) => void;

/** Reads a case's input by its schema (unknown keys are refused), computes, and compares every key of the expectation. */
function check<Schema extends v.GenericSchema>(
  schema: Schema,
  compute: (input: v.InferOutput<Schema>) => object,
): CaseCheck {
  return (input, expected) => expectMatch(compute(v.parse(schema, input)), expected);
}

const number = v.number();
const numbers = v.array(number);

/** A closed list of paces as a `Pace`, none of them implied by the plan. */
function paceOf(rates: readonly number[]): Pace {
  return {
    value: pointsPerHour(median(rates) ?? Number.NaN),
    n: rates.length,
    method: 'all',
    laterSprintsUsed: false,
    used: rates.map((rate, index) => ({ sprintKey: `S${index}`, pace: pointsPerHour(rate) })),
  };
}

function rangeOf(estimate: Estimate | undefined): readonly number[] | undefined {
  return estimate && [estimate.low, estimate.high];
}

const DAY_MS = 86_400_000;
const dated = { id: v.optional(v.string()), start: v.optional(v.string()) };

const rate = check(
  v.strictObject({
    sprints: v.array(
      v.strictObject({ ...dated, end: v.optional(v.string()), C: number, H: number, P: v.nullable(number) }),
    ),
    calm: v.literal(0.1),
    window: v.literal(6),
    current: v.optional(v.strictObject({ ...dated, committed: number, C: number })),
  }),
  ({ sprints, current }) => {
    const sources = sprints.map(
      ({ id, start, end, C, H, P }, index): PaceSprint => ({
        sprintKey: id ?? `S${index}`,
        start: epochMs(start === undefined ? index * 14 * DAY_MS : Date.parse(start)),
        end: epochMs(end === undefined ? (index + 1) * 14 * DAY_MS : Date.parse(end)),
        capacity: C,
        hoursCounted: H,
        ...(P !== null && { finished: P }),
      }),
    );
    const start = current?.start === undefined ? sprints.length * 14 * DAY_MS : Date.parse(current.start);
    const target = { sprintKey: current?.id ?? 'this sprint', start: epochMs(start) };
    const plan = current === undefined ? {} : { capacity: current.C, committed: current.committed };
    const eligible = eligiblePaces(sources, STANDARD_METHOD);
    const pace = recentPace({ ...target, ...plan }, eligible, STANDARD_METHOD);
    return {
      rates: pace?.used.map((used) => used.pace),
      point: pace?.value,
      used: pace?.n,
      method: pace?.method,
      later: pace?.laterSprintsUsed,
      lo: pace?.low,
      hi: pace?.high,
    };
  },
);

const flag = v.optional(v.boolean());
const scope = check(
  v.strictObject({
    items: v.array(
      v.strictObject({
        id: v.string(),
        committed: v.boolean(),
        est0: v.optional(v.nullable(number)),
        est1: v.nullable(number),
        done: flag,
        removed: flag,
        wasReadded: flag,
      }),
    ),
  }),
  ({ items }) => {
    const lines = items.map(
      ({ id, committed, est0, est1, done, removed }): ScopeLine => ({
        itemKey: id,
        planned: committed,
        ...(est0 !== undefined && est0 !== null && { estimateAtStart: est0 }),
        ...(est1 !== null && { estimateAtEnd: est1 }),
        end: done ? 'completed' : removed ? 'removed' : 'not-finished',
      }),
    );
    const sums = scopeOf(lines);
    return { ...sums, sayDo: sums.completionShare ?? null };
  },
);

/** P03: the whole analysis of a sprint of which only the current iteration is known, after three sprints of pace r. */
const plan = check(
  v.strictObject({
    evidence: v.literal('P4'),
    committed: number,
    completedOfCommitted: number,
    C: v.literal(400),
    H: number,
    r: number,
    added: v.literal(0),
  }),
  ({ evidence, committed, completedOfCommitted, C, H, r }) => {
    const finished = points(r * C);
    const before = ['2026-01-05', '2026-01-19', '2026-02-02'].map((from, index) =>
      drawnSprint(`B${index}`, from, { sums: { committed: finished, completed: finished } }),
    );
    const current = drawnSprint('S1', '2026-02-16', { planEvidence: evidence });
    const workItems = [
      drawnItem('done', { points: points(completedOfCommitted), completedAt: at('2026-02-20T12:00Z') }),
      drawnItem('open', { points: points(committed - completedOfCommitted), statusCategory: 'todo' }),
    ].map((item) => ({ ...item, sprintKeys: [current.key] }));
    const incident = { acknowledgedAt: at('2026-02-17T10:00Z'), mitigatedAt: at('2026-02-17T12:00Z') };
    const incidents = [drawnIncident('I1', { ...incident, effort: { logged: hours(H) } })];
    const dataset = drawnDataset({ sprints: [...before, current], workItems, incidents });
    const sprint = analyse(dataset, { definition: 'all' }).teams[0]?.sprints.at(-1);
    return {
      D: sprint?.displaced?.value,
      // The items of a P4 sprint are still summed, for its velocity: what withholds S is the flag.
      S: sprint?.flags.includes('plan-unknown') ? undefined : sprint?.scope?.shortfall,
      X: sprint?.explained?.value,
      U: sprint?.unexplained?.value,
      B: sprint?.absorbed?.value,
      completionShare: sprint?.committed === undefined ? undefined : sprint.scope?.completionShare,
      withheld: sprint?.flags.includes('plan-unknown'),
    };
  },
);

const attrib = check(
  v.strictObject({
    S: number,
    D: number,
    Dlo: number,
    Dhi: number,
    added: number,
    over: number,
    slack: v.optional(number),
  }),
  ({ S, D, Dlo, Dhi, added, over, slack = 0 }) => {
    const runOf = (displaced: number) =>
      shareShortfall({ shortfall: S, displaced, addedOther: added, overPlan: over, slack });
    const run = runOf(D);
    return {
      claim: run.claim,
      explained: run.explained,
      explainedAdded: run.addedShare,
      explainedOver: run.overPlanShare,
      unexplained: run.unexplained,
      absorbed: run.absorbed,
      absorbedTotal: D + added + over - run.explained - run.addedShare - run.overPlanShare,
      range: [runOf(Dlo).explainedLow, runOf(Dhi).explainedHigh],
      share: S > 0 ? run.explained / S : null,
    };
  },
);

const endtoend = check(
  v.strictObject({
    C: number,
    H: number,
    Hlo: number,
    Hhi: number,
    r: number,
    rlo: number,
    rhi: number,
    rates: v.optional(numbers),
    committed: number,
    completedOfCommitted: number,
    addedCompletedOther: number,
  }),
  ({ C, H, Hlo, Hhi, r, rlo, rhi, rates, committed, completedOfCommitted, addedCompletedOther }) => {
    const facts: PlanFacts = {
      committed,
      shortfall: committed - completedOfCommitted,
      addedOther: addedCompletedOther,
    };
    const situation: Situation = {
      capacity: C,
      workload: workloadOf([{ hours: H, group: 'D', concurrent: 0, followUp: 0 }]),
      plan: facts,
    };
    const pace = paceOf(rates ?? [rlo, r, rhi]);
    const multipliers = { ...STANDARD_METHOD.multipliers, D: { low: Hlo / H, high: Hhi / H } };
    const estimates = estimateSprint({ situation, pace, multipliers });
    const point = attribute(situation, pace.value);
    return {
      load: H / C,
      D: estimates.displaced.value,
      Dlo: estimates.displaced.low,
      Dhi: estimates.displaced.high,
      shareMethod: (H / C) * committed,
      K: pace.value * C,
      over: point.overPlan,
      slack: point.slack,
      S: facts.shortfall,
      explained: estimates.explained?.value,
      unexplained: estimates.unexplained?.value,
      absorbed: estimates.absorbed?.value,
      range: rangeOf(estimates.explained),
      rangeU: rangeOf(estimates.unexplained),
      rangeB: rangeOf(estimates.absorbed),
    };
  },
);

const group = v.picklist(['A', 'B', 'Bh', 'C', 'D', 'E'] satisfies EvidenceGroup[]);
const effort = v.strictObject({ id: v.string(), h: number, group, concurrent: v.optional(number, 0) });

const clip = check(
  v.strictObject({
    C: number,
    H: v.optional(number),
    incidents: v.optional(v.array(effort)),
    rates: v.optional(numbers),
  }),
  ({ C, H, incidents, rates }) => {
    const efforts = incidents ?? [{ id: 'all', h: H ?? Number.NaN, group: 'D' as const, concurrent: 0 }];
    const clipped = clipTo(
      efforts.reduce((sum, { h }) => sum + h, 0),
      C,
    );
    const left = efforts.map((each) => ({ ...each, h: each.h * clipped.factor }));
    const total = left.reduce((sum, { h }) => sum + h, 0);
    const situation = { capacity: C, workload: workloadOf(left.map(toEffort)) };
    const estimates =
      rates && estimateSprint({ situation, pace: paceOf(rates), multipliers: STANDARD_METHOD.multipliers });
    return {
      hours: Object.fromEntries(left.map(({ id, h }) => [id, h])),
      H: total,
      cut: clipped.cut,
      flag: clipped.exceedsCapacity ? 'exceeds-capacity' : null,
      load: total / C,
      Dlo: estimates?.displaced.low,
      Dhi: estimates?.displaced.high,
    };
  },
);

function toEffort({ h, group, concurrent }: v.InferOutput<typeof effort>): IncidentEffort {
  return { hours: h, group, concurrent, followUp: 0 };
}

/** A08: the whole analysis of a team that estimates nothing; the last sprint has the incident hours. */
const items = check(
  v.strictObject({ baseline: v.array(v.strictObject({ C: v.literal(400), H: number, n: number })), H: number }),
  ({ baseline, H }) => {
    const all = [...baseline, { H, n: 0 }];
    const firstDay = Date.parse('2026-01-05');
    const sprints = all.map((_, index) =>
      drawnSprint(`S${index}`, new Date(firstDay + index * 14 * DAY_MS).toISOString().slice(0, 10)),
    );
    const workItems = all.flatMap(({ n }, index) => {
      const sprint = sprints[index];
      const completedAt = epochMs(firstDay + (index * 14 + 3) * DAY_MS);
      const finished = Array.from({ length: n }, (_, item) => drawnItem(`S${index}-${item}`, { completedAt }));
      const open = drawnItem(`S${index}-open`, { statusCategory: 'todo' });
      return [...finished, open].map((item) => ({ ...item, sprintKeys: [sprint?.key ?? ''] }));
    });
    const incidents = all.map(({ H: logged }, index) => {
      const acknowledgedAt = epochMs(firstDay + index * 14 * DAY_MS + 10 * 3_600_000);
      const mitigatedAt = epochMs(acknowledgedAt + 2 * 3_600_000);
      return drawnIncident(`I${index}`, { acknowledgedAt, mitigatedAt, effort: { logged: hours(logged) } });
    });
    const team = analyse(drawnDataset({ sprints, workItems, incidents }), { definition: 'all' }).teams[0];
    const sprint = team?.sprints.at(-1);
    return {
      itemsPerHour: sprint?.pace?.value,
      displacedItems: sprint?.unit === 'items' ? sprint.displaced?.value : undefined,
      points: sprint?.unit === 'points' ? sprint.displaced?.value : undefined,
    };
  },
);

const link = check(
  v.strictObject({
    r: number,
    incidentHours: number,
    incidentEnd: v.string(),
    graceHours: v.literal(24),
    items: v.array(v.strictObject({ id: v.string(), pts: number, planned: v.boolean(), done: v.string() })),
  }),
  ({ r, incidentHours, incidentEnd, items: linked }) => {
    const sums = { concurrent: 0, 'follow-up': 0, 'planned-follow-up': 0 };
    for (const { pts, planned, done } of linked) {
      sums[linkRole({ end: at(incidentEnd), isOpen: false }, { planned, doneAt: at(done) })] += pts;
    }
    const recorded = { concurrent: sums.concurrent, followUp: sums['follow-up'] };
    const responseOnly = displacedByIncident(r, { hours: incidentHours, concurrent: 0, followUp: 0 });
    return {
      response: responseOnly,
      ...recorded,
      displaced: displacedByIncident(r, { hours: incidentHours, ...recorded }),
      plannedFollowUp: sums['planned-follow-up'],
      naive: responseOnly + recorded.concurrent + recorded.followUp,
    };
  },
);

const jaccardCase = check(
  v.strictObject({ a: v.string(), b: v.string(), stop: v.array(v.string()) }),
  ({ a, b, stop }) => ({
    jaccard: similarity(titleWords(a), titleWords(b)),
    ignored: stop.every((word) => titleWords(word).size === 0),
  }),
);

const quantiles = check(v.strictObject({ values: numbers, p: numbers }), ({ values, p }) => ({
  q: p.map((share) => quantile(values, share)),
}));

const calibrateCase = check(v.strictObject({ values: numbers, p: numbers }), ({ values, p }) => {
  const calibration = calibrate(Float64Array.from(values), STANDARD_METHOD.calibrationIncidents);
  return {
    q: p.map((share) => quantile(values, share)),
    factor: calibration?.factor,
    lo: calibration?.range.low,
    mode: 1,
    hi: calibration?.range.high,
  };
});

const AMPLE_CAPACITY = 1e6;

const mc = check(
  v.strictObject({
    seed: number,
    draws: v.literal(DRAWS),
    rates: numbers,
    hours: v.record(group, v.optional(number)),
  }),
  ({ seed, rates, hours: byGroup }) => {
    const efforts = Object.entries(byGroup).map(([name, spent]) => ({
      hours: spent ?? 0,
      group: v.parse(group, name),
      concurrent: 0,
      followUp: 0,
    }));
    const situation = { capacity: AMPLE_CAPACITY, workload: workloadOf(efforts) };
    const pace = paceOf(rates);
    const { multipliers } = STANDARD_METHOD;
    const { displaced } = drawAttributions({ situation, paces: rates }, multipliers, seed);
    const envelope = estimateSprint({ situation, pace, multipliers }).displaced;
    const drawn = estimateSprint({ situation, pace, multipliers, seed }).displaced;
    return {
      point: drawn.value,
      p05: drawn.low,
      p50: quantile([...displaced], 0.5),
      p95: drawn.high,
      envLo: envelope.low,
      envHi: envelope.high,
      first3: [...displaced.slice(0, 3)],
    };
  },
);

const fnv = check(v.strictObject({ text: v.string() }), ({ text }) => ({ seed: fnv1a32(text) }));

const xrange = check(
  v.strictObject({
    seed: number,
    draws: v.literal(DRAWS),
    rates: numbers,
    C: number,
    committed: number,
    S: number,
    added: number,
    incidents: v.array(effort),
  }),
  ({ seed, rates, C, committed, S, added, incidents }) => {
    const plan: PlanFacts = { committed, shortfall: S, addedOther: added };
    const situation: Situation = { capacity: C, workload: workloadOf(incidents.map(toEffort)), plan };
    const pace = paceOf(rates);
    const multipliers: MultiplierRanges = STANDARD_METHOD.multipliers;
    const estimates = estimateSprint({ situation, pace, multipliers, seed });
    const point = attribute(situation, pace.value);
    const runs = drawAttributions({ situation, paces: rates }, multipliers, seed);
    const isLikely = estimates.displaced.label === 'likely';
    const firstRun = (index: number) => [runs.displaced[index], runs.explainedLow[index], runs.explainedHigh[index]];
    return {
      mode: isLikely ? 'likely' : 'few',
      D: estimates.displaced.value,
      O: point.overPlan,
      slack: point.slack,
      X: estimates.explained?.value,
      U: estimates.unexplained?.value,
      B: estimates.absorbed?.value,
      rangeD: rangeOf(estimates.displaced),
      rangeX: rangeOf(estimates.explained),
      rangeU: rangeOf(estimates.unexplained),
      rangeB: rangeOf(estimates.absorbed),
      first3: isLikely ? [0, 1, 2].map(firstRun) : null,
    };
  },
);

const quick = check(
  v.strictObject({
    people: number,
    days: number,
    hoursPerDay: number,
    incidentHours: number,
    points: number,
    logged: v.boolean(),
  }),
  ({ people, days, hoursPerDay, incidentHours, points: finished, logged }) => {
    const estimate = quickEstimate({
      people,
      workingDays: days,
      hoursPerDay,
      incidentHours,
      finished,
      isLogged: logged,
    });
    return {
      C: estimate?.capacity,
      H: estimate?.hours,
      load: estimate?.load,
      pace: estimate?.pace,
      D: estimate?.displaced?.value,
      range: rangeOf(estimate?.displaced),
      label: estimate?.displaced?.label,
    };
  },
);

const round = check(v.strictObject({ parts: numbers }), ({ parts }) => printedParts(parts));

/** How to run each kind of worked case that ends in points (METHOD 2.7 to 2.11 and 2.17). */
export const pointsCases: Readonly<Record<string, CaseCheck>> = {
  rate,
  scope,
  plan,
  attrib,
  endtoend,
  clip,
  items,
  link,
  jaccard: jaccardCase,
  calibrate: calibrateCase,
  quantiles,
  mc,
  fnv,
  xrange,
  quick,
  round,
};
