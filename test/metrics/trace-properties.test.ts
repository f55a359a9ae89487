import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Incident, Sprint } from '../../src/domain/index.ts';
import { DEFINITIONS, epochMs, HOUR_MS, hours, methodOf, points, SEVERITIES } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { SprintAnalysis, TeamAnalysis } from '../../src/metrics/analysis.ts';
import type { Figure, Trace } from '../../src/metrics/trace/trace.ts';
import { traceOf } from '../../src/metrics/trace/trace-of.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from './drawn-dataset.ts';

const DAY_MS = 24 * HOUR_MS;
const FIRST_DAY = at('2026-01-05T00:00Z');
const SPRINTS_EACH = 4;
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const aMoment = fc
  .integer({ min: -5 * 24, max: (SPRINTS_EACH * 14 + 5) * 24 })
  .map((hour) => epochMs(FIRST_DAY + hour * HOUR_MS));
const aSum = fc.integer({ min: 0, max: 60 }).map(points);

/** The two teams: a head count, sometimes small enough for the clip, or people one by one; or nothing known. */
const aTeam = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((headCount) => ({ headCount })),
  fc
    .array(fc.record({ allocation: fc.constantFrom(0.5, 0.8, 1), absentHours: fc.constant({ 'kestrel-1': 16 }) }), {
      minLength: 1,
      maxLength: 4,
    })
    .map((people) => ({ people })),
);

const anIncident = fc
  .record({
    start: maybe(aMoment),
    length: fc.integer({ min: 1, max: 100 }),
    logged: maybe(fc.integer({ min: 0, max: 60 })),
    engaged: maybe(fc.integer({ min: 1, max: 60 })),
    people: maybe(fc.integer({ min: 1, max: 6 })),
    teamIds: fc.subarray(['kestrel', 'merlin']),
    severity: fc.constantFrom(...SEVERITIES),
    customerImpact: maybe(fc.constantFrom('major' as const, 'none' as const)),
    isReviewed: fc.boolean(),
  })
  .map(
    ({ start, length, logged, engaged, people, teamIds, severity, customerImpact, isReviewed }) =>
      (id: string): Incident =>
        drawnIncident(id, {
          teamIds,
          severity,
          ...(start !== undefined && { startedAt: start, resolvedAt: epochMs(start + length * HOUR_MS) }),
          ...(people !== undefined && { responderCount: people }),
          ...(customerImpact !== undefined && { customerImpact }),
          ...(isReviewed && { reviewStatus: 'published' }),
          effort: {
            ...(logged !== undefined && { logged: hours(logged) }),
            ...(engaged !== undefined && { engaged: hours(engaged) }),
          },
        }),
  );

/** What a file can say of a sprint beside its dates: sums, person-days, and that it still runs or that little is known. */
const aSprint = fc.record({
  sums: maybe(
    fc.record({ committed: aSum, completedOfCommitted: aSum, completed: aSum }, { requiredKeys: ['completed'] }),
  ),
  planEvidence: maybe(fc.constantFrom('P1' as const, 'P3' as const, 'P4' as const, 'P5' as const)),
  capacityPersonDays: maybe(fc.integer({ min: 0, max: 40 })),
  estimateUnit: fc.constantFrom('points' as const, 'points' as const, 'items' as const),
  state: fc.constantFrom('closed' as const, 'closed' as const, 'closed' as const, 'active' as const, 'future' as const),
});

const anItem = fc.record({
  sprint: fc.integer({ min: 0, max: 2 * SPRINTS_EACH - 1 }),
  value: maybe(fc.integer({ min: 1, max: 8 })),
  outcome: fc.constantFrom('completed', 'not_completed', 'removed'),
  isPlanned: fc.boolean(),
  doneAt: aMoment,
  incident: maybe(fc.integer({ min: 0, max: 7 })),
});

const aMethod = fc.constantFrom(
  {},
  { lieu_share: 0.5 },
  { overhead_minutes: 15 },
  { lieu_share: 1, overhead_minutes: 15 },
);

