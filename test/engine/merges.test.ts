import { describe, expect, test } from 'vitest';
import type { Decision, IncidentRow, Row } from '../../src/domain/index.ts';
import { epochMs, hours, NO_SETTINGS } from '../../src/domain/index.ts';
import { foldedRows } from '../../src/engine/folded-rows.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { batch, decided, folded, incident, item, responder, utc } from './rows.ts';

const same = (key: string, other: string, isSame = true, more: Partial<Decision> = {}): Decision =>
  decided({ kind: 'same-incident', key, other, isSame }, more);

const at = (time: string) => utc(`2026-03-02 ${time}`);

/** Told in incident.io, logged by the team: grade A. */
const TOLD: IncidentRow = incident('INC-104', {
  title: 'Checkout slow',
  startedAt: at('10:05'),
  acknowledgedAt: at('10:10'),
  mitigatedAt: at('11:00'),
  resolvedAt: at('12:00'),
  services: ['checkout'],
  teams: ['Kestrel'],
  effort: { logged: hours(3) },
});

/** The alert of the same incident: minutes of activity, grade B. */
const ALERT: IncidentRow = incident('PD-9', {
  source: 'pagerduty',
  startedAt: at('10:00'),
  acknowledgedAt: at('10:02'),
  mitigatedAt: at('10:30'),
  resolvedAt: at('13:00'),
  severity: 2,
  services: ['checkout', 'payments'],
  labels: ['pager'],
  teams: ['Heron'],
  responderCount: 4,
  effort: { engaged: hours(5) },
  customerImpact: 'major',
  followUpKeys: ['PAY-2'],
});

const BOTH = [same('incident.io:INC-104', 'pagerduty:PD-9')];
const foldOf = (rows: readonly Row[], decisions: readonly Decision[] = BOTH) =>
  folded([batch('a', rows)], { decisions });

