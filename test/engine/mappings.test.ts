import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Mapping } from '../../src/domain/index.ts';
import type { EngineApi, FileChoice, MappingDraft, StagedFile, StagedInput } from '../../src/engine/api.ts';
import { sourceOfFile } from '../../src/engine/table-source.ts';
import { freshName, importFiles, must, text, visit } from './engine-visit.ts';

const quiet = () => undefined;

/** Nobody's format: dates in both orders possible, a length without a unit, two columns that may be the start. */
const OUTAGES = text(
  'outages-june.csv',
  'Outage no;Began;Created on;Gravity;Lasted;People involved;Squad',
  'X-1;03/06/2026 10:00;03/06/2026 10:05;SEV1;120;3;Kestrel',
  'X-2;09/06/2026 14:00;09/06/2026 14:02;SEV2;90;2;Kestrel',
  ';12/06/2026 09:00;12/06/2026 09:01;SEV3;60;1;Kestrel',
);
const SIGNATURE = 'outage no\tbegan\tcreated on\tgravity\tlasted\tpeople involved\tsquad';
const OURS: Mapping = {
  id: 'm1',
  name: 'Our outages',
  signature: SIGNATURE,
  kind: 'incidents',
  columns: { id: 0, startedAt: 1, severity: 3, duration: 4, responderCount: 5, team: 6 },
  units: { duration: 'minutes' },
  dateOrder: 'dmy',
  source: 'outages',
};

function fixture(name: string): StagedInput {
  return { name, content: readFileSync(join(import.meta.dirname, '..', 'fixtures', 'generic', name), 'utf8') };
}

async function stage(engine: EngineApi, ...files: readonly StagedInput[]): Promise<StagedFile> {
  const staged = await engine.stageFiles('stage', files, { defaultZone: 'Europe/London', isSample: false }, quiet);
  const file = staged.files.at(-1);
  if (file === undefined) throw new Error('nothing staged');
  return file;
}

async function restage(engine: EngineApi, fileId: string, choice: FileChoice): Promise<StagedFile> {
  const { files } = await engine.restageFile('again', fileId, choice, quiet);
  const file = files.find((each) => each.fileId === fileId);
  if (file === undefined) throw new Error('the file is gone');
  return file;
}

async function draftOf(engine: EngineApi, fileId: string): Promise<MappingDraft> {
  const draft = await engine.suggestMapping(fileId);
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

describe('a staged table that nobody knows', () => {
  it('is unrecognised, and has the signature of its headers', async () => {
    const file = await stage(visit(freshName()), OUTAGES);
    expect(file).toMatchObject({
      importer: null,
      signature: SIGNATURE,
      effect: 'nothing',
      fault: { code: 'unrecognised' },
    });
  });

  it('comes with guesses, conflicts and questions', async () => {
    const engine = visit(freshName());
    const draft = await draftOf(engine, (await stage(engine, OUTAGES)).fileId);
    expect(draft.isSaved).toBe(false);
    expect(draft.mapping).toMatchObject({ name: '', signature: SIGNATURE, kind: 'incidents', source: 'outages-june' });
    expect(draft.conflicts).toContainEqual({ kind: 'incidents', field: 'startedAt', columns: [1, 2] });
    expect(draft.questions).toContainEqual({ ask: 'unit', field: 'duration', column: 4, guess: 'minutes', median: 90 });
    expect(draft.questions.some(({ ask, column }) => ask === 'date-order' && column === 1)).toBe(true);
    expect(draft.columns[4]).toMatchObject({ index: 4, header: 'Lasted', samples: ['120', '90', '60'] });
  });

  it('that has more columns than one that was saved is read by that, and its draft is a new mapping for them', async () => {
    const engine = visit(freshName());
    must(await engine.saveMapping(OURS));
    const more = { name: 'more.csv', content: `${SIGNATURE.split('\t').join(',')},added\n1,2,3,4,5,6,7,8,9\n` };
    const file = await stage(engine, more);
    expect(file.importerLabel).toBe(`${OURS.name} (saved mapping; there is one more column)`);
    const draft = await draftOf(engine, file.fileId);
    expect(draft.isSaved).toBe(false);
    expect(draft.mapping).toMatchObject({ columns: OURS.columns, name: OURS.name, signature: `${SIGNATURE}\tadded` });
    expect(draft.mapping.id).not.toBe(OURS.id);
  });

  it('has no draft where it is no table, or is not there', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, { name: 'a.json', content: '{"a":1}' });
    expect(await engine.suggestMapping(fileId)).toBeUndefined();
    expect(await engine.suggestMapping('999')).toBeUndefined();
    expect(await engine.previewMapping('999', OURS)).toBeUndefined();
    expect(await engine.rejectedRows('999')).toBeUndefined();
  });
});

describe('a table whose source nobody named', () => {
  it.each([
    ['outages-2026-07 (1).csv', 'outages'],
    ['Störungen Q3.csv.gz', 'störungen'],
    ['2026.csv', 'table'],
  ])('has a source by the words of its name: %s', (name, source) => {
    expect(sourceOfFile(name)).toBe(source);
  });
});

