import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatTable, readReadme, withFormatTable } from '../support/format-table.ts';

const COMMAND = /npm run (?:-s )?([a-z]+)/g;

function scriptNames(): readonly string[] {
  const manifest: { scripts: Record<string, string> } = JSON.parse(readFileSync('package.json', 'utf8'));
  return Object.keys(manifest.scripts);
}

test.each(['README.md', 'docs/hosting.md'])('every command that %s names exists', (file) => {
  const named = [...readFileSync(file, 'utf8').matchAll(COMMAND)].map((match) => match[1]);
  expect(named.length).toBeGreaterThan(0);
  expect(scriptNames()).toEqual(expect.arrayContaining([...new Set(named)]));
});

test('the two commands of the first screen are the ones that exist', () => {
  const screen = readFileSync('README.md', 'utf8').split('\n').slice(0, 20).join('\n');
  expect(screen).toContain('npm ci && npm start');
  expect(screen).toContain('npm ci && npm test');
  expect(scriptNames()).toEqual(expect.arrayContaining(['start', 'test']));
});

test('the table of formats is the one that the registry makes (npm run formats)', async () => {
  const readme = readReadme();
  expect(readme).toBe(withFormatTable(readme, await formatTable()));
});
