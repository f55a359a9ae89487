import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/rows.ts';
import { sprintInName } from '../../src/importers/plan-words.ts';
import { daysInName } from '../../src/importers/tools/clickup/clickup-sprint-name.ts';
import { readText } from '../support/check-import.ts';

function workItems(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'work-item');
}

function sprints(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'sprint');
}

function sprintItems(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'sprint-item');
}

function lines(...text: readonly string[]): string {
  return text.join('\n');
}

describe('a sprint that is told by the name of something else', () => {
  it.each([
    ['Sprint 12', 'Sprint 12', ''],
    ['Done (Sprint 12)', 'Sprint 12', 'Done'],
    ['sprint #7 - In progress', 'sprint #7', 'In progress'],
    ['PAY Sprint 2026-11', 'Sprint 2026-11', 'PAY'],
    ['Iteration 4.', 'Iteration 4', ''],
  ])('is found in "%s"', (name, sprint, rest) => {
    expect(sprintInName(name)).toEqual({ sprint, rest });
  });

  it.each(['Sprint backlog', 'Backlog', 'Sprinters 4', 'Q3 2026', ''])('is not found in "%s"', (name) => {
    expect(sprintInName(name)).toBeUndefined();
  });
});

describe('the days in the name of a ClickUp list', () => {
  const created = Date.UTC(2026, 8, 3);

  it.each([
    // 14 is no month
    ['Sprint 12 (9/1 - 9/14)', '2026-09-01', '2026-09-14'],
    // day first it would last from 9 January to 9 December
    ['Sprint 12 (9/1 - 9/12)', '2026-09-01', '2026-09-12'],
    // 28 is no month; the end in January 2027 is nearer to September 2026 (4 months) than that of 2026 (8 months)
    ['Sprint 20 (28/12 - 10/1)', '2026-12-28', '2027-01-10'],
    ['Sprint 1 (1/6/25 - 1/17/25)', '2025-01-06', '2025-01-17'],
  ])('of "%s" are read month first or day first, whichever gives a sprint', (name, startAt, endAt) => {
    expect(daysInName(name, created)).toEqual({ startAt, endAt });
  });

  it('are in the year in which the sprint ends nearest to its last task, though that came after the end', () => {
    expect(daysInName('Sprint 12 (9/1 - 9/14)', Date.UTC(2026, 8, 20))?.endAt).toBe('2026-09-14');
    expect(daysInName('Sprint 1 (1/5 - 1/18)', Date.UTC(2026, 11, 20))?.endAt).toBe('2027-01-18');
  });

  it.each([
    // 2 January to 3 January, or 1 February to 1 March
    'Sprint 1 (1/2 - 1/3)',
    'Sprint 1 (13/13 - 14/14)',
    'Sprint 1',
  ])('of "%s" stay unknown', (name) => {
    expect(daysInName(name, created)).toBeUndefined();
  });

  it('stay unknown without a year and without a task that has a date', () => {
    expect(daysInName('Sprint 12 (9/1 - 9/14)', undefined)).toBeUndefined();
  });
});

describe('a ClickUp CSV', () => {
  it('joins the lists of a task that has a row for each', async () => {
    const { rows, report } = await readText(
      lines(
        'Task ID,Task Name,Status,Date Created Text,List Name',
        'a1,Fix the form,complete,2026-09-01,Sprint 1',
        'a1,Fix the form,complete,2026-09-01,Sprint 2',
        'a1,Fix the form,complete,2026-09-01,Bugs',
      ),
    );
    expect(report.counts).toMatchObject({ kept: 1, merged: 2 });
    expect(workItems(rows).map(({ sprintIds }) => sprintIds)).toEqual([
      ['Sprint 1'],
      ['Sprint 1', 'Sprint 2'],
      ['Sprint 1', 'Sprint 2'],
    ]);
    expect(sprints(rows).map(({ id }) => id)).toEqual(['Sprint 1', 'Sprint 2']);
  });

  it('of a workspace is not taken for one of a view, custom fields or not', async () => {
    const { report } = await readText(
      lines('Task ID,Task Name,Date Created Text,List Name,Severity (drop down)', 'a1,Fix,2026-09-01,Bugs,High'),
    );
    expect(report.importer).toBe('clickup-csv');
  });

  it('says that a time which is no number is not known', async () => {
    const { rows, report } = await readText(
      lines('Task ID,Task Name,Date Created Text,List Name,Time Spent', 'a1,Fix,2026-09-01,Bugs,two hours'),
    );
    expect(workItems(rows)[0]?.timeSpent).toBeUndefined();
    expect(report.issues.map(({ code }) => code)).toContain('bad-number');
  });
});

describe('a YouTrack CSV', () => {
  it.each([
    ['headers of its own', lines('Issue Id,Project,Summary,Owner', 'GUL-1,Gulls,Count nests,x')],
    ['ids like its own', lines('Issue Id,Project,Summary,State', '1,Gulls,Count nests,Open')],
  ])('without %s is left to the column mapper', async (_, text) => {
    expect((await readText(text)).report.fault?.code).toBe('unrecognised');
  });
});

describe('a Pivotal CSV', () => {
  it('takes -1 for not estimated, and notes other numbers below zero', async () => {
    const { rows, report } = await readText(
      lines('Id,Iteration,Current State,Accepted at,Estimate', '1,4,accepted,"Nov 7, 2024",-1', '2,4,started,,-3'),
    );
    expect(workItems(rows).map(({ points }) => points)).toEqual([undefined, undefined]);
    expect(report.issues.find(({ code }) => code === 'negative-number')?.count).toBe(1);
  });
});

describe('a Trello board', () => {
  it('that is called a sprint is one, with all of its cards', async () => {
    const board = {
      name: 'Pantry Sprint 9',
      lists: [{ id: 'l1', name: 'Doing' }],
      cards: [{ id: 'c1', idList: 'l1', name: 'Jars' }],
      labels: [],
    };
    const { rows } = await readText(JSON.stringify(board));
    expect(sprints(rows)).toMatchObject([{ id: 'Pantry Sprint 9', planEvidence: 'P4' }]);
    expect(sprintItems(rows)).toMatchObject([{ itemKey: 'c1', outcome: 'not_completed' }]);
  });

  it('knows when a card was done only by its move into a list of finished cards', async () => {
    const move = { type: 'updateCard', date: '2026-09-02T10:00:00Z', data: { card: { id: 'c1' }, listAfter: {} } };
    const board = {
      lists: [{ id: 'l1', name: 'Doing' }],
      cards: [{ id: 'c1', idList: 'l1', name: 'Jars', dueComplete: true, dateLastActivity: '2026-09-08T10:00:00Z' }],
      actions: [move],
    };
    const { rows, report } = await readText(JSON.stringify(board));
    expect(workItems(rows)[0]?.completedAt).toBe(Date.UTC(2026, 8, 8, 10));
    expect(report.issues.find(({ code }) => code === 'estimated-date')?.count).toBe(1);
  });
});