describe('the preview of a mapping', () => {
  it('shows the first rows as they would be kept, and counts all; nothing changes by it', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    const preview = await engine.previewMapping(fileId, OURS, 'Europe/Berlin');
    expect(preview?.counts).toEqual({ rowsRead: 3, kept: 2, merged: 0, excluded: 0, skipped: 1 });
    expect(preview?.brought.incidents).toBe(2);
    expect(preview?.rows).toEqual([
      {
        id: 'X-1',
        startedAt: '2026-06-03 10:00',
        severity: 'SEV1',
        duration: '120 min',
        responderCount: '3',
        team: 'Kestrel',
      },
      {
        id: 'X-2',
        startedAt: '2026-06-09 14:00',
        severity: 'SEV2',
        duration: '90 min',
        responderCount: '2',
        team: 'Kestrel',
      },
    ]);
    expect(preview?.issues.map(({ code }) => code)).toContain('zone-assumed');
    expect(must(await engine.listImports())).toEqual([]);
    expect(must(await engine.listMappings())).toEqual([]);
  });

  it('is undefined for a mapping of other columns', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    expect(await engine.previewMapping(fileId, { ...OURS, signature: 'a\tb' })).toBeUndefined();
  });

  it('of sprints and of work items shows their own fields', async () => {
    const engine = visit(freshName());
    const rowsOf = async (name: string) => {
      const { fileId } = await stage(engine, fixture(name));
      const { mapping } = await draftOf(engine, fileId);
      return (await engine.previewMapping(fileId, mapping))?.rows[1];
    };
    expect(await rowsOf('sprint-sheet.csv')).toEqual({
      name: 'Sprint 12',
      team: 'Search',
      startAt: '2026-06-22',
      endAt: '2026-07-03',
      committed: '21',
      added: '0',
      removed: '0',
      completed: '21',
    });
    expect(await rowsOf('work-item-sheet.tsv')).toEqual({
      id: 'PAY-2',
      title: 'Retry queue',
      type: 'bug',
      status: 'In progress',
      team: 'Payments',
      points: '3',
      createdAt: '2026-06-02',
      sprint: 'Sprint 12, Sprint 13',
      priority: 'low',
    });
  });
});

describe('a table read by a mapping', () => {
  it('is imported by it, with its name in the history, and gives back the rows that were left out', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    const file = await restage(engine, fileId, { mapping: OURS, zone: 'UTC' });
    expect(file).toMatchObject({
      importer: 'generic',
      importerLabel: 'Our outages',
      assumedZone: 'UTC',
      effect: 'new',
      counts: { kept: 2, skipped: 1 },
    });
    expect(await engine.rejectedRows(fileId)).toBe(
      '\ufeffline,reason,Outage no,Began,Created on,Gravity,Lasted,People involved,Squad\r\n' +
        '4,missing-id,,12/06/2026 09:00,12/06/2026 09:01,SEV3,60,1,Kestrel\r\n',
    );
    must(await engine.commitStage('commit', { leaveTitlesOut: false }, quiet));
    expect(must(await engine.listImports())).toMatchObject([{ importer: 'generic', mapping: 'Our outages' }]);
  });

  it('has a draft of what it was read by, even if nobody saved that', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    await restage(engine, fileId, { mapping: OURS });
    const draft = await draftOf(engine, fileId);
    expect([draft.mapping, draft.isSaved]).toEqual([OURS, false]);
    // What the mapping says is decided: the columns it leaves out stay out, its questions are answered.
    expect(draft.columns[2]?.guesses.filter(({ kind }) => kind === 'incidents')).toEqual([]);
    expect(draft.questions.filter(({ ask }) => ask === 'date-order')).toEqual([]);
    expect(draft.conflicts.filter(({ kind }) => kind === 'incidents')).toEqual([]);
  });

  it('is the same import under another name of the mapping, and another reading under another meaning', async () => {
    const engine = visit(freshName());
    const read = async (mapping: Mapping) => {
      const { fileId } = await stage(engine, OUTAGES);
      const { effect } = await restage(engine, fileId, { mapping, zone: 'UTC' });
      const report = must(await engine.commitStage('commit', { leaveTitlesOut: false }, quiet));
      return { effect, ids: [...report.added.map(({ id }) => id), ...report.alreadyThere] };
    };
    const first = await read(OURS);
    expect(await read({ ...OURS, id: 'm2', name: 'Renamed' })).toEqual({ effect: 'already-imported', ids: first.ids });
    const other = await read({ ...OURS, units: { duration: 'hours' } });
    expect(other.effect).toBe('replaces-reading');
    expect(other.ids).not.toEqual(first.ids);
  });

  it('is read by an importer again once somebody chooses one, and by the mapping in another zone otherwise', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    await restage(engine, fileId, { mapping: OURS });
    expect(await restage(engine, fileId, { zone: 'Asia/Kolkata' })).toMatchObject({
      importer: 'generic',
      assumedZone: 'Asia/Kolkata',
    });
    expect(await restage(engine, fileId, { importer: 'neutral-incidents' })).toMatchObject({
      importer: 'neutral-incidents',
    });
    expect(await restage(engine, fileId, { mapping: OURS })).toMatchObject({ importer: 'generic' });
  });

  it('follows the order of dates that is chosen for the file', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    const dmy = await restage(engine, fileId, { mapping: OURS, zone: 'UTC' });
    const mdy = await restage(engine, fileId, { dateOrder: 'mdy' });
    // 3 June as the mapping has it, then 6 March.
    expect([dmy.from, mdy.from]).toEqual([Date.parse('2026-06-03T10:00Z'), Date.parse('2026-03-06T10:00Z')]);
  });
});

