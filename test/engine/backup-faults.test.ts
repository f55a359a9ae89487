import { describe, expect, it } from 'vitest';
import { packLines } from '../../src/engine/backup/backup-pack.ts';
import { hashBytes } from '../../src/engine/hash.ts';
import { findSalt } from '../../src/storage/salt.ts';
import { carryOut, contentsOf, numbersOf, type Person, somebody, takeIn } from './backup-people.ts';
import { freshName, INCIDENTS, importFiles, KESTREL, must, SPRINT, SPRINTS, text } from './engine-visit.ts';

const RESPONDERS = text(
  'responders.csv',
  'incident_id,person_ref,team,role,started_at,ended_at',
  'INC-1,Mia Marsh,Kestrel,responder,2026-03-03T10:15:00Z,2026-03-03T12:45:00Z',
);

/** Kestrel with its sprint, two incidents, a person, a decision and a closed retrospective. */
async function kestrel(zone = 'UTC'): Promise<Person> {
  const person = somebody(zone);
  const { engine } = person;
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [SPRINTS, INCIDENTS, RESPONDERS]);
  must(await engine.decide({ kind: 'note-incident', key: 'neutral:INC-1', field: 'learned', text: 'Limits' }));
  await carryOut(person, { do: 'retro', note: 'calm', closes: true });
  return person;
}

/** The head of a backup, and the bytes behind it. */
async function partsOf(file: Blob) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const end = bytes.indexOf(0x0a);
  const head: Record<string, unknown> = JSON.parse(new TextDecoder().decode(bytes.slice(0, end)));
  return { head, payload: bytes.slice(end + 1) };
}

async function linesOf(file: Blob): Promise<readonly string[]> {
  const { payload } = await partsOf(file);
  const unpacked = new Blob([payload]).stream().pipeThrough(new DecompressionStream('gzip'));
  return (await new Response(unpacked).text()).trimEnd().split('\n');
}

/** A whole backup of these lines, as somebody would make it who knows the format. */
async function fileOf(lines: readonly string[], more: Readonly<Record<string, unknown>> = {}): Promise<Blob> {
  const payload = await packLines(lines);
  const head = {
    ...{ format: 'dividend-backup/1', madeAt: 1, compression: 'gzip', payloadBytes: payload.byteLength, ...more },
  };
  const bound = new TextEncoder().encode(`${JSON.stringify(head)}\n`);
  const sha256 = await hashBytes(new Uint8Array([...bound, ...payload]));
  return new Blob([`${JSON.stringify({ ...head, sha256 })}\n`, payload]);
}

/** The fault that a file has; what is stored is the same before and after. */
async function faultOf(person: Person, file: Blob, passphrase?: string) {
  const before = await contentsOf(person);
  const read = await person.engine.readBackup(file, passphrase);
  expect(await contentsOf(person)).toEqual(before);
  return read.ok ? undefined : read.error;
}

