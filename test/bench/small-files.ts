import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { inFreshProfile } from './browser.ts';
import { type Expected, incidentsCsv } from './data.ts';
import { type Line, line } from './table.ts';

const FEW = 500;
const MANY = 5000;

/**
 * Archives of small files, as a tool writes them that exports each incident by itself: ten times the files should take about
 * ten times as long. The gate: every incident and every logged hour is there.
 */
export async function smallFilesLines(folder: string, url: string, sprints: string): Promise<readonly Line[]> {
  const few = await importedFrom(archive(folder, FEW), url, sprints);
  const many = await importedFrom(archive(folder, MANY), url, sprints);
  const isRight = few.isRight && many.isRight;
  return [
    line('5,000 small files in one zip to stored numbers', many.ms, 'ms/file', many.ms / MANY, undefined, isRight),
    line('the same, against 500 of them', many.ms, 'x 500', many.ms / few.ms, { most: 15 }, isRight),
  ];
}

type Archive = { readonly path: string; readonly expected: Expected };

function archive(folder: string, count: number): Archive {
  const { lines, expected } = incidentsCsv(count, FEW);
  const [header = '', ...rows] = lines;
  const path = join(folder, `small-${count}.zip`);
  const files = rows.map((row, index) => [`incidents/${index}.csv`, strToU8(`${header}\n${row}\n`)] as const);
  writeFileSync(path, zipSync(Object.fromEntries(files)));
  return { path, expected };
}

async function importedFrom({ path, expected }: Archive, url: string, sprints: string) {
  const { ms, incidents, hours } = await inFreshProfile(async (visit) => {
    const page = await visit(url);
    await page.setInputFiles('#file', [path, sprints]);
    return page.evaluate(() => window.bench.ours());
  });
  const isRight = incidents === expected.incidents && Math.abs(hours - expected.hours) <= expected.hours * 1e-6;
  return { ms, isRight };
}
