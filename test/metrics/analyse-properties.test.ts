import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset, Incident, ScopeOutcome, WorkItem } from '../../src/domain/index.ts';
import { epochMs, HOUR_MS, hours, points, SEVERITIES } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { Analysis, SprintAnalysis } from '../../src/metrics/analysis.ts';
import type { IncidentShare } from '../../src/metrics/incident-share.ts';
import {
  at,
  drawnDataset,
  drawnIncident,
  drawnItem,
  drawnSprint,
  drawnSprintItem,
  drawnTeam,
} from './drawn-dataset.ts';

const TEAMS = ['kestrel', 'merlin'] as const;
const SPRINTS_EACH = 5;
const DAY_MS = 24 * HOUR_MS;
const FIRST_DAY = at('2026-01-05T00:00Z');

const SPRINTS = TEAMS.flatMap((teamId) =>
  Array.from({ length: SPRINTS_EACH }, (_, index) => {
    const from = new Date(FIRST_DAY + index * 14 * DAY_MS).toISOString().slice(0, 10);
    return drawnSprint(`${teamId}-${index}`, from, { teamId });
  }),
);

/** Sprints whose dates nobody gave. */
const UNDATED = ['Later', 'Sometime'].map((id) => {
  const { startAt: _start, endAt: _end, ...undated } = drawnSprint(id, '2026-01-05');
  return undated;
});

/** A moment from a week before the first sprint to a week after the last. */
const aMoment = fc
  .integer({ min: -7 * 24, max: (SPRINTS_EACH * 14 + 7) * 24 })
  .map((hour) => epochMs(FIRST_DAY + hour * HOUR_MS));
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const anIncident = fc
  .record({
    start: aMoment,
    length: fc.integer({ min: 1, max: 100 }),
    isOpen: fc.boolean(),
    logged: maybe(fc.integer({ min: 0, max: 40 })),
    people: maybe(fc.integer({ min: 1, max: 6 })),
    teamIds: fc.subarray([...TEAMS]),
    severity: fc.constantFrom(...SEVERITIES),
  })
  .map(
    ({ start, length, isOpen, logged, people, teamIds, severity }) =>
      (id: string): Incident =>
        drawnIncident(id, {
          startedAt: start,
          teamIds,
          severity,
          ...(!isOpen && { resolvedAt: epochMs(start + length * HOUR_MS) }),
          ...(people !== undefined && { responderCount: people }),
          effort: logged === undefined ? {} : { logged: hours(logged) },
          asOf: at('2026-04-01T00:00Z'),
        }),
  );

const OUTCOMES: readonly ScopeOutcome[] = ['completed', 'not_completed', 'removed', 'completed_elsewhere'];

const anItem = fc
  .record({
    sprint: fc.constantFrom(...SPRINTS),
    value: maybe(fc.integer({ min: 1, max: 8 })),
    outcome: fc.constantFrom(...OUTCOMES),
    isPlanned: fc.boolean(),
    doneAt: aMoment,
    incident: maybe(fc.integer({ min: 0, max: 7 })),
  })
  .map(({ sprint, value, outcome, isPlanned, doneAt, incident }) => (id: string) => {
    const item: WorkItem = drawnItem(id, {
      ...(sprint.teamId !== undefined && { teamId: sprint.teamId }),
      completedAt: doneAt,
      incidentKeys: incident === undefined ? [] : [`neutral:I${incident}`],
    });
    const row = drawnSprintItem(sprint.id, id, {
      outcome,
      scope: isPlanned ? 'committed' : 'added',
      ...(value !== undefined && { pointsAtStart: points(value) }),
    });
    return { item, row };
  });

/** Two teams with five sprints each; incidents of one, both or no team; items that may be linked to an incident. */
const aDataset = fc
  .record({ incidents: fc.array(anIncident, { maxLength: 8 }), items: fc.array(anItem, { maxLength: 40 }) })
  .map(({ incidents, items }): Dataset => {
    const made = items.map((make, index) => make(`W${index}`));
    return drawnDataset({
      teams: TEAMS.map((id) => drawnTeam({ id, name: id })),
      sprints: [...SPRINTS, ...UNDATED],
      incidents: incidents.map((make, index) => make(`I${index}`)),
      workItems: made.map(({ item }) => item),
      sprintItems: made.map(({ row }) => row),
    });
  });

/** Few runs: each one analyses ten sprints, some by thousands of draws. */
const RUNS = { numRuns: 40 };
const all = { definition: 'all' } as const;

function eachSprint(
  analysis: Analysis,
  visit: (sprint: SprintAnalysis, shares: readonly IncidentShare[]) => void,
): void {
  for (const { sprints, shares } of analysis.teams) {
    for (const sprint of sprints)
      visit(
        sprint,
        shares.filter(({ sprintKey }) => sprintKey === sprint.key),
      );
  }
}

