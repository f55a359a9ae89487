import 'fake-indexeddb/auto';
import fc from 'fast-check';
import type { DecisionContent, Mapping, OwnDefinition, Settings } from '../../src/domain/index.ts';
import { defaultCalendar, epochMs, NO_SETTINGS } from '../../src/domain/index.ts';
import type { BackupApi, BackupPreview, EngineApi, StagedInput } from '../../src/engine/api.ts';
import { createBackups } from '../../src/engine/backup/backup.ts';
import { createEngine } from '../../src/engine/engine.ts';
import { createLibrary } from '../../src/engine/library.ts';
import { DividendDatabase } from '../../src/storage/database.ts';
import { freshName, incidentsFile, must, SPRINT, SPRINTS, text } from './engine-visit.ts';

/** One person with a browser of their own. */
export type Person = {
  readonly zone: string;
  readonly engine: EngineApi;
  readonly database: DividendDatabase;
  /** Backups whose passphrases are hashed ten times only, so that many can be tried. */
  readonly quick: BackupApi;
};

let clock = 1_000_000;
const now = () => epochMs(++clock);

/** A person who begins with nothing. */
export function somebody(zone = 'UTC', databaseName = freshName()): Person {
  const database = new DividendDatabase(databaseName);
  const engine = createEngine({ databaseName, zone, now, version: '1.2.3' });
  const library = createLibrary(database, zone);
  const quick = createBackups({ database, library, zone, now, changed: async (work) => work }, 10);
  return {
    ...{ zone, engine, database },
    quick: {
      exportBackup: (options) => {
        library.invalidate();
        return quick.exportBackup(options);
      },
      readBackup: (file, passphrase) => {
        library.invalidate();
        return quick.readBackup(file, passphrase);
      },
      restoreBackup: quick.restoreBackup,
    },
  };
}

/** What a person does. */
export type Doing =
  | { readonly do: 'import'; readonly file: StagedInput; readonly leaveTitlesOut: boolean }
  | { readonly do: 'decide'; readonly content: DecisionContent }
  | { readonly do: 'undo' }
  | { readonly do: 'redo' }
  | { readonly do: 'set'; readonly settings: Settings }
  | { readonly do: 'map'; readonly id: string; readonly name: string }
  | { readonly do: 'retro'; readonly note: string; readonly closes: boolean };

/** Does it. What cannot be done, such as a retrospective of a sprint that is not there, is passed over. */
export async function carryOut({ engine, zone }: Person, doing: Doing): Promise<void> {
  const job = () => `job ${++clock}`;
  const quiet = () => undefined;
  switch (doing.do) {
    case 'import':
      await engine.stageFiles(job(), [doing.file], { defaultZone: zone, isSample: false }, quiet);
      must(await engine.commitStage(job(), { leaveTitlesOut: doing.leaveTitlesOut }, quiet));
      return;
    case 'decide':
      must(await engine.decide(doing.content));
      return;
    case 'undo':
      must(await engine.undoLast());
      return;
    case 'redo':
      must(await engine.redoLast());
      return;
    case 'set':
      must(await engine.saveSettings(doing.settings));
      return;
    case 'map':
      must(await engine.saveMapping({ ...MAPPING, id: doing.id, name: doing.name }));
      return;
    case 'retro': {
      const opened = await engine.openRetrospective({ teamId: 'kestrel', sprintKey: SPRINT });
      if (!opened.ok || opened.value.state === 'closed') return;
      must(await engine.saveRetrospective(opened.value.id, { notes: { facts: doing.note } }));
      if (doing.closes) must(await engine.closeRetrospective({ id: opened.value.id }));
    }
  }
}

const MAPPING: Omit<Mapping, 'id' | 'name'> = {
  ...{ signature: 'a\tb', kind: 'incidents', columns: { id: 0, title: 1 }, units: {}, source: 'sheet' },
};

/** Everything in a database, the salt and what is only remembered left out. */
export async function contentsOf({ database }: Person) {
  const { imports, chunks, decisions, settings, mappings, retrospectives, snapshots, journal } = database;
  const tables = [imports, chunks, decisions, settings, mappings, retrospectives, snapshots, journal];
  if (!database.isOpen()) must(await listed(database));
  return Promise.all(tables.map(async (table): Promise<readonly unknown[]> => table.toArray()));
}

async function listed(database: DividendDatabase) {
  const { listImports } = await import('../../src/storage/imports.ts');
  return listImports(database);
}

/** All numbers of all teams, and the fingerprint of what they are made from. */
export async function numbersOf({ engine }: Person) {
  return must(await engine.analyse({}));
}

