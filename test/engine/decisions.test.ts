import { describe, expect, test } from 'vitest';
import type { Decision, DecisionContent, IncidentEdit, IncidentRow } from '../../src/domain/index.ts';
import { epochMs, hours, points } from '../../src/domain/index.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { batch, decided, folded, incident, item, responder, sprint, sprintItem, utc } from './rows.ts';

const MARCH = utc('2026-03-02 09:00');
const APRIL = utc('2026-04-01 09:00');

function edit(key: string, change: IncidentEdit, more: Partial<Decision> = {}): Decision {
  return decided({ kind: 'edit-incident', key, edit: change }, more);
}

/** The first incident of some rows after corrections of `incident.io:1`. */
function edited(row: Partial<IncidentRow>, ...edits: readonly IncidentEdit[]) {
  const decisions = edits.map((change) => edit('incident.io:1', change));
  return folded([batch('a', [incident('1', row)])], { decisions }).dataset.incidents[0];
}

describe('typed hours', () => {
  test('take the place of all effort that the files know, and are grade A', () => {
    const rows = [
      incident('1', { startedAt: MARCH, effort: { logged: hours(2), workload: hours(4) }, offHours: hours(1) }),
      responder('1', { person: 'somebody', startedAt: MARCH, endedAt: utc('2026-03-02 10:00') }),
      responder('1', { person: 'another', startedAt: MARCH, worked: hours(2) }),
    ];
    const { dataset } = folded([batch('a', rows)], {
      decisions: [edit('incident.io:1', { field: 'hours', hours: 6 })],
    });
    expect(dataset.incidents[0]).toMatchObject({
      effort: { logged: 6 },
      presence: [],
      logged: [],
      responderCount: 2,
      edited: ['hours'],
    });
    expect(dataset.incidents[0]?.effort).toEqual({ logged: 6 });
    expect(dataset.incidents[0]).not.toHaveProperty('offHours');
    const share = analyse(dataset, { definition: 'all' }).teams[0]?.shares[0];
    expect([share?.grade, (share?.hoursOn ?? 0) + (share?.hoursOff ?? 0)]).toEqual(['A', 6]);
  });

  test('keep the off-hours that were typed with them', () => {
    expect(edited({ offHours: hours(1) }, { field: 'hours', hours: 6, offHours: 2 })).toMatchObject({ offHours: 2 });
  });

  test('are shared among the teams in the proportion that the file gives', () => {
    // 1 h of 4 h and 3 h of 4 h become 2 h and 6 h of 8 h.
    const effortByTeam = { Kestrel: hours(1), Heron: hours(3) };
    const incidentNow = edited({ teams: ['Kestrel', 'Heron'], effortByTeam }, { field: 'hours', hours: 8 });
    expect(incidentNow?.effortByTeam).toEqual({ kestrel: 2, heron: 6 });
  });

  test('are not shared by a split that was 0', () => {
    const incidentNow = edited(
      { teams: ['Kestrel'], effortByTeam: { Kestrel: hours(0) } },
      { field: 'hours', hours: 8 },
    );
    expect(incidentNow).not.toHaveProperty('effortByTeam');
  });
});

