import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

type Chunk = {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};

const KIB = 1024;
/** Goals of docs/performance.md: script that the first chart needs, and the worker's without its readers, compressed. */
const PAGE_LIMIT_BYTES = 320_000;
const WORKER_LIMIT_BYTES = 112_000;

/** The page, and the routes that draw the first chart; a name that is gone from the build is a fault. */
const FIRST_CHART = ['index.html', 'src/app/routes/overview/overview.tsx', 'src/app/routes/overview/overview-team.tsx'];

/** Measures what a first visit downloads and tells what is over its limit; needs a build in `dist/`. */
export async function bundleSizeProblems(): Promise<readonly string[]> {
  if (!existsSync('dist/.vite/manifest.json')) return ['There is no build in dist/ to measure.'];
  const manifest: Record<string, Chunk> = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));
  const entry = Object.entries(manifest).find(([, chunk]) => chunk.isEntry === true);
  if (entry === undefined) return ['The build has no entry.'];
  const missing = FIRST_CHART.filter((key) => manifest[key] === undefined);
  if (missing.length > 0) return [`The build has no ${missing.join(', ')}.`];
  const script = total([...new Set(FIRST_CHART.flatMap((key) => staticFiles(key, manifest)))]);
  const style = total(entry[1].css ?? []);
  const workers = workerBytes();
  console.log(`script to the first chart ${size(script)}, style ${size(style)}, worker ${size(workers)} (gzip)`);
  return [
    ...(script > PAGE_LIMIT_BYTES
      ? [`Script to the first chart is ${size(script)}, over ${size(PAGE_LIMIT_BYTES)}.`]
      : []),
    ...(workers > WORKER_LIMIT_BYTES ? [`The worker is ${size(workers)}, over ${size(WORKER_LIMIT_BYTES)}.`] : []),
    ...(workers === 0 ? ['The build has no worker.'] : []),
  ];
}

/** The entry and all that it imports statically. */
function staticFiles(key: string, manifest: Record<string, Chunk>, seen = new Set<string>()): readonly string[] {
  const chunk = manifest[key];
  if (chunk === undefined || seen.has(key)) return [];
  seen.add(key);
  return [chunk.file, ...(chunk.imports ?? []).flatMap((next) => staticFiles(next, manifest, seen))];
}

/**
 * Workers are not in the manifest; Vite names their files after their source, `worker.ts`. What such a file imports at its
 * start comes with it, and what that imports.
 */
function workerBytes(): number {
  const names = readdirSync('dist/assets').filter((name) => /^worker-.*\.js$/.test(name));
  const files = new Set<string>();
  for (const name of names) addAtStart(name, files);
  return total([...files].map((name) => `assets/${name}`));
}

/** Adds a built file and those that it imports statically: `import{…}from"./name.js"`, always in its first lines. */
function addAtStart(name: string, files: Set<string>): void {
  if (files.has(name)) return;
  files.add(name);
  const text = readFileSync(`dist/assets/${name}`, 'utf8');
  for (const [, file = ''] of text.matchAll(/(?:^|;)import(?:\{[^}]*\}from)?"\.\/([^"]+)"/g)) addAtStart(file, files);
}

function total(files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(`dist/${file}`)).length, 0);
}

function size(bytes: number): string {
  return `${(bytes / KIB).toFixed(0)} KiB`;
}
