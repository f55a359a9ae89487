import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, hours, localDate, points } from '../../src/domain/index.ts';
import { batch, decided, folded, incident, item, responder, sprint, sprintItem, utc } from './rows.ts';

const MARCH = utc('2026-03-02 09:00');
const APRIL = utc('2026-04-01 09:00');

describe('rows with the same key', () => {
  test('become one incident: what the later import knows wins, what only the earlier knows stays', () => {
    const earlier = batch('a', [
      incident('1', {
        title: 'Old title',
        startedAt: MARCH,
        severity: 2,
        services: ['api'],
        effort: { logged: hours(3) },
      }),
    ]);
    const later = batch('b', [
      incident('1', { title: 'New title', resolvedAt: APRIL, effort: { workload: hours(1) } }),
    ]);
    const { dataset } = folded([earlier, later]);
    expect(dataset.incidents).toMatchObject([
      {
        key: 'incident.io:1',
        title: 'New title',
        severity: 2,
        services: ['api'],
        effort: { logged: 3, workload: 1 },
        startedAt: MARCH,
        resolvedAt: APRIL,
        origins: [
          { importId: 'b', line: 1 },
          { importId: 'a', line: 1 },
        ],
      },
    ]);
  });

  test('are joined in a time that grows with their number, each with its place, the winning one first', () => {
    // 60,000 rows of one incident, and of one item in one sprint: joined one by one into ever longer lists, minutes.
    const many = Array.from({ length: 60_000 }, (_, index) => index + 1);
    const rows = [
      ...many.map((line) => incident('1', { line, startedAt: MARCH, title: `Version ${line}` })),
      ...many.map((line) => sprintItem('S', 'I', { line })),
    ];
    const { dataset } = folded([batch('a', rows)]);
    const [one] = dataset.incidents;
    expect([one?.title, one?.origins.length, one?.origins[0]?.line, one?.origins.at(-1)?.line]).toEqual([
      'Version 60000',
      60_000,
      60_000,
      1,
    ]);
    expect(dataset.sprintItems[0]?.origins.slice(0, 2).map(({ line }) => line)).toEqual([60_000, 59_999]);
  }, 5000);

  test('are ordered by the time of their data, not by the order in which they were imported', () => {
    const later = batch('b', [incident('1', { title: 'Newer', startedAt: APRIL })]);
    const earlier = batch('a', [incident('1', { title: 'Older', startedAt: MARCH })]);
    expect(folded([later, earlier]).dataset.incidents[0]?.title).toBe('Newer');
    expect(folded([earlier, later]).dataset.incidents[0]?.title).toBe('Newer');
  });

  test('of which one has a planned end in the future are not later for it', () => {
    const plan = batch('plan', [
      sprint('7', { startAt: utc('2026-12-01 00:00'), endAt: utc('2026-12-15 00:00') }),
      item('PAY-1', { title: 'Before', createdAt: MARCH }),
    ]);
    const news = batch('news', [item('PAY-1', { title: 'After', createdAt: APRIL })]);
    const { dataset } = folded([plan, news]);
    expect(dataset.workItems[0]?.title).toBe('After');
    expect(dataset.asOf).toBe(APRIL);
  });

  test('have their lists replaced whole', () => {
    const { dataset } = folded([
      batch('a', [item('PAY-1', { createdAt: MARCH, labels: ['one', 'two'] })]),
      batch('b', [item('PAY-1', { createdAt: APRIL, labels: ['three'] })]),
    ]);
    expect(dataset.workItems[0]?.labels).toEqual(['three']);
  });

  test('stay apart when their tools differ, and when their sites do', () => {
    const { dataset } = folded([
      batch('a', [
        item('PAY-1', { site: 'one.example' }),
        item('PAY-1', { site: 'two.example' }),
        item('PAY-1', { source: 'linear' }),
      ]),
    ]);
    expect(dataset.workItems.map(({ key }) => key)).toEqual([
      'jira@one.example:PAY-1',
      'jira@two.example:PAY-1',
      'linear:PAY-1',
    ]);
  });

  test('without a site belong to the only site that is known of their tool', () => {
    const { dataset } = folded([
      batch('a', [item('PAY-1', { site: 'acme.example', points: points(3) })]),
      batch('b', [item('PAY-1', { title: 'A title', createdAt: MARCH })]),
    ]);
    expect(dataset.workItems).toMatchObject([{ key: 'jira@acme.example:PAY-1', points: 3, title: 'A title' }]);
  });

  test('are found by another name of theirs', () => {
    const { dataset } = folded([
      batch('a', [incident('INC-12', { severity: 1, startedAt: MARCH })]),
      batch('b', [incident('01HZX', { aliases: ['INC-12'], title: 'Outage', startedAt: APRIL })]),
    ]);
    expect(dataset.incidents).toMatchObject([{ severity: 1, title: 'Outage', startedAt: APRIL }]);
  });

  test('join late, once a third row says that they are the same', () => {
    const { dataset } = folded([
      batch('a', [incident('INC-12', { severity: 1, startedAt: MARCH })]),
      batch('b', [incident('01HZX', { title: 'Outage', startedAt: utc('2026-03-10 09:00') })]),
      batch('c', [incident('01HZX', { aliases: ['INC-12'], resolvedAt: APRIL })]),
    ]);
    expect(dataset.incidents).toMatchObject([{ severity: 1, title: 'Outage', resolvedAt: APRIL }]);
    expect(dataset.incidents[0]?.origins.map(({ importId }) => importId)).toEqual(['c', 'b', 'a']);
  });
});

