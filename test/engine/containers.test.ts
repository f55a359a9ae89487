import { gzipSync, strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { freshName, must, visit } from './engine-visit.ts';

const INCIDENTS =
  'incident_id,severity,started_at,resolved_at,team\nINC-1,SEV2,2026-03-03T10:00:00Z,2026-03-03T12:00:00Z,Kestrel\n';
const SPRINTS = 'sprint_id,sprint_name,team,start_at,end_at\nS1,Sprint 1,Kestrel,2026-03-02,2026-03-15\n';

const file = (name: string, bytes: Uint8Array<ArrayBuffer>) => ({ name, content: new Blob([bytes]) });

test('each export inside a zip or a gzip waits for review by itself, and is added like any other', async () => {
  const engine = visit(freshName());
  const zip = zipSync({ 'out/incidents.csv': strToU8(INCIDENTS), 'out/notes.txt': strToU8('Remember the milk.') });
  const { files } = await engine.stageFiles(
    'job',
    [file('export.zip', zip), file('sprints.csv.gz', gzipSync(strToU8(SPRINTS)))],
    { defaultZone: 'UTC', isSample: false },
    () => undefined,
  );
  expect(files.map(({ name, importer, fault }) => [name, importer, fault?.code])).toEqual([
    ['incidents.csv', 'neutral-incidents', undefined],
    ['notes.txt', null, 'unrecognised'],
    ['sprints.csv', 'neutral-sprints', undefined],
  ]);
  const report = must(await engine.commitStage('job', { leaveTitlesOut: false }, () => undefined));
  expect(report.added.map(({ fileName }) => fileName)).toEqual(['incidents.csv', 'sprints.csv']);
});

test('a workbook and a damaged archive stay one file, and say what they are', async () => {
  const engine = visit(freshName());
  const workbook = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'xl/workbook.xml': strToU8('<workbook/>') });
  const damaged = zipSync({ 'incidents.csv': strToU8(INCIDENTS) }).slice(0, 40);
  const { files } = await engine.stageFiles(
    'job',
    [file('sheet.xlsx', workbook), file('export.zip', damaged)],
    { defaultZone: 'UTC', isSample: false },
    () => undefined,
  );
  expect(files.map(({ name, fault }) => [name, fault?.code])).toEqual([
    ['sheet.xlsx', 'spreadsheet'],
    ['export.zip', 'archive'],
  ]);
});
