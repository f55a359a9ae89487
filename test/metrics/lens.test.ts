import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  CustomerImpact,
  Dataset,
  Incident,
  IncidentFilter,
  OwnDefinition,
  Verdict,
} from '../../src/domain/index.ts';
import { epochMs, hours, points, pointsPerHour, SEVERITIES } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { Lens, LensId } from '../../src/metrics/definitions/lens.ts';
import { lensOf } from '../../src/metrics/definitions/lens-of.ts';
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

const DAY = 86_400_000;
const MONDAY = at('2026-01-05T00:00Z');

function sprint(index: number) {
  const start = MONDAY + index * 14 * DAY;
  return drawnSprint(`S${index}`, new Date(start).toISOString().slice(0, 10), {
    sums: { committed: points(40), completedOfCommitted: points(30), completed: points(30) },
  });
}

/** Logged on the second day of a sprint. */
function incident(id: string, index: number, logged: number, more: Partial<Incident> = {}): Incident {
  const start = MONDAY + index * 14 * DAY + DAY + 10 * 3_600_000;
  return drawnIncident(id, {
    startedAt: epochMs(start),
    mitigatedAt: epochMs(start + 3_600_000),
    effort: { logged: hours(logged) },
    ...more,
  });
}

const TEAM = drawnTeam({ headCount: 5, typedPace: pointsPerHour(0.1) });

function lens(parts: Partial<Dataset>, keys: readonly string[] = ['neutral:S0']): Lens {
  const found = lensOf(drawnDataset({ teams: [TEAM], sprints: [sprint(0)], ...parts }), 'all', {
    teamId: 'kestrel',
    sprintKeys: keys,
  });
  if (found === undefined) throw new Error('the team is there');
  return found;
}

function line({ lines }: Lens, id: LensId) {
  return lines.find((each) => each.id === id);
}

const CHECKOUT: OwnDefinition = {
  id: 'rule-checkout',
  name: 'Checkout',
  match: 'all',
  conditions: [{ field: 'service', values: ['checkout'] }],
};

describe('definitions that the data cannot tell apart', () => {
  it('are folded, naming the field that is missing', () => {
    const found = lens({
      incidents: [incident('I1', 0, 10, { severity: 'unknown' })],
      definitions: [CHECKOUT],
    });
    expect(found.lines.map(({ id }) => id)).toEqual(['all']);
    expect(found.folded).toEqual([
      { id: 'customer', missing: ['felt'] },
      { id: 'severe', missing: ['severity'] },
      { id: 'off-plan', missing: ['items'] },
      { id: 'rule-checkout', missing: ['service'] },
    ]);
    expect(found.statements.map(({ of }) => of)).toEqual([1, 1]);
  });

  it('are told apart once one record has the field, also where both take the same', () => {
    const found = lens({
      incidents: [
        incident('I1', 0, 10, { severity: 1, customerImpact: 'major', services: ['checkout'] }),
        incident('I2', 0, 2, { severity: 'unknown', services: ['Checkout'] }),
      ],
      definitions: [CHECKOUT],
    });
    expect(found.folded.map(({ id }) => id)).toEqual(['off-plan']);
    expect(line(found, 'rule-checkout')?.point?.hoursOn).toBe(line(found, 'all')?.point?.hoursOn);
  });

  it('fold a rule that wants any of its conditions only if it lacks the fields of all of them', () => {
    const conditions = [...CHECKOUT.conditions, { field: 'severity' as const, severities: [3 as const] }];
    const any: OwnDefinition = { ...CHECKOUT, id: 'rule-any', match: 'any', conditions };
    const all: OwnDefinition = { ...CHECKOUT, id: 'rule-all', conditions };
    const found = lens({ incidents: [incident('I1', 0, 10)], definitions: [any, all] });
    expect(line(found, 'rule-any')).toBeDefined();
    expect(found.folded).toContainEqual({ id: 'rule-all', missing: ['service'] });
  });

  it('are not folded where there is no record to tell', () => {
    expect(lens({}).folded).toEqual([{ id: 'off-plan', missing: ['items'] }]);
  });
});