describe('the order of imports', () => {
  const ids = fc.constantFrom('1', '2', '3');
  const time = fc.constantFrom(MARCH, APRIL, undefined);
  const row: fc.Arbitrary<Row> = fc.oneof(
    fc
      .record({ id: ids, time, title: fc.constantFrom('one', 'two') })
      .map(({ id, time: startedAt, title }) =>
        incident(id, { title, ...(startedAt && { startedAt }), aliases: id === '1' ? ['INC-1'] : ['INC-2'] }),
      ),
    fc
      .record({ id: ids, time })
      .map(({ id, time: createdAt }) => item(id, { sprintIds: ['7'], ...(createdAt && { createdAt }) })),
    fc.record({ id: ids, name: ids }).map(({ id, name }) => sprint(id, { name })),
    fc
      .record({ id: ids, key: ids })
      .map(({ id, key }) => sprintItem(id, key, { planEvidence: id === '1' ? 'P1' : 'P3' })),
    ids.map((id) => responder(id, { startedAt: MARCH, person: id })),
  );
  const imports = fc.array(fc.array(row, { maxLength: 6 }), { minLength: 1, maxLength: 5 });

  test('never matters', () => {
    fc.assert(
      fc.property(imports, fc.infiniteStream(fc.nat()), (contents, dice) => {
        const batches = contents.map((rows, index) => batch(`${index}`, rows));
        const shuffled = batches.toSorted(() => ((dice.next().value ?? 0) % 2 === 0 ? 1 : -1));
        expect(folded(shuffled)).toEqual(folded(batches));
      }),
    );
  });

  test('of an import that is taken away again changes nothing: what is left is as if it had never been there', () => {
    fc.assert(
      fc.property(imports, (contents) => {
        const [first, ...others] = contents.map((rows, index) => batch(`${index}`, rows));
        const before = structuredClone(folded(others));
        folded([...(first ? [first] : []), ...others]);
        expect(folded(others)).toEqual(before);
      }),
    );
  });
});

