import { expect, test } from 'vitest';
import { unassignedValues } from '../../src/engine/unassigned.ts';
import { batch, folded, incident, sprint } from './rows.ts';

test('what has no team is told by the fields that a rule can hold on to, most rows first', () => {
  const { dataset } = folded([
    batch('a', [
      incident('1', { teams: ['Kestrel'], services: ['api'] }),
      incident('2', { teams: ['Heron'] }),
      incident('3', { services: ['checkout', 'api'] }),
      incident('4', { services: ['Checkout'] }),
      sprint('7', { project: 'PAY' }),
    ]),
  ]);
  expect(unassignedValues(dataset)).toEqual([
    { field: 'service', value: 'checkout', sprints: 0, incidents: 2 },
    { field: 'source', value: 'incident.io', sprints: 0, incidents: 2 },
    { field: 'project', value: 'PAY', sprints: 1, incidents: 0 },
    { field: 'source', value: 'jira', sprints: 1, incidents: 0 },
    { field: 'service', value: 'api', sprints: 0, incidents: 1 },
  ]);
});

test('where everything has a team there is nothing to assign', () => {
  expect(unassignedValues(folded([batch('a', [incident('1'), sprint('7')])]).dataset)).toEqual([]);
});