describe('a correction', () => {
  test('of people changes their number, and leaves who was there when', () => {
    const rows = [
      incident('1', { startedAt: MARCH }),
      responder('1', { startedAt: MARCH, endedAt: APRIL, person: 'p' }),
    ];
    const { dataset } = folded([batch('a', rows)], {
      decisions: [edit('incident.io:1', { field: 'people', people: 4 })],
    });
    expect(dataset.incidents[0]).toMatchObject({ responderCount: 4, presence: [{ person: 'p' }], edited: ['people'] });
  });

  test('of times changes those that were typed', () => {
    const row = { startedAt: MARCH, resolvedAt: APRIL };
    const resolvedAt = utc('2026-03-02 11:00');
    expect(edited(row, { field: 'times', resolvedAt })).toMatchObject({
      startedAt: MARCH,
      resolvedAt,
      edited: ['times'],
    });
  });

  test('of severity and of teams takes the place of the file, for teams that are known', () => {
    const rows = [incident('1', { severity: 3, teams: ['Kestrel'] }), incident('2', { teams: ['Heron'] })];
    const decisions = [
      edit('incident.io:1', { field: 'severity', severity: 1 }),
      edit('incident.io:1', { field: 'teams', teamIds: ['heron', 'nobody'] }),
      edit('incident.io:2', { field: 'teams', teamIds: ['nobody'] }),
    ];
    const { dataset } = folded([batch('a', rows)], { decisions });
    expect(dataset.incidents).toMatchObject([
      { severity: 1, teamIds: ['heron'], edited: ['severity', 'teams'] },
      { teamIds: ['heron'] },
    ]);
    expect(dataset.incidents[1]).not.toHaveProperty('edited');
  });

  test('of teams takes hours by team away from teams that did not work on it', () => {
    const teams = ['Kestrel', 'Heron'];
    const effortByTeam = { Kestrel: hours(1), Heron: hours(3) };
    expect(edited({ teams, effortByTeam }, { field: 'teams', teamIds: ['heron'] })?.effortByTeam).toEqual({ heron: 3 });
    const elsewhere = edited({ teams, effortByTeam: { Kestrel: hours(1) } }, { field: 'teams', teamIds: ['heron'] });
    expect(elsewhere).not.toHaveProperty('effortByTeam');
  });

  test('of teams can say that no team is known', () => {
    expect(edited({ teams: ['Kestrel'] }, { field: 'teams', teamIds: [] })).toMatchObject({
      teamIds: [],
      edited: ['teams'],
    });
  });

  test.each([
    ['yes', undefined, 'partial'],
    ['yes', 'major', 'major'],
    ['no', 'major', 'none'],
    ['not-known', 'partial', 'unknown'],
  ] as const)('that users felt it: %s makes %s impact %s', (felt, customerImpact, impact) => {
    const row = customerImpact === undefined ? {} : { customerImpact };
    expect(edited(row, { field: 'felt', felt })).toMatchObject({ customerImpact: impact, edited: ['felt'] });
  });

  test('wins over a later import of the same record, under its other name too, until it is taken back', () => {
    const before = batch('a', [incident('INC-12', { severity: 3, startedAt: MARCH, effort: { logged: hours(2) } })]);
    const after = batch('b', [
      incident('01HZX', { aliases: ['INC-12'], severity: 2, startedAt: APRIL, effort: { logged: hours(9) } }),
    ]);
    const typed = edit('incident.io:INC-12', { field: 'hours', hours: 6 });
    const now = folded([before, after], { decisions: [typed] });
    expect(now.dataset.incidents).toMatchObject([{ severity: 2, startedAt: APRIL, effort: { logged: 6 } }]);
    const taken = { ...typed, undoneAt: epochMs(5) };
    expect(folded([before, after], { decisions: [taken] }).dataset.incidents).toMatchObject([
      { effort: { logged: 9 } },
    ]);
  });

  test('counts by when it was made, one per field, also where two names turn out to be of one record', () => {
    const rows = [incident('01HZX', { aliases: ['INC-12'] })];
    const decisions = [
      edit('incident.io:01HZX', { field: 'severity', severity: 2 }, { madeAt: epochMs(3) }),
      edit('incident.io:INC-12', { field: 'severity', severity: 4 }, { madeAt: epochMs(2) }),
      edit('incident.io:INC-12', { field: 'people', people: 3 }, { madeAt: epochMs(1) }),
    ];
    const one = folded([batch('a', rows)], { decisions });
    const other = folded([batch('a', rows)], { decisions: decisions.toReversed() });
    expect(one.dataset.incidents).toMatchObject([{ severity: 2, responderCount: 3, edited: ['people', 'severity'] }]);
    expect(other).toEqual(one);
  });

  test('of a record that is gone waits for its return', () => {
    const decisions = [edit('incident.io:1', { field: 'severity', severity: 2 })];
    const without = folded([batch('a', [incident('2')])], { decisions });
    expect(without.inForce.map(({ keys }) => keys)).toEqual([[undefined]]);
    expect(folded([batch('a', [incident('1'), incident('2')])], { decisions }).dataset.incidents[0]?.severity).toBe(2);
  });
});

describe('the end of a sprint that was closed three days late', () => {
  const dates = {
    startAt: utc('2026-03-02 00:00'),
    endAt: utc('2026-03-16 00:00'),
    completedAt: utc('2026-03-19 12:00'),
  };
  const rows = [sprint('7', { ...dates, state: 'closed' })];
  const flagsAndEnd = (decisions: readonly Decision[]) => {
    const { dataset } = folded([batch('a', rows)], { decisions });
    const flags = analyse(dataset, { definition: 'all' }).teams[0]?.sprints[0]?.flags ?? [];
    return [dataset.sprints[0]?.endAt, flags.includes('close-differs')];
  };
  const choice = (end: 'planned' | 'actual') => decided({ kind: 'sprint-end', key: 'jira:7', end });

  test('is warned about until somebody chooses', () => {
    expect(flagsAndEnd([])).toEqual([dates.endAt, true]);
  });

  test('is the close, or the plan, as a person says', () => {
    expect(flagsAndEnd([choice('actual')])).toEqual([dates.completedAt, false]);
    expect(flagsAndEnd([choice('planned')])).toEqual([dates.endAt, false]);
  });

  test('stays as planned where the close is not known', () => {
    const { dataset } = folded([batch('a', [sprint('8', { startAt: MARCH, endAt: APRIL })])], {
      decisions: [decided({ kind: 'sprint-end', key: 'jira:8', end: 'actual' })],
    });
    expect(dataset.sprints[0]?.endAt).toBe(APRIL);
    expect(dataset.sprints[0]).not.toHaveProperty('endChosen');
  });
});

