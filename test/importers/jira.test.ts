import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/rows.ts';
import { issueCounts, readText } from '../support/check-import.ts';

const HEADER = 'Issue key,Issue id,Issue Type,Status,Status Category,Resolution,Parent,Sprint,Sprint,Story Points';

async function csv(...rows: readonly string[]) {
  return await readText([HEADER, ...rows].join('\n'));
}

function workItems(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'work-item');
}

function sprintItems(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'sprint-item');
}

function sprints(rows: readonly Row[]) {
  return rows.filter((row) => row.kind === 'sprint');
}

describe('a Jira CSV', () => {
  it.each([1000, 10_000])(
    'of exactly %i rows is said to be cut off, since that is a row limit of Jira',
    async (count) => {
      const rows = Array.from({ length: count }, (_, at) => `KES-${at},${at},Task,Done,Done,Done,,,,1`);
      expect(issueCounts(await csv(...rows)).get('possibly-truncated')).toBe(1);
      expect(issueCounts(await csv(...rows.slice(1))).get('possibly-truncated')).toBeUndefined();
    },
  );

  it('resolves a parent that is given by its numeric id, if the parent is in the file', async () => {
    const { rows } = await csv(
      'KES-1,10001,Story,Done,Done,Done,,,,5',
      'KES-2,10002,Sub-task,Done,Done,Done,10001,,,1',
      'KES-3,10003,Sub-task,Done,Done,Done,10999,,,1',
      'KES-4,10004,Sub-task,Done,Done,Done,KES-1,,,1',
    );
    expect(workItems(rows).map(({ parentKey }) => parentKey)).toEqual([undefined, 'KES-1', undefined, 'KES-1']);
  });

  it('does not take a sprint that is called by a number for the sprint that Jira numbers so', async () => {
    const { rows } = await csv('KES-1,10001,Story,Done,Done,Done,,41,,5');
    expect(sprints(rows)).toMatchObject([{ id: 'KES/41', name: '41' }]);
    expect(sprintItems(rows)).toMatchObject([{ sprintId: 'KES/41', itemKey: 'KES-1' }]);
  });

  it('leaves the outcome open where nothing tells whether the item is done', async () => {
    const { rows } = await csv('KES-1,10001,Story,Parked,,,,KES Sprint 1,KES Sprint 2,5');
    expect(sprintItems(rows).map(({ outcome }) => outcome)).toEqual(['not_completed', undefined]);
  });

  it('takes work that was called off out of the plan, though Jira files it under Done', async () => {
    const { rows } = await csv(
      'KES-1,10001,Story,Closed,Done,Declined,,KES Sprint 1,,5',
      'KES-2,10002,Story,Cancelled,Done,Done,,KES Sprint 1,,5',
    );
    expect(workItems(rows).map(({ statusCategory }) => statusCategory)).toEqual(['cancelled', 'cancelled']);
    expect(sprintItems(rows).map(({ outcome }) => outcome)).toEqual(['removed', 'removed']);
  });

  it('gives a sprint the project and the team of its items only where they agree', async () => {
    const { rows } = await readText(
      [
        'Issue key,Issue id,Custom field (Team),Sprint,Sprint',
        'KES-1,1,Nest,One,Two',
        'KES-2,2,Map,One,',
        'OWL-3,3,Nest,Two,',
      ].join('\n'),
    );
    // One: KES only, teams Nest and Map. Two: projects KES and OWL, team Nest.
    expect(sprints(rows)).toMatchObject([
      { id: 'One', project: 'KES', teams: [] },
      { id: 'Two', teams: ['Nest'] },
    ]);
    expect(sprints(rows)[1]).not.toHaveProperty('project');
  });

  it('tells nobody by name: titles are cleared of everyone in the columns of people', async () => {
    const { rows } = await readText(
      [
        'Issue key,Issue id,Summary,Assignee,Reporter',
        'KES-1,1,Ask Ravenna Holt and Tamsin Okoro,Ravenna Holt,Tamsin Okoro',
      ].join('\n'),
    );
    expect(JSON.stringify(workItems(rows).map(({ title }) => title))).not.toMatch(/Ravenna|Holt|Tamsin|Okoro/);
  });
});

const DONE = { status: { name: 'Done', statusCategory: { key: 'done' } } };

