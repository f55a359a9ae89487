import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inFreshProfile, median } from './browser.ts';
import { type Expected, incidentsCsv, sprintsCsv, workItemsCsv } from './data.ts';
import { firstChart } from './first-chart.ts';
import type { Imported } from './page.ts';
import { pictureLines } from './pictures.ts';
import { serve } from './serve.ts';
import { smallFilesLines } from './small-files.ts';
import { type Line, line, printTable } from './table.ts';
import { titleLine } from './titles.ts';
import { truthLines } from './truth.ts';

/**
 * Speed as ratios within one run, each beside a gate that says whether the answer was right: `npm run bench`. Milliseconds
 * drift with the machine, ratios much less. `--quick` measures once instead of three times and leaves out the million.
 */
const quick = process.argv.includes('--quick');
const ROUNDS = quick ? 1 : 3;
const THOUSAND = 1_000;
const SPRINTS = 500;
/** The middle one of so many, after one to warm up: a tenth of a second is soon twice as long on a busy machine. */
const SWEEPS = 5;

type Measured = {
  readonly floorMs: number;
  readonly ours: Imported;
  readonly again: Imported;
  readonly redefined: { readonly ms: number; readonly hours: number };
  readonly searched: { readonly ms: number; readonly found: number };
  readonly rowMs: number;
  readonly rowHours: number;
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dividend-bench-files-'));
  const servers = [
    await serve('test/bench', join(folder, 'bench')),
    await serve('.', join(folder, 'app')),
    await serve('test/bench/pictures', join(folder, 'pictures')),
  ] as const;
  try {
    const lines = [...(await measure(folder, servers[0].url, servers[1].url)), ...(await pictureLines(servers[2].url))];
    printTable(lines);
    writeFileSync(
      'bench-results.json',
      `${JSON.stringify({ at: new Date().toISOString(), rounds: ROUNDS, lines }, null, 2)}\n`,
    );
    if (lines.some(({ isRight }) => !isRight)) process.exitCode = 1;
  } finally {
    for (const { close } of servers) await close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, benchUrl: string, appUrl: string): Promise<readonly Line[]> {
  const sprints = write(folder, 'sprints.csv', sprintsCsv(SPRINTS));
  const hundred = incidentFile(folder, 100 * THOUSAND);
  const rounds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await oneRound(benchUrl, hundred.path, sprints));
  const floorMs = median(rounds.map((round) => round.floorMs));
  const oursMs = median(rounds.map((round) => round.ours.ms));
  const first = rounds[0];
  if (first === undefined) throw new Error('nothing was measured');
  return [
    ...truthLines(),
    titleLine(),
    line('floor F: read, scan and write 100,000 incidents', floorMs, 'F', 1, undefined, true),
    line(
      'import 100,000 incidents to stored numbers',
      oursMs,
      '/ F',
      oursMs / floorMs,
      { most: 4.5 },
      rounds.every((round) => agrees(round.ours, hundred.expected)),
    ),
    line(
      'a later visit reads and folds all of them again',
      median(rounds.map((round) => round.again.ms)),
      '/ F',
      median(rounds.map((round) => round.again.ms)) / floorMs,
      undefined,
      rounds.every((round) => agrees(round.again, hundred.expected)),
    ),
    line(
      'another definition of incident: new numbers of 500 sprints',
      median(rounds.map((round) => round.redefined.ms)),
      'ms',
      median(rounds.map((round) => round.redefined.ms)),
      { most: 100 },
      rounds.every((round) => isNear(round.redefined.hours, hundred.expected.severeHours)),
    ),
    line(
      'a search among them, after one that was like it',
      median(rounds.map((round) => round.searched.ms)),
      '/ F',
      median(rounds.map((round) => round.searched.ms)) / floorMs,
      { most: 0.25 },
      // Ids count in base 36: so many of them share all digits but the last.
      rounds.every((round) => round.searched.found === 36),
    ),
    line(
      'one Dexie row per incident instead',
      median(rounds.map((round) => round.rowMs)),
      '/ ours',
      median(rounds.map((round) => round.rowMs)) / oursMs,
      { least: 12 },
      isNear(first.rowHours, hundred.expected.hours),
    ),
    line(
      'longest task of the page during an import',
      Math.max(...rounds.map((round) => round.ours.longestTaskMs)),
      'ms',
      Math.max(...rounds.map((round) => round.ours.longestTaskMs)),
      { most: 50 },
      true,
    ),
    ...(quick ? [] : [await million(folder, benchUrl, sprints, oursMs)]),
    ...(await hoursLines(benchUrl)),
    ...(await smallFilesLines(folder, benchUrl, sprints)),
    ...(await firstChart({
      appUrl,
      incidents: hundred.path,
      sprints,
      items: itemFile(folder),
      expected: hundred.expected,
      floorMs,
    })),
  ];
}

