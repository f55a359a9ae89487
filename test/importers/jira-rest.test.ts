import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/rows.ts';
import { isIncidentType } from '../../src/importers/tools/jira/jira-incident-words.ts';
import { parseLegacySprint } from '../../src/importers/tools/jira/jira-sprint-field.ts';
import { issueCounts, readText } from '../support/check-import.ts';

type Fields = Readonly<Record<string, unknown>>;

const SPRINT = {
  id: 9,
  name: 'Owl Sprint 9',
  state: 'closed',
  boardId: 4,
  startDate: '2026-03-02T09:00:00.000Z',
  endDate: '2026-03-13T17:00:00.000Z',
  completeDate: '2026-03-13T17:00:00.000Z',
};

/** An issue as the search gives it, with the few fields that every one has, and those given. */
function issue(key: string, fields: Fields, rest: Fields = {}): Fields {
  const category = { status: { id: '1', name: 'To Do', statusCategory: { key: 'new' } } };
  return {
    id: '10001',
    self: 'https://owls.atlassian.net/rest/api/2/issue/10001',
    key,
    fields: { summary: key, created: '2026-02-20T09:00:00.000+0000', ...category, ...fields },
    ...rest,
  };
}

/** A history of single changes, each `[time, change]`. */
function changelog(...changes: readonly (readonly [string, Fields])[]): Fields {
  const histories = changes.map(([created, item], at) => ({ id: String(at + 1), created, items: [item] }));
  return { changelog: { startAt: 0, maxResults: 100, total: histories.length, histories } };
}

function page(issues: readonly Fields[], rest: Fields = {}): string {
  return JSON.stringify({ startAt: 0, maxResults: 50, total: issues.length, issues, ...rest });
}

function sprintItems(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'sprint-item');
}

function workItems(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'work-item');
}