describe('two records of one incident', () => {
  test('have the severity at declaration of the record that tells the severity, and the kind that any of them tells', () => {
    const { dataset } = foldOf([TOLD, { ...ALERT, severityFirst: 4, type: 'Latency' }]);
    expect(dataset.incidents).toMatchObject([{ severity: 2, severityFirst: 4, type: 'Latency' }]);
  });

  test('become one with the earliest start and ack, and the ends and effort of the better evidence', () => {
    const { dataset } = foldOf([TOLD, ALERT]);
    expect(dataset.incidents).toHaveLength(1);
    expect(dataset.incidents[0]).toMatchObject({
      key: 'incident.io:INC-104',
      startedAt: at('10:00'),
      acknowledgedAt: at('10:02'),
      mitigatedAt: at('11:00'),
      resolvedAt: at('12:00'),
      effort: { logged: 3 },
      severity: 2,
      services: ['checkout', 'payments'],
      labels: ['pager'],
      teamIds: ['kestrel'],
      customerImpact: 'major',
      aliases: ['PD-9'],
      followUpKeys: ['PAY-2'],
      mergedKeys: ['pagerduty:PD-9'],
    });
    expect(dataset.incidents[0]?.effort).toEqual({ logged: 3 });
    expect(dataset.incidents[0]).not.toHaveProperty('responderCount');
  });

  test('are one whichever is named first, and two again when that is taken back or denied', () => {
    const other = [same('pagerduty:PD-9', 'incident.io:INC-104')];
    expect(foldOf([ALERT, TOLD], other).dataset.incidents).toEqual(foldOf([ALERT, TOLD]).dataset.incidents);
    const undone = BOTH.map((decision) => ({ ...decision, undoneAt: epochMs(2) }));
    expect(foldOf([TOLD, ALERT], undone).dataset.incidents).toHaveLength(2);
    const denied = [...BOTH, same('pagerduty:PD-9', 'incident.io:INC-104', false, { madeAt: epochMs(2) })];
    expect(foldOf([TOLD, ALERT], denied).dataset.incidents).toHaveLength(2);
  });

  test('of equal grades: the earlier start decides, then the lower key', () => {
    const one = incident('1', { startedAt: at('10:00'), title: 'One', effort: { logged: hours(1) } });
    const two = incident('2', { startedAt: at('09:55'), title: 'Two', effort: { logged: hours(2) } });
    const decisions = [same('incident.io:1', 'incident.io:2')];
    expect(foldOf([one, two], decisions).dataset.incidents).toMatchObject([{ key: 'incident.io:2', title: 'Two' }]);
    const together = [one, { ...two, startedAt: at('10:00') }];
    expect(foldOf(together, decisions).dataset.incidents).toMatchObject([{ key: 'incident.io:1', title: 'One' }]);
  });

  test('take links, follow-ups and ids in titles along', () => {
    const items = [
      item('PAY-1', { incidentIds: ['PD-9'] }),
      item('PAY-2'),
      item('PAY-3', { title: 'After INC-104 and PD-9' }),
    ];
    const { dataset } = foldOf([TOLD, ALERT, ...items]);
    expect(dataset.workItems.map(({ incidentKeys }) => incidentKeys)).toEqual([
      ['incident.io:INC-104'],
      ['incident.io:INC-104'],
      ['incident.io:INC-104'],
    ]);
  });

  test('lose an item that is denied of either', () => {
    const denied = decided({ kind: 'link-item', key: 'jira:PAY-1', incident: 'incident.io:INC-104', isLinked: false });
    const { dataset } = foldOf([TOLD, ALERT, item('PAY-1', { incidentIds: ['PD-9'] })], [...BOTH, denied]);
    expect(dataset.workItems[0]?.incidentKeys).toEqual([]);
  });

  test('keep what was corrected in either, the last where both were', () => {
    const startedAt = at('10:30');
    const edits = [
      decided({ kind: 'edit-incident', key: 'pagerduty:PD-9', edit: { field: 'hours', hours: 2 } }),
      decided({ kind: 'edit-incident', key: 'pagerduty:PD-9', edit: { field: 'times', startedAt } }),
      decided({ kind: 'edit-incident', key: 'pagerduty:PD-9', edit: { field: 'severity', severity: 1 } }),
      decided(
        { kind: 'edit-incident', key: 'incident.io:INC-104', edit: { field: 'severity', severity: 4 } },
        { madeAt: epochMs(2) },
      ),
    ];
    expect(foldOf([TOLD, ALERT], [...BOTH, ...edits]).dataset.incidents).toMatchObject([
      { effort: { logged: 2 }, startedAt, severity: 4, edited: ['hours', 'severity', 'times'] },
    ]);
  });

  test('count as one incident, or as none', () => {
    const out = decided({ kind: 'count-incident', key: 'incident.io:INC-104', counts: false });
    const { dataset, excludedIncidents } = foldOf([TOLD, ALERT], [...BOTH, out]);
    expect([dataset.incidents.length, excludedIncidents]).toEqual([0, 2]);
  });

  test('stay as they are while one of them does not count, and links to that one lead to the other', () => {
    const { dataset } = foldOf([TOLD, { ...ALERT, excluded: 'duplicate' }, item('PAY-1', { incidentIds: ['PD-9'] })]);
    expect(dataset.incidents).toMatchObject([{ startedAt: at('10:05') }]);
    expect(dataset.incidents[0]).not.toHaveProperty('mergedKeys');
    expect(dataset.workItems[0]?.incidentKeys).toEqual(['incident.io:INC-104']);
  });

  test('chains of records become one', () => {
    const third = incident('S-1', { source: 'statuspage', startedAt: at('09:58') });
    const decisions = [...BOTH, same('pagerduty:PD-9', 'statuspage:S-1')];
    expect(foldOf([third, TOLD, ALERT], decisions).dataset.incidents).toMatchObject([
      { key: 'incident.io:INC-104', startedAt: at('09:58'), mergedKeys: ['pagerduty:PD-9', 'statuspage:S-1'] },
    ]);
  });
});