/** Floor, ours with a later visit, and row per record, each in a profile of its own, one after the other. */
async function oneRound(url: string, incidents: string, sprints: string): Promise<Measured> {
  const floor = await withFiles(url, [incidents], (page) => page.evaluate(() => window.bench.floor()));
  const imported = await importAndReopen(url, [incidents, sprints]);
  const row = await withFiles(url, [incidents], (page) => page.evaluate(() => window.bench.rowPerRecord()));
  return { floorMs: floor.ms, ...imported, rowMs: row.ms, rowHours: row.result.hours };
}

/** An import, another visit of the same profile, one that asks for another definition, and one that searches. */
async function importAndReopen(
  url: string,
  files: readonly string[],
): Promise<Pick<Measured, 'ours' | 'again' | 'redefined' | 'searched'>> {
  return inFreshProfile(async (visit) => {
    const page = await visit(url);
    await page.setInputFiles('#file', [...files]);
    const ours = await page.evaluate(() => window.bench.ours());
    await page.close();
    const later = await visit(url);
    const again = await later.evaluate(() => window.bench.reopen());
    await later.close();
    const third = await visit(url);
    const redefined = await third.evaluate(() => window.bench.redefine());
    return { ours, again, redefined, searched: await third.evaluate(() => window.bench.search()) };
  });
}

async function million(folder: string, url: string, sprints: string, hundredMs: number): Promise<Line> {
  const { path, expected } = incidentFile(folder, 1000 * THOUSAND);
  const ours = await withFiles(url, [path, sprints], (page) => page.evaluate(() => window.bench.ours()));
  return line(
    'import 1,000,000 incidents',
    ours.ms,
    'x 100,000',
    ours.ms / hundredMs,
    { most: 11 },
    agrees(ours, expected),
  );
}

async function hoursLines(url: string): Promise<readonly Line[]> {
  const [sweep, naive] = await inFreshProfile(async (visit) => {
    const page = await visit(url);
    const sweeps = [];
    for (let round = 0; round <= SWEEPS; round += 1) sweeps.push(await page.evaluate(() => window.bench.sweep()));
    const [cold, ...warm] = sweeps;
    if (cold === undefined) throw new Error('nothing was measured');
    const ms = median(warm.map((each) => each.ms));
    return [{ ms, hours: cold.hours }, await page.evaluate(() => window.bench.naive())] as const;
  });
  const isRight = isNear(sweep.hours, naive.hours);
  return [
    line('hours of 100,000 incidents in 500 sprints', sweep.ms, 'ms', sweep.ms, undefined, isRight),
    line('the naive way to the same hours', naive.ms, '/ sweep', naive.ms / sweep.ms, { least: 20 }, isRight),
  ];
}

async function withFiles<Outcome>(
  url: string,
  files: readonly string[],
  use: (page: Page) => Promise<Outcome>,
): Promise<Outcome> {
  return inFreshProfile(async (visit) => {
    const page = await visit(url);
    await page.setInputFiles('#file', [...files]);
    return use(page);
  });
}

function incidentFile(folder: string, count: number): { readonly path: string; readonly expected: Expected } {
  const { lines, expected } = incidentsCsv(count, SPRINTS);
  return { path: write(folder, `incidents-${count}.csv`, lines.join('\n')), expected };
}

function itemFile(folder: string): string {
  return write(folder, 'items.csv', workItemsCsv(200 * THOUSAND, SPRINTS).join('\n'));
}

function write(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The same incidents, and the same hours as the sum of what the generator logged. */
function agrees(ours: Pick<Imported, 'incidents' | 'hours'>, expected: Expected): boolean {
  return ours.incidents === expected.incidents && isNear(ours.hours, expected.hours);
}

/** Equal within a millionth part. */
function isNear(value: number, expected: number): boolean {
  return Math.abs(value - expected) <= Math.abs(expected) * 1e-6;
}

await main();
