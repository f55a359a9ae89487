import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BACKUP, BACKUP_PREVIEW, describeBackupFault } from '../../src/wording/backup-words.ts';
import { EMPTY, SHELL } from '../../src/wording/page.ts';
import { DATA, SETTINGS } from '../../src/wording/page-data.ts';
import { IMPORT } from '../../src/wording/page-import.ts';
import { VIEW_FILE } from '../../src/wording/view-file-words.ts';
import { axeFindings } from './axe.ts';
import {
  add,
  caught,
  chooseBackup,
  codeThen,
  confirm,
  dataCode,
  download,
  drop,
  type HandedOver,
  headline,
  openData,
  PASSPHRASE,
  sayNotFelt,
  setPeople,
  unlock,
  wipe,
} from './backup-steps.ts';
import { startVisit, type Visit } from './visit.ts';

const SPRINTS = csv(
  'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,completed_points',
  'S1,Sprint 1,Kestrel,2026-03-02,2026-03-13,closed,30,30',
  'S2,Sprint 2,Kestrel,2026-03-16,2026-03-27,closed,30,24',
);
const INCIDENTS = csv(
  'incident_id,title,severity,started_at,resolved_at,responder_count,team',
  'I-1,Queue stands still,SEV2,2026-03-17T10:00:00Z,2026-03-17T14:00:00Z,2,Kestrel',
  'I-2,Search is slow,SEV3,2026-03-19T09:00:00Z,2026-03-19T11:00:00Z,1,Kestrel',
);
const LATER = csv(
  'incident_id,title,severity,started_at,resolved_at,responder_count,team',
  'I-3,Checkout answers late,SEV2,2026-03-24T13:00:00Z,2026-03-24T16:00:00Z,3,Kestrel',
);

let mia: Visit;
let noor: Visit;
beforeAll(async () => {
  // Two people in two zones: what stands in for missing calendars differs until they exchange it.
  [mia, noor] = [await startVisit({ zone: 'Europe/London' }), await startVisit({ zone: 'America/New_York' })];
  await add(mia, { 'sprints.csv': SPRINTS, 'incidents.csv': INCIDENTS });
  await add(noor, { 'sprints.csv': SPRINTS, 'later.csv': LATER });
});
afterAll(async () => {
  await mia.end();
  await noor.end();
});

describe('two people who exchange backups', () => {
  let [ofMia, ofNoor]: HandedOver[] = [];

  test('have other files, decisions and settings, and other data codes', async () => {
    await sayNotFelt(mia, 'I-2');
    await setPeople(noor, 6);
    expect(await dataCode(mia)).not.toBe(await dataCode(noor));
    ofMia = await download(mia);
    ofNoor = await download(noor, PASSPHRASE);
  });

  test('see what the other’s backup would bring before anything changes, and are asked for its passphrase', async () => {
    const { page } = mia;
    const before = await dataCode(mia);
    await chooseBackup(mia, ofNoor);
    await page.getByText(BACKUP_PREVIEW.isLocked).waitFor();
    await page.getByLabel(BACKUP_PREVIEW.passphrase).fill('two words');
    await page.getByRole('button', { name: BACKUP_PREVIEW.unlock, exact: true }).click();
    await page.getByText(describeBackupFault({ code: 'passphrase-wrong' }).what).waitFor();
    await page.getByLabel(BACKUP_PREVIEW.passphrase).fill(PASSPHRASE);
    await page.getByRole('button', { name: BACKUP_PREVIEW.unlock, exact: true }).click();
    const preview = page.getByRole('region', { name: BACKUP_PREVIEW.title });
    // sprints.csv is at both; later.csv is new.
    await preview.getByRole('row', { name: `${BACKUP_PREVIEW.imports} 1 0 1` }).waitFor();
    await preview.getByText('later.csv').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await preview.getByRole('button', { name: BACKUP_PREVIEW.close }).click();
    expect(await dataCode(mia)).toBe(before);
  });

  test('end with one data code and one headline, whichever is opened first', async () => {
    // Mia opens Noor's; Noor opens the one that Mia made before.
    await chooseBackup(mia, ofNoor);
    await unlock(mia);
    const then = await codeThen(mia);
    await confirm(mia);
    await chooseBackup(noor, ofMia);
    await confirm(noor);
    // The page is there before the numbers of what was just stored are.
    await expect.poll(() => dataCode(mia)).toBe(then);
    await expect.poll(() => dataCode(noor)).toBe(then);
    expect(await headline(noor)).toBe(await headline(mia));
  });

  test('find nothing new in a backup that they opened before', async () => {
    await chooseBackup(mia, ofNoor);
    await unlock(mia);
    await mia.page.getByText(BACKUP_PREVIEW.nothing).waitFor();
    await mia.page.getByRole('button', { name: BACKUP_PREVIEW.close }).click();
  });

  test('end with it in whatever order both backups are opened, also where there was nothing', async () => {
    const [code, said] = [await dataCode(mia), await headline(mia)];
    await wipe(mia);
    await chooseBackup(mia, ofMia);
    await confirm(mia);
    await chooseBackup(mia, ofNoor);
    await unlock(mia);
    await confirm(mia);
    await wipe(noor);
    await chooseBackup(noor, ofNoor);
    await unlock(noor);
    await confirm(noor);
    await chooseBackup(noor, ofMia);
    await confirm(noor);
    for (const visit of [mia, noor]) {
      expect(await dataCode(visit)).toBe(code);
      expect(await headline(visit)).toBe(said);
    }
  });
});