const aDataset = fc
  .record({
    teams: fc.tuple(aTeam, aTeam),
    sprints: fc.array(aSprint, { minLength: 2 * SPRINTS_EACH, maxLength: 2 * SPRINTS_EACH }),
    incidents: fc.array(anIncident, { maxLength: 8 }),
    items: fc.array(anItem, { maxLength: 30 }),
    method: aMethod,
  })
  .map((drawn): Dataset => {
    const sprints = drawn.sprints.map((extra, index) => toSprint(index, extra));
    const items = drawn.items.map((item, index) => ({ ...item, id: `W${index}`, of: sprints[item.sprint] }));
    return drawnDataset({
      method: methodOf(drawn.method),
      teams: ['kestrel', 'merlin'].map((id, index) => {
        const { headCount: _headCount, ...team } = drawnTeam({ id, name: id });
        return { ...team, ...drawn.teams[index] };
      }),
      sprints,
      incidents: drawn.incidents.map((make, index) => make(`I${index}`)),
      workItems: items.map(({ id, of, doneAt, value, incident }) =>
        drawnItem(id, {
          completedAt: doneAt,
          incidentKeys: incident === undefined ? [] : [`neutral:I${incident}`],
          ...(of?.teamId !== undefined && { teamId: of.teamId }),
          ...(value !== undefined && { points: points(value) }),
        }),
      ),
      sprintItems: items.map(({ id, of, outcome, isPlanned, value }) =>
        drawnSprintItem(of?.id ?? '', id, {
          outcome: outcome as 'completed',
          scope: isPlanned ? 'committed' : 'added',
          ...(value !== undefined && { pointsAtStart: points(value) }),
        }),
      ),
    });
  });

function toSprint(index: number, extra: Readonly<Record<string, unknown>>): Sprint {
  const teamId = index < SPRINTS_EACH ? 'kestrel' : 'merlin';
  const nth = index % SPRINTS_EACH;
  const from = new Date(FIRST_DAY + nth * 14 * DAY_MS).toISOString().slice(0, 10);
  const known = Object.fromEntries(Object.entries(extra).filter(([, value]) => value !== undefined));
  return drawnSprint(`${teamId}-${nth}`, from, { teamId, ...known });
}

type Read<Of> = (numbers: Of) => number | undefined;

/** Where the analysis has each figure of one sprint. */
const OF_SPRINT: Readonly<Partial<Record<Figure, Read<SprintAnalysis>>>> = {
  'hours-on': ({ hoursOn }) => hoursOn,
  'hours-off': ({ hoursOff }) => hoursOff,
  capacity: ({ capacity }) => capacity,
  load: ({ load }) => load,
  pace: ({ pace }) => pace?.value,
  committed: ({ committed }) => committed,
  'completed-of-committed': ({ scope, planEvidence }) =>
    planEvidence === 'P4' ? undefined : scope?.completedOfCommitted,
  shortfall: ({ scope, planEvidence }) => (planEvidence === 'P4' ? undefined : scope?.shortfall),
  added: ({ scope, planEvidence }) => (planEvidence === 'P4' ? undefined : scope?.addedCompleted),
  velocity: ({ finished }) => finished,
  displaced: ({ displaced }) => displaced?.value,
  explained: ({ explained }) => explained?.value,
  'added-share': ({ addedShare }) => addedShare,
  'over-plan-share': ({ overPlanShare }) => overPlanShare,
  unexplained: ({ unexplained }) => unexplained?.value,
  absorbed: ({ absorbed }) => absorbed?.value,
  incidents: ({ incidentCount }) => incidentCount,
};

/** Where it has the figures of a team's sprints together, or of what lies in none. */
const OF_TEAM: Readonly<Partial<Record<Figure, Read<TeamAnalysis>>>> = {
  'hours-on': ({ total }) => total.hoursOn,
  'hours-off': ({ total }) => total.hoursOff,
  capacity: ({ total }) => total.capacity,
  load: ({ total }) => total.load,
  committed: ({ total }) => total.committed,
  displaced: ({ total }) => total.displaced?.value,
  unexplained: ({ total }) => total.unexplained,
  incidents: ({ total }) => total.incidentCount,
  gap: ({ gap }) => gap.hoursOn + gap.hoursOff,
  'not-placed': ({ notPlaced }) => notPlaced.hours,
};

const SPRINT_FIGURES = [...entriesOf(OF_SPRINT).map(([figure]) => figure), 'with-return' as const];
const SUMMED_FIGURES = SPRINT_FIGURES.filter(
  (figure) => figure !== 'pace' && figure !== 'load' && figure !== 'incidents',
);

/** Each run analyses eight sprints and traces every figure of each. */
const RUNS = { numRuns: 15 };