const SPRINT = {
  id: 9,
  name: 'Owl Sprint 9',
  state: 'CLOSED',
  isoStartDate: '2026-03-02T09:00:00+0000',
  isoEndDate: '2026-03-13T17:00:00+0000',
};

function report(contents: object, sprint = SPRINT): string {
  return JSON.stringify({ contents: { completedIssues: [], puntedIssues: [], ...contents }, sprint });
}

function points(value: number, statFieldId = 'customfield_10016') {
  return { statFieldId, statFieldValue: { value } };
}

describe('a Jira sprint report', () => {
  it('counts an issue once that is both removed and finished: done wins', async () => {
    const issue = { key: 'OWL-1', ...DONE, estimateStatistic: points(3) };
    const { rows, report: told } = await readText(report({ completedIssues: [issue], puntedIssues: [issue] }));
    expect(told.counts).toMatchObject({ rowsRead: 2, kept: 1, merged: 1 });
    expect(sprintItems(rows).map(({ outcome }) => outcome)).toEqual(['completed', 'completed']);
  });

  it('skips an issue without a key and says so', async () => {
    const { report: told } = await readText(report({ completedIssues: [{ summary: 'No key' }, 'no object'] }));
    expect(told.counts).toMatchObject({ rowsRead: 2, kept: 0, skipped: 2 });
    expect(told.issues).toMatchObject([{ code: 'missing-id', count: 2 }]);
  });

  it('takes no site from pictures that are served for everybody', async () => {
    const shared = { avatarUrl: 'https://secure.gravatar.com/avatar/0', typeUrl: '/images/icons/story.svg' };
    const { rows } = await readText(report({ completedIssues: [{ key: 'OWL-1', ...shared }] }));
    expect(rows.filter((row) => row.site !== undefined)).toEqual([]);
  });

  it('says of a sprint with unfinished lists alone that it was not empty', async () => {
    const { rows } = await readText(report({ issuesNotCompletedInCurrentSprint: [{ key: 'OWL-1' }] }));
    expect(sprints(rows)[0]).not.toHaveProperty('sums');
  });

  it('reads boards that estimate in time as hours: 2 h are 7,200 s', async () => {
    const issue = { key: 'OWL-1', estimateStatistic: points(7200, 'timeoriginalestimate') };
    const { rows } = await readText(report({ completedIssues: [issue] }));
    expect(sprints(rows)).toMatchObject([{ estimateUnit: 'hours' }]);
    expect(sprintItems(rows)).toMatchObject([{ pointsAtStart: 2, pointsAtEnd: 2 }]);
  });
});

function velocity(entry: object): string {
  return JSON.stringify({ sprints: [{ id: 5, name: 'Owl Sprint 5' }], velocityStatEntries: { 5: entry } });
}

describe('a Jira velocity chart', () => {
  it('does not tell what was completed of the plan where the listed issues do not add up to the sum', async () => {
    const { rows } = await readText(
      velocity({
        estimated: { value: 13, text: '13.0' },
        completed: { value: 5, text: '5.0' },
        estimatedEntries: [{ issueKey: 'OWL-1', value: 5 }],
        completedEntries: [{ issueKey: 'OWL-1', value: 5 }],
      }),
    );
    expect(sprints(rows)[0]?.sums).toMatchObject({ committed: 13, completed: 5 });
    expect(sprints(rows)[0]?.sums).not.toHaveProperty('completedOfCommitted');
  });

  it('reads sums of time as hours: 9 h are 32,400 s', async () => {
    const sum = { value: 32_400, text: '1d 1h' };
    const { rows } = await readText(velocity({ estimated: sum, completed: sum }));
    expect(sprints(rows)).toMatchObject([{ estimateUnit: 'hours', sums: { committed: 9, completed: 9 } }]);
  });

  it('keeps a sprint whose sums are not known, without sums', async () => {
    const { rows } = await readText(velocity({ estimated: { text: 'null' }, completed: { text: 'null' } }));
    expect(sprints(rows)).toMatchObject([{ id: 'jira:5', name: 'Owl Sprint 5' }]);
    expect(sprints(rows)[0]).not.toHaveProperty('sums');
    expect(sprints(rows)[0]).not.toHaveProperty('planEvidence');
  });
});
