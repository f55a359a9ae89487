import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { somebody } from './backup-people.ts';
import { INCIDENTS, importFiles, must, SPRINTS } from './engine-visit.ts';

/** The program that the guide gives for reading a backup without Dividend. */
function program(): string {
  const code = /```js\n([\s\S]+?)```/.exec(readFileSync('docs/backups.md', 'utf8'))?.[1];
  if (code === undefined) throw new Error('The guide has no program.');
  return code;
}

async function read(backup: Blob, passphrase: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'dividend-guide-'));
  try {
    writeFileSync(join(folder, 'read-backup.mjs'), program());
    writeFileSync(join(folder, 'a.backup'), new Uint8Array(await backup.arrayBuffer()));
    return execFileSync(process.execPath, ['read-backup.mjs', 'a.backup', passphrase], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('the program of docs/backups.md reads a backup, open or encrypted, and refuses another passphrase', async () => {
  const { engine, quick } = somebody('UTC');
  await importFiles(engine, [SPRINTS, INCIDENTS]);
  const open = await read(must(await quick.exportBackup({})), '');
  expect(open).toContain(`${SPRINTS.name}\n`);
  expect(open).toContain(`${INCIDENTS.name}\n`);
  expect(open).toMatch(/^ {2}\d+ x incident: .*\bstartedAt\b/m);
  const locked = must(await quick.exportBackup({ passphrase: 'é ガ' }));
  expect(await read(locked, 'é ガ')).toBe(open);
  await expect(read(locked, 'another')).rejects.toThrow();
});