describe('a statement under every definition', () => {
  it('holds under a definition with two bounds only if both hold', () => {
    // S = 10 points, capacity 400 h at .1 = 40 = the plan: no slack, nothing over plan. Explained = .1 x hours, at least 5
    // from 50 h on. All 90 h: 9 points. Users felt it: 30 h (3 points) to 90 h: does not hold. Severity 1 and 2: 60 h.
    const found = lens({
      incidents: [
        incident('I1', 0, 30, { severity: 3, customerImpact: 'major' }),
        incident('I2', 0, 60, { severity: 2 }),
      ],
    });
    expect(found.shortfall).toBe(10);
    expect(line(found, 'all')?.point?.explained).toBeCloseTo(9, 9);
    expect(line(found, 'all')?.holds).toEqual({ 'most-of-shortfall': true });
    expect(line(found, 'customer')?.holds).toEqual({ 'most-of-shortfall': false });
    expect(line(found, 'severe')?.holds).toEqual({ 'most-of-shortfall': true });
    expect(found.statements).toEqual([
      { id: 'above-limits', holds: 0, of: 3, unknown: 3 },
      { id: 'most-of-shortfall', holds: 2, of: 3, unknown: 0 },
    ]);
  });

  it('says under which a load lies above its limits', () => {
    // Loads 5 4 6 5 4 6 5 % and 40 %: of severity 3 all along, and 140 h more of severity 1 in the last sprint. All: mean
    // 9.375, mean range (1+2+1+1+2+1+35)/7 = 6.14, limit 25.7: above. Severity 1 and 2: more than half zeros, no limits.
    const usual = [20, 16, 24, 20, 16, 24, 20, 20];
    const incidents = [
      ...usual.map((logged, index) => incident(`I${index}`, index, logged, { severity: 3 })),
      incident('X', 7, 140, { severity: 1 }),
    ];
    const sprints = usual.map((_, index) => sprint(index));
    const found = lens({ sprints, incidents }, ['neutral:S7']);
    expect(line(found, 'all')?.point?.load).toBeCloseTo(0.4, 9);
    expect(line(found, 'all')?.holds['above-limits']).toBe(true);
    expect(line(found, 'severe')?.holds).not.toHaveProperty('above-limits');
    expect(found.statements[0]).toEqual({ id: 'above-limits', holds: 1, of: 2, unknown: 1 });
  });
});

const asked = (verdict: Verdict | 'open') => {
  const item = drawnItem('Q1', {
    title: 'Hotfix: outage',
    type: 'bug',
    points: points(2),
    createdAt: at('2026-01-07T10:00Z'),
    completedAt: at('2026-01-07T12:00Z'),
    sprintKeys: ['neutral:S0'],
  });
  const row = drawnSprintItem('S0', 'Q1', { scope: 'added', outcome: 'completed', pointsAtEnd: points(2) });
  const planned = drawnItem('P1', { points: points(40), statusCategory: 'todo', sprintKeys: ['neutral:S0'] });
  const plan = drawnSprintItem('S0', 'P1', { outcome: 'not_completed', pointsAtStart: points(40) });
  return drawnDataset({
    teams: [TEAM],
    sprints: [drawnSprint('S0', '2026-01-05')],
    incidents: [incident('I1', 0, 10)],
    workItems: [item, planned],
    sprintItems: [row, plan],
    ...(verdict !== 'open' && { verdicts: { items: new Map([[item.key, verdict]]), incidents: new Map() } }),
  });
};

describe('anything that took us off the plan', () => {
  it('counts an item in full, not at all, or in the share of questions that were confirmed', () => {
    // 2 points at .1 are 20 h. Open, with no answer yet: 1/2. Confirmed: (1+1)/(1+2) hangs on nothing here.
    const on = (verdict: Verdict | 'open') =>
      analyse(asked(verdict), { definition: 'off-plan' }).teams[0]?.sprints[0]?.hoursOn;
    expect(on('open')).toBeCloseTo(20, 9);
    expect(on('confirmed')).toBeCloseTo(30, 9);
    expect(on('dismissed')).toBeCloseTo(10, 9);
    expect(analyse(asked('confirmed'), { definition: 'all' }).teams[0]?.sprints[0]?.hoursOn).toBeCloseTo(10, 9);
  });

  it('is grade E, and stands among the records under its own key with its file and line', () => {
    const [team] = analyse(asked('confirmed'), { definition: 'off-plan' }).teams;
    expect(team?.sprints[0]?.hoursByGrade).toEqual({ A: 10, E: 20 });
    expect(team?.shares.find(({ grade }) => grade === 'E')).toMatchObject({
      incidentKey: 'neutral:Q1',
      hoursOn: 20,
      points: 2,
      origins: [{ importId: 'drawn', line: 1 }],
    });
  });

  it('does not count the same item as added work as well', () => {
    const added = (definition: 'all' | 'off-plan') =>
      analyse(asked('confirmed'), { definition }).teams[0]?.sprints[0]?.addedShare;
    // The plan of 40 points is at the pace of the sprint: the added 2 points claim 2 of the 40 that were not finished.
    expect(added('all')).toBeCloseTo(2, 9);
    expect(added('off-plan')).toBeCloseTo(0, 9);
  });
});

