import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { NO_SETTINGS } from '../../src/domain/index.ts';
import { fold } from '../../src/engine/fold.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { readText } from '../support/check-import.ts';

/** DevLake's domain tables, as far as docs/at-scale.md reads them. */
const TABLES = `
CREATE TABLE boards (id text, name text);
CREATE TABLE board_issues (board_id text, issue_id text);
CREATE TABLE board_sprints (board_id text, sprint_id text);
CREATE TABLE sprints (id text, name text, status text, started_date timestamp, ended_date timestamp, completed_date timestamp);
CREATE TABLE sprint_issues (sprint_id text, issue_id text);
CREATE TABLE issues (id text, issue_key text, title text, type text, status text, original_status text, story_point double precision,
  created_date timestamp, resolution_date timestamp, time_spent_minutes bigint, epic_key text, parent_issue_id text, url text);
CREATE TABLE issue_changelogs (id text, issue_id text, field_name text, original_from_value text, original_to_value text, created_date timestamp);
CREATE TABLE issue_worklogs (id text, issue_id text, author_id text, time_spent_minutes bigint);
CREATE TABLE incidents (id text, title text, severity text, priority text, urgency text, created_date timestamp, resolution_date timestamp,
  scope_id text, component text, time_spent_minutes bigint, url text);`;

/**
 * One sprint of two weeks. PAY-1 (5 points) was planned and finished; PAY-2 was planned at 3 points, became 8 and was not
 * finished; PAY-3 (2) came on 5 March and was finished; PAY-4 (5) was planned and taken out on 9 March. The incident has
 * 90 and 30 logged minutes of two people.
 */
const ROWS = `
INSERT INTO boards VALUES ('b1', 'Kestrel');
INSERT INTO sprints VALUES ('s1', 'Sprint 1', 'CLOSED', '2026-03-02 09:00', '2026-03-16 09:00', '2026-03-16 09:00');
INSERT INTO board_sprints VALUES ('b1', 's1');
INSERT INTO issues VALUES
  ('i1', 'PAY-1', 'Seat map', 'REQUIREMENT', 'DONE', 'Done', 5, '2026-02-20', '2026-03-06', 0, '', '', ''),
  ('i2', 'PAY-2', 'Refunds', 'REQUIREMENT', 'IN_PROGRESS', 'Doing', 8, '2026-02-20', NULL, 0, '', '', ''),
  ('i3', 'PAY-3', 'Fix sums', 'BUG', 'DONE', 'Done', 2, '2026-03-04', '2026-03-10', 0, '', '', ''),
  ('i4', 'PAY-4', 'Vouchers', 'REQUIREMENT', 'TODO', 'To do', 5, '2026-02-20', NULL, 0, '', '', '');
INSERT INTO board_issues SELECT 'b1', id FROM issues;
INSERT INTO sprint_issues VALUES ('s1', 'i1'), ('s1', 'i2'), ('s1', 'i3');
INSERT INTO issue_changelogs VALUES
  ('c1', 'i2', 'Story Points', '3', '8', '2026-03-08'),
  ('c2', 'i3', 'Sprint', '', 's1', '2026-03-05'),
  ('c3', 'i4', 'Sprint', 's1', '', '2026-03-09');
INSERT INTO incidents VALUES ('inc1', 'Bookings fail', 'SEV2', '', '', '2026-03-03 10:00', '2026-03-03 12:00', 'b1', 'booking,api', 0, '');
INSERT INTO issue_worklogs VALUES ('w1', 'inc1', 'a', 90), ('w2', 'inc1', 'b', 30);`;

const VIEWS = ['incidents', 'sprints', 'work_items', 'sprint_items'];

test('the SQL of docs/at-scale.md rolls DevLake up into neutral files that give the numbers worked by hand', async () => {
  const database = new PGlite();
  await database.exec(TABLES + ROWS);
  for (const sql of sqlBlocks('docs/at-scale.md')) await database.exec(sql);
  const reads = await Promise.all(VIEWS.map(async (view) => readText(await asCsv(database, `neutral_${view}`))));
  await database.close();

  expect(reads.map(({ report }) => [report.importer, report.counts.kept, report.counts.skipped])).toEqual([
    ['neutral-incidents', 1, 0],
    ['neutral-sprints', 1, 0],
    ['neutral-work-items', 4, 0],
    ['neutral-sprint-items', 4, 0],
  ]);
  const batches = reads.map(({ rows, report }, index) => ({
    id: `batch-${index}`,
    hash: `${index}`,
    importer: report.importer ?? '',
    titlesLeftOut: false,
    rows,
  }));
  const { dataset } = fold({ batches, decisions: [], settings: NO_SETTINGS, zone: 'UTC' });
  const sprint = analyse(dataset, { definition: 'all' }).teams[0]?.sprints[0];
  // Planned 5 + 3 + 5 = 13 = 5 finished + 5 removed + 3 not finished; all finished 5 + 2 = 7. 120 minutes are 2 h.
  expect(sprint?.scope).toMatchObject({
    committed: 13,
    completedOfCommitted: 5,
    removed: 5,
    notFinished: 3,
    shortfall: 8,
    addedCompleted: 2,
    velocity: 7,
  });
  expect(sprint).toMatchObject({ hoursOn: 2, hoursByGrade: { A: 2 } });
}, 60_000);

/** The blocks that a database runs, in order. */
function sqlBlocks(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql = '']) => sql);
}

async function asCsv(database: PGlite, view: string): Promise<string> {
  const { fields, rows } = await database.query<Record<string, unknown>>(`SELECT * FROM ${view}`);
  return Papa.unparse({
    fields: fields.map(({ name }) => name),
    data: rows.map((row) => fields.map(({ name }) => row[name])),
  });
}