describe('issues of the Jira REST API', () => {
  it('do not take the toString that every object has for a value', async () => {
    // The item has no key `toString`: nothing was put in, so the issue left the sprint on 6 March.
    const left = { field: 'Sprint', from: '9', fromString: 'Owl Sprint 9', to: '' };
    const { rows } = await readText(
      page([
        issue('OWL-1', { customfield_1: [SPRINT] }, changelog()),
        issue('OWL-2', {}, changelog(['2026-03-06T10:00:00.000+0000', left])),
      ]),
    );
    expect(sprintItems(rows)).toMatchObject([
      { itemKey: 'OWL-1', outcome: 'not_completed' },
      { itemKey: 'OWL-2', outcome: 'removed', removedAt: Date.parse('2026-03-06T10:00:00Z') },
    ]);
  });

  it('are read one by one and as JSON Lines of pages too', async () => {
    const one = issue('OWL-1', {});
    expect((await readText(JSON.stringify(one))).report).toMatchObject({
      importer: 'jira-rest-issues',
      counts: { rowsRead: 1, kept: 1 },
    });
    const lines = [page([one]), page([issue('OWL-2', {}), issue('OWL-3', {})])].join('\n');
    expect((await readText(lines)).report).toMatchObject({
      importer: 'jira-rest-issues',
      counts: { rowsRead: 3, kept: 3 },
    });
  });

  it('fall back to columns for a sprint if even one of its issues came without its history', async () => {
    const { rows } = await readText(
      page([issue('OWL-1', { customfield_1: [SPRINT] }, changelog()), issue('OWL-2', { customfield_1: [SPRINT] })]),
    );
    expect(sprintItems(rows).map(({ planEvidence }) => planEvidence)).toEqual(['P3', 'P3']);
    expect(rows.find((row) => row.kind === 'sprint')).toMatchObject({ planEvidence: 'P3' });
  });

  it('fall back to columns for a closed sprint without dates', async () => {
    const bare = { id: 9, name: 'Owl Sprint 9', state: 'closed', boardId: 4 };
    const { rows } = await readText(page([issue('OWL-1', { customfield_1: [bare] }, changelog())]));
    expect(sprintItems(rows)).toMatchObject([{ sprintId: 'jira:9', planEvidence: 'P3', scope: 'committed' }]);
  });

  it('say once of a sprint that only histories name that its dates are missing', async () => {
    const left = { field: 'Sprint', from: '8', fromString: 'Owl Sprint 8', to: '', toString: '' };
    const history = changelog(['2026-02-21T09:00:00.000+0000', left]);
    const { rows, report } = await readText(page([issue('OWL-1', {}, history), issue('OWL-2', {}, history)]));
    expect(sprintItems(rows)).toEqual([]);
    expect(report.issues).toMatchObject([{ code: 'missing-date', count: 1, places: [{ value: '8' }] }]);
  });

  it('find the points by the history of another issue where no names are given', async () => {
    const estimated = { field: 'Story Points', fieldId: 'customfield_77', fromString: '', toString: '5' };
    const { rows, report } = await readText(
      page([
        issue(
          'OWL-1',
          { customfield_77: 5, customfield_10016: 99 },
          changelog(['2026-02-21T09:00:00.000+0000', estimated]),
        ),
        issue('OWL-2', { customfield_77: 2, customfield_10016: 98 }, changelog()),
      ]),
    );
    expect(workItems(rows).map(({ points }) => points)).toEqual([5, 2]);
    expect(report.issues).toEqual([]);
  });

  it('take the first of two fields with points that the issue uses', async () => {
    const names = { customfield_1: 'Story point estimate', customfield_2: 'Story Points' };
    const { rows } = await readText(
      page(
        [
          issue('OWL-1', { customfield_1: 1, customfield_2: 8 }),
          issue('OWL-2', { customfield_1: 3, customfield_2: null }),
          issue('OWL-3', { customfield_1: null, customfield_2: null }),
        ],
        { names },
      ),
    );
    // Company-managed `Story Points` goes before team-managed `Story point estimate` (FORMATS 1.1).
    expect(workItems(rows).map(({ points }) => points)).toEqual([8, 3, undefined]);
  });

  it('say that pages are missing', async () => {
    const cut = await readText(page([issue('OWL-1', {})], { total: 340 }));
    expect(cut.report.issues).toMatchObject([{ code: 'possibly-truncated', places: [{ detail: '1/340' }] }]);
    const last = [
      { issues: [issue('OWL-1', {})], isLast: false },
      { issues: [issue('OWL-2', {})], isLast: true },
    ];
    expect(issueCounts(await readText(JSON.stringify(last))).get('possibly-truncated')).toBeUndefined();
  });

  it('count work as done when its status came to a finished one, where nothing was resolved', async () => {
    const done = { id: '3', name: 'Live', statusCategory: { key: 'done' } };
    const finished = { field: 'status', from: '1', fromString: 'To Do', to: '3', toString: 'Live' };
    const { rows } = await readText(
      page([issue('OWL-1', { status: done }, changelog(['2026-03-05T10:00:00.000+0100', finished]))]),
    );
    expect(workItems(rows)).toMatchObject([
      { statusCategory: 'done', completedAt: Date.parse('2026-03-05T09:00:00Z') },
    ]);
  });

  it('tell nobody by name: titles are cleared of everyone in the fields and the history', async () => {
    const history = [
      { id: '1', created: '2026-03-05T10:00:00.000+0000', author: { displayName: 'Tamsin Okoro' }, items: [] },
    ];
    const { rows } = await readText(
      page([
        issue(
          'OWL-1',
          { summary: 'Ask Ravenna Holt and Tamsin', assignee: { accountId: '712020:a', displayName: 'Ravenna Holt' } },
          { changelog: { total: 1, histories: history } },
        ),
      ]),
    );
    expect(JSON.stringify(workItems(rows).map(({ title }) => title))).not.toMatch(/Ravenna|Holt|Tamsin/);
  });

  it.each([
    ['[System] Incident', true],
    ['Incident', true],
    ['Major incident', true],
    ['Incidente', true],
    ['Инцидент', true],
    ['Post-incident review', false],
    ['Incident follow-up', false],
    ['Incident task', false],
    ['Coincidental', false],
    ['Story', false],
    [undefined, false],
  ])('of the type %s: incidents? %s', (type, isIncident) => {
    expect(isIncidentType(type)).toBe(isIncident);
  });
});

describe('a sprint written as text', () => {
  it.each([
    [
      'com.atlassian.greenhopper.service.sprint.Sprint@1829488[rapidViewId=142,state=CLOSED,name=07.04 - 24.04,startDate=2014-04-07T13:55:52.263+02:00,endDate=<null>,completeDate=<null>,id=642]',
      {
        rapidViewId: '142',
        state: 'CLOSED',
        name: '07.04 - 24.04',
        startDate: '2014-04-07T13:55:52.263+02:00',
        id: '642',
      },
    ],
    [
      '[id=444,rapidViewId=158,state=ACTIVE,name=A, b=c [x], done,startDate=2026-01-05T09:00:00.000-07:00,completeDate=<null>,sequence=444,goal=]',
      {
        id: '444',
        rapidViewId: '158',
        state: 'ACTIVE',
        name: 'A, b=c [x], done',
        startDate: '2026-01-05T09:00:00.000-07:00',
        sequence: '444',
      },
    ],
  ])('is taken apart whatever the order of its keys: %s', (text, fields) => {
    expect(parseLegacySprint(text)).toEqual(fields);
  });
});