describe('sprints', () => {
  test('known by name only join the sprint of that name, whichever file is later', () => {
    const csv = [
      sprint('Payments 44', { name: 'Payments 44', project: 'PAY' }),
      item('PAY-1', { sprintIds: ['Payments 44'], createdAt: APRIL }),
    ];
    const board = [sprint('177', { name: 'Payments 44', startAt: MARCH, endAt: APRIL })];
    for (const batches of [
      [batch('a', csv), batch('b', board)],
      [batch('a', board), batch('b', [...csv, item('PAY-2', { createdAt: APRIL })])],
    ]) {
      const { dataset } = folded(batches);
      expect(dataset.sprints).toMatchObject([{ key: 'jira:177', id: '177', project: 'PAY', startAt: MARCH }]);
      expect(dataset.workItems[0]?.sprintKeys).toEqual(['jira:177']);
    }
  });

  test('of the same name in two projects stay two, and items find theirs', () => {
    const { dataset } = folded([
      batch('a', [
        sprint('Sprint 1', { name: 'Sprint 1', project: 'PAY' }),
        item('PAY-1', { project: 'PAY', sprintIds: ['Sprint 1'] }),
      ]),
      batch('b', [
        sprint('Sprint 1', { name: 'Sprint 1', project: 'CHK' }),
        item('CHK-1', { project: 'CHK', sprintIds: ['Sprint 1'] }),
      ]),
    ]);
    expect(dataset.sprints.map(({ key }) => key)).toEqual(['jira:PAY/Sprint 1', 'jira:CHK/Sprint 1']);
    expect(dataset.workItems.map(({ sprintKeys }) => sprintKeys[0])).toEqual([
      'jira:PAY/Sprint 1',
      'jira:CHK/Sprint 1',
    ]);
  });

  test('known by name only take their dates from another tool that describes the only sprint of that name', () => {
    const { dataset } = folded([
      batch('a', [sprint('Payments 44', { name: 'Payments 44' })]),
      batch('b', [sprint('P44', { source: 'neutral', name: 'payments 44', startAt: MARCH, endAt: APRIL })]),
    ]);
    expect(dataset.sprints).toMatchObject([{ key: 'neutral:P44', startAt: MARCH, endAt: APRIL }]);
  });

  test('of the same name are not joined where several could be meant', () => {
    const { dataset } = folded([
      batch('a', [
        sprint('Sprint 1', { name: 'Sprint 1' }),
        sprint('7', { name: 'Sprint 1' }),
        sprint('8', { name: 'Sprint 1' }),
      ]),
    ]);
    expect(dataset.sprints).toHaveLength(3);
  });

  test('of the neutral files are numbered per team, and their items are told apart by their own team', () => {
    const neutral = { source: 'neutral' };
    const { dataset } = folded([
      batch('a', [
        sprint('S1', { ...neutral, teams: ['Kestrel'] }),
        sprint('S1', { ...neutral, teams: ['Heron'] }),
        item('H-1', { ...neutral, teams: ['Heron'] }),
        sprintItem('S1', 'H-1', neutral),
      ]),
    ]);
    expect(dataset.sprints.map(({ key, teamId }) => [key, teamId])).toEqual([
      ['neutral:Kestrel/S1', 'kestrel'],
      ['neutral:Heron/S1', 'heron'],
    ]);
    expect(dataset.sprintItems[0]?.sprintKey).toBe('neutral:Heron/S1');
  });

  test('that are only spoken of are there all the same, without dates', () => {
    const { dataset } = folded([batch('a', [sprintItem('9', 'PAY-1'), item('PAY-2', { sprintIds: ['10', '9'] })])]);
    expect(dataset.sprints.map(({ key, startAt }) => [key, startAt])).toEqual([
      ['jira:9', undefined],
      ['jira:10', undefined],
    ]);
    expect(dataset.workItems[0]?.sprintKeys).toEqual(['jira:10', 'jira:9']);
  });

  test('end with their last day, in the zone of their team', () => {
    const settings = { teams: [{ id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('Europe/Berlin') }] };
    const dates = {
      startAt: localDate('2026-03-02'),
      endAt: localDate('2026-03-15'),
      completedAt: localDate('2026-03-15'),
    };
    const { dataset } = folded([batch('a', [sprint('7', { teams: ['kestrel'], ...dates, state: 'closed' })])], {
      settings,
    });
    // Berlin is one hour ahead of UTC in March: midnight there is 23:00 the day before.
    expect(dataset.sprints[0]).toMatchObject({
      startAt: utc('2026-03-01 23:00'),
      endAt: utc('2026-03-15 23:00'),
      completedAt: utc('2026-03-15 23:00'),
    });
    expect(dataset.asOf).toBe(utc('2026-03-15 23:00'));
  });
});

