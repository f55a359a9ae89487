import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOut, handOver, lives, numbersOf, type Person, somebody, takeIn } from './backup-people.ts';
import { must } from './engine-visit.ts';

const LONG = 240_000;
const ZONES = ['Europe/London', 'America/New_York', 'Asia/Tokyo'] as const;

async function living(life: Parameters<typeof carryOut>[1][], zone: string): Promise<Person> {
  const person = somebody(zone);
  for (const doing of life) await carryOut(person, doing);
  return person;
}

describe('a backup', () => {
  it(
    'brings everything back after a wipe, whatever it was, with and without a passphrase',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          lives(1),
          fc.constantFrom(undefined, 'pass phrase', 'é ガ'),
          fc.constantFrom(...ZONES),
          async ([life = []], passphrase, zone) => {
            const person = await living([...life], zone);
            const before = await numbersOf(person);
            const frozen = await frozenAt(person);
            const file = must(await person.quick.exportBackup(passphrase === undefined ? {} : { passphrase }));
            const again = somebody((await holdsAnything(person)) ? 'Asia/Kolkata' : zone);
            must(await person.engine.wipe());
            const { fingerprintThen } = await takeIn(again, file, passphrase);
            expect(await numbersOf(again)).toEqual(before);
            expect(fingerprintThen).toBe(before.fingerprint);
            expect(await frozenAt(again)).toEqual(frozen);
          },
        ),
        { numRuns: 50 },
      );
    },
    LONG,
  );
});

describe('people who hand over backups', () => {
  it(
    'end with the same numbers and fingerprint, whoever opens which first, however often',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          lives(3),
          fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 3 }),
          fc.array(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), { minLength: 3, maxLength: 3 }),
          async (threeLives, before, orders) => {
            const people = await Promise.all(threeLives.map((life, at) => living([...life], ZONES[at] ?? 'UTC')));
            for (const [from, to] of before) {
              const [giver, taker] = [people[from], people[to]];
              if (giver !== undefined && taker !== undefined) await handOver(giver, taker);
            }
            const files = await Promise.all(people.map(async ({ quick }) => must(await quick.exportBackup({}))));
            for (const [at, person] of people.entries()) {
              for (const from of orders[at] ?? []) {
                const file = files[from];
                if (file === undefined) continue;
                const { fingerprintThen } = await takeIn(person, file);
                expect((await numbersOf(person)).fingerprint).toBe(fingerprintThen);
              }
            }
            const [first, ...others] = await Promise.all(people.map(numbersOf));
            for (const other of others) expect(other).toEqual(first);
            const [decisions, ...same] = await Promise.all(
              people.map(async ({ engine }) => must(await engine.listDecisions())),
            );
            for (const theirs of same) expect(theirs).toEqual(decisions);
          },
        ),
        { numRuns: 20 },
      );
    },
    LONG,
  );

  it(
    'one step back leaves everything as it was, and the same step again brings it again',
    async () => {
      await fc.assert(
        fc.asyncProperty(lives(2), async ([one = [], other = []]) => {
          const [giver, taker] = [await living([...one], 'Europe/London'), await living([...other], 'Asia/Tokyo')];
          const file = must(await giver.quick.exportBackup({}));
          const before = await counted(taker);
          await takeIn(taker, file);
          const after = await counted(taker);
          const step = must(await taker.engine.journal()).at(-1);
          if (step?.did.some(({ kind }) => kind === 'opened-backup') !== true) return;
          must(await taker.engine.undoLast());
          expect(await counted(taker)).toEqual(before);
          must(await taker.engine.redoLast());
          expect(await counted(taker)).toEqual(after);
          must(await taker.engine.undoLast());
          await takeIn(taker, file);
          expect(await counted(taker)).toEqual(after);
        }),
        { numRuns: 15 },
      );
    },
    LONG,
  );
});

/** Whether a person brought or said anything: where there is nothing, not even a zone is handed over. */
async function holdsAnything({ engine }: Person): Promise<boolean> {
  const { listImports, listDecisions, listMappings } = engine;
  const lists = await Promise.all([listImports(), listDecisions(), listMappings(), engine.listRetrospectives({})]);
  return lists.some((list) => must<readonly unknown[]>(list).length > 0);
}

/** What counts at a person's: the numbers, and all that is listed. */
async function counted(person: Person) {
  const { engine } = person;
  return {
    numbers: await numbersOf(person),
    decisions: must(await engine.listDecisions()),
    settings: must(await engine.loadSettings()),
    mappings: must(await engine.listMappings()),
    frozen: await frozenAt(person),
  };
}

/** All retrospectives with what they froze, and what moved since. */
async function frozenAt({ engine }: Person) {
  const all = must(await engine.listRetrospectives({}));
  return Promise.all(all.map(async ({ id }) => must(await engine.retrospective({ id }))));
}
