import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { bundleSizeProblems } from './checks/bundle-size.ts';
import { layerProblems } from './checks/layers.ts';

/**
 * Everything that has to hold: types, lint, layers, unused code, the build and its size, the unit tests in two time zones
 * that are not UTC, and the real app in a real browser. `--quick` leaves out the build, the second zone and the browser.
 * The last line is `N passed, N failed`; each check counts as one, each test as one.
 */
type Tally = { readonly name: string; readonly passed: number; readonly failed: number; readonly seconds: number };
type Outcome = { readonly passed: number; readonly failed: number };

const RESULTS = 'test-results';
const quick = process.argv.includes('--quick');

async function main(): Promise<void> {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const tallies: Tally[] = [
    await timed('types', () => command('tsc', ['-p', '.'])),
    await timed('lint', () => command('biome', ['check', '--error-on-warnings', '.'])),
    await timed('layers', () => found(layerProblems())),
    await timed('unused code', () => command('knip', [])),
    await timed('unit tests, America/New_York', () => tests('unit', 'America/New_York')),
  ];
  if (!quick) {
    tallies.push(await timed('unit tests, Asia/Kolkata', () => tests('unit', 'Asia/Kolkata')));
    tallies.push(await timed('build', () => command('vite', ['build', '--logLevel', 'warn'])));
    tallies.push(await timed('bundle size', () => found(bundleSizeProblems())));
    tallies.push(await timed('browser tests', () => tests('browser', 'America/New_York')));
  }
  summarise(tallies);
}

/** Runs one check and reports its time. */
async function timed(name: string, check: () => Promise<Outcome>): Promise<Tally> {
  console.log(`\n== ${name}`);
  const started = performance.now();
  const outcome = await check();
  return { name, ...outcome, seconds: (performance.now() - started) / 1000 };
}

/** Runs a program of node_modules; it counts as one check. */
async function command(program: string, args: readonly string[]): Promise<Outcome> {
  const code = await run(program, args, process.env.TZ);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function found(problems: Promise<readonly string[]>): Promise<Outcome> {
  const lines = await problems;
  for (const line of lines) console.error(line);
  return lines.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs one vitest project in one time zone. A run that ends without its report, or without a test, is a failure. */
async function tests(project: string, zone: string): Promise<Outcome> {
  const file = `${RESULTS}/${project}-${zone.replace('/', '-')}.json`;
  const args = ['run', '--project', project, '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run('vitest', args, zone);
  const outcome = readOutcome(file);
  if (outcome.passed + outcome.failed === 0) return { passed: 0, failed: 1 };
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function readOutcome(file: string): Outcome {
  try {
    const report: { numPassedTests: number; numFailedTests: number; numPendingTests: number } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests };
  } catch (problem) {
    console.error(`No test report at ${file}: ${String(problem)}`);
    return { passed: 0, failed: 0 };
  }
}

function run(program: string, args: readonly string[], zone: string | undefined): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: zone === undefined ? process.env : { ...process.env, TZ: zone },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function summarise(tallies: readonly Tally[]): void {
  console.log('');
  for (const { name, passed, failed, seconds } of tallies) {
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(32)} ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`,
    );
  }
  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

await main();