describe('teams', () => {
  const teamIds = (rows: readonly Row[], settings = {}) => {
    const { dataset } = folded([batch('a', rows)], { settings });
    return {
      teams: dataset.teams.map(({ id, name }) => `${id}: ${name}`),
      incidents: dataset.incidents.map((one) => one.teamIds),
    };
  };

  test('there is one default team while nothing names one', () => {
    expect(teamIds([incident('1')])).toEqual({ teams: ['team: Your team'], incidents: [['team']] });
  });

  test('a row without a team belongs to the only team there is, and to none where there are several', () => {
    expect(teamIds([incident('1', { teams: ['Kestrel'] }), incident('2')]).incidents).toEqual([
      ['kestrel'],
      ['kestrel'],
    ]);
    const two = [incident('1', { teams: ['Kestrel'] }), incident('2', { teams: ['Heron'] }), incident('3')];
    expect(teamIds(two).incidents).toEqual([['kestrel'], ['heron'], []]);
  });

  test('a team that was set up while it was the default one keeps the rows that name none', () => {
    const settings = { teams: [{ id: 'team', name: 'Kestrel', calendar: defaultCalendar('UTC') }] };
    const { incidents } = teamIds([incident('1'), incident('2', { teams: ['SRE'] })], settings);
    expect(incidents).toEqual([['team'], ['sre']]);
  });

  test('a team of the settings is known by id, by name and by the id made of its former name, in any case', () => {
    const settings = { teams: [{ id: 'payments-squad', name: 'Pay', calendar: defaultCalendar('UTC') }] };
    const names = ['PAYMENTS-SQUAD', 'pay', 'Payments  Squad'];
    const result = teamIds(
      names.map((name, index) => incident(`${index}`, { teams: [name] })),
      settings,
    );
    expect(result).toEqual({
      teams: ['payments-squad: Pay'],
      incidents: [['payments-squad'], ['payments-squad'], ['payments-squad']],
    });
  });

  test('ids keep letters of any script, and signs that tell names apart', () => {
    const names = ['Zahlungen & Käufe', 'Команда А', '決済', 'C', 'C++', '🚀'];
    const rows = [incident('1', { teams: names })];
    expect(teamIds(rows).incidents).toEqual([['zahlungen-and-käufe', 'команда-а', '決済', 'c', 'c-2b-2b', '1f680']]);
  });

  test('a rule on a service places rows whose file names no team, and leaves the others', () => {
    const assign = [{ field: 'service', value: 'Checkout', team: 'Kestrel' }] as const;
    const rows = [incident('1', { services: ['checkout'] }), incident('2', { services: ['checkout'], teams: ['SRE'] })];
    expect(teamIds(rows, { assign }).incidents).toEqual([['kestrel'], ['sre']]);
  });

  test('a rule about a team renames that one and leaves the other teams of the row', () => {
    const assign = [{ field: 'team', value: 'SRE', team: 'Kestrel' }] as const;
    expect(teamIds([incident('1', { teams: ['sre', 'Heron'] })], { assign }).incidents).toEqual([['kestrel', 'heron']]);
  });

  test('of several rules about a row the first one written decides', () => {
    const assign = [
      { field: 'source', value: 'incident.io', team: 'First' },
      { field: 'service', value: 'api', team: 'Second' },
    ] as const;
    expect(teamIds([incident('1', { services: ['api'] })], { assign }).incidents).toEqual([['first']]);
    expect(teamIds([incident('1', { services: ['api'] })], { assign: assign.toReversed() }).incidents).toEqual([
      ['second'],
    ]);
  });

  test('hours by team are by team id, those of teams that are one by a rule together', () => {
    const assign = [{ field: 'team', value: 'Platform', team: 'Kestrel' }] as const;
    const effortByTeam = { Kestrel: hours(2), Heron: hours(1) };
    const { dataset } = folded([batch('a', [incident('1', { teams: ['Kestrel', 'Heron'], effortByTeam })])], {
      settings: { assign },
    });
    expect(dataset.incidents[0]?.effortByTeam).toEqual({ kestrel: 2, heron: 1 });
  });
});