describe('a file that is no whole backup is refused, and nothing changes', () => {
  it('that is something else', async () => {
    const person = await kestrel();
    for (const content of ['', 'a,b\n1,2\n', '{}\n', '{"format":"dividend/1"}\n', '{"format":"dividend-backup/x"}\n']) {
      expect(await faultOf(person, new Blob([content]))).toEqual({ code: 'not-a-backup' });
    }
    expect(await faultOf(person, new Blob([new Uint8Array(10_000)]))).toEqual({ code: 'not-a-backup' });
  });

  it('that a later release made', async () => {
    const file = await fileOf([], { format: 'dividend-backup/2' });
    expect(await faultOf(await kestrel(), file)).toEqual({ code: 'backup-newer', format: 'dividend-backup/2' });
  });

  it('that was cut off at any place', async () => {
    const person = await kestrel();
    const file = must(await person.engine.exportBackup({}));
    for (const bytes of [40, 200, file.size - 1]) {
      const fault = await faultOf(person, file.slice(0, bytes));
      expect(fault).toMatchObject({ code: 'backup-cut-off', bytes });
    }
    const fault = await faultOf(person, file.slice(0, file.size - 1));
    expect(fault).toEqual({ code: 'backup-cut-off', bytes: file.size - 1, expected: file.size });
  });

  it('whose payload, head or end was altered', async () => {
    const person = await kestrel();
    const { head, payload } = await partsOf(must(await person.engine.exportBackup({})));
    const altered = payload.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
    const files = [
      new Blob([`${JSON.stringify(head)}\n`, altered]),
      new Blob([`${JSON.stringify({ ...head, madeAt: 7 })}\n`, payload]),
      new Blob([`${JSON.stringify(head)}\n`, payload, 'x']),
    ];
    for (const file of files) expect(await faultOf(person, file)).toEqual({ code: 'backup-altered' });
  });

  it('that needs a passphrase, or another one', async () => {
    const person = await kestrel();
    const file = must(await person.engine.exportBackup({ passphrase: 'heron' }));
    expect(await faultOf(person, file)).toEqual({ code: 'passphrase-needed' });
    expect(await faultOf(person, file, '')).toEqual({ code: 'passphrase-needed' });
    expect(await faultOf(person, file, 'Heron')).toEqual({ code: 'passphrase-wrong' });
    const { head, payload } = await partsOf(file);
    const altered = payload.map((byte, at) => (at === 100 ? byte ^ 1 : byte));
    const broken = new Blob([`${JSON.stringify(head)}\n`, altered]);
    expect(await faultOf(person, broken, 'heron')).toEqual({ code: 'backup-altered' });
  });

  it('whose head was altered by somebody who made a new checksum for it, where it is encrypted', async () => {
    const person = await kestrel();
    const { head, payload } = await partsOf(must(await person.engine.exportBackup({ passphrase: 'heron' })));
    const { sha256: _sum, ...rest }: Record<string, unknown> = { ...head, madeAt: 7 };
    const bound = new TextEncoder().encode(`${JSON.stringify(rest)}\n`);
    const sha256 = await hashBytes(new Uint8Array([...bound, ...payload]));
    const file = new Blob([`${JSON.stringify({ ...rest, sha256 })}\n`, payload]);
    expect(await faultOf(person, file, 'heron')).toEqual({ code: 'passphrase-wrong' });
  });

  it('whose lock is too easy, or too slow, to try', async () => {
    const lock = { kdf: 'PBKDF2-SHA-256', salt: '00'.repeat(16), cipher: 'AES-256-GCM', iv: '00'.repeat(12) };
    for (const iterations of [1000, 599_999, 1_000_000_000]) {
      const file = await fileOf([], { encryption: { ...lock, iterations } });
      const fault = await faultOf(await kestrel(), file, 'heron');
      expect(fault).toEqual({ code: 'backup-unreadable', place: 'encryption.iterations' });
    }
  });

  it('whose lines hold something that cannot be', async () => {
    const person = await kestrel();
    const lines = await linesOf(must(await person.engine.exportBackup({})));
    const edits: readonly (readonly [RegExp, string, string])[] = [
      [/"severity":\[3/, '"severity":[9', 'incident.severity, row 1'],
      [/"of":"incident"/, '"of":"accident"', 'the kind of a row'],
      [/"responderCount":\[2/, '"responderCount":["2"', 'incident.responderCount, row 1'],
      [/"responderCount":\[2/, '"responderCount":[1e999', 'incident.responderCount, row 1'],
      [/"startedAt":\[\d+/, '"startedAt":["2026-02-30"', 'incident.startedAt, row 1'],
      [/"title":\[/, '"__proto__":[', 'incident.__proto__'],
      [/"columns":\{/, '"columns":{"constructor":[1,1],', 'incident.constructor'],
      [/"count":2/, '"count":3', 'incident.source'],
      [/"kind":"note-incident"/, '"kind":"blame-incident"', 'decision.content.kind'],
      [/"value":\{"definition":"all"/, '"value":{"definition":"most"', 'settings.value.definition'],
      [/"zone":"UTC"/, '"zone":"Mars/Base"', 'settings.value.teams.0.calendar.zone'],
      [/"state":"closed","/, '"state":"ajar","', 'retrospective.value.state'],
      [/^\{"kind":"decision"/, '{"kind":"opinion"', 'the kind of a record'],
      [/^\{"kind":"decision".*/, '{', 'no record'],
    ];
    for (const [found, put, place] of edits) {
      const at = lines.findIndex((line) => found.test(line));
      expect([found, at]).not.toContain(-1);
      const file = await fileOf(lines.map((line, index) => (index === at ? line.replace(found, put) : line)));
      expect(await faultOf(person, file)).toEqual({ code: 'backup-unreadable', place: `line ${at + 1}: ${place}` });
    }
  });

  it('whose lines are not all there, are there twice, or are none', async () => {
    const person = await kestrel();
    const lines = await linesOf(must(await person.engine.exportBackup({})));
    const unreadable = async (changed: readonly string[]) => faultOf(person, await fileOf(changed));
    expect(await unreadable(lines.slice(0, -1))).toEqual({ code: 'backup-unreadable', place: 'its end' });
    expect(await unreadable(lines.slice(1))).toMatchObject({
      place: `line ${lines.length - 1}: some lines are missing`,
    });
    expect(await unreadable([...lines, '{}'])).toMatchObject({ place: `line ${lines.length + 1}: after its end` });
    expect(await unreadable([])).toMatchObject({ code: 'backup-unreadable' });
    const decision = lines.find((line) => line.startsWith('{"kind":"decision"')) ?? '';
    const twice = [...lines.slice(0, -1), decision, JSON.stringify({ kind: 'end', value: lines.length })];
    expect(await unreadable(twice)).toMatchObject({ place: expect.stringMatching(/, twice$/) });
  });

  it('that was read too long ago', async () => {
    const person = await kestrel();
    const file = must(await person.engine.exportBackup({}));
    const first = must(await person.engine.readBackup(file));
    must(await person.engine.readBackup(file));
    const before = await contentsOf(person);
    expect(await person.engine.restoreBackup(first.backupId)).toEqual({
      ok: false,
      error: { code: 'backup-not-open' },
    });
    expect(await contentsOf(person)).toEqual(before);
  });
});

describe('a backup', () => {
  it('holds no name of a person, no salt, and no title where these are left out', async () => {
    const person = await kestrel();
    const salt = must(await findSalt(person.database)) ?? '';
    expect(salt).toHaveLength(64);
    const whole = (await linesOf(must(await person.engine.exportBackup({})))).join('\n');
    expect(whole).toContain('Slow checkout');
    for (const hidden of ['Mia', 'Marsh', salt, salt.slice(0, 16)]) expect(whole).not.toContain(hidden);
    const untitled = (await linesOf(must(await person.engine.exportBackup({ leaveTitlesOut: true })))).join('\n');
    expect(untitled).not.toContain('Slow checkout');
    expect(untitled).not.toContain('Login broken');
  });

  it('is the same with the number of hashes that a passphrase is kept by for real', async () => {
    const [giver, taker] = [await kestrel('Europe/London'), somebody('Asia/Tokyo')];
    const before = await numbersOf(giver);
    const file = must(await giver.engine.exportBackup({ passphrase: 'é heron', appVersion: '9.8.7' }));
    expect((await partsOf(file)).head).toMatchObject({ encryption: { iterations: 600_000 }, app: '9.8.7' });
    // The same letter typed as two characters.
    const preview = must(await taker.engine.readBackup(file, 'e\u0301 heron'));
    expect(preview).toMatchObject({
      ...{ isEncrypted: true, appVersion: '9.8.7', settings: 'theirs', hasTitles: true, hasOtherPersons: false },
      imports: { added: 3, changed: 0, same: 0, names: expect.arrayContaining(['incidents.csv', 'responders.csv']) },
      ...{ decisions: { added: 1, changed: 0, same: 0 }, retrospectives: { added: 1, changed: 0, same: 0 } },
      ...{ mappings: { added: 0, changed: 0, same: 0 }, fingerprintThen: before.fingerprint },
    });
    expect(preview.fingerprintNow).toBeUndefined();
    must(await taker.engine.restoreBackup(preview.backupId));
    expect(await numbersOf(taker)).toEqual(before);
    const again = must(await taker.engine.readBackup(file, 'é heron'));
    expect(again).toMatchObject({ imports: { added: 0, changed: 0, same: 3 }, settings: 'same' });
    expect(again.fingerprintNow).toBe(again.fingerprintThen);
  });

  it('takes the place of the sample, which is in no backup itself', async () => {
    const [giver, taker] = [await kestrel(), somebody()];
    await importFiles(taker.engine, [SPRINTS], { isSample: true });
    const lines = await linesOf(must(await taker.engine.exportBackup({})));
    expect(lines.some((line) => line.startsWith('{"kind":"import"'))).toBe(false);
    await takeIn(taker, must(await giver.quick.exportBackup({})));
    expect(await numbersOf(taker)).toEqual(await numbersOf(giver));
    must(await taker.engine.undoLast());
    expect(must(await taker.engine.listImports()).map(({ isSample }) => isSample)).toEqual([true]);
  });
});

describe('persons', () => {
  const also = text(
    'more.csv',
    'incident_id,person_ref,team,role,started_at,ended_at',
    'INC-2,Mia Marsh,Kestrel,responder,2026-03-05T14:00:00Z,2026-03-05T15:00:00Z',
  );

  it('of one file that two people read are hidden in the words of one of them', async () => {
    const [one, other] = [await kestrel(), await kestrel()];
    const file = must(await one.quick.exportBackup({}));
    const back = must(await other.quick.exportBackup({}));
    const previews = [await takeIn(other, file), await takeIn(one, back)];
    expect(previews.map(({ imports }) => imports.changed).toSorted()).toEqual([0, 1]);
    expect(previews.map(({ hasOtherPersons }) => hasOtherPersons)).toEqual([false, false]);
    expect(await numbersOf(one)).toEqual(await numbersOf(other));
  });

  it('of two files that two people read are two, and the fingerprint tells so', async () => {
    const [one, other, both] = [await kestrel(), await kestrel(), await kestrel()];
    for (const { engine } of [other, both]) await importFiles(engine, [also]);
    const [responders] = must(await other.engine.listImports()).filter(({ fileName }) => fileName === 'responders.csv');
    must(await other.engine.removeImports(responders === undefined ? [] : [responders.id]));
    const { hasOtherPersons } = await takeIn(one, must(await other.quick.exportBackup({})));
    expect(hasOtherPersons).toBe(true);
    await takeIn(other, must(await one.quick.exportBackup({})));
    const [mine, theirs, alone] = [await numbersOf(one), await numbersOf(other), await numbersOf(both)];
    expect(theirs.fingerprint).toBe(mine.fingerprint);
    await takeIn(both, must(await one.quick.exportBackup({})));
    expect(alone.fingerprint).not.toBe(mine.fingerprint);
  });
});

describe('names that objects have of their own', () => {
  it('hurt no backup', async () => {
    const [giver, taker] = [somebody('UTC', freshName()), somebody()];
    const calendar = KESTREL.teams[0]?.calendar;
    if (calendar === undefined) throw new Error('no calendar');
    const absentHours = JSON.parse('{"__proto__":3,"constructor":4}');
    const people = [{ allocation: 1, absentHours }];
    const teams = ['__proto__', 'constructor'].map((id) => ({ id, name: id, calendar, people }));
    must(await giver.engine.saveSettings({ ...KESTREL, teams }));
    const file = text(
      'names.csv',
      'incident_id,title,severity,started_at,resolved_at,team,services',
      ...['__proto__', 'toString', 'constructor'].map((id) =>
        [id, id, 'SEV3', '2026-03-03T10:00:00Z', '2026-03-03T11:00:00Z', '__proto__', 'constructor'].join(','),
      ),
    );
    await importFiles(giver.engine, [file]);
    must(await giver.engine.decide({ kind: 'count-incident', key: '__proto__', counts: false }));
    await takeIn(taker, must(await giver.quick.exportBackup({})));
    expect(await numbersOf(taker)).toEqual(await numbersOf(giver));
    expect((await numbersOf(taker)).data.incidents).toBe(3);
  });
});

describe('retrospectives', () => {
  it('that two people closed for themselves stand beside each other, at both', async () => {
    const [one, other] = [await kestrel(), somebody()];
    must(await one.engine.wipe());
    must(await one.engine.saveSettings(KESTREL));
    await importFiles(one.engine, [SPRINTS, INCIDENTS]);
    await carryOut(one, { do: 'retro', note: 'begun together', closes: false });
    await takeIn(other, must(await one.quick.exportBackup({})));
    await carryOut(one, { do: 'retro', note: 'one', closes: true });
    await carryOut(other, { do: 'retro', note: 'other', closes: true });
    const file = must(await one.quick.exportBackup({}));
    await takeIn(one, must(await other.quick.exportBackup({})));
    await takeIn(other, file);
    const of = { teamId: 'kestrel', sprintKey: SPRINT };
    const mine = must(await one.engine.listRetrospectives(of));
    expect(mine.map(({ notes }) => notes.facts).toSorted()).toEqual(['one', 'other']);
    expect(must(await other.engine.listRetrospectives(of))).toEqual(mine);
    for (const { id } of mine) {
      const [here, there] = [
        must(await one.engine.retrospective({ id })),
        must(await other.engine.retrospective({ id })),
      ];
      expect(here?.closed?.snapshot).toBeDefined();
      expect(there).toEqual(here);
    }
  });
});
