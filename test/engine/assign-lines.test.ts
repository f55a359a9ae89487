import { expect, test } from 'vitest';
import type { Row, Settings } from '../../src/domain/index.ts';
import { defaultCalendar } from '../../src/domain/index.ts';
import { readAssign } from '../../src/engine/pasted/assign-lines.ts';
import { batch, folded, incident, sprint } from './rows.ts';
import { shelfOf } from './shelf.ts';

const KESTREL = { id: 'kestrel', name: 'Team Kestrel', calendar: defaultCalendar('UTC') };
const ROWS: readonly Row[] = [
  incident('1', { services: ['checkout', 'api'] }),
  incident('2', { services: ['Checkout'] }),
  incident('3', { services: ['checkout'], excluded: 'test' }),
  incident('4', { source: 'servicenow', teams: ['Network Ops'] }),
  incident('5', { source: 'pagerduty', escalationPolicy: 'Shop on call' }),
  sprint('7', { project: 'PAY', board: '12' }),
];

function read(text: string, settings: Partial<Settings> = { teams: [KESTREL] }) {
  return readAssign(shelfOf(ROWS, { settings }), text);
}

test('lines become rules, by what people and tools call the fields, with how many records have the value', () => {
  const { lines, faults } = read(
    [
      'Field,Value,Team',
      'service,checkout,Team Kestrel',
      'Project,PAY,kestrel',
      'assignment group,Network Ops,KESTREL',
      'escalation_policy,shop on call,kestrel',
      'Area Path,Fabrikam\\Shop\\Network Ops 2,kestrel',
      'tool,jira,kestrel',
    ].join('\n'),
  );
  expect(faults).toEqual([]);
  expect(lines.map(({ line, rule, sprints, incidents }) => [line, rule.field, rule.value, sprints, incidents])).toEqual(
    [
      [2, 'service', 'checkout', 0, 2],
      [3, 'project', 'PAY', 1, 0],
      [4, 'team', 'Network Ops', 0, 1],
      [5, 'escalation-policy', 'shop on call', 0, 1],
      [6, 'team', 'Network Ops 2', 0, 0],
      [7, 'source', 'jira', 1, 0],
    ],
  );
  expect(lines.every(({ rule, teamName }) => rule.team === 'kestrel' && teamName === 'Team Kestrel')).toBe(true);
});

test('a team that is not there is new, once, under the id that a file would give it', () => {
  const { lines, newTeams } = read('service,checkout,Shop & Pay\nservice,api,shop & pay\nboard,12,Network Ops');
  expect(newTeams).toEqual([{ id: 'shop-and-pay', name: 'Shop & Pay' }]);
  expect(lines.map(({ rule, teamName, isNewTeam }) => [rule.team, teamName, isNewTeam])).toEqual([
    ['shop-and-pay', 'Shop & Pay', true],
    ['shop-and-pay', 'Shop & Pay', true],
    ['network-ops', 'Network Ops', false],
  ]);
});

test('an earlier rule about the value gives way, and is named', () => {
  const assign = [{ field: 'service', value: 'Checkout', team: 'network-ops' }] as const;
  const { lines } = read('service\tcheckout\tkestrel\nservice\tapi\tkestrel', { teams: [KESTREL], assign });
  expect(lines.map(({ insteadOf }) => insteadOf)).toEqual(['Network Ops', undefined]);
  expect(read('service,checkout,Network Ops', { teams: [KESTREL], assign }).lines[0]).not.toHaveProperty('insteadOf');
});

test('what makes no rule is told with its line', () => {
  const { lines, faults, newTeams } = read(
    [
      'service,checkout,kestrel',
      'colour,blue,kestrel',
      '',
      'service,,kestrel',
      'service,api,',
      'just words',
      'service,a,b,Osprey',
      'SERVICE, Checkout ,Osprey',
    ].join('\n'),
  );
  expect(lines).toHaveLength(1);
  expect(newTeams).toEqual([]);
  expect(faults).toEqual([
    { line: 2, code: 'unknown-field', field: 'colour' },
    { line: 4, code: 'no-value' },
    { line: 5, code: 'no-team' },
    { line: 6, code: 'columns', count: 1 },
    { line: 7, code: 'columns', count: 4 },
    { line: 8, code: 'repeated', value: 'Checkout', firstLine: 1 },
  ]);
});

test('forty teams are read at once', () => {
  const text = Array.from({ length: 40 }, (_, at) => `service,svc-${at},Team ${at}`).join('\n');
  expect(read(text)).toMatchObject({ lines: { length: 40 }, newTeams: { length: 40 }, faults: [] });
});

test('a rule on an escalation policy gives its incidents to the team, where the file names none', () => {
  const assign = [{ field: 'escalation-policy', value: 'SHOP ON CALL', team: 'kestrel' }] as const;
  const rows = [...ROWS, incident('6', { teams: ['Heron'], escalationPolicy: 'Shop on call' })];
  const { incidents } = folded([batch('a', rows)], { settings: { teams: [KESTREL], assign } }).dataset;
  expect(incidents.flatMap(({ id, teamIds }) => (teamIds.includes('kestrel') ? [id] : []))).toEqual(['5']);
});

test('a team that a rule knows by its id has the name that a file gives it, whichever comes first', () => {
  const assign = [{ field: 'service', value: 'checkout', team: 'network-ops' }] as const;
  const named = incident('9', { teams: ['Network Ops'] });
  const placed = incident('8', { services: ['checkout'] });
  for (const rows of [
    [placed, named],
    [named, placed],
  ]) {
    const { teams } = folded([batch('a', rows)], { settings: { assign } }).dataset;
    expect(teams.map(({ name }) => name)).toEqual(['Network Ops']);
  }
});
