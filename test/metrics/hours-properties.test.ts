import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Incident, Presence } from '../../src/domain/index.ts';
import { STANDARD_METHOD } from '../../src/domain/index.ts';
import { allocateHours } from '../../src/metrics/hours/hours.ts';
import { incidents, inputs, MINUTE, MINUTES, teamsWith, total } from './drawn-inputs.ts';
import { cellsOf } from './hours-cells.ts';
import { naiveHours } from './naive-hours.ts';
import { addNaiveOverhead } from './naive-overhead.ts';

describe('allocating hours', () => {
  it('agrees with looking at every minute by itself', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const naive = naiveHours(input);
        if (input.method.overheadMinutes > 0) addNaiveOverhead(input, naive);
        for (const allocated of allocateHours(input)) {
          const cells = cellsOf(allocated);
          const expected = naive.get(allocated.incidentKey) ?? new Map<string, number>();
          for (const key of new Set([...cells.keys(), ...expected.keys()])) {
            const difference = Math.abs((cells.get(key) ?? 0) - (expected.get(key) ?? 0));
            expect(difference, `${allocated.incidentKey} ${key}`).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 120, seed: 2026 },
    );
  });

  it('keeps every hour: the cells of an incident add up to its total', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const { cells, total: whole } of allocateHours(input)) {
          const sum = cells.reduce((all, cell) => all + cell.hoursOn + cell.hoursOff + cell.hoursNotPlaced, 0);
          expect(cells.length).toBeGreaterThan(0);
          expect(Math.abs(sum - whole)).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('keeps a lump whole, whatever sprints, teams and working times it is spread over', () => {
    const logged = fc
      .tuple(incidents, total)
      .map(([list, sum]) => list.map((incident) => ({ ...incident, presence: [], effort: { logged: sum } })));
    fc.assert(
      fc.property(logged, (list) => {
        for (const [i, { total: whole }] of allocateHours({
          incidents: list,
          teams: teamsWith(1),
          method: STANDARD_METHOD,
        }).entries()) {
          expect(Math.abs(whole - (list[i]?.effort.logged ?? Number.NaN))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 200, seed: 11 },
    );
  });

  it('never counts more people at once than the team has, where nobody is named', () => {
    const nameless = incidents.map((list) =>
      list.map((incident) => ({ ...incident, presence: [], effort: {}, responderCount: 4, teamIds: ['kestrel'] })),
    );
    fc.assert(
      fc.property(nameless, (list) => {
        const sum = allocateHours({ incidents: list, teams: teamsWith(2), method: STANDARD_METHOD }).reduce(
          (all, { cells }) => all + cells.reduce((own, cell) => own + cell.hoursOn + cell.hoursOff, 0),
          0,
        );
        expect(sum).toBeLessThanOrEqual((2 * MINUTES) / 60 + 1e-6);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  it('never counts a person for more than an hour per hour, whatever incidents the person is in', () => {
    const crowd = incidents.map((list) =>
      list.map((incident, i) => ({ ...incident, effort: {}, presence: present(`p${i % 2}`, incident) })),
    );
    fc.assert(
      fc.property(crowd, (list) => {
        const input = { incidents: list, teams: teamsWith(undefined), method: STANDARD_METHOD };
        const counted = allocateHours(input).reduce((sum, each) => sum + (each.grade === 'C' ? each.total : 0), 0);
        // Each person's clock hours in any incident, minute by minute: what two incidents share counts once.
        const minutes = new Set(list.flatMap((incident) => incident.presence.flatMap(minutesOf)));
        expect(counted).toBeLessThanOrEqual(minutes.size / 60 + 1e-6);
      }),
      { numRuns: 150, seed: 17 },
    );
  });
});

/** One row over the whole of an incident, or over the first hour of the data where it has no times. */
function present(person: string, { acknowledgedAt, resolvedAt }: Incident): readonly Presence[] {
  if (acknowledgedAt === undefined || resolvedAt === undefined || resolvedAt <= acknowledgedAt) return [];
  return [{ person, startedAt: acknowledgedAt, endedAt: resolvedAt }];
}

function minutesOf({ person, startedAt, endedAt = startedAt }: Presence): readonly string[] {
  return Array.from({ length: (endedAt - startedAt) / MINUTE }, (_, i) => `${person} ${startedAt / MINUTE + i}`);
}
