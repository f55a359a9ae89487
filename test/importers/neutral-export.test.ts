import { describe, expect, it } from 'vitest';
import type { IncidentRow } from '../../src/domain/incident-row.ts';
import type { Row } from '../../src/domain/rows.ts';
import { epochMs, hours, localDate, ms } from '../../src/domain/units.ts';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import { known } from '../../src/importers/read/known.ts';
import { readText } from '../support/check-import.ts';

const INCIDENT: IncidentRow = {
  kind: 'incident',
  id: 'INC-1',
  source: 'pagerduty',
  line: 7,
  severity: 3,
  severityRaw: 'high',
  startedAt: epochMs(Date.UTC(2026, 10, 3, 8, 12, 0, 250)),
  resolvedAt: localDate('2026-11-04'),
  teams: ['payments'],
  services: [],
  effort: { logged: hours(1.5), engaged: hours(1834 / 3600) },
  effortByTeam: { 'a=b': hours(0.5) },
  customerImpactMs: ms(90_000),
};

function responder(person: string, minute: number): Row {
  const startedAt = epochMs(Date.UTC(2026, 10, 3, 9, minute));
  return { kind: 'responder', source: 'pagerduty', line: 1, incidentId: 'INC-1', person, startedAt };
}

describe('the neutral bundle', () => {
  it('is written in the words of the template', () => {
    expect(toBundle([INCIDENT], { generatedAt: '2026-11-23T03:30:00Z' })).toEqual({
      schema: 'incident-sprint-bundle/1',
      generated_at: '2026-11-23T03:30:00Z',
      incidents: [
        {
          incident_id: 'INC-1',
          severity: 'SEV3',
          severity_raw: 'high',
          started_at: '2026-11-03T08:12:00.250Z',
          resolved_at: '2026-11-04',
          team: ['payments'],
          customer_impact_minutes: 1.5,
          responder_minutes: 90,
          effort_source: 'logged',
          logged_minutes: 90,
          // 1834 s / 60 = 30.5666… min
          engaged_minutes: 30.566667,
          responder_minutes_by_team: ['a=b=30'],
          source: 'pagerduty',
        },
      ],
      sprints: [],
      work_items: [],
      sprint_items: [],
      responders: [],
    });
  });

  it('brings an incident with everything it had', async () => {
    const result = await readText(JSON.stringify(toBundle([INCIDENT])));
    const { engaged, ...effort } = INCIDENT.effort;
    expect(result.rows).toEqual([
      { ...INCIDENT, line: 1, effort: { ...effort, engaged: expect.closeTo(engaged ?? 0, 6) } },
    ]);
    expect(result.report.issues).toEqual([]);
  });

  it('renumbers persons by appearance, the same person with the same number', () => {
    const { responders } = toBundle([responder('x9', 1), responder('a1', 2), responder('x9', 3)]);
    expect(responders.map(({ person_ref }) => person_ref)).toEqual(['p1', 'p2', 'p1']);
    expect(JSON.stringify(responders)).not.toMatch(/x9|a1/);
  });

  it('says why a record is excluded', async () => {
    const rows: readonly Row[] = [
      { ...INCIDENT, id: 'A', excluded: 'drill' },
      { ...INCIDENT, id: 'B', excluded: 'duplicate' },
    ];
    const bundle = toBundle(rows);
    expect(bundle.incidents).toMatchObject([{ kind: 'drill' }, { excluded: 'duplicate' }]);
    const result = await readText(JSON.stringify(bundle));
    expect(result.rows.map(({ excluded }) => excluded)).toEqual(['drill', 'duplicate']);
    expect(result.report.counts.excluded).toBe(2);
  });

  it('of the same rows is the same text', () => {
    expect(JSON.stringify(toBundle([INCIDENT]))).toBe(JSON.stringify(toBundle([{ ...INCIDENT, line: 99 }])));
  });
});

describe('known fields', () => {
  it('are those that are not undefined, 0 and false and "" among them', () => {
    expect(Object.entries(known({ a: 0, b: undefined, c: '', d: false, e: null }))).toEqual([
      ['a', 0],
      ['c', ''],
      ['d', false],
      ['e', null],
    ]);
  });

  it('of objects with the same pattern and other names are not mixed up', () => {
    expect(known({ x: 1, y: undefined, z: 3 })).toEqual({ x: 1, z: 3 });
    expect(known({ p: 1, q: undefined, r: 3 })).toEqual({ p: 1, r: 3 });
    expect(Object.keys(known({ x: 4, y: undefined, z: 6 }))).toEqual(['x', 'z']);
    expect(Object.keys(known({ z: 1, y: undefined, x: 2 })).sort()).toEqual(['x', 'z']);
  });

  it('of one object do not change with the next', () => {
    const first = known({ a: 1, b: 2 });
    const second = known({ a: 3, b: 4 });
    expect([first, second]).toEqual([
      { a: 1, b: 2 },
      { a: 3, b: 4 },
    ]);
  });
});