/** Opens a person's backup at another one's, and stores it. */
export async function handOver(from: Person, to: Person, passphrase?: string): Promise<void> {
  const file = must(await from.quick.exportBackup(passphrase === undefined ? {} : { passphrase }));
  await takeIn(to, file, passphrase);
}

export async function takeIn(to: Person, file: Blob, passphrase?: string): Promise<BackupPreview> {
  const preview = must(await to.quick.readBackup(file, passphrase));
  must(await to.quick.restoreBackup(preview.backupId));
  // The engine hears of it as of a change by another tab: after the change is announced.
  await new Promise((resume) => setTimeout(resume, 0));
  return preview;
}

const minute = fc.integer({ min: 1, max: 59 });
const two = (at: number) => String(at).padStart(2, '0');

const incidents = (prefix: string, zoned: boolean) =>
  fc
    .array(fc.record({ minutes: minute, people: fc.integer({ min: 1, max: 4 }) }), { minLength: 1, maxLength: 3 })
    .map((all) =>
      incidentsFile(
        `${prefix}.csv`,
        ...all.map(({ minutes, people }, at) => {
          const time = (past: number) => `2026-03-${two(3 + at)}T10:${two(past)}:00${zoned ? 'Z' : ''}`;
          const times = [time(0), time(0), time(minutes)].join(',');
          return `${prefix}-${at},Slow ${prefix},SEV${1 + (people % 4)},${times},Kestrel,checkout,${people},major,`;
        }),
      ),
    );

/** Persons respond to the incidents of the files A and B; each is named in more than one file. */
const responders = (name: string) =>
  fc
    .array(
      fc.record({
        to: fc.constantFrom('A-0', 'A-1', 'B-0'),
        who: fc.constantFrom('Mia Marsh', 'Ole Oak', 'Ida Ivy'),
        minutes: minute,
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((all) =>
      text(
        `${name}.csv`,
        'incident_id,person_ref,team,role,started_at,ended_at,minutes',
        ...all.map(({ to, who, minutes }) => {
          const times = `2026-03-03T10:00:00Z,2026-03-03T10:${two(minutes)}:00Z`;
          return `${to},${who},Kestrel,responder,${times},`;
        }),
      ),
    );

/** Files that several people may have: incidents, persons in two files, sprints, and times without a zone. */
const pool = fc
  .tuple(incidents('A', true), incidents('B', true), responders('R'), responders('S'), incidents('Z', false))
  .map((files) => [...files, SPRINTS]);

const doingWith = (files: readonly StagedInput[]): fc.Arbitrary<Doing> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom(...files), fc.boolean()).map(([file, leaveTitlesOut]): Doing => {
        // Two readings of one file beside a choice of titles is the one case in which the order may matter for a while.
        return { do: 'import', file, leaveTitlesOut: leaveTitlesOut && !file.name.startsWith('Z') };
      }),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('A-0', 'B-0'), fc.integer({ min: 1, max: 9 })).map(([id, hours]): Doing => {
        return {
          do: 'decide',
          content: { kind: 'edit-incident', key: `neutral:${id}`, edit: { field: 'hours', hours } },
        };
      }),
    },
    fc.constantFrom<Doing>({ do: 'undo' }, { do: 'redo' }),
    fc.tuple(fc.constantFrom('UTC', 'Asia/Tokyo'), fc.integer({ min: 2, max: 9 })).map(([zone, headCount]): Doing => {
      const team = { id: 'kestrel', name: 'Kestrel', calendar: defaultCalendar(zone), headCount };
      return { do: 'set', settings: { ...NO_SETTINGS, teams: [team], definitions: [RULE] } };
    }),
    fc
      .tuple(fc.constantFrom('m1', 'm2'), fc.constantFrom('Pager', 'Desk'))
      .map(([id, name]): Doing => ({ do: 'map', id, name })),
    fc
      .tuple(fc.constantFrom('calm', 'a long week', 'late'), fc.boolean())
      .map(([note, closes]): Doing => ({ do: 'retro', note, closes })),
  );

const RULE: OwnDefinition = {
  ...{ id: 'rule-severe', name: 'Severe', match: 'all' },
  conditions: [{ field: 'severity', severities: [1, 2] }],
};

/** What some people do, each for themselves, with files that they partly have in common. */
export const lives = (people: number): fc.Arbitrary<readonly (readonly Doing[])[]> =>
  pool.chain((files) => {
    const life = fc.array(doingWith(files), { minLength: 1, maxLength: 8 });
    return fc.tuple(...Array.from({ length: people }, () => life));
  });
