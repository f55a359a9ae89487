import { describe, expect, it } from 'vitest';
import type { Dataset, Incident } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import type { Sensitivity } from '../../src/metrics/sensitivity/sensitivity.ts';
import { sensitivityOf } from '../../src/metrics/sensitivity/sensitivity-of.ts';
import { drawnDataset, incidentsFromText, sprintsFromText } from './drawn-dataset.ts';

const ALL = { definition: 'all' } as const;

/** 400 h of capacity each; paces .09, .10, .12 before S4. */
const SPRINTS = sprintsFromText(`
  sprint  from        planned  done-of-plan  done
  S1      2026-01-05  40       36            36
  S2      2026-01-19  40       40            40
  S3      2026-02-02  40       40            48
  S4      2026-02-16  40       30            30
`);

/** In S4: 20 h logged of severity 1, which users felt; 60 h estimated of severity 3: 15 people for 4 h, the cap. */
const INCIDENTS = incidentsFromText(`
  incident  acknowledged      mitigated         severity  people  logged
  I1        2026-02-17T10:00  2026-02-17T12:00  1         -       20
  I2        2026-02-18T10:00  2026-02-18T14:00  3         15      -
`).map((incident) => (incident.id === 'I1' ? { ...incident, customerImpact: 'major' as const } : incident));

/** Fifty days of 8 h. */
const PERSON_DAYS = 50;

function dataset(incidents: readonly Incident[] = INCIDENTS, sprints = SPRINTS): Dataset {
  const empty = drawnDataset({});
  return drawnDataset({
    teams: empty.teams.map((team) => ({ ...team, headCount: 15 })),
    sprints: sprints.map((sprint) => ({ ...sprint, capacityPersonDays: PERSON_DAYS })),
    incidents,
  });
}

function sensitivity(keys?: readonly string[], data = dataset(), definition: 'all' | 'severe' = 'all'): Sensitivity {
  const query = { teamId: 'kestrel', ...(keys !== undefined && { sprintKeys: keys }) };
  const found = sensitivityOf(data, { definition }, query);
  if (found === undefined) throw new Error('the team is there');
  return found;
}

function rounded(driver: Sensitivity['drivers'][number] | undefined) {
  if (driver === undefined) return undefined;
  return { ...driver, low: Number(driver.low.toFixed(9)), high: Number(driver.high.toFixed(9)) };
}

describe('what would change the number of one sprint', () => {
  it('moves one assumption at a time, the widest first', () => {
    // Worked in the comment of sensitivityOf: the point is .10 x 80 = 8.
    expect(sensitivity(['neutral:S4']).drivers.map(rounded)).toEqual([
      { id: 'evidence', group: 'D', hours: 60, low: 4.4, high: 11.6 },
      { id: 'definition', low: 2, high: 8, lowest: 'customer', highest: 'all' },
      { id: 'pace', paces: 3, low: 7.2, high: 9.6 },
      { id: 'evidence', group: 'A', hours: 20, low: 7.8, high: 8.2 },
    ]);
  });

  it('tells the very number of the analysis', () => {
    const sprint = analyse(dataset(), ALL).teams[0]?.sprints[3];
    expect(sensitivity(['neutral:S4']).displaced).toEqual(sprint?.displaced);
    expect(sprint?.displaced?.value).toBeCloseTo(8, 9);
  });

  it('halves the hours, and with them the points', () => {
    // Half of 80 h at .10: 4. Envelope: .09 x (9 + 12) = 1.89 to .12 x (11 + 48) = 7.08.
    const { halved } = sensitivity(['neutral:S4']);
    expect(halved?.hoursOn).toBeCloseTo(40, 9);
    expect(halved?.displaced?.value).toBeCloseTo(4, 9);
    expect(halved?.displaced?.low).toBeCloseTo(1.89, 9);
    expect(halved?.displaced?.high).toBeCloseTo(7.08, 9);
  });

  it('lets the pace move when the hours are halved', () => {
    // S1, S2, S3 each with 200 h on incidents: paces 36/200, 40/200, 48/200, median .20. Halved: 36/300, 40/300, 48/300,
    // median 40/300. S4: 20 h at .20 are 4; 10 h at 40/300 are 4/3.
    const busy = incidentsFromText(`
      incident  acknowledged      mitigated         severity  people  logged
      B1        2026-01-06T10:00  2026-01-06T12:00  3         -       200
      B2        2026-01-20T10:00  2026-01-20T12:00  3         -       200
      B3        2026-02-03T10:00  2026-02-03T12:00  3         -       200
      I1        2026-02-17T10:00  2026-02-17T12:00  1         -       20
    `);
    const found = sensitivity(['neutral:S4'], dataset(busy));
    expect(found.displaced?.value).toBeCloseTo(4, 9);
    expect(found.halved?.displaced?.value).toBeCloseTo(4 / 3, 9);
  });

  it('counts the incidents with time in it, and those with estimated hours', () => {
    expect(sensitivity(['neutral:S4']).incidents).toEqual({ estimated: 1, all: 2 });
    expect(sensitivity(['neutral:S1']).incidents).toEqual({ estimated: 0, all: 0 });
  });

  it('asks under the definition that is on the screen', () => {
    // Severity 1 and 2 only: 20 h at .10.
    const severe = sensitivity(['neutral:S4'], dataset(), 'severe');
    expect(severe.displaced?.value).toBeCloseTo(2, 9);
    expect(severe.incidents).toEqual({ estimated: 0, all: 1 });
    expect(rounded(severe.drivers[0])).toEqual({
      id: 'definition',
      low: 2,
      high: 8,
      lowest: 'customer',
      highest: 'all',
    });
  });

  it('leaves out what moves nothing', () => {
    expect(sensitivity(['neutral:S1']).drivers).toEqual([]);
  });
});