describe('excluded incidents', () => {
  const drill = incident('1', { excluded: 'drill', startedAt: MARCH });

  test('are left out and counted', () => {
    const { dataset, excludedIncidents } = folded([batch('a', [drill, incident('2')])]);
    expect([dataset.incidents.map(({ id }) => id), excludedIncidents]).toEqual([['2'], 1]);
  });

  test('are brought back by a decision, until it is undone', () => {
    const back = decided({ kind: 'count-incident', key: 'incident.io:1', counts: true });
    expect(folded([batch('a', [drill])], { decisions: [back] }).dataset.incidents).toHaveLength(1);
    const undone = { ...back, undoneAt: epochMs(2) };
    expect(folded([batch('a', [drill])], { decisions: [undone] }).dataset.incidents).toHaveLength(0);
  });

  test('can be made by a decision, and the last decision about one counts', () => {
    const content = { kind: 'count-incident', key: 'incident.io:2' } as const;
    const out = decided({ ...content, counts: false }, { id: 'x', madeAt: epochMs(1) });
    const back = decided({ ...content, counts: true }, { id: 'y', madeAt: epochMs(2) });
    const counted = (decisions: (typeof out)[]) =>
      folded([batch('a', [incident('2')])], { decisions }).dataset.incidents.length;
    expect([counted([out]), counted([back, out]), counted([{ ...back, undoneAt: epochMs(3) }, out])]).toEqual([
      0, 1, 0,
    ]);
  });

  test('keep their decision when a site or another name of them becomes known', () => {
    const out = decided({ kind: 'count-incident', key: 'incident.io:INC-2', counts: false });
    const row = incident('01HZX', { aliases: ['INC-2'], site: 'acme.example' });
    expect(folded([batch('a', [row])], { decisions: [out] }).dataset.incidents).toEqual([]);
  });

  test('stay excluded by a thinner format, and not by a later export of the same format', () => {
    const later = incident('1', { startedAt: APRIL });
    const count = (importer: string) =>
      folded([batch('a', [drill], { importer: 'full' }), batch('b', [later], { importer })]).dataset.incidents.length;
    expect([count('thin'), count('full')]).toEqual([0, 1]);
  });
});

test('a decision gives a sprint its dates', () => {
  const dates = decided({ kind: 'sprint-dates', key: 'jira:7', startAt: '2026-03-02', endAt: '2026-03-15' });
  const { dataset } = folded([batch('a', [sprint('7')])], { decisions: [dates] });
  expect(dataset.sprints[0]).toMatchObject({ startAt: utc('2026-03-02 00:00'), endAt: utc('2026-03-16 00:00') });
});

describe('responders', () => {
  const start = utc('2026-03-02 10:00');
  const end = utc('2026-03-02 11:00');

  test('are present by person, team and time, without observers', () => {
    const { dataset } = folded([
      batch('a', [
        incident('1'),
        responder('1', { person: 'p', team: 'Kestrel', startedAt: start, endedAt: end }),
        responder('1', { person: 'q', role: 'observer', startedAt: start, endedAt: end }),
      ]),
    ]);
    expect(dataset.incidents[0]).toMatchObject({
      presence: [{ person: 'p', teamId: 'kestrel', startedAt: start, endedAt: end }],
      logged: [],
      responderCount: 1,
    });
  });

  test('that logged hours have logged entries, and their sum with those without a time', () => {
    const { dataset } = folded([
      batch('a', [
        incident('1'),
        responder('1', { person: 'p', startedAt: start, endedAt: end, worked: hours(0.5) }),
        responder('1', { person: 'q', worked: hours(2), offHours: hours(1) }),
      ]),
    ]);
    expect(dataset.incidents[0]).toMatchObject({
      presence: [],
      logged: [{ person: 'p', startedAt: start, worked: 0.5 }],
      effort: { logged: 2.5 },
      offHours: 1,
      responderCount: 2,
    });
  });

  test('come once, however many files repeat them', () => {
    const open = responder('1', { person: 'p', startedAt: start });
    const nameless = responder('1', { startedAt: start });
    const { dataset } = folded([
      batch('a', [incident('1', { startedAt: start }), open, nameless, nameless]),
      batch('b', [incident('1', { resolvedAt: end }), { ...open, endedAt: end }, nameless]),
    ]);
    expect(dataset.incidents[0]?.presence).toEqual([
      { person: 'p', startedAt: start, endedAt: end },
      { startedAt: start },
      { startedAt: start },
    ]);
  });
});

