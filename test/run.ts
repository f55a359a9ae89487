import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { bundleSizeProblems } from './checks/bundle-size.ts';
import { layerProblems } from './checks/layers.ts';

/**
 * Everything that has to hold: types, lint, layers, unused code, the build and its size, the unit tests in two time zones
 * that are not UTC, and the real app in a real browser. `--quick` leaves out the build, the second zone and the browser.
 * The last line is `N passed, N failed`; each check counts as one, each test as one.
 */
type Tally = { readonly name: string; readonly passed: number; readonly failed: number; readonly seconds: number };
type Outcome = { readonly passed: number; readonly failed: number };
type Report = {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
};

const RESULTS = 'test-results';
const quick = process.argv.includes('--quick');
/** Each test that did not pass, printed once more at the end, where it is looked for. */
const faults: string[] = [];

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

/**
 * Runs one vitest project in one time zone on all cores. A run that ends without its report, or without a test, is a
 * failure; so is a test that was skipped.
 */
async function tests(project: string, zone: string): Promise<Outcome> {
  const file = `${RESULTS}/${project}-${zone.replace('/', '-')}.json`;
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(
    'vitest',
    ['run', '--project', project, `--maxWorkers=${availableParallelism()}`, ...reporters],
    zone,
  );
  const outcome = readOutcome(file);
  if (outcome.passed + outcome.failed === 0) return { passed: 0, failed: 1 };
  return code !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

function readOutcome(file: string): Outcome {
  try {
    const report: Report = JSON.parse(readFileSync(file, 'utf8'));
    const problems = report.testResults.flatMap(problemsOf);
    faults.push(...problems);
    return { passed: report.numPassedTests, failed: problems.length };
  } catch (problem) {
    console.error(`No test report at ${file}: ${String(problem)}`);
    return { passed: 0, failed: 0 };
  }
}

/** What did not pass in one file: its tests by name, or the file itself where it could not be loaded. */
function problemsOf({ name, status, message, assertionResults }: Report['testResults'][number]): readonly string[] {
  const failed = assertionResults.filter((test) => test.status !== 'passed');
  if (failed.length === 0) return status === 'passed' ? [] : [`${name}\n${message}`];
  return failed.map(
    (test) => `${name}\n  ${test.fullName} (${test.status})\n${test.failureMessages?.join('\n') ?? ''}`,
  );
}

function run(program: string, args: readonly string[], zone: string | undefined): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn('npx', ['--no-install', program, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NO_COLOR: '1', ...(zone !== undefined && { TZ: zone }) },
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function summarise(tallies: readonly Tally[]): void {
  for (const fault of faults) console.log(`\nFAILED ${fault}`);
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
