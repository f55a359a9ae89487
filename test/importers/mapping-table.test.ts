import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IncidentRow } from '../../src/domain/incident-row.ts';
import type { MappedKind, Mapping } from '../../src/domain/mapping.ts';
import type { Row } from '../../src/domain/rows.ts';
import { suggestMapping } from '../../src/importers/mapping/mapping-guess.ts';
import { openDocument } from '../../src/importers/open-file.ts';
import type { ReadResult } from '../../src/importers/read-file.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { assertIntegrity } from '../support/assert-integrity.ts';
import { issueCounts, readBytes, readText } from '../support/check-import.ts';

const ZONE = 'Europe/London';

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(import.meta.dirname, '..', 'fixtures', 'generic', name)));
}

/** Reads a fixture by the mapping that is guessed for it. */
async function readGuessed(name: string, more: Partial<Mapping> = {}): Promise<ReadResult> {
  const bytes = bytesOf(name);
  const document = openDocument({ name, bytes }, IMPORTERS, {});
  if (!document.ok || document.value.shape !== 'table') throw new Error('no table');
  const { mapping } = suggestMapping(document.value, { id: 'm', name: 'Ours', source: 'ours' });
  const read = await readBytes(bytes, { zone: ZONE, mapping: { ...mapping, ...more } });
  assertIntegrity(read, 20);
  return read;
}

/** Reads a text whose headers are the names of the fields that its columns stand for. */
async function readFields(kind: MappedKind, text: string, more: Partial<Mapping> = {}): Promise<ReadResult> {
  const headers = text.split('\n')[0]?.split(',') ?? [];
  const mapping: Mapping = {
    id: 'm',
    name: 'Ours',
    signature: headers.map((header) => header.toLowerCase()).join('\t'),
    kind,
    columns: Object.fromEntries(headers.map((header, at) => [header, at])),
    units: {},
    source: 'ours',
    ...more,
  };
  const read = await readText(`${text}\n`, { zone: ZONE, mapping });
  expect(read.report.fault).toBeNull();
  assertIntegrity(read, text.split('\n').length);
  return read;
}

function of<Kind extends Row['kind']>({ rows }: ReadResult, kind: Kind) {
  return rows.filter((row): row is Extract<Row, { readonly kind: Kind }> => row.kind === kind);
}

function incident(read: ReadResult, id: string): IncidentRow | undefined {
  return of(read, 'incident').findLast((row) => row.id === id);
}

