import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { fold } from '../../src/engine/fold.ts';
import { devLakeName, devLakeTool } from '../../src/importers/tools/devlake/devlake-ids.ts';
import { replayMembership } from '../../src/importers/tools/devlake/devlake-membership.ts';
import { readBytes } from '../support/check-import.ts';

const TABLES = [
  'devlake-issues/domain-table.csv',
  'devlake-incidents/domain-table.csv',
  'devlake-sprints/domain-table.csv',
  'devlake-sprint-issues/latest-membership.csv',
  'devlake-changelogs/sprint-and-other-fields.csv',
  'devlake-worklogs/issue-worklogs.csv',
];

/** The dataset of DevLake's tables, each dropped as a file of its own, in this order. */
async function foldTables(paths: readonly string[]) {
  const batches = await Promise.all(
    paths.map(async (path) => {
      const { report, rows } = await readBytes(readFileSync(`test/fixtures/${path}`));
      return { id: path, hash: path, importer: report.importer ?? '', titlesLeftOut: false, rows };
    }),
  );
  return fold({ batches, decisions: [], settings: NO_SETTINGS, zone: 'UTC' });
}

describe.each([
  ['in order', TABLES],
  ['backwards', [...TABLES].reverse()],
])('DevLake tables as separate files, %s', (_, paths) => {
  it('make one incident of the row in issues and the one in incidents', async () => {
    const { dataset, excludedIncidents } = await foldTables(paths);
    // OPS-4 in both files, PagerDuty 77 and 78, the Opsgenie one, the reverted pull request; OPS-9 is a duplicate.
    expect(dataset.incidents).toHaveLength(5);
    expect(excludedIncidents).toBe(1);
  });

  it('give an incident the worklogs of its issue', async () => {
    const { dataset, orphanResponders } = await foldTables(paths);
    const outage = dataset.incidents.find(({ id }) => id === 'OPS-4');
    // a3: 90 + 30 minutes from 09:10 on, a2: 45 minutes from 10:00 on.
    expect(outage?.logged.map(({ worked }) => worked).sort()).toEqual([0.75, 2]);
    expect(outage?.responderCount).toBe(2);
    // The entry about SHP-11, which is no incident.
    expect(orphanResponders).toBe(1);
  });

  it('find the sprint and the item behind each membership', async () => {
    const { dataset } = await foldTables(paths);
    const members = dataset.sprintItems.map(({ sprintKey, itemKeyResolved, scope, outcome = '-' }) =>
      [sprintKey, itemKeyResolved, scope, outcome].join(' ').replaceAll('devlake:jira:JiraSprint:2:', ''),
    );
    expect([...members].sort()).toEqual([
      '31 devlake:SHP-11 committed -',
      '31 devlake:SHP-12 committed -',
      '31 devlake:SHP-13 added removed',
      // Came on 30 September; the sprint began on the 28th.
      '31 devlake:jira:JiraIssue:2:20105 added -',
      '32 devlake:SHP-12 committed -',
      '32 devlake:SHP-13 committed -',
    ]);
    expect(new Set(dataset.sprintItems.map(({ planEvidence }) => planEvidence))).toEqual(new Set(['P2']));
    expect(dataset.sprints.map(({ name }) => name)).toContain('Shop 31');
  });

  it('find the parent behind its id', async () => {
    const { dataset } = await foldTables(paths);
    expect(dataset.workItems.find(({ id }) => id === 'SHP-13')?.parentKey).toBe('devlake:SHP-11');
  });
});

describe('the name of a DevLake record', () => {
  it.each([
    ['jira:JiraIssue:2:1', 'PAY-1', undefined, { id: 'PAY-1', aliases: ['jira:JiraIssue:2:1'] }],
    [
      'github:GithubIssue:1:9',
      '5',
      'https://github.com/acme/shop/issues/5',
      { id: 'acme/shop#5', aliases: ['github:GithubIssue:1:9'] },
    ],
    [
      'gitlab:GitlabIssue:1:9',
      '5',
      'https://git.example/a/b/shop/-/issues/5',
      { id: 'a/b/shop#5', aliases: ['gitlab:GitlabIssue:1:9'] },
    ],
    ['pagerduty:Incident:1:5', '5', 'https://acme.pagerduty.com/incidents/Q3', { id: 'pagerduty:Incident:1:5' }],
    [undefined, 'DLK-7', undefined, { id: 'DLK-7' }],
    [undefined, '7', undefined, undefined],
    [undefined, undefined, undefined, undefined],
  ])('of %s with the key %s', (id, key, url, name) => {
    expect(devLakeName(id, key, url)).toEqual(name);
  });

  it('tells the tool that it came from', () => {
    expect(devLakeTool('jira:JiraIssue:2:1')).toBe('jira');
    expect(devLakeTool('csv-1')).toBe('devlake');
  });
});

describe('the sprints of an issue over time', () => {
  /** A change on a day of a month: what it entered and what it left. */
  const on = (at: number | undefined, entered: readonly string[], left: readonly string[]) => ({
    issue: 'A-1',
    at,
    entered,
    left,
  });

  it('are followed in the order of time, whatever the order of the file', () => {
    const stayOf = replayMembership([on(5, ['9'], ['7']), on(1, ['7'], [])]);
    expect(stayOf('A-1', '7')).toEqual({ isIn: false, addedAt: 1, removedAt: 5 });
    expect(stayOf('A-1', '9')).toEqual({ isIn: true, addedAt: 5 });
  });

  it('do not lose an issue that came back', () => {
    const stayOf = replayMembership([on(1, ['7'], []), on(2, [], ['7']), on(3, ['7'], [])]);
    expect(stayOf('A-1', '7')).toEqual({ isIn: true, addedAt: 1 });
  });

  it('have no start for an issue that was there before its first change, even when it comes back', () => {
    const stayOf = replayMembership([on(2, [], ['7']), on(3, ['7'], [])]);
    expect(stayOf('A-1', '7')).toEqual({ isIn: true });
  });

  it('keep the order of the file where a time cannot be read', () => {
    const stayOf = replayMembership([on(undefined, ['7'], []), on(1, [], ['7'])]);
    expect(stayOf('A-1', '7')).toEqual({ isIn: false, removedAt: 1 });
  });
});