/** Every trace of every figure of every sprint and team, with its team's analysis. */
function eachTrace(
  dataset: Dataset,
  definition: (typeof DEFINITIONS)[number],
  visit: (trace: Trace, known: number | undefined, isOfSprint: boolean) => void,
): void {
  const options = { definition, rangesFor: new Set<string>() };
  for (const team of analyse(dataset, options).teams) {
    for (const sprint of team.sprints) {
      for (const [figure, read] of entriesOf(OF_SPRINT)) {
        const trace = traceOf(dataset, options, { teamId: team.id, sprintKey: sprint.key, figure });
        if (trace !== undefined) visit(trace, read(sprint), true);
        else if (!isWithheld(team, figure)) throw new Error(`no trace of ${figure}`);
      }
    }
    for (const [figure, read] of entriesOf(OF_TEAM)) {
      const trace = traceOf(dataset, options, { teamId: team.id, figure });
      if (trace !== undefined) visit(trace, read(team), false);
      else if (!isWithheld(team, figure)) throw new Error(`no trace of ${figure}`);
    }
  }
}

/** METHOD 2.6: in a team under three people the split by working time would describe a person. */
function isWithheld({ headCount }: TeamAnalysis, figure: Figure): boolean {
  return figure === 'hours-off' && headCount !== undefined && headCount < 3;
}

function entriesOf<Of>(reads: Readonly<Partial<Record<Figure, Read<Of>>>>): readonly [Figure, Read<Of>][] {
  return Object.entries(reads) as [Figure, Read<Of>][];
}

function expectNear(actual: number, expected: number, what: string): void {
  const tolerance = 1e-9 * Math.max(1, Math.abs(expected));
  expect(Math.abs(actual - expected), `${what}: ${actual} and ${expected}`).toBeLessThanOrEqual(tolerance);
}

describe('the trace of any figure', () => {
  it('has the number of the analysis, and is absent exactly where that is', () => {
    fc.assert(
      fc.property(aDataset, fc.constantFrom(...DEFINITIONS), (dataset, definition) => {
        eachTrace(dataset, definition, (trace, known) => {
          expect(trace.value === undefined, `${trace.figure} known`).toBe(known === undefined);
          if (known !== undefined && trace.value !== undefined) expectNear(trace.value, known, trace.figure);
        });
      }),
      RUNS,
    );
  });

  it('has parts that add up to it', () => {
    fc.assert(
      fc.property(aDataset, fc.constantFrom(...DEFINITIONS), (dataset, definition) => {
        eachTrace(dataset, definition, (trace) => {
          if (!trace.isSum || trace.value === undefined) return;
          const sum = trace.parts.reduce((total, { value }) => total + value, 0);
          expectNear(sum, trace.value, `parts of ${trace.figure} (${trace.formula})`);
        });
      }),
      RUNS,
    );
  });

  it('leads from every incident and item to a line of a file', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        eachTrace(dataset, 'all', ({ parts, figure }) => {
          for (const part of parts) {
            expect(part.origins.length, `${part.id} of ${figure}`).toBeGreaterThan(0);
          }
        });
      }),
      RUNS,
    );
  });

  it('gives a reason where it is not known', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        eachTrace(dataset, 'all', (trace, _known, isOfSprint) => {
          if (trace.value !== undefined || !isOfSprint) return;
          expect(trace.formula).toBe('not-known');
          expect(trace.flags.length, trace.figure).toBeGreaterThan(0);
        });
      }),
      RUNS,
    );
  });

  it('has hours that lead to the points: hours counted x pace, with what items add', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        eachTrace(dataset, 'all', ({ figure, formula, value, terms }) => {
          if (figure !== 'displaced' || formula !== 'pace-times-hours' || value === undefined) return;
          const of = (name: string) => terms.find((term) => term.name === name)?.value ?? 0;
          const again = (of('hours-on') + of('lieu')) * of('pace') + of('recorded-points');
          expectNear(again, value, 'hours x pace');
        });
      }),
      RUNS,
    );
  });
});

describe('the trace of a total', () => {
  it('is the sum of what its closed sprints have', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        const options = { definition: 'all', rangesFor: new Set<string>() } as const;
        for (const team of analyse(dataset, options).teams) {
          const closed = team.sprints.filter(({ state, unit }) => state === 'closed' && unit === team.unit);
          if (closed.length < team.sprints.filter(({ state }) => state === 'closed').length) continue;
          for (const figure of SUMMED_FIGURES) {
            const values = closed.flatMap(
              ({ key }) => traceOf(dataset, options, { teamId: team.id, sprintKey: key, figure })?.value ?? [],
            );
            const total = traceOf(dataset, options, { teamId: team.id, figure });
            if (total?.value === undefined) continue;
            expectNear(
              values.reduce((sum, value) => sum + value, 0),
              total.value,
              `total ${figure}`,
            );
          }
        }
      }),
      RUNS,
    );
  });
});