describe('an incident log', () => {
  it('is read by its mapping, each row kept, merged or skipped with a reason', async () => {
    const read = await readGuessed('incident-sheet.csv');
    expect(read.report).toMatchObject({
      importer: 'generic',
      // INC-41 to INC-44; INC-42 a second time; one row without a number, and the sums.
      counts: { rowsRead: 7, kept: 4, merged: 1, excluded: 0, skipped: 2 },
      brought: { incidents: 4, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
      fault: null,
    });
    expect([read.importerLabel, read.assumedZone, read.mapping?.name]).toEqual(['Ours', ZONE, 'Ours']);
    expect(Object.fromEntries(issueCounts(read))).toEqual({
      'missing-id': 2,
      'duplicate-key': 1,
      'unknown-severity': 1,
      'bad-date': 1,
      // "Ana + 2 others" is no number.
      'bad-number': 1,
      'zone-assumed': 1,
    });
  });

  it('has times in the zone given, whose day and month one date of the file tells', async () => {
    const read = await readGuessed('incident-sheet.csv');
    // London is an hour ahead of UTC in June: 17:39 and 18:54 there.
    expect(incident(read, 'INC-41')).toMatchObject({
      source: 'ours',
      startedAt: Date.parse('2026-06-24T16:39Z'),
      resolvedAt: Date.parse('2026-06-24T17:54Z'),
      severity: 1,
      teams: ['Payments'],
      services: ['checkout', 'ledger'],
      customerImpact: 'major',
      responderCount: 2,
      effort: { estimated: 2.5 },
      followUpsTotal: 3,
      reviewUrl: 'https://wiki.example/pm/41',
    });
    expect(incident(read, 'INC-43')?.startedAt).toBe(Date.parse('2026-07-05T22:10Z'));
  });

  it('takes the end from the length where no end is written', async () => {
    const read = await readGuessed('incident-sheet.csv');
    // 9:00 in London and 95 minutes, as the later of the two rows says.
    expect(incident(read, 'INC-42')).toMatchObject({
      resolvedAt: Date.parse('2026-06-25T09:35Z'),
      severity: 2,
      customerImpact: 'none',
    });
    expect(of(read, 'incident').find(({ id }) => id === 'INC-42')?.followUpsTotal).toBe(2);
  });

  it('gives an unknown severity as such, with its text, and a number of customers as felt', async () => {
    expect(incident(await readGuessed('incident-sheet.csv'), 'INC-43')).toMatchObject({
      severity: 'unknown',
      severityRaw: 'yellow',
      teams: ['Payments', 'Search'],
      customerImpact: 'partial',
      customersAffected: 25,
    });
  });

  it('never keeps a name: a list of people is a number, and titles are cleared of them', async () => {
    const read = await readGuessed('incident-sheet.csv');
    const all = JSON.stringify([read.rows, read.report]);
    expect(incident(read, 'INC-41')?.title).toBe('Checkout down, [person] paged');
    for (const name of ['Silva', 'Okoro', 'Dupont']) expect(all).not.toContain(name);
  });

  it('leaves unknown what it was not told: nobody responding is not 0 people', async () => {
    const row = incident(await readGuessed('incident-sheet.csv'), 'INC-43');
    expect(row).not.toHaveProperty('responderCount');
    expect(row?.effort).toEqual({});
  });
});

describe('rows of a table without a column of ids', () => {
  const TABLE =
    'startedAt,title,severity\n2026-06-01 10:00,Slow,1\n2026-06-02 10:00,Slow,2\n2026-06-01 10:00,slow ,3\n,,';

  it('have ids made of their start and title, so equal rows are one record', async () => {
    const read = await readFields('incidents', TABLE);
    // The last row is empty, and no row at all.
    expect(read.report.counts).toEqual({ rowsRead: 3, kept: 2, merged: 1, excluded: 0, skipped: 0 });
  });

  it('have the same ids in the next export, on other lines and with other findings', async () => {
    const next = 'startedAt,title,severity\n2026-06-03 10:00,New,1\n2026-06-02 10:00,Slow,4';
    const [earlier, later] = [await readFields('incidents', TABLE), await readFields('incidents', next)];
    expect(of(later, 'incident')[1]?.id).toBe(of(earlier, 'incident')[1]?.id);
    expect(of(later, 'incident')[0]?.id).not.toBe(of(later, 'incident')[1]?.id);
  });

  it('are told apart by all their columns where nothing lasting is known', async () => {
    const read = await readFields('incidents', 'severity,effort\nSEV1,1 h\nSEV2,1 h\nSEV1,1 h');
    expect(read.report.counts).toMatchObject({ kept: 2, merged: 1 });
  });

  it('are skipped only where the column is there and the cell is empty', async () => {
    const read = await readFields('incidents', 'id,startedAt\n,2026-06-01 10:00');
    expect(read.report.counts).toMatchObject({ kept: 0, skipped: 1 });
    expect(issueCounts(read).get('missing-id')).toBe(1);
  });
});

describe('lengths of time', () => {
  it('stand in for a missing start, which is said', async () => {
    const read = await readFields('incidents', 'id,resolvedAt,duration\nA,2026-06-01 10:00,1:30');
    expect(incident(read, 'A')?.startedAt).toBe(Date.parse('2026-06-01T07:30Z'));
    expect(issueCounts(read).get('estimated-date')).toBe(1);
  });

  it('do not change an end that is written', async () => {
    const read = await readFields(
      'incidents',
      'id,startedAt,resolvedAt,duration\nA,2026-06-01 10:00,2026-06-01 11:00,5h',
    );
    expect(incident(read, 'A')?.resolvedAt).toBe(Date.parse('2026-06-01T10:00Z'));
  });

  it('end nothing that began on a day without a time, which is said', async () => {
    const read = await readFields('incidents', 'id,startedAt,duration\nA,2026-06-01,90 min');
    expect(incident(read, 'A')).not.toHaveProperty('resolvedAt');
    expect(issueCounts(read).get('missing-date')).toBe(1);
  });

  it('are unknown, and said to be, while nobody told the unit', async () => {
    const read = await readFields('incidents', 'id,startedAt,duration,effort\nA,2026-06-01 10:00,90,3');
    expect(incident(read, 'A')).toMatchObject({ effort: {} });
    expect(incident(read, 'A')).not.toHaveProperty('resolvedAt');
    expect(read.report.issues).toMatchObject([{ code: 'zone-assumed' }, { code: 'unknown-unit', count: 2 }].reverse());
  });

  it('are in the units of the mapping', async () => {
    const units = { duration: 'seconds', effort: 'minutes' } as const;
    const read = await readFields('incidents', 'id,startedAt,duration,effort\nA,2026-06-01T10:00Z,90,30', { units });
    expect(incident(read, 'A')).toMatchObject({
      resolvedAt: Date.parse('2026-06-01T10:01:30Z'),
      effort: { estimated: 0.5 },
    });
  });
});

describe('dates that can be read in two ways', () => {
  const TABLE = 'id,startedAt\nA,03/04/2026 10:00';

  it('are unknown without an order', async () => {
    const read = await readFields('incidents', TABLE);
    expect(issueCounts(read).get('date-order-unknown')).toBe(1);
    expect(incident(read, 'A')).not.toHaveProperty('startedAt');
  });

  it('are read in the order of the mapping', async () => {
    const dmy = await readFields('incidents', TABLE, { dateOrder: 'dmy' });
    const mdy = await readFields('incidents', TABLE, { dateOrder: 'mdy' });
    // London is an hour ahead in April, and not yet on 4 March.
    expect(incident(dmy, 'A')?.startedAt).toBe(Date.parse('2026-04-03T09:00Z'));
    expect(incident(mdy, 'A')?.startedAt).toBe(Date.parse('2026-03-04T10:00Z'));
    expect(issueCounts(dmy).get('date-order-assumed')).toBe(1);
  });
});

describe('a sprint sheet', () => {
  it('keeps the sprints of each team apart, with the sums that are there', async () => {
    const read = await readGuessed('sprint-sheet.csv');
    expect(read.report.counts).toEqual({ rowsRead: 3, kept: 3, merged: 0, excluded: 0, skipped: 0 });
    expect(of(read, 'sprint')).toMatchObject([
      {
        id: 'Sprint 12',
        name: 'Sprint 12',
        teams: ['Payments'],
        startAt: '2026-06-22',
        endAt: '2026-07-03',
        sums: { committed: 34.5, added: 3, removed: 2, completed: 28 },
      },
      { name: 'Sprint 12', teams: ['Search'], sums: { committed: 21, added: 0, removed: 0, completed: 21 } },
      { name: 'Sprint 13', sums: { committed: 30 } },
    ]);
    expect(of(read, 'sprint')[2]?.sums).toEqual({ committed: 30 });
  });

  it('has the team in front of a number that several teams give', async () => {
    const read = await readFields('sprints', 'id,name,team\n12,June,Payments\n12,June,Search\n13,July,');
    expect(of(read, 'sprint').map(({ id }) => id)).toEqual(['Payments/12', 'Search/12', '13']);
  });

  it('gives rows that name no team that of the mapping', async () => {
    const read = await readFields('sprints', 'name,team\nJune,\nJuly,Search', { team: 'Payments' });
    expect(of(read, 'sprint').map(({ teams }) => teams)).toEqual([['Payments'], ['Search']]);
  });

  it('calls a sprint without a name by its first day', async () => {
    const read = await readFields(
      'sprints',
      'startAt,endAt,committed\n2026-06-01,2026-06-12,30\n2026-06-15,2026-06-26,28',
    );
    expect(of(read, 'sprint').map(({ name }) => name)).toEqual(['Sprint of 2026-06-01', 'Sprint of 2026-06-15']);
    expect(read.report.brought.sprints).toBe(2);
  });
});

describe('a backlog', () => {
  it('gives its items, and the sprints that they name', async () => {
    const read = await readGuessed('work-item-sheet.tsv');
    expect(read.report).toMatchObject({
      counts: { rowsRead: 4, kept: 4, merged: 0, excluded: 0, skipped: 0 },
      brought: { workItems: 4, sprints: 2, sprintItems: 4 },
    });
    expect(of(read, 'work-item')).toMatchObject([
      {
        id: 'PAY-1',
        type: 'feature',
        statusCategory: 'done',
        points: 5,
        completedAt: '2026-06-30',
        labels: ['cards', 'refunds'],
      },
      { id: 'PAY-2', type: 'bug', statusCategory: 'in_progress', points: 3, sprintIds: ['Sprint 12', 'Sprint 13'] },
      { id: 'PAY-3', type: 'chore', statusCategory: 'cancelled' },
      { id: 'PAY-4', type: 'epic', statusCategory: 'done', size: 'XL', completedAt: '2026-07-09' },
    ]);
    expect(of(read, 'sprint')).toMatchObject([
      { id: 'Sprint 12', name: 'Sprint 12', teams: ['Payments'], planEvidence: 'P4', estimateUnit: 'points' },
      { id: 'Sprint 13', name: 'Sprint 13', teams: ['Payments'] },
    ]);
  });

  it('was called off without being completed, and -1 is no estimate', async () => {
    const item = of(await readGuessed('work-item-sheet.tsv'), 'work-item')[2];
    expect(item).not.toHaveProperty('completedAt');
    expect(item).not.toHaveProperty('points');
  });

  it('has an item not completed in the sprints before its last one', async () => {
    const read = await readFields('work-items', 'id,status,sprint,points\nA,Done,Sprint 1|Sprint 2,3');
    expect(of(read, 'sprint-item').map(({ sprintId, outcome }) => [sprintId, outcome])).toEqual([
      ['Sprint 1', 'not_completed'],
      ['Sprint 2', 'completed'],
    ]);
  });

  it('does not divide the name of a sprint at its comma', async () => {
    const read = await readFields('work-items', 'id,status,sprint\nA,Done,"Payments, June"');
    expect(of(read, 'sprint').map(({ name }) => name)).toEqual(['Payments, June']);
  });

  it('says which statuses say nothing', async () => {
    const read = await readFields('work-items', 'id,status\nA,Bananas');
    expect(issueCounts(read).get('bad-value')).toBe(1);
    expect(of(read, 'work-item')[0]).not.toHaveProperty('statusCategory');
  });
});

describe('a mapping', () => {
  it('reads no table with other headers', async () => {
    const mapping: Mapping = {
      id: 'm',
      name: 'Ours',
      signature: 'id\twhen',
      kind: 'incidents',
      columns: { id: 0, startedAt: 1 },
      units: {},
      source: 'ours',
    };
    const { report, rows } = await readText('id,start,x\n1,2,3\n', { zone: ZONE, mapping });
    expect(report.fault).toEqual({
      code: 'unrecognised',
      shape: 'table',
      seen: ['id', 'start', 'x'],
      missing: ['when'],
    });
    expect(rows).toEqual([]);
    const json = await readText('{"id":1}', { zone: ZONE, mapping });
    expect(json.report.fault?.code).toBe('unrecognised');
  });

  const OTHER: Mapping = {
    id: 'm',
    name: 'Ours',
    signature: 'ref\twhen\twhat',
    kind: 'incidents',
    columns: { id: 0, startedAt: 1, title: 2 },
    units: {},
    source: 'ours',
  };
  const TABLE = 'Ref,When,What\n1,2026-06-01T10:00Z,Slow\n';

  it('that is remembered reads a table with its headers by itself, and the result says so', async () => {
    const read = await readText(TABLE, { zone: ZONE, remembered: [OTHER] });
    expect(read.report).toMatchObject({ importer: 'generic', counts: { kept: 1 }, fault: null });
    expect([read.importerLabel, read.mapping, read.signature]).toEqual([
      'Ours (saved mapping)',
      OTHER,
      OTHER.signature,
    ]);
  });

  it('that is remembered finds its header row below lines of preface', async () => {
    const read = await readText(`a,b,c\nd,e,f\n${TABLE}`, { zone: ZONE, remembered: [OTHER] });
    expect(read.report.counts).toMatchObject({ rowsRead: 1, kept: 1 });
    expect(of(read, 'incident')[0]?.line).toBe(4);
  });

  it('that is remembered reads a table to which the tool added columns, or which has them in another order', async () => {
    const more = 'Region,Ref,When,Region,What\neu,1,2026-06-01T10:00Z,us,Slow\n';
    const read = await readText(more, { zone: ZONE, remembered: [OTHER] });
    expect(read.report).toMatchObject({ importer: 'generic', counts: { kept: 1 }, fault: null });
    expect(of(read, 'incident')[0]).toMatchObject({ id: '1', title: 'Slow' });
    expect(read.importerLabel).toBe('Ours (saved mapping; there are 2 more columns)');
    // As it was used: for these headers, each column at its place in them.
    expect(read.mapping).toEqual({
      ...OTHER,
      signature: 'region\tref\twhen\tregion\twhat',
      columns: { id: 1, startedAt: 2, title: 4 },
    });
    const turned = await readText('What,When,Ref\nSlow,2026-06-01T10:00Z,1\n', { zone: ZONE, remembered: [OTHER] });
    expect(of(turned, 'incident')[0]).toMatchObject({ id: '1', title: 'Slow' });
    expect(turned.importerLabel).toBe('Ours (saved mapping; the columns are in another order)');
  });

  it('that was made for the very headers is taken before one that only fits', async () => {
    const exact: Mapping = { ...OTHER, id: 'exact', name: 'Exact', signature: 'ref\twhen\twhat\tregion' };
    const read = await readText('Ref,When,What,Region\n1,2026-06-01T10:00Z,Slow,eu\n', {
      zone: ZONE,
      remembered: [OTHER, exact],
    });
    expect([read.importerLabel, read.mapping]).toEqual(['Exact (saved mapping)', exact]);
  });

  it('takes the second of two headers of one name for the second', async () => {
    const twice: Mapping = { ...OTHER, signature: 'ref\twhen\twhen', columns: { id: 0, startedAt: 1, resolvedAt: 2 } };
    const text = 'Team,Ref,When,When\nK,1,2026-06-01T10:00Z,2026-06-01T11:00Z\n';
    const read = await readText(text, { zone: ZONE, remembered: [twice] });
    expect(read.mapping?.columns).toEqual({ id: 1, startedAt: 2, resolvedAt: 3 });
    const once = await readText('Team,Ref,When\nK,1,2026-06-01T10:00Z\n', { zone: ZONE, remembered: [twice] });
    expect([once.report.fault?.code, once.mapping]).toEqual(['unrecognised', undefined]);
  });

  it('that is chosen for a table reads it with more columns, too', async () => {
    const read = await readText('Ref,Region,When,What\n1,eu,2026-06-01T10:00Z,Slow\n', { zone: ZONE, mapping: OTHER });
    expect(of(read, 'incident')[0]).toMatchObject({ id: '1', title: 'Slow' });
  });

  it('clears titles of the people whom columns name that it does not use', async () => {
    const headers = 'Ref,When,What,Raised by,Owner (name),On-call,Region';
    const row =
      '1,2026-06-01T10:00Z,Ana Silva and Okoro saw North Sea drop,Ana Silva,"Ben Okoro; Cy Dupont",,North Sea';
    const read = await readText(`${headers}\n${row}\n`, { zone: ZONE, remembered: [OTHER] });
    // A region is no person, whatever it looks like.
    expect(of(read, 'incident')[0]?.title).toBe('[person] and [person] saw North Sea drop');
  });

  it('that is remembered leaves tables alone that an importer knows, or that have other headers', async () => {
    const neutral = 'incident_id,severity,started_at,team\n1,SEV1,2026-06-01T10:00Z,Kestrel\n';
    const signature = 'incident_id\tseverity\tstarted_at\tteam';
    const read = await readText(neutral, { zone: ZONE, remembered: [{ ...OTHER, signature }] });
    expect([read.report.importer, read.mapping, read.signature]).toEqual(['neutral-incidents', undefined, signature]);
    const unknown = await readText('a,b,c\n1,2,3\n', { zone: ZONE, remembered: [OTHER] });
    expect(unknown.report.fault?.code).toBe('unrecognised');
    expect(unknown.signature).toBe('a\tb\tc');
  });

  it('reads one file the same however often', async () => {
    const [one, other] = [await readGuessed('incident-sheet.csv'), await readGuessed('incident-sheet.csv')];
    expect(other.rows).toEqual(one.rows);
  });
});
