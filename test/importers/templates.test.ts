import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  INCIDENT_COLUMNS,
  RESPONDER_COLUMNS,
  SPRINT_COLUMNS,
  SPRINT_ITEM_COLUMNS,
  WORK_ITEM_COLUMNS,
} from '../../src/importers/neutral/neutral-columns.ts';
import { readText } from '../support/check-import.ts';

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  'incidents.csv': INCIDENT_COLUMNS,
  'responders.csv': RESPONDER_COLUMNS,
  'sprint_items.csv': SPRINT_ITEM_COLUMNS,
  'sprints.csv': SPRINT_COLUMNS,
  'work_items.csv': WORK_ITEM_COLUMNS,
};
const importerOf = (file: string) => `neutral-${file.replace('.csv', '').replace('_', '-')}`;
const template = (file: string) => readFileSync(`public/templates/${file}`, 'utf8');
/** What stands between ``` and ``` in the page about them. */
const EXAMPLES = [...readFileSync('docs/neutral-files.md', 'utf8').matchAll(/```\n([^`]+)```/g)].map(
  ([, text]) => text,
);

describe('the templates of the neutral files', () => {
  it('are one for each file', () => {
    expect(readdirSync('public/templates').toSorted()).toEqual(Object.keys(COLUMNS));
  });

  it.each(Object.keys(COLUMNS))('%s has the columns of the importer, in their order, and no row', (file) => {
    const [header = '', ...rows] = template(file).split('\n');
    const columns = header.split(',');
    expect(columns).toEqual(COLUMNS[file]?.slice(0, columns.length));
    expect(rows).toEqual(['']);
  });

  it.each(Object.keys(COLUMNS))('%s is read by its importer as soon as it has a row', async (file) => {
    const columns = template(file).trim().split(',');
    const { report } = await readText(`${columns.join(',')}\n${columns.map(() => 'x').join(',')}\n`);
    expect(report.importer).toBe(importerOf(file));
  });
});

describe('the examples of the page about them', () => {
  it('are one for each file', async () => {
    const read = await Promise.all(EXAMPLES.map((text = '') => readText(text)));
    expect(read.map(({ report }) => report.importer).toSorted()).toEqual(
      Object.keys(COLUMNS).map(importerOf).toSorted(),
    );
  });

  it('are read without a complaint', async () => {
    const read = await Promise.all(EXAMPLES.map((text = '') => readText(text)));
    const complaints = read.flatMap(({ report: { importer, counts, issues, fault } }) =>
      counts.kept === 1 && issues.length === 0 && fault === null ? [] : [{ importer, counts, issues, fault }],
    );
    expect(complaints).toEqual([]);
  });
});