describe('what would change the number of several sprints', () => {
  it('tells the total of the analysis, of the closed sprints only', () => {
    const keys = ['neutral:S3', 'neutral:S4'];
    const total = analyse(dataset(), { ...ALL, totalOf: new Set(keys) }).teams[0]?.total;
    expect(sensitivity(keys).displaced).toEqual(total?.displaced);
    expect(sensitivity().displaced).toEqual(analyse(dataset(), ALL).teams[0]?.total.displaced);
    const running = SPRINTS.map((sprint) => (sprint.id === 'S3' ? { ...sprint, state: 'active' as const } : sprint));
    const lone = sensitivity(keys, dataset(INCIDENTS, running));
    const sprint = analyse(dataset(INCIDENTS, running), ALL).teams[0]?.sprints[3];
    expect(lone.displaced).toEqual(sprint?.displaced);
  });

  it('adds up the slowest paces, and the fastest', () => {
    // 10 h more in S3. Its own list has too few before it, so the three others: .09 and .10 of S1 and S2, and S4 with
    // 30 / (400 - 80) = .09375: median .09375, from .09 to .10, all of them used since only two are calm. S4 has S3 with
    // 48 / 390 = .12308 in place of .12. Low: .09 x 10 + .09 x 80 = 8.1. High: .10 x 10 + .12308 x 80 = 10.846.
    const more = incidentsFromText(`
      incident  acknowledged      mitigated         severity  people  logged
      I0        2026-02-03T10:00  2026-02-03T12:00  3         -       10
    `);
    const found = sensitivity(['neutral:S3', 'neutral:S4'], dataset([...more, ...INCIDENTS]));
    const pace = found.drivers.find(({ id }) => id === 'pace');
    expect(pace?.low).toBeCloseTo(8.1, 9);
    expect(pace?.high).toBeCloseTo(1 + (48 / 390) * 80, 9);
    expect(pace).toMatchObject({ paces: 4 });
  });

  it('shares one multiplier of a group among the sprints', () => {
    // 10 h logged in S3 at .09375 and 20 h in S4 at .10, which has 60 h more at .10: 8.9375 +- 10 % of 2.9375.
    const more = incidentsFromText(`
      incident  acknowledged      mitigated         severity  people  logged
      I0        2026-02-03T10:00  2026-02-03T12:00  3         -       10
    `);
    const found = sensitivity(['neutral:S3', 'neutral:S4'], dataset([...more, ...INCIDENTS]));
    const logged = found.drivers.find((driver) => driver.id === 'evidence' && driver.group === 'A');
    expect(logged?.low).toBeCloseTo(8.9375 - 0.29375, 9);
    expect(logged?.high).toBeCloseTo(8.9375 + 0.29375, 9);
    expect(logged).toMatchObject({ hours: 30 });
  });
});

describe('what cannot be told', () => {
  it('is absent for a team that is not there', () => {
    expect(sensitivityOf(dataset(), ALL, { teamId: 'merlin' })).toBeUndefined();
  });

  it('leaves hours where there are no points', () => {
    const data = { ...dataset(), teams: dataset().teams.map(({ headCount: _headCount, ...team }) => team) };
    const sprints = data.sprints.map(({ capacityPersonDays: _days, ...sprint }) => sprint);
    const found = sensitivity(['neutral:S4'], { ...data, sprints });
    expect(found.displaced).toBeUndefined();
    expect(found.drivers).toEqual([]);
    expect(found.halved).toEqual({ hoursOn: 40 });
  });

  it('is all zeros for a sprint that is not there', () => {
    expect(sensitivity(['neutral:S9'])).toMatchObject({
      drivers: [],
      incidents: { estimated: 0, all: 0 },
      returns: { hours: 0, withReturn: 0 },
    });
  });
});
