import { describe, expect, it } from 'vitest';
import type { Incident, WorkItem } from '../../src/domain/index.ts';
import { duplicatesOf } from '../../src/metrics/questions/duplicates.ts';
import { linkSuggestions } from '../../src/metrics/questions/link-suggestions.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint, drawnSprintItem } from './drawn-dataset.ts';

const MARCH = (time: string) => at(`2026-03-02T${time}Z`);

describe('duplicates', () => {
  const told = drawnIncident('INC-1', {
    source: 'incident.io',
    title: 'Checkout API slow',
    services: ['Checkout'],
    startedAt: MARCH('10:15'),
  });
  // 3 of 4 words are the same: 0.75.
  const alert = drawnIncident('PD-1', {
    source: 'pagerduty',
    title: 'Checkout API slow again',
    services: ['payments', 'checkout'],
    startedAt: MARCH('10:00'),
  });
  const found = (changes: Partial<Incident>) =>
    duplicatesOf([told, { ...alert, ...changes }]).map(({ first, second, similarity }) => [
      first.id,
      second.id,
      similarity,
    ]);

  it('are records of two tools with the same service, starts within 15 minutes and titles alike', () => {
    expect(found({})).toEqual([['PD-1', 'INC-1', 0.75]]);
    expect(found({ services: ['Checkout', 'checkout'] })).toHaveLength(1);
  });

  it('are records of two sites of one tool as well, and never of one', () => {
    expect(found({ source: 'incident.io', site: 'other.example' })).toHaveLength(1);
    expect(found({ source: 'incident.io' })).toEqual([]);
  });

  it.each([
    ['another service', { services: ['search'] }],
    ['a start 16 minutes apart', { startedAt: MARCH('09:59') }],
    // 1 of 5 words is the same: 0.2.
    ['another title', { title: 'Checkout certificate expired' }],
  ])('are not suggested with %s', (_what, changes) => {
    expect(found(changes)).toEqual([]);
  });

  it('need a start and a title', () => {
    const { startedAt: _start, ...withoutStart } = alert;
    const { title: _title, ...withoutTitle } = alert;
    expect([...duplicatesOf([told, withoutStart]), ...duplicatesOf([told, withoutTitle])]).toEqual([]);
  });
});

describe('suggested links', () => {
  const incident = drawnIncident('INC-1', {
    title: 'Checkout API slow',
    services: ['Checkout'],
    startedAt: MARCH('10:00'),
    resolvedAt: MARCH('12:00'),
  });
  const fix = (id: string, changes: Partial<WorkItem> = {}) =>
    drawnItem(id, { createdAt: MARCH('11:00'), completedAt: MARCH('15:00'), title: 'Something', ...changes });
  const sprint = drawnSprint('S1', '2026-03-02');
  const found = (...items: readonly WorkItem[]) =>
    linkSuggestions(drawnDataset({ incidents: [incident], workItems: items, sprints: [sprint] })).map(
      ({ item, reason }) => `${item.id} ${reason}`,
    );

  it('are unplanned items with the service as a label, or with a title alike', () => {
    // Title: 2 of 4 words are the same, 0.5.
    const items = [fix('W1', { labels: ['checkout'] }), fix('W2', { title: 'Fix slow API cache' }), fix('W3')];
    expect(found(...items)).toEqual(['W1 service', 'W2 title']);
  });

  it('are the best three of an incident', () => {
    // 3 of 3 words, 3 of 4, 2 of 3, 2 of 4.
    const titles = ['Slow API', 'Slow checkout API', 'Slow checkout API now', 'Slow API cache'];
    expect(found(...titles.map((title, index) => fix(`W${index}`, { title })))).toEqual([
      'W1 title',
      'W2 title',
      'W0 title',
    ]);
  });

  it.each([
    ['that is linked already', { incidentKeys: ['neutral:INC-2'] }],
    ['of another team', { teamId: 'merlin' }],
    ['that is not done', { statusCategory: 'in_progress' }],
    ['that was planned', { workOrigin: 'planned' }],
    ['that was done before it', { createdAt: MARCH('08:00'), completedAt: MARCH('09:59') }],
    [
      'that came up more than 24 h after it',
      { createdAt: at('2026-03-03T12:01Z'), completedAt: at('2026-03-04T12:00Z') },
    ],
    ['that was there when its sprint began', { createdAt: at('2026-03-01T10:00Z'), sprintKeys: ['neutral:S1'] }],
  ] as const)('are never an item %s', (_what, changes) => {
    expect(found(fix('W1', { labels: ['checkout'], ...changes }))).toEqual([]);
  });

  it('leave out what the scope history has in the plan', () => {
    const dataset = drawnDataset({
      incidents: [incident],
      workItems: [fix('W1', { labels: ['checkout'] }), fix('W2', { labels: ['checkout'] })],
      sprintItems: [drawnSprintItem('S1', 'W1'), drawnSprintItem('S1', 'W2', { scope: 'added' })],
    });
    expect(linkSuggestions(dataset).map(({ item }) => item.id)).toEqual(['W2']);
  });

  it('find long and short items for incidents of any length, as a plain search does', () => {
    const hour = 3_600_000;
    const incidents = Array.from({ length: 40 }, (_, n) =>
      drawnIncident(`I${n}`, {
        title: `Word${n % 5} word${n % 3}`,
        startedAt: at(new Date(MARCH('00:00') + ((n * 37) % 90) * hour).toISOString()),
        resolvedAt: at(new Date(MARCH('00:00') + (((n * 37) % 90) + (n % 7) * 9) * hour).toISOString()),
      }),
    );
    const items = Array.from({ length: 60 }, (_, n) =>
      fix(`W${n}`, {
        title: `Word${n % 5} word${n % 4}`,
        createdAt: at(new Date(MARCH('00:00') + ((n * 53) % 120) * hour).toISOString()),
        completedAt: at(new Date(MARCH('00:00') + (((n * 53) % 120) + (n % 9) * 8) * hour).toISOString()),
      }),
    );
    const pairs = (list: ReturnType<typeof linkSuggestions>) =>
      list.map((each) => `${each.incident.id} ${each.item.id}`).sort();
    const fast = linkSuggestions(drawnDataset({ incidents, workItems: items }));
    const slow = incidents.flatMap((one) => linkSuggestions(drawnDataset({ incidents: [one], workItems: items })));
    const slowest = incidents.flatMap((one) =>
      items
        .flatMap((each) => linkSuggestions(drawnDataset({ incidents: [one], workItems: [each] })))
        .sort((a, b) => b.similarity - a.similarity || (a.item.key < b.item.key ? -1 : 1))
        .slice(0, 3),
    );
    expect(pairs(fast)).toEqual(pairs(slow));
    expect(pairs(fast)).toEqual(pairs(slowest));
    expect(fast.length).toBeGreaterThan(20);
  });
});
