import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { readFiles } from '../../src/cli/read-files.ts';
import type { Dataset } from '../../src/domain/index.ts';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { fold } from '../../src/engine/fold.ts';
import { burnUpOf } from '../../src/metrics/plans/burn-up.ts';
import { scopeChangesOf } from '../../src/metrics/plans/scope-changes.ts';
import { sampleFiles } from '../support/sample/make.ts';

const ZONE = 'Europe/London';

test('the sample files are what their recipe makes', () => {
  for (const [name, text] of sampleFiles()) expect(readFileSync(`public/sample/${name}`, 'utf8'), name).toBe(text);
});

test('the stories of the sample name nobody', () => {
  const text = readFileSync('public/sample/kestrel-stories.json', 'utf8');
  const people =
    /"(?:assignee|author|reporter|creator|displayName|emailAddress|accountId)"|Aldaba|Brek|Cole|Dahl|Esk\b/g;
  expect(text.match(people) ?? []).toEqual([]);
});

describe('the sprints of the sample', () => {
  let dataset: Dataset;
  beforeAll(async () => {
    const names = [...sampleFiles().keys()].filter((name) => name !== 'index.json');
    const reads = await readFiles(
      names.map((name) => `public/sample/${name}`),
      ZONE,
    );
    expect(reads.map(({ report }) => [report.name, report.issues, report.fault])).toEqual(
      names.map((name) => [name, [], null]),
    );
    const batches = reads.map(({ batch }) => batch);
    dataset = fold({ batches, decisions: [], settings: NO_SETTINGS, zone: ZONE }).dataset;
  });
  const query = (name: string) => ({
    teamId: 'kestrel',
    sprintKey: dataset.sprints.find((sprint) => sprint.name === name)?.key ?? expect.fail(name),
  });

  it('tell the day of all that came, went and was finished, and end with what their reports say', () => {
    expect(dataset.sprints).toHaveLength(14);
    for (const { name } of dataset.sprints) {
      const { scope, incidents } = burnUpOf(dataset, 'all', query(name)) ?? expect.fail(name);
      const last = scope?.days.at(-1);
      expect(scope?.withoutDay, name).toEqual({ added: 0, removed: 0, done: 0 });
      expect([last?.scope, last?.done], name).toEqual([scope?.scopeAtEnd, scope?.done]);
      expect(new Set(scope?.days.map(({ done }) => done)).size, name).toBeGreaterThan(5);
      expect(
        incidents.filter(({ start, hoursOn }) => start === undefined && hoursOn > 0),
        name,
      ).toEqual([]);
    }
  });

  it('end with the sums of the story: Kestrel 43 planned 39, took in 2 and a fix of 1, took out 5 and left 1 open', () => {
    // In: 2 + 1 = 3. At the end: 39 + 3 - 5 = 37, of which 37 - 1 = 36 are done.
    expect(burnUpOf(dataset, 'all', query('Kestrel 43'))?.scope).toMatchObject({
      ...{ committed: 39, added: 3, removed: 5, scopeAtEnd: 37, done: 36 },
    });
  });

  it('have one swap in the latest: a fix in on Tuesday, a story out at the daily meeting of Wednesday', () => {
    const changes = scopeChangesOf(dataset, query('Kestrel 43'));
    // INC-145 began on 27 October 2026 at 13:10 in London, which is UTC since the 25th; the fix came 50 minutes later.
    const [cameInAt, wentOutAt] = [Date.UTC(2026, 9, 27, 14, 0), Date.UTC(2026, 9, 28, 9, 50)];
    expect(changes?.swaps).toMatchObject([
      {
        cameIn: { id: 'FERRY-255', amount: 1, at: cameInAt, isIncidentWork: true, end: 'completed' },
        wentOut: { id: 'FERRY-252', amount: 5, at: wentOutAt, isIncidentWork: false },
      },
    ]);
    expect(changes?.cameIn.map(({ id }) => id)).toEqual(['FERRY-255', 'FERRY-254']);
  });
});