describe('links', () => {
  const keysOf = (rows: readonly Row[]) => folded([batch('a', rows)]).dataset.workItems.map((one) => one.incidentKeys);

  test('come from the item, from the incident and from an id in title or labels, each once', () => {
    const rows = [
      incident('INC-1', { followUpKeys: ['PAY-2'] }),
      item('PAY-1', { incidentIds: ['INC-1'], title: 'Hotfix for inc-1' }),
      item('PAY-2'),
      item('PAY-3', { title: 'Retry (INC-1)' }),
      item('PAY-4', { labels: ['inc-1'] }),
      item('PAY-5', { title: 'INC-10, INC-1-followup and XINC-1 are other words' }),
    ];
    expect(keysOf(rows)).toEqual([
      ['incident.io:INC-1'],
      ['incident.io:INC-1'],
      ['incident.io:INC-1'],
      ['incident.io:INC-1'],
      [],
    ]);
  });

  test('are not made from ids that could be ordinary words or numbers', () => {
    const rows = [incident('12'), incident('S3'), item('PAY-1', { title: 'Move 12 buckets to S3' })];
    expect(keysOf(rows)).toEqual([[]]);
  });

  test('lead to incidents that count only', () => {
    const rows = [
      incident('INC-1', { excluded: 'test', followUpKeys: ['PAY-1'] }),
      item('PAY-1', { incidentIds: ['INC-1'] }),
    ];
    expect(keysOf(rows)).toEqual([[]]);
  });

  test('to a parent become its key', () => {
    const rows = [item('PAY-1', { site: 'acme.example' }), item('PAY-2', { parentKey: 'PAY-1' })];
    expect(folded([batch('a', rows)]).dataset.workItems[1]?.parentKey).toBe('jira@acme.example:PAY-1');
  });
});

describe('the history of an item in a sprint', () => {
  const later = item('PAY-9', { createdAt: APRIL });

  test('is told by a report rather than by columns, even if the columns are newer', () => {
    const report = batch('a', [
      sprintItem('7', 'PAY-1', { scope: 'added', pointsAtStart: points(5), planEvidence: 'P1' }),
    ]);
    const columns = batch('b', [
      sprintItem('7', 'PAY-1', { outcome: 'completed', pointsAtStart: points(8), planEvidence: 'P3' }),
      later,
    ]);
    expect(folded([report, columns]).dataset.sprintItems).toMatchObject([
      { key: 'jira:7/jira:PAY-1', scope: 'added', pointsAtStart: 5, outcome: 'completed', planEvidence: 'P1' },
    ]);
  });

  test('from columns ends when a newer export no longer names the sprint', () => {
    const before = batch('a', [
      item('PAY-1', { sprintIds: ['7'], createdAt: MARCH }),
      sprintItem('7', 'PAY-1', { planEvidence: 'P3' }),
    ]);
    const after = batch('b', [
      item('PAY-1', { sprintIds: ['8'], startedAt: APRIL }),
      sprintItem('8', 'PAY-1', { planEvidence: 'P3' }),
    ]);
    expect(folded([before, after]).dataset.sprintItems.map(({ sprintKey }) => sprintKey)).toEqual(['jira:8']);
  });

  test('goes with an item that does not count', () => {
    const rows = [item('PAY-1', { excluded: 'duplicate' }), sprintItem('7', 'PAY-1')];
    expect(folded([batch('a', rows)]).dataset.sprintItems).toEqual([]);
  });
});

describe('the fingerprint', () => {
  const one = batch('a', [incident('1', { teams: ['Kestrel'] })]);
  const two = batch('b', [incident('2')]);
  const print = (batches: (typeof one)[], more = {}) => folded(batches, more).dataset.fingerprint;

  test('is the same for the same files in any order, and for decisions that were taken back', () => {
    const undone = decided({ kind: 'count-incident', key: 'incident.io:1', counts: false }, { undoneAt: epochMs(2) });
    expect(print([two, one], { decisions: [undone] })).toBe(print([one, two]));
    expect(print([one, two])).toMatch(/^[0-9a-f]{64}$/);
  });

  test('changes with the files, the titles, the decisions, the definition and the calendars', () => {
    const out = decided({ kind: 'count-incident', key: 'incident.io:1', counts: false });
    const calendar = { ...defaultCalendar('UTC'), from: '08:00' };
    const prints = [
      print([one]),
      print([one, two]),
      print([{ ...one, titlesLeftOut: true }]),
      print([one], { decisions: [out] }),
      print([one], { settings: { definition: 'serious' } }),
      print([one], { settings: { teams: [{ id: 'kestrel', name: 'Kestrel', calendar }] } }),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('does not care that the settings spell out what is the default anyway', () => {
    const settings = { teams: [{ id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar('UTC') }] };
    expect(print([one], { settings })).toBe(print([one]));
  });
});
