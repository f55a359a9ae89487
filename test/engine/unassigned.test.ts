import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/domain/index.ts';
import { unassignedIn } from '../../src/engine/unassigned.ts';
import { batch, folded, incident, item, sprint } from './rows.ts';

function unassigned(rows: readonly Row[]) {
  return unassignedIn(folded([batch('a', rows)]).dataset);
}

/** Two teams, so that what names none belongs to none. */
const TEAMS = [incident('k', { teams: ['Kestrel'] }), incident('h', { teams: ['Heron'] })];

test('what has no team is told by the fields that a rule can hold on to, most rows first', () => {
  const found = unassigned([
    incident('1', { teams: ['Kestrel'], services: ['api'] }),
    incident('2', { teams: ['Heron'], services: ['api'] }),
    incident('3', { services: ['checkout', 'api'] }),
    incident('4', { services: ['Checkout'], escalationPolicy: 'Shop on call' }),
    sprint('7', { project: 'PAY', board: '12' }),
  ]);
  expect(found).toEqual({
    sprints: { count: 1, of: 1 },
    incidents: { count: 2, of: 4 },
    values: [
      { field: 'service', value: 'checkout', sprints: 0, incidents: 2 },
      { field: 'source', value: 'incident.io', sprints: 0, incidents: 2 },
      { field: 'project', value: 'PAY', sprints: 1, incidents: 0 },
      { field: 'board', value: '12', sprints: 1, incidents: 0 },
      { field: 'source', value: 'jira', sprints: 1, incidents: 0 },
      { field: 'service', value: 'api', sprints: 0, incidents: 1 },
      { field: 'escalation-policy', value: 'Shop on call', sprints: 0, incidents: 1 },
    ],
  });
});

test('where everything has a team there is nothing to assign, and the counts stay', () => {
  expect(unassigned([incident('1'), sprint('7')])).toEqual({
    sprints: { count: 0, of: 1 },
    incidents: { count: 0, of: 1 },
    values: [],
  });
});

describe('a team is suggested', () => {
  const suggested = (rows: readonly Row[], value: string) =>
    unassigned([...TEAMS, ...rows]).values.find((each) => each.value === value)?.suggestion;

  test('whose name the value is, in any case', () => {
    expect(suggested([incident('1', { services: ['KESTREL'] })], 'KESTREL')).toEqual({
      teamId: 'kestrel',
      reason: 'same-name',
    });
  });

  test.each(['kestrel-api', 'kestrelApi', 'Team Kestrel', 'KES'])('that %s resembles', (value) => {
    expect(suggested([incident('1', { services: [value] })], value)).toEqual({
      teamId: 'kestrel',
      reason: 'resembles',
    });
  });

  test.each(['kestrel-heron', 'KE', 'team', '12'])('by no likeness for %s', (value) => {
    expect(suggested([incident('1', { services: [value] })], value)).toBeUndefined();
  });

  test('that everything else with the value has', () => {
    const tied = [incident('1', { teams: ['Heron'], services: ['search'] }), incident('2', { services: ['Search'] })];
    expect(suggested(tied, 'Search')).toEqual({ teamId: 'heron', reason: 'others-are' });
    const torn = [...tied, incident('3', { teams: ['Kestrel'], services: ['search'] })];
    expect(suggested(torn, 'Search')).toBeUndefined();
  });

  test('for the project of sprints by the items of it', () => {
    const rows = [item('PAY-1', { project: 'PAY', teams: ['Heron'] }), sprint('7', { project: 'PAY' })];
    expect(suggested(rows, 'PAY')).toEqual({ teamId: 'heron', reason: 'others-are' });
  });

  test('for no whole tool', () => {
    expect(suggested([incident('1', { source: 'kestrel' })], 'kestrel')).toBeUndefined();
  });
});