describe('a filter on it', () => {
  it('sees an item as a record of unknown severity and of no service, and asks about no other', () => {
    const under = (filter: IncidentFilter) => {
      const found = lensOf(asked('open'), 'all', { teamId: 'kestrel', sprintKeys: ['neutral:S0'] }, filter);
      return [line(found ?? expect.fail('no team'), 'off-plan')?.point?.hoursOn, found?.questions.open];
    };
    // I1 is of severity 3 with 10 h; the open item counts with half of its 20 h.
    expect(under({ severities: [3] })).toEqual([10, 0]);
    expect(under({ severities: ['unknown'] })).toEqual([10, 1]);
    expect(under({ severities: [3, 'unknown'] })).toEqual([20, 1]);
    expect(under({ services: ['checkout'] })).toEqual([0, 0]);
  });
});

describe('the trace of a number under it', () => {
  it.each(['displaced', 'explained', 'added-share', 'hours-on'] as const)('adds up: %s', (figure) => {
    for (const verdict of ['open', 'confirmed'] as const) {
      const trace = traceOf(
        asked(verdict),
        { definition: 'off-plan' },
        { teamId: 'kestrel', sprintKey: 'neutral:S0', figure },
      );
      const sum = trace?.parts.reduce((total, part) => total + part.value, 0);
      expect(sum).toBeCloseTo(trace?.value ?? Number.NaN, 9);
    }
  });
});

const impact = fc.constantFrom<(CustomerImpact | undefined)[]>('major', 'none', 'unknown', undefined);
const incidents = fc.array(
  fc.record({
    logged: fc.integer({ min: 0, max: 60 }),
    severity: fc.constantFrom(...SEVERITIES),
    customerImpact: impact,
    service: fc.constantFrom('checkout', 'search'),
  }),
  { maxLength: 8 },
);

describe('whatever the incidents are', () => {
  it('the band holds every reading of every definition', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const found = lens({ incidents: given.map(toIncident), definitions: [CHECKOUT] });
        const runs = found.lines.flatMap(({ point, bounds }) => (point === undefined ? bounds : [point, ...bounds]));
        for (const { displaced, hoursOn } of runs) {
          expect(hoursOn).toBeGreaterThanOrEqual(found.hours.low);
          expect(hoursOn).toBeLessThanOrEqual(found.hours.high);
          expect(displaced).toBeGreaterThanOrEqual(found.points?.low ?? Number.NaN);
          expect(displaced).toBeLessThanOrEqual(found.points?.high ?? Number.NaN);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('no definition that takes some of the logged hours has more of them than all records', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const found = lens({ incidents: given.map(toIncident), definitions: [CHECKOUT] });
        const all = line(found, 'all')?.point?.hoursOn ?? Number.NaN;
        for (const { point, bounds } of found.lines) {
          for (const run of point === undefined ? bounds : [point, ...bounds]) {
            expect(run.hoursOn).toBeLessThanOrEqual(all + 1e-9);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every definition has one line or is folded', () => {
    fc.assert(
      fc.property(incidents, (given) => {
        const found = lens({ incidents: given.map(toIncident), definitions: [CHECKOUT] });
        const ids = [...found.lines, ...found.folded].map(({ id }) => id).toSorted();
        expect(ids).toEqual(['all', 'customer', 'off-plan', 'rule-checkout', 'severe']);
      }),
      { numRuns: 50 },
    );
  });
});

function toIncident(
  given: {
    logged: number;
    severity: Incident['severity'];
    customerImpact: CustomerImpact | undefined;
    service: string;
  },
  index: number,
): Incident {
  const { logged, severity, customerImpact, service } = given;
  return incident(`I${index}`, 0, logged, {
    severity,
    services: [service],
    ...(customerImpact !== undefined && { customerImpact }),
  });
}