test('a typed plan is evidence P5 and beats the scope history', () => {
  const dates = { startAt: utc('2026-03-02 00:00'), endAt: utc('2026-03-16 00:00'), state: 'closed' } as const;
  const rows = [
    sprint('7', {
      ...dates,
      sums: { committed: points(3), added: points(1), committedItems: points(1) },
      planEvidence: 'P1',
    }),
    item('PAY-1', { points: points(3) }),
    sprintItem('7', 'PAY-1', {
      outcome: 'completed',
      pointsAtStart: points(3),
      pointsAtEnd: points(3),
      planEvidence: 'P1',
    }),
  ];
  const plan = { committed: 20, completedOfCommitted: 15, completed: 17, removed: 2 };
  const { dataset } = folded([batch('a', rows)], {
    decisions: [decided({ kind: 'sprint-plan', key: 'jira:7', plan })],
  });
  expect(dataset.sprints[0]?.sums).toEqual({ ...plan, committedItems: 1 });
  const analysed = analyse(dataset, { definition: 'all' }).teams[0]?.sprints[0];
  // 20 planned, 15 of them done, 2 removed: 3 not finished.
  expect(analysed?.planEvidence).toBe('P5');
  expect(analysed?.scope).toMatchObject({ committed: 20, completedOfCommitted: 15, removed: 2, notFinished: 3 });
});

describe('a link', () => {
  const link = (isLinked: boolean, more: Partial<Decision> = {}, key = 'jira:PAY-1') =>
    decided({ kind: 'link-item', key, incident: 'incident.io:INC-7', isLinked }, more);
  const keysOf = (row: Parameters<typeof item>[1], decisions: readonly Decision[]) =>
    folded([batch('a', [incident('INC-7', { followUpKeys: ['PAY-2'] }), item('PAY-1', row)])], { decisions }).dataset
      .workItems[0]?.incidentKeys;

  test('that a person confirmed counts, once', () => {
    expect(keysOf({}, [link(true)])).toEqual(['incident.io:INC-7']);
    expect(keysOf({ incidentIds: ['INC-7'] }, [link(true)])).toEqual(['incident.io:INC-7']);
  });

  test('that a person denied does not count, wherever it is from', () => {
    expect(keysOf({ title: 'Fix INC-7', labels: ['INC-7'], incidentIds: ['INC-7'] }, [link(false)])).toEqual([]);
    const rows = [incident('INC-7', { followUpKeys: ['PAY-1'] }), item('PAY-1')];
    expect(folded([batch('a', rows)], { decisions: [link(false)] }).dataset.workItems[0]?.incidentKeys).toEqual([]);
  });

  test('is as the last decision about item and incident says, under any name of theirs', () => {
    const decisions = [link(false, { madeAt: epochMs(9) }, 'jira:OLD-1'), link(true, { madeAt: epochMs(8) })];
    expect(keysOf({ aliases: ['OLD-1'] }, decisions)).toEqual([]);
    expect(keysOf({ aliases: ['OLD-1'] }, [link(true, { madeAt: epochMs(10) }), ...decisions])).toEqual([
      'incident.io:INC-7',
    ]);
  });

  test('to an incident that is not there waits', () => {
    const decisions = [link(true)];
    expect(folded([batch('a', [item('PAY-1')])], { decisions }).dataset.workItems[0]?.incidentKeys).toEqual([]);
  });
});

describe('decisions in force', () => {
  test('tell the keys that their records have now', () => {
    const rows = [incident('01HZX', { aliases: ['INC-12'], site: 'acme.example' }), item('PAY-1')];
    const contents: readonly DecisionContent[] = [
      { kind: 'edit-incident', key: 'incident.io:INC-12', edit: { field: 'felt', felt: 'yes' } },
      { kind: 'link-item', key: 'jira:PAY-1', incident: 'incident.io:INC-12', isLinked: true },
    ];
    const { inForce } = folded([batch('a', rows)], { decisions: contents.map((content) => decided(content)) });
    expect(inForce.map(({ keys }) => keys)).toEqual([
      ['incident.io@acme.example:01HZX'],
      ['jira:PAY-1', 'incident.io@acme.example:01HZX'],
    ]);
  });
});

test('rows of responders whose incident is in no file are counted', () => {
  const rows = [incident('1'), responder('1', { person: 'p' }), responder('2', { person: 'p' })];
  expect(folded([batch('a', rows)]).orphanResponders).toBe(1);
});