describe('a backup', () => {
  let file: HandedOver;
  let code: string | null;

  test('can be made in the question before everything is deleted, and brings everything back', async () => {
    const { page } = mia;
    code = await dataCode(mia);
    const said = await headline(mia);
    await openData(mia);
    await page.getByRole('button', { name: DATA.wipe }).click();
    const dialog = page.getByRole('dialog');
    file = await caught(mia, () => dialog.getByRole('button', { name: BACKUP.first }).click());
    await dialog.getByText(BACKUP.downloaded(file.name)).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: DATA.wipeConfirm }).click();
    await page.getByText(DATA.none).waitFor();
    await chooseBackup(mia, file);
    await confirm(mia);
    expect(await dataCode(mia)).toBe(code);
    expect(await headline(mia)).toBe(said);
  });

  test('is taken back by Undo, and by the key', async () => {
    const { page } = noor;
    await wipe(noor);
    await chooseBackup(noor, file);
    await confirm(noor);
    await page.getByRole('button', { name: SHELL.undo }).last().click();
    await page.getByText(DATA.none).waitFor();
    await chooseBackup(noor, file);
    await confirm(noor);
    expect(await dataCode(noor)).toBe(code);
    await page.keyboard.press('Control+z');
    await page.getByText(DATA.none).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByText(BACKUP.codeWhy).waitFor();
    expect(await dataCode(noor)).toBe(code);
  });

  test('is not taken back by a message that something else came after', async () => {
    const { page } = noor;
    await wipe(noor);
    await chooseBackup(noor, file);
    await confirm(noor);
    await page.getByRole('button', { name: DATA.removeFile('later.csv') }).click();
    await page.getByText(DATA.removed('later.csv')).waitFor();
    // The earlier message stands first.
    await page.getByRole('button', { name: SHELL.undo }).first().click();
    await page.getByText(BACKUP_PREVIEW.notLast).waitFor();
    await page.getByRole('heading', { name: 'sprints.csv' }).waitFor();
    expect(await page.getByRole('heading', { name: 'later.csv' }).count()).toBe(0);
  });

  test('that is cut off, changed, newer or none has a sentence, and nothing changes', async () => {
    const { page } = mia;
    const half = Math.floor(file.buffer.length / 2);
    const changed = Buffer.from(file.buffer);
    changed.writeUInt8(changed.readUInt8(changed.length - 9) ^ 1, changed.length - 9);
    const newer = Buffer.from(
      file.buffer.toString('latin1').replace('dividend-backup/1', 'dividend-backup/2'),
      'latin1',
    );
    const faults = [
      [file.buffer.subarray(0, half), { code: 'backup-cut-off', bytes: half, expected: file.buffer.length }],
      [changed, { code: 'backup-altered' }],
      [newer, { code: 'backup-newer', format: 'dividend-backup/2' }],
      [Buffer.from('a,b\n1,2\n'), { code: 'not-a-backup' }],
    ] as const;
    for (const [buffer, fault] of faults) {
      await chooseBackup(mia, { ...file, buffer });
      const { what, next } = describeBackupFault(fault);
      await page.getByRole('alert').getByText(what).waitFor();
      await page.getByRole('alert').getByText(next).waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByRole('button', { name: BACKUP_PREVIEW.close }).click();
    }
    expect(await dataCode(mia)).toBe(code);
  });

  test('that is dropped on any page, or chosen on Import, leads to its preview', async () => {
    const { page, url } = mia;
    for (const path of ['', 'settings']) {
      await page.goto(`${url}#/${path}`);
      await page.locator('h1').first().waitFor();
      await drop(page, { ...file, name: 'anything.csv' });
      await page.getByRole('region', { name: BACKUP_PREVIEW.title }).waitFor();
      expect(new URL(page.url()).hash).toBe('#/data');
      await page.getByRole('button', { name: BACKUP_PREVIEW.close }).click();
    }
    await page.goto(`${url}#/import`);
    await page.getByRole('heading', { name: IMPORT.title, exact: true }).waitFor();
    await page.setInputFiles('input[type=file]', [file, { ...file, name: 'b.csv', buffer: Buffer.from('a,b\n1,2\n') }]);
    await page.getByRole('region', { name: BACKUP_PREVIEW.title }).waitFor();
    await page.goto(`${url}#/import`);
    await page.getByRole('article', { name: 'b.csv' }).waitFor();
  });

  test('that is dropped on the empty page, beside the sample team, takes its place', async () => {
    await wipe(noor);
    const { page, url } = noor;
    await page.goto(`${url}#/`);
    await page.getByRole('button', { name: EMPTY.sample.action }).click();
    await page.locator('svg [data-sprint]').first().waitFor();
    await drop(page, file);
    await page.getByText(BACKUP_PREVIEW.sampleGoes).waitFor();
    await confirm(noor);
    expect(await dataCode(noor)).toBe(code);
  });
});