describe('saved mappings', () => {
  it('read the next table with their headers by themselves, and say so', async () => {
    const engine = visit(freshName());
    must(await engine.saveMapping(OURS));
    const file = await stage(engine, { ...OUTAGES, name: 'outages-july.csv' });
    expect(file).toMatchObject({
      importer: 'generic',
      importerLabel: 'Our outages (saved mapping)',
      counts: { kept: 2 },
    });
    const draft = await draftOf(engine, file.fileId);
    expect([draft.mapping, draft.isSaved]).toEqual([OURS, true]);
  });

  it('are there at the next visit, the latest of two for one table first', async () => {
    const name = freshName();
    const engine = visit(name);
    must(await engine.saveMapping(OURS));
    must(await engine.saveMapping({ ...OURS, id: 'm2', name: 'Later' }));
    const next = visit(name);
    expect(must(await next.listMappings()).map((mapping) => mapping.name)).toEqual(['Later', 'Our outages']);
    expect((await stage(next, OUTAGES)).importerLabel).toBe('Later (saved mapping)');
  });

  it('are no longer used once they are deleted, and gone after a wipe', async () => {
    const engine = visit(freshName());
    must(await engine.saveMapping(OURS));
    must(await engine.deleteMapping(OURS.id));
    expect((await stage(engine, OUTAGES)).fault?.code).toBe('unrecognised');
    must(await engine.saveMapping(OURS));
    must(await engine.wipe());
    expect(must(await engine.listMappings())).toEqual([]);
  });

  it('change no number: the data are as they were', async () => {
    const engine = visit(freshName());
    const { fileId } = await stage(engine, OUTAGES);
    await restage(engine, fileId, { mapping: OURS, zone: 'UTC' });
    must(await engine.commitStage('commit', { leaveTitlesOut: false }, quiet));
    const before = must(await engine.analyse({}));
    must(await engine.saveMapping(OURS));
    expect(must(await engine.analyse({})).fingerprint).toBe(before.fingerprint);
  });

  it('come from a file, or not with a sentence', async () => {
    const engine = visit(freshName());
    expect(await engine.parseMapping(JSON.stringify(OURS))).toEqual({ ok: true, value: OURS });
    expect(await engine.parseMapping('[]')).toEqual({
      ok: false,
      error: 'The mapping file holds a list, not one mapping.',
    });
  });
});

describe('tables of one plan', () => {
  it('complete one another: the sprints of a sheet have the items of a backlog that names them', async () => {
    const engine = visit(freshName());
    const read = async (name: string) => {
      const { fileId } = await stage(engine, fixture(name));
      await restage(engine, fileId, { mapping: { ...(await draftOf(engine, fileId)).mapping, name } });
    };
    await read('sprint-sheet.csv');
    await read('work-item-sheet.tsv');
    must(await engine.commitStage('commit', { leaveTitlesOut: false }, quiet));
    const { teams } = must(await engine.analyse({}));
    const payments = teams.find(({ name }) => name === 'Payments');
    // Two sprints, not two with dates and two without.
    expect(payments?.sprints.map(({ name }) => name)).toEqual(['Sprint 12', 'Sprint 13']);
    expect(payments?.sprintsWithoutDates).toEqual([]);
  });

  it('count with what importers know: incidents of a log stand in the sprints of a sheet', async () => {
    const engine = visit(freshName());
    await importFiles(engine, [
      text(
        'sprints.csv',
        'sprint_id,sprint_name,team,start_at,end_at,committed_points',
        'S1,Sprint 1,Kestrel,2026-06-01,2026-06-12,30',
      ),
    ]);
    const { fileId } = await stage(engine, OUTAGES);
    await restage(engine, fileId, { mapping: OURS, zone: 'UTC' });
    must(await engine.commitStage('commit', { leaveTitlesOut: false }, quiet));
    const [sprint] = must(await engine.analyse({})).teams[0]?.sprints ?? [];
    // 10:00 to 12:00 with three people, 14:00 to 15:30 with two: 6 + 3 hours, all of it by day.
    expect(sprint?.incidentCount).toBe(2);
    expect(sprint?.hoursOn).toBeCloseTo(9, 9);
  });
});
