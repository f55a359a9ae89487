import { expect, test } from 'vitest';
import type { DecisionContent } from '../../src/domain/index.ts';
import { epochMs } from '../../src/domain/index.ts';
import { describeDecision, idOfKey } from '../../src/wording/decision-words.ts';

const names = { nameOf: idOfKey, teamName: (id: string) => id.toUpperCase(), zone: 'Europe/London' };
const key = 'incident.io@acme.example:INC-104';
const startedAt = epochMs(Date.parse('2026-07-02T09:05Z'));

const SAID: readonly (readonly [string, DecisionContent])[] = [
  ['INC-104: 6 h of work, typed', { kind: 'edit-incident', key, edit: { field: 'hours', hours: 6 } }],
  [
    'INC-104: 6 h of work, 1.5 h of it outside working time, typed',
    { kind: 'edit-incident', key, edit: { field: 'hours', hours: 6, offHours: 1.5 } },
  ],
  ['INC-104: 1 person responded, typed', { kind: 'edit-incident', key, edit: { field: 'people', people: 1 } }],
  // 09:05 UTC is 10:05 in London in July.
  ['INC-104: began 2 Jul 2026, 10:05, typed', { kind: 'edit-incident', key, edit: { field: 'times', startedAt } }],
  ['INC-104: severity 2, typed', { kind: 'edit-incident', key, edit: { field: 'severity', severity: 2 } }],
  ['INC-104: work of A and B, typed', { kind: 'edit-incident', key, edit: { field: 'teams', teamIds: ['a', 'b'] } }],
  ['INC-104: work of no team, typed', { kind: 'edit-incident', key, edit: { field: 'teams', teamIds: [] } }],
  ['Users felt INC-104: yes', { kind: 'edit-incident', key, edit: { field: 'felt', felt: 'yes' } }],
  [
    'INC-104: review held, 4 people for 1.5 h, said by you',
    { kind: 'edit-incident', key, edit: { field: 'review', held: true, people: 4, hours: 1.5 } },
  ],
  ['INC-104: review held, said by you', { kind: 'edit-incident', key, edit: { field: 'review', held: true } }],
  ['INC-104: no review held, said by you', { kind: 'edit-incident', key, edit: { field: 'review', held: false } }],
  [
    'INC-104, what we learned: disks fill at night',
    { kind: 'note-incident', key, field: 'learned', text: 'disks fill at night' },
  ],
  ['INC-104, what is safer now: taken away', { kind: 'note-incident', key, field: 'safer', text: '' }],
  ['INC-104 and PD-9 are one incident', { kind: 'same-incident', key, other: 'pagerduty:PD-9', isSame: true }],
  ['INC-104 and PD-9 are two incidents', { kind: 'same-incident', key, other: 'pagerduty:PD-9', isSame: false }],
  ['PAY-1 belongs to INC-104', { kind: 'link-item', key: 'jira:PAY-1', incident: key, isLinked: true }],
  ['PAY-1 does not belong to INC-104', { kind: 'link-item', key: 'jira:PAY-1', incident: key, isLinked: false }],
  ['INC-104 does not count as an incident', { kind: 'count-incident', key, counts: false }],
  ['177 ran 2–13 Mar 2026', { kind: 'sprint-dates', key: 'jira:177', startAt: '2026-03-02', endAt: '2026-03-13' }],
  ['177 ended when it was closed', { kind: 'sprint-end', key: 'jira:177', end: 'actual' }],
  [
    '177: 20 planned, 15 of it finished, 2 removed and 17 finished in all, typed',
    {
      kind: 'sprint-plan',
      key: 'jira:177',
      plan: { committed: 20, completedOfCommitted: 15, completed: 17, removed: 2 },
    },
  ],
];

test.each(SAID)('a decision reads "%s"', (sentence, content) => {
  expect(describeDecision(content, names)).toBe(sentence);
});

test('the id in a key is what follows tool and site; a text that is no key is itself', () => {
  expect(['jira:PAY-1', key, 'jira:a:b', 'Sprint 7'].map(idOfKey)).toEqual(['PAY-1', 'INC-104', 'a:b', 'Sprint 7']);
});