test('a dropped view file opens its picture, and stores nothing', async () => {
  const { page, url } = mia;
  await page.goto(`${url}#/`);
  await page.locator('svg [data-sprint]').first().waitFor();
  await page.keyboard.press('e');
  const dialog = page.getByRole('dialog');
  const view = await caught(mia, () => dialog.getByRole('button', { name: VIEW_FILE.save }).click());
  await wipe(noor);
  await noor.page.goto(`${noor.url}#/settings`);
  await noor.page.locator('h1').first().waitFor();
  await drop(noor.page, { ...view, name: 'anything.csv' });
  await noor.page.getByRole('heading', { name: VIEW_FILE.table }).waitFor();
  await noor.page.getByRole('row', { name: /Sprint 2/ }).waitFor();
  expect(new URL(noor.page.url()).hash).toBe('#/view');
  await openData(noor);
  await noor.page.getByText(DATA.none).waitFor();
});

test('the zone of teams without working time of their own is shown, changed and taken back', async () => {
  const { page, url } = mia;
  await page.goto(`${url}#/settings`);
  const zone = page.getByRole('combobox', { name: SETTINGS.standInZone });
  const before = await zone.inputValue();
  await zone.fill('Asia/Tokyo');
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
  await page.getByText(SETTINGS.standInSaved('Asia/Tokyo')).waitFor();
  await page.getByRole('button', { name: SHELL.undo }).last().click();
  await expect.poll(() => zone.inputValue()).toBe(before);
});

test('nothing of it met an error or asked another origin', () => {
  for (const { problems, foreignRequests } of [mia, noor]) {
    expect(foreignRequests).toEqual([]);
    expect(problems).toEqual([]);
  }
});

function csv(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