function sumOf<Row>(rows: readonly Row[], numberOf: (row: Row) => number | undefined): number {
  return rows.reduce((sum, row) => sum + (numberOf(row) ?? 0), 0);
}

describe('an analysis', () => {
  it('does not hang on the order of the rows', () => {
    const shuffled = <Row>(rows: readonly Row[]) =>
      fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length });
    const pair = aDataset.chain((dataset) =>
      fc
        .record({
          teams: shuffled(dataset.teams),
          sprints: shuffled(dataset.sprints),
          incidents: shuffled(dataset.incidents),
          workItems: shuffled(dataset.workItems),
          sprintItems: shuffled(dataset.sprintItems),
        })
        .map((rows) => [dataset, { ...dataset, ...rows }] as const),
    );
    fc.assert(
      fc.property(pair, ([dataset, other]) => {
        expect(analyse(other, all)).toEqual(analyse(dataset, all));
      }),
      RUNS,
    );
  });

  it('changes nothing but the names when teams and sprints are renamed', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        const teams = dataset.teams.map((team) => ({ ...team, name: 'Renamed' }));
        const sprints = dataset.sprints.map((sprint) => ({ ...sprint, name: 'Renamed' }));
        const withoutNames = (analysis: Analysis) =>
          analysis.teams.map((team) => ({
            ...team,
            name: '',
            sprints: team.sprints.map((sprint) => ({ ...sprint, name: '' })),
            sprintsWithoutDates: team.sprintsWithoutDates.map((sprint) => ({ ...sprint, name: '' })),
          }));
        const renamed = analyse({ ...dataset, teams, sprints }, all);
        expect(withoutNames(renamed)).toEqual(withoutNames(analyse(dataset, all)));
      }),
      RUNS,
    );
  });

  it('has shares that add up to the numbers of their sprint', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        eachSprint(analyse(dataset, all), (sprint, shares) => {
          expect(sumOf(shares, (share) => share.hoursOn)).toBeCloseTo(sprint.hoursOn, 9);
          expect(sumOf(shares, (share) => share.hoursOff)).toBeCloseTo(sprint.hoursOff, 9);
          expect(sumOf(Object.values(sprint.hoursByGrade), (spent) => spent)).toBeCloseTo(sprint.hoursOn, 9);
          expect(sumOf(Object.values(sprint.hoursByGroup), (spent) => spent)).toBeCloseTo(sprint.hoursOn, 9);
          expect(sumOf(shares, (share) => share.points)).toBeCloseTo(sprint.displaced?.value ?? 0, 9);
          expect(sumOf(shares, (share) => share.explainedPoints)).toBeCloseTo(sprint.explained?.value ?? 0, 9);
        });
      }),
      RUNS,
    );
  });

  it('has sums that add up in every sprint: S = X + A + O + U, D = X + B, the plan = done + removed + not finished', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        eachSprint(analyse(dataset, all), ({ scope, displaced, explained, unexplained, absorbed, ...sprint }) => {
          if (scope !== undefined) {
            const { committed, completedOfCommitted, removed, notFinished } = scope;
            expect(completedOfCommitted + removed + notFinished).toBeCloseTo(committed, 9);
          }
          if (explained === undefined || unexplained === undefined || displaced === undefined) return;
          const named = explained.value + (sprint.addedShare ?? 0) + (sprint.overPlanShare ?? 0) + unexplained.value;
          expect(named).toBeCloseTo(scope?.shortfall ?? Number.NaN, 9);
          expect(explained.value + (absorbed?.value ?? Number.NaN)).toBeCloseTo(displaced.value, 9);
          expect(sprint.hoursOn).toBeLessThanOrEqual((sprint.capacity ?? 0) + 1e-9);
        });
      }),
      RUNS,
    );
  });

  it('keeps every hour: those of sprints, gaps, without time and without team make the hours of all incidents', () => {
    fc.assert(
      fc.property(aDataset, (dataset) => {
        const { teams, noTeam } = analyse(dataset, all);
        const inTeams = teams.flatMap(({ sprints, gap, notPlaced }) => [
          ...sprints.map((sprint) => sprint.hoursOn + sprint.hoursOff + (sprint.cutHours ?? 0)),
          gap.hoursOn + gap.hoursOff + notPlaced.hours,
        ]);
        const known = dataset.incidents.filter(({ effort }) => effort.logged !== undefined);
        const logged = sumOf(known, ({ effort }) => effort.logged);
        const kept = sumOf(inTeams, (spent) => spent) + noTeam.hours;
        if (known.length === dataset.incidents.length) expect(kept).toBeCloseTo(logged, 6);
        else expect(kept).toBeGreaterThanOrEqual(logged - 1e-6);
      }),
      RUNS,
    );
  });
});