describe('merging never adds hours', () => {
  const hoursOf = (rows: readonly Row[], decisions: readonly Decision[]) => {
    const { teams } = analyse(foldOf(rows, decisions).dataset, { definition: 'all' });
    return teams.flatMap(({ shares }) => shares).reduce((sum, each) => sum + each.hoursOn + each.hoursOff, 0);
  };

  test('the response begins when the better record says, where the earlier ack would make it longer', () => {
    // Better (grade D): 4 people, 11:00 to 12:00 = 4 h. Other (grade E): 10:00 to 10:30, 1 person by default = 0.5 h.
    // From 10:00 to 12:00 four people would be 8 h, more than 4.5 h: so 11:00 to 12:00, 4 h.
    const better = incident('INC-104', {
      startedAt: at('11:00'),
      resolvedAt: at('12:00'),
      responderCount: 4,
      teams: ['K'],
    });
    const other = incident('PD-9', { source: 'pagerduty', acknowledgedAt: at('10:00'), resolvedAt: at('10:30') });
    expect(hoursOf([better, other], [])).toBeCloseTo(4.5, 9);
    expect(hoursOf([better, other], BOTH)).toBeCloseTo(4, 9);
    expect(foldOf([better, other]).dataset.incidents[0]).toMatchObject({ acknowledgedAt: at('11:00') });
  });

  test('the earlier ack holds where both records together have the hours', () => {
    // Better (D): 2 people, 10:30 to 12:00 = 3 h. Other (E): 10:00 to 13:00, 1 person = 3 h. One: 10:00 to 12:00 x 2 = 4 h.
    const better = incident('INC-104', {
      startedAt: at('10:30'),
      resolvedAt: at('12:00'),
      responderCount: 2,
      teams: ['K'],
    });
    const other = incident('PD-9', { source: 'pagerduty', acknowledgedAt: at('10:00'), resolvedAt: at('13:00') });
    expect(hoursOf([better, other], [])).toBeCloseTo(6, 9);
    expect(hoursOf([better, other], BOTH)).toBeCloseTo(4, 9);
  });

  test('the severity stays unknown where that of the other record would raise the cap', () => {
    // Better: 6 h measured, 1 person, unknown severity: capped to 4 h, so grade D. Other: closed by the monitor, 0 h.
    // Severity 1 has a cap of 8 h, and 6 h would count.
    const better = incident('INC-104', { startedAt: at('10:00'), responderCount: 1, effort: { workload: hours(6) } });
    const other = incident('PD-9', { source: 'pagerduty', startedAt: at('10:00'), severity: 1, autoResolved: true });
    expect(hoursOf([better, other], BOTH)).toBeCloseTo(4, 9);
    expect(foldOf([better, other]).dataset.incidents[0]).toMatchObject({ severity: 'unknown' });
  });
});

describe('a bundle that is handed over', () => {
  const rows: readonly Row[] = [
    TOLD,
    ALERT,
    incident('INC-105', { startedAt: at('15:00'), resolvedAt: at('16:00'), teams: ['Kestrel'] }),
    incident('INC-106', { startedAt: at('17:00'), teams: ['Kestrel'] }),
    responder('INC-105', { person: 'p', startedAt: at('15:00'), endedAt: at('15:30') }),
    responder('INC-104', { person: 'q', startedAt: at('10:10'), endedAt: at('10:40') }),
    responder('PD-9', { source: 'pagerduty', person: 'r', startedAt: at('10:02'), endedAt: at('10:30') }),
    item('PAY-1', { incidentIds: ['PD-9'] }),
    item('PAY-2'),
    item('PAY-3', { incidentIds: ['INC-105'] }),
  ];
  const decisions = [
    ...BOTH,
    decided({ kind: 'edit-incident', key: 'incident.io:INC-105', edit: { field: 'hours', hours: 6, offHours: 1 } }),
    decided({ kind: 'edit-incident', key: 'incident.io:INC-105', edit: { field: 'teams', teamIds: ['heron'] } }),
    decided({ kind: 'edit-incident', key: 'incident.io:INC-105', edit: { field: 'felt', felt: 'yes' } }),
    decided({ kind: 'count-incident', key: 'incident.io:INC-106', counts: false }),
    decided({ kind: 'link-item', key: 'jira:PAY-2', incident: 'incident.io:INC-105', isLinked: true }),
    decided({ kind: 'link-item', key: 'jira:PAY-2', incident: 'pagerduty:PD-9', isLinked: false }),
    decided({ kind: 'link-item', key: 'jira:PAY-3', incident: 'incident.io:INC-105', isLinked: false }),
  ];

  test('gives the same incidents and links elsewhere, without the decisions; a denied follow-up is left out', () => {
    const here = folded([batch('a', rows)], { decisions }).dataset;
    const handed = foldedRows([batch('a', rows)], { decisions, settings: NO_SETTINGS, zone: 'UTC' });
    const there = folded([batch('bundle', handed)]).dataset;
    const plain = (dataset: typeof here) => ({
      incidents: dataset.incidents.map(
        ({ origins: _o, edited: _e, mergedKeys: _m, followUpKeys: _f, ...facts }) => facts,
      ),
      items: dataset.workItems.map(({ key, incidentKeys }) => ({ key, incidentKeys })),
      teams: dataset.teams,
    });
    expect(plain(there)).toEqual(plain(here));
    expect(there.incidents[0]?.followUpKeys).toEqual([]);
    expect(there.incidents.map(({ id }) => id)).toEqual(['INC-104', 'INC-105']);
  });

  test('is as the files write it where nothing was decided', () => {
    expect(foldedRows([batch('a', rows)]).filter(({ kind }) => kind === 'responder')).toHaveLength(3);
    expect(foldedRows([batch('a', rows)])).toEqual(expect.arrayContaining([TOLD, ALERT]));
  });
});
