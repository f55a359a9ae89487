import { describe, expect, test } from 'vitest';
import type { Row, SprintRow } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, NO_SETTINGS, points } from '../../src/domain/index.ts';
import type { Folded } from '../../src/engine/fold.ts';
import { foldedRows } from '../../src/engine/folded-rows.ts';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { readText } from '../support/check-import.ts';
import { batch, decided, folded, incident, item, sprint, sprintItem, utc } from './rows.ts';

const DATES = { startAt: utc('2026-03-02 09:00'), endAt: utc('2026-03-13 17:00'), state: 'closed' } as const;
const TWELVE = sprint('12', { source: 'azure', name: 'Sprint 12', ...DATES });

/** An item of a team in sprint 12; done in it unless it is said otherwise. */
const of = (team: string | undefined, id: string, estimate: number) => [
  item(id, {
    ...{ source: 'azure', teams: team === undefined ? [] : [team], sprintIds: ['12'], points: points(estimate) },
    ...{ statusCategory: 'done', completedAt: utc('2026-03-10 12:00'), createdAt: utc('2026-02-20 12:00') },
  }),
];

/** Each sprint with its team and its items: `azure:12/heron heron: P-2`. */
function contentOf({ dataset }: Folded): readonly string[] {
  return dataset.sprints
    .map(({ key, teamId = '-' }) => {
      const items = dataset.workItems.filter(({ sprintKeys }) => sprintKeys.includes(key)).map(({ id }) => id);
      return `${key} ${teamId}: ${items.join(' ')}`.trim();
    })
    .sort();
}

const contentOfRows = (rows: readonly Row[]) => contentOf(folded([batch('a', rows)]));

describe('a sprint that lists no team', () => {
  test('is one sprint for each team that has items in it', () => {
    const rows = [TWELVE, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5), ...of('Kestrel', 'P-3', 1)];
    expect(contentOfRows(rows)).toEqual(['azure:12/heron heron: P-2', 'azure:12/kestrel kestrel: P-1 P-3']);
  });

  test('keeps the items without a team, and stays without one for them', () => {
    const rows = [TWELVE, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5), ...of(undefined, 'P-3', 1)];
    expect(contentOfRows(rows)).toEqual([
      'azure:12 -: P-3',
      'azure:12/heron heron: P-2',
      'azure:12/kestrel kestrel: P-1',
    ]);
  });

  test('is the sprint of the one team that all its items have', () => {
    const other = [
      sprint('13', { source: 'azure' }),
      item('P-9', { source: 'azure', teams: ['Heron'], sprintIds: ['13'] }),
    ];
    expect(contentOfRows([TWELVE, ...of('Kestrel', 'P-1', 3), ...other])).toEqual([
      'azure:12 kestrel: P-1',
      'azure:13 heron: P-9',
    ]);
  });

  test('stays nobody’s where one team has some of its items, and the others have none', () => {
    const rows = [TWELVE, ...of('Kestrel', 'P-1', 3), ...of(undefined, 'P-2', 3), incident('1', { teams: ['Heron'] })];
    expect(contentOfRows(rows)).toEqual(['azure:12 -: P-1 P-2']);
  });

  test('is parted by what rules say of the projects of its items', () => {
    const rows = [
      TWELVE,
      item('P-1', { source: 'azure', project: 'web', sprintIds: ['12'] }),
      item('P-2', { source: 'azure', project: 'api', sprintIds: ['12'] }),
    ];
    const assign = [
      { field: 'project', value: 'web', team: 'Kestrel' },
      { field: 'project', value: 'api', team: 'Heron' },
    ] as const;
    expect(contentOf(folded([batch('a', rows)], { settings: { assign } }))).toEqual([
      'azure:12/heron heron: P-2',
      'azure:12/kestrel kestrel: P-1',
    ]);
  });

  test('is whole where a rule gives it to one team', () => {
    const rows = [{ ...TWELVE, board: '7' }, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5)];
    const assign = [{ field: 'board', value: '7', team: 'Kestrel' }] as const;
    expect(contentOf(folded([batch('a', rows)], { settings: { assign } }))).toEqual(['azure:12 kestrel: P-1 P-2']);
  });

  test('with sums of its own stays whole, since nothing says whose they are', () => {
    const rows = [{ ...TWELVE, sums: { committed: points(8) } }, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5)];
    expect(contentOfRows(rows)).toEqual(['azure:12 -: P-1 P-2']);
  });

  test('has its history parted by the teams of the items', () => {
    const history = ['P-1', 'P-2'].map((id) => sprintItem('12', id, { source: 'azure', planEvidence: 'P2' }));
    const { dataset } = folded([
      batch('a', [TWELVE, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5), ...history]),
    ]);
    expect(dataset.sprintItems.map(({ sprintKey, itemKey }) => `${sprintKey} ${itemKey}`)).toEqual([
      'azure:12/kestrel P-1',
      'azure:12/heron P-2',
    ]);
  });

  test('counts each item and each incident hour once', () => {
    // Each team planned and finished its own: 3 and 5 points. The incident is Heron's, 2 hours of work in the sprint.
    const outage = incident('1', {
      ...{ teams: ['Heron'], startedAt: utc('2026-03-04 10:00'), resolvedAt: utc('2026-03-04 12:00') },
      ...{ severity: 3, responderCount: 1 },
    });
    const rows = [TWELVE, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5), outage];
    const settings = { teams: ['Kestrel', 'Heron'].map((name) => teamOf(name)) };
    const analysis = analyse(folded([batch('a', rows)], { settings }).dataset, { definition: 'all' });
    const figures = analysis.teams.map(({ id, sprints }) => [
      id,
      ...sprints.map(({ committed, hoursOn }) => [committed, hoursOn]),
    ]);
    expect(figures).toEqual([
      ['heron', [5, 2]],
      ['kestrel', [3, 0]],
    ]);
  });
});

