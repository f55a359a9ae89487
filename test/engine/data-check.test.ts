import { describe, expect, test } from 'vitest';
import type { DataFinding, ImportBatch, IncidentRow, Row, Settings, SprintRow } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, hours, localDate, NO_SETTINGS, points } from '../../src/domain/index.ts';
import { dataFindings } from '../../src/engine/data-check.ts';
import { batch, folded, incident, item, responder, sprint, sprintItem, utc } from './rows.ts';

const KESTREL = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('UTC'), headCount: 5 };
const at = utc('2026-03-03 10:00');
const later = utc('2026-03-03 11:00');

function imported(
  fileName: string,
  counts: Partial<ImportBatch['counts']>,
  more: Partial<ImportBatch> = {},
): ImportBatch {
  return {
    ...{ id: fileName, fileName, fileHash: '', fileBytes: 1, importer: 'some-format', issues: [], isSample: false },
    ...{ importedAt: epochMs(1), titlesLeftOut: false },
    counts: { rowsRead: 3, kept: 3, merged: 0, excluded: 0, skipped: 0, ...counts },
    brought: { incidents: 0, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
    ...more,
  };
}

type Given = { readonly imports?: readonly ImportBatch[]; readonly settings?: Partial<Settings> };

function check(rows: readonly Row[], { imports = [], settings = {} }: Given = {}): readonly DataFinding[] {
  const all = { ...NO_SETTINGS, teams: [KESTREL], ...settings };
  const batches = [batch('a', rows)];
  const shelf = { batches, decisions: [], zone: 'UTC', mark: '', settings: all, imports };
  return dataFindings({ ...shelf, folded: folded(batches, { settings: all }) });
}

const find = (findings: readonly DataFinding[], code: DataFinding['code']) =>
  findings.filter((finding) => finding.code === code);

/** One hour with one person, and nothing else is missing. */
const complete = (id: string, more: Partial<IncidentRow> = {}): IncidentRow =>
  incident(id, {
    ...{ severity: 3, startedAt: at, mitigatedAt: later, teams: ['Kestrel'], customerImpact: 'none' },
    ...{ responderCount: 1, services: [id], ...more },
  });

/** A row like `complete` without some of its fields. */
function without(row: IncidentRow, ...fields: readonly (keyof IncidentRow)[]): IncidentRow {
  return Object.fromEntries(
    Object.entries(row).filter(([name]) => !fields.some((field) => field === name)),
  ) as IncidentRow;
}

const dated = (id: string, from: string, until: string, more: Partial<SprintRow> = {}): SprintRow =>
  sprint(id, { teams: ['Kestrel'], state: 'closed', startAt: localDate(from), endAt: localDate(until), ...more });

test('nothing is found where nothing is missing', () => {
  expect(check([complete('INC-1'), dated('1', '2026-03-02', '2026-03-15')])).toEqual([]);
  expect(check([])).toEqual([]);
});

describe('incidents', () => {
  test('without responders have hours that are defaults', () => {
    // SEV2 for one hour with the two people of the default: 2 hours. INC-4 has neither people nor times: that is told apart.
    const unknown = without(complete('INC-2', { severity: 2, source: 'pagerduty' }), 'responderCount');
    const nothing = without(complete('INC-4'), 'responderCount', 'startedAt');
    const logged = without(complete('INC-5', { effort: { logged: hours(7) } }), 'responderCount');
    const findings = check([complete('INC-1'), unknown, complete('INC-3'), nothing, logged]);
    expect(find(findings, 'no-responders')).toEqual([
      { code: 'no-responders', count: 1, of: 5, names: ['pagerduty'], hours: 2 },
    ]);
  });

  test('without times have hours in no sprint', () => {
    // The default of SEV3 without times is 3 hours; what is logged is 7 hours.
    const unknown = without(complete('INC-1'), 'startedAt', 'mitigatedAt');
    const logged = without(complete('INC-2', { effort: { logged: hours(7) }, source: 'jira' }), 'startedAt');
    const findings = check([unknown, logged, complete('INC-3')]);
    expect(find(findings, 'no-times')).toEqual([
      { code: 'no-times', count: 2, of: 3, names: ['incident.io', 'jira'], hours: 10 },
    ]);
  });

  test('without an end last until the time of the data, up to the cap', () => {
    // INC-2 is open from 10:00 until the data end at 18:00: 8 hours, of which the 4 of SEV3 count.
    const open = without(complete('INC-2'), 'mitigatedAt');
    const last = complete('INC-3', { mitigatedAt: utc('2026-03-03 18:00'), effort: { logged: hours(1) } });
    expect(find(check([complete('INC-1'), open, last]), 'still-open')).toEqual([
      { code: 'still-open', count: 1, of: 3, names: ['incident.io'], hours: 4 },
    ]);
  });

  test('of unknown severity, of unknown impact and of no team are counted with their hours', () => {
    const heron = { ...KESTREL, id: 'heron', name: 'Heron' };
    const vague = complete('INC-1', { severity: 'unknown', source: 'grafana' });
    const asked = complete('INC-2', { customerImpact: 'unknown' });
    const unasked = without(complete('INC-3', { mitigatedAt: utc('2026-03-03 12:00') }), 'customerImpact');
    const stray = complete('INC-4', { teams: [], effort: { logged: hours(5) } });
    const findings = check([vague, asked, unasked, stray], { settings: { teams: [KESTREL, heron] } });
    expect(findings).toEqual([
      { code: 'unassigned-incidents', count: 1, of: 4, names: ['incident.io'], hours: 5 },
      { code: 'unknown-severity', count: 1, of: 4, names: ['grafana'], hours: 1 },
      // One hour and two hours.
      { code: 'impact-unknown', count: 2, of: 4, names: ['incident.io'], hours: 3 },
    ]);
  });

  test('that nobody worked on are out of all records, set apart or not', () => {
    const alert = without(complete('INC-2', { autoResolved: true }), 'responderCount');
    const rows = [complete('INC-1'), alert, { ...alert, id: 'INC-3', services: [] }];
    const expected = [{ code: 'untouched', count: 2, of: 3, names: [] }];
    expect(find(check(rows), 'untouched')).toEqual(expected);
    expect(find(check(rows, { settings: { countsUntouched: true } }), 'untouched')).toEqual(expected);
  });

  test('that may be one are counted in pairs', () => {
    const rows = ['pagerduty', 'opsgenie', 'jira'].map((source) =>
      complete('1', { source, services: ['checkout'], title: 'Checkout slow' }),
    );
    // Three records of three tools that are alike make three pairs.
    expect(find(check(rows), 'duplicates')).toEqual([{ code: 'duplicates', count: 3, of: 3, names: [] }]);
  });
});

describe('sprints', () => {
  test('without dates are named, by team', () => {
    const bare = sprint('2', { teams: ['Kestrel'], name: 'March' });
    expect(find(check([dated('1', '2026-03-02', '2026-03-15'), bare]), 'no-sprint-dates')).toEqual([
      { code: 'no-sprint-dates', teamId: 'kestrel', count: 1, of: 2, names: ['March'] },
    ]);
  });

  test('more than five days apart leave a gap between them', () => {
    // Sprint 1 ends with 15 March. Sprint 2 begins on the 21st, five days later; sprint 4 on 11 April, six after the 4th.
    const rows = [
      dated('1', '2026-03-02', '2026-03-15'),
      dated('2', '2026-03-21', '2026-04-04'),
      dated('4', '2026-04-11', '2026-04-24'),
      dated('9', '2026-06-01', '2026-06-14', { state: 'future' }),
    ];
    expect(find(check(rows), 'gap-between-sprints')).toEqual([
      { code: 'gap-between-sprints', teamId: 'kestrel', count: 1, of: 2, names: ['Sprint 2', 'Sprint 4'] },
    ]);
  });

  test('that lie inside another, or in a night with 25 hours, leave no gap', () => {
    const inside = [
      dated('1', '2026-03-02', '2026-03-29'),
      dated('2', '2026-03-05', '2026-03-06'),
      dated('3', '2026-03-30', '2026-04-12'),
    ];
    expect(find(check(inside), 'gap-between-sprints')).toEqual([]);
    // From 23 October 24:00 to 29 October 00:00 in London are five days and, on the 25th, one hour.
    const autumn = [dated('1', '2026-10-12', '2026-10-23'), dated('2', '2026-10-29', '2026-11-11')];
    const teams = [{ ...KESTREL, calendar: defaultCalendar('Europe/London') }];
    expect(find(check(autumn, { settings: { teams } }), 'gap-between-sprints')).toEqual([]);
  });

  test('with a weak plan are named by what is known of it', () => {
    const sums = { committed: points(5), completed: points(5), completedOfCommitted: points(5) };
    const rows = [
      dated('1', '2026-03-02', '2026-03-15', { sums, planEvidence: 'P1' }),
      dated('2', '2026-03-16', '2026-03-29', { sums, planEvidence: 'P3' }),
      dated('3', '2026-03-30', '2026-04-12', { sums, planEvidence: 'P4' }),
    ];
    const findings = check(rows);
    expect(find(findings, 'plan-from-columns')).toEqual([
      { code: 'plan-from-columns', teamId: 'kestrel', count: 1, of: 3, names: ['Sprint 2'] },
    ]);
    expect(find(findings, 'plan-current-only')).toEqual([
      { code: 'plan-current-only', teamId: 'kestrel', count: 1, of: 3, names: ['Sprint 3'] },
    ]);
  });

  test('have no capacity of their own where the team has no head count', () => {
    const { headCount: _unknown, ...team } = KESTREL;
    const rows = [
      dated('1', '2026-03-02', '2026-03-15'),
      dated('2', '2026-03-16', '2026-03-29', { capacityPersonDays: 40 }),
    ];
    expect(find(check(rows, { settings: { teams: [team] } }), 'no-head-count')).toEqual([
      { code: 'no-head-count', teamId: 'kestrel', count: 1, of: 2, names: [] },
    ]);
  });

  test('of no team are named', () => {
    const heron = { ...KESTREL, id: 'heron', name: 'Heron' };
    const rows = [dated('1', '2026-03-02', '2026-03-15'), { ...dated('2', '2026-03-16', '2026-03-29'), teams: [] }];
    expect(check(rows, { settings: { teams: [KESTREL, heron] } })).toEqual([
      { code: 'unassigned-sprints', count: 1, of: 2, names: ['Sprint 2'] },
    ]);
  });
});

describe('work items', () => {
  const planned = (...entries: readonly (readonly [string, string])[]) =>
    entries.map(([sprintId, key]) => sprintItem(sprintId, key, { outcome: 'completed' }));
  const SPRINTS = [dated('1', '2026-03-02', '2026-03-15'), dated('2', '2026-03-16', '2026-03-29')];

  test('without an estimate are counted once, however often they are planned', () => {
    const rows = [
      ...SPRINTS,
      item('PAY-1', { points: points(3) }),
      item('PAY-2'),
      item('PAY-3', { points: points(0) }),
      item('PAY-4'),
      ...planned(['1', 'PAY-1'], ['1', 'PAY-2'], ['2', 'PAY-2'], ['2', 'PAY-3']),
      sprintItem('2', 'PAY-4', { scope: 'added', outcome: 'completed' }),
    ];
    expect(find(check(rows), 'unestimated')).toEqual([
      { code: 'unestimated', teamId: 'kestrel', count: 1, of: 3, names: [] },
    ]);
  });

  test('with sizes wait for their numbers, which are named', () => {
    const rows = [
      ...SPRINTS,
      item('PAY-1', { size: 'm' }),
      item('PAY-2', { size: ' M' }),
      item('PAY-3', { size: 'XL' }),
      item('PAY-4', { points: points(2) }),
      ...planned(['1', 'PAY-1'], ['1', 'PAY-2'], ['2', 'PAY-3'], ['2', 'PAY-4']),
    ];
    const findings = check(rows);
    expect(find(findings, 'sizes-unmapped')).toEqual([
      { code: 'sizes-unmapped', teamId: 'kestrel', count: 3, of: 4, names: ['M', 'XL'] },
    ]);
    expect(find(findings, 'unestimated')).toEqual([]);
    const estimates = { in: 'sizes', sizes: { M: 3 } } as const;
    expect(find(check(rows, { settings: { teams: [{ ...KESTREL, estimates }] } }), 'sizes-unmapped')).toMatchObject([
      { count: 1, names: ['XL'] },
    ]);
  });
});

describe('files', () => {
  test('with exactly as many rows as tools give at most may be cut off, and those that say so', () => {
    const issues = [{ code: 'possibly-truncated', effect: 'noted', count: 1, places: [] }] as const;
    const imports = [
      ...[999, 1000, 1001, 10_000, 20_000].map((rowsRead) => imported(`${rowsRead}.csv`, { rowsRead })),
      imported('said.json', {}, { issues }),
    ];
    expect(check([], { imports })).toEqual([
      { code: 'possibly-truncated', count: 4, of: 6, names: ['1000.csv', '10000.csv', '20000.csv', 'said.json'] },
    ]);
  });

  test('with records that were not kept are named', () => {
    const imports = [imported('a.csv', { skipped: 2 }), imported('b.csv', {}), imported('c.csv', { skipped: 1 })];
    expect(check([], { imports })).toEqual([{ code: 'skipped-rows', count: 3, of: 9, names: ['a.csv', 'c.csv'] }]);
  });

  test('of items in sprints do not count where an item was not in the sprint while it ran', () => {
    const devlake = { source: 'devlake', planEvidence: 'P3' } as const;
    const began = { source: 'devlake', startAt: utc('2026-03-02 09:00'), endAt: utc('2026-03-13 17:00') };
    const rows = [
      sprint('7', began),
      sprintItem('7', 'A-1', { ...devlake, addedAt: utc('2026-03-01 09:00') }),
      sprintItem('7', 'A-2', { ...devlake, removedAt: utc('2026-03-01 09:00') }),
    ];
    expect(find(check(rows), 'outside-sprints')).toEqual([{ code: 'outside-sprints', count: 1, of: 2, names: [] }]);
  });

  test('bring responders of incidents that are in no file', () => {
    const brought = { incidents: 1, sprints: 0, workItems: 0, sprintItems: 0, responders: 3 };
    const rows = [complete('INC-1'), ...['INC-1', 'INC-8', 'INC-9'].map((id) => responder(id, { startedAt: at }))];
    expect(find(check(rows, { imports: [imported('a.csv', {}, { brought })] }), 'orphan-responders')).toEqual([
      { code: 'orphan-responders', count: 2, of: 3, names: [] },
    ]);
  });
});