function teamOf(name: string) {
  return { id: name.toLowerCase(), name, calendar: defaultCalendar('UTC'), headCount: 3 };
}

describe('a sprint that lists several teams', () => {
  const SHARED: SprintRow = { ...TWELVE, teams: ['Kestrel', 'Heron'] };

  test('is one sprint for each of them; the first keeps what belongs to neither', () => {
    const rows = [SHARED, ...of('Heron', 'P-1', 3), ...of('Osprey', 'P-2', 5), ...of(undefined, 'P-3', 1)];
    expect(contentOfRows(rows)).toEqual(['azure:12 kestrel: P-2 P-3', 'azure:12/heron heron: P-1']);
  });

  test('is there for a team without items, too, since its incidents happened in it', () => {
    expect(contentOfRows([SHARED])).toEqual(['azure:12 kestrel:', 'azure:12/heron heron:']);
  });
});

describe('decisions about a shared sprint', () => {
  const rows = [
    sprint('12', { source: 'azure', name: 'Sprint 12' }),
    ...of('Kestrel', 'P-1', 3),
    ...of('Heron', 'P-2', 5),
  ];
  const dates = { kind: 'sprint-dates', startAt: '2026-03-02', endAt: '2026-03-13' } as const;
  const starts = (decisions: readonly ReturnType<typeof decided>[]) =>
    folded([batch('a', rows)], { decisions }).dataset.sprints.map(({ key, startAt }) => [key, startAt]);

  test('on its dates hold for the part of each team', () => {
    expect(starts([decided({ ...dates, key: 'azure:12' })])).toEqual([
      ['azure:12/heron', utc('2026-03-02 00:00')],
      ['azure:12/kestrel', utc('2026-03-02 00:00')],
    ]);
  });

  test('give way to those on a part, whichever came first', () => {
    const ofPart = decided({ ...dates, startAt: '2026-03-03', key: 'azure:12/heron' });
    const ofAll = decided({ ...dates, key: 'azure:12' }, { madeAt: epochMs(2) });
    expect(starts([ofPart, ofAll])).toEqual([
      ['azure:12/heron', utc('2026-03-03 00:00')],
      ['azure:12/kestrel', utc('2026-03-02 00:00')],
    ]);
  });
});

test('a shared sprint is handed over so that it is parted in the same way again', async () => {
  const rows = [TWELVE, ...of('Kestrel', 'P-1', 3), ...of('Heron', 'P-2', 5), ...of(undefined, 'P-3', 1)];
  const plan = { committed: 9, completed: 5, completedOfCommitted: 5 };
  const decisions = [decided({ kind: 'sprint-plan', key: 'azure:12/heron', plan })];
  const written = toBundle(foldedRows([batch('a', rows)], { decisions, settings: NO_SETTINGS, zone: 'UTC' }));
  const again = folded([batch('b', (await readText(JSON.stringify(written))).rows)]);
  expect(contentOf(again)).toEqual(contentOf(folded([batch('a', rows)])));
  expect(again.dataset.sprints.find(({ teamId }) => teamId === 'heron')?.sums?.committed).toBe(9);
});
