import { describe, expect, it } from 'vitest';
import type { DecisionContent } from '../../src/domain/index.ts';
import { hours } from '../../src/domain/index.ts';
import { freshName, importFiles, KESTREL, must, SPRINTS, text, visit } from './engine-visit.ts';
import { batch, decided, folded, incident, utc } from './rows.ts';

const INCIDENTS = text(
  'incidents.csv',
  'incident_id,title,team,services,severity,started_at,acknowledged_at,mitigated_at,responder_minutes',
  'INC-1,Checkout down,Kestrel,checkout,2,2026-03-03T10:00Z,2026-03-03T10:00Z,2026-03-03T12:00Z,360',
  'INC-2,Search slow,Kestrel,search,3,2026-03-10T10:00Z,2026-03-10T10:00Z,2026-03-10T11:00Z,120',
);
const ITEMS = text(
  'items.csv',
  'item_key,title,team,status_category,created_at,completed_at,time_spent_minutes',
  'PAY-7,Alert on the checkout queue,Kestrel,done,2026-03-04T10:00Z,2026-03-12T10:00Z,300',
  'PAY-71,Alert on search,Kestrel,todo,2026-03-11T10:00Z,,',
  'PAY-8,Fix checkout,Kestrel,done,2026-03-03T10:30Z,2026-03-03T13:00Z,60',
);
const INC_1 = 'neutral:INC-1';

async function opened() {
  const engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [SPRINTS, INCIDENTS, ITEMS]);
  const ledger = async () => must(await engine.ledger({ teamId: 'kestrel' })) ?? expect.fail('no ledger');
  const first = async () => (await ledger()).incidents.find(({ id }) => id === 'INC-1') ?? expect.fail('no INC-1');
  return { engine, ledger, first };
}

const review = (key: string, edit: { held: boolean; people?: number; hours?: number }): DecisionContent => ({
  kind: 'edit-incident',
  key,
  edit: { field: 'review', ...edit },
});

describe('a follow-up that is linked by hand', () => {
  it('is a return of its incident at once, with its hours, and none after it is taken back', async () => {
    const { engine, ledger, first } = await opened();
    expect(await first()).toMatchObject({ state: 'none', followUps: [] });
    const link = must(
      await engine.decide({ kind: 'link-item', key: 'neutral:PAY-7', incident: INC_1, isLinked: true }),
    );
    expect(await first()).toMatchObject({ state: 'paying', followUps: [{ id: 'PAY-7', state: 'done', hours: 5 }] });
    expect((await first()).linkDecisions).toEqual({ 'neutral:PAY-7': link.id });
    expect((await ledger()).total.followUp).toMatchObject({ hours: 5, items: 1 });
    // A group has its follow-up, told by id and title.
    const { recurrences, items } = await ledger();
    expect(recurrences.compared.map(({ name }) => name)).toEqual(['checkout']);
    expect(items['neutral:PAY-7']).toEqual({ id: 'PAY-7', title: 'Alert on the checkout queue' });
    must(await engine.undoDecision(link.id));
    expect(await first()).toMatchObject({ state: 'none', followUps: [] });
  });

  it('is told from the fix, which was done within 24 hours of the end', async () => {
    const { engine, first } = await opened();
    must(await engine.decide({ kind: 'link-item', key: 'neutral:PAY-8', incident: INC_1, isLinked: true }));
    expect(await first()).toMatchObject({ state: 'none', followUps: [], fixes: 1 });
  });
});

describe('the search for an item', () => {
  it('finds every word in key or title, the whole key first, and tells what is linked', async () => {
    const { engine } = await opened();
    const find = async (words: string, limit = 8) => must(await engine.findItems({ text: words, limit }));
    expect((await find('pay-7')).items.map(({ id }) => id)).toEqual(['PAY-7', 'PAY-71']);
    expect((await find('queue ALERT')).items.map(({ id }) => id)).toEqual(['PAY-7']);
    expect((await find('alert', 1)).total).toBe(2);
    expect(await find('alert', 1)).toMatchObject({ items: [{ id: 'PAY-7', isDone: true }] });
    expect(await find('  ')).toEqual({ total: 0, items: [] });
    expect(await find('nothing of it')).toEqual({ total: 0, items: [] });
    must(await engine.decide({ kind: 'link-item', key: 'neutral:PAY-7', incident: INC_1, isLinked: true }));
    expect((await find('pay-7')).items[0]?.incidentKeys).toEqual([INC_1]);
  });
});

describe('a review that a person books', () => {
  it('is held, with people x hours; the last word counts, and taking it back brings the file’s word back', async () => {
    const { engine, first, ledger } = await opened();
    must(await engine.decide(review(INC_1, { held: true, people: 4, hours: 1.5 })));
    expect(await first()).toMatchObject({ state: 'paying', isReviewHeld: true, isReviewTyped: true, reviewHours: 6 });
    expect((await ledger()).total.review).toEqual({ hours: 6, reviews: 1, notKnown: 0 });
    const again = must(await engine.decide(review(INC_1, { held: true })));
    expect(await first()).not.toHaveProperty('reviewHours');
    expect((await first()).reviewDecision).toBe(again.id);
    expect((await ledger()).total.review).toEqual({ hours: 0, reviews: 0, notKnown: 1 });
    must(await engine.decide(review(INC_1, { held: false })));
    expect(await first()).toMatchObject({ state: 'none', isReviewHeld: false });
  });

  it('can be said not to have been held, against the file', () => {
    const rows = [incident('1', { startedAt: utc('2026-03-03 10:00'), reviewStatus: 'published' })];
    const decisions = [decided(review('incident.io:1', { held: false }))];
    expect(folded([batch('a', rows)], { decisions }).dataset.incidents[0]).toMatchObject({
      reviewStatus: 'none',
      edited: ['review'],
    });
  });

  it('needs both people and hours to have hours', () => {
    const rows = [incident('1', { startedAt: utc('2026-03-03 10:00') })];
    const decisions = [decided(review('incident.io:1', { held: true, people: 3 }))];
    const [one] = folded([batch('a', rows)], { decisions }).dataset.incidents;
    expect(one).toMatchObject({ reviewStatus: 'published' });
    expect(one).not.toHaveProperty('reviewHours');
  });
});

describe('the lines about an incident', () => {
  const note = (field: 'learned' | 'safer', written: string, key = 'incident.io:1') =>
    ({ kind: 'note-incident', key, field, text: written }) as const;
  const notesOf = (...said: readonly DecisionContent[]) => {
    const rows = [incident('1', { startedAt: utc('2026-03-03 10:00') })];
    const decisions = said.map((content, index) => decided(content, { id: `d${index}` }));
    return folded([batch('a', rows)], { decisions }).dataset.incidents[0]?.notes;
  };

  it('are kept by field, the last one counts, and an empty one takes it away', () => {
    expect(notesOf(note('learned', ' the alert came late '), note('safer', 'it alerts sooner'))).toEqual({
      learned: 'the alert came late',
      safer: 'it alerts sooner',
    });
    expect(notesOf(note('learned', 'first'), note('learned', 'second'))).toEqual({ learned: 'second' });
    expect(notesOf(note('learned', 'first'), note('learned', ''))).toBeUndefined();
  });

  it('stay with an incident that is made of two records', () => {
    const rows = [
      incident('1', { startedAt: utc('2026-03-03 10:00'), effort: { logged: hours(1) } }),
      incident('2', { startedAt: utc('2026-03-03 10:05'), effort: { logged: hours(2) } }),
    ];
    const decisions = [
      decided(note('learned', 'of one', 'incident.io:1'), { id: 'a' }),
      decided(note('safer', 'of two', 'incident.io:2'), { id: 'b' }),
      decided({ kind: 'same-incident', key: 'incident.io:1', other: 'incident.io:2', isSame: true }, { id: 'c' }),
    ];
    const { incidents } = folded([batch('a', rows)], { decisions }).dataset;
    expect(incidents.map(({ notes }) => notes)).toEqual([{ learned: 'of one', safer: 'of two' }]);
  });

  it('change no number', async () => {
    const { engine, ledger } = await opened();
    const before = await ledger();
    must(await engine.decide(note('learned', 'something', INC_1)));
    const after = await ledger();
    expect(after.total).toEqual(before.total);
    expect(after.incidents.find(({ id }) => id === 'INC-1')?.notes).toEqual({ learned: 'something' });
  });
});

it('an incident of the ledger tells its file and line, and no origin of the store', async () => {
  const { first } = await opened();
  expect((await first()).fileLine).toEqual([{ file: 'incidents.csv', line: 2 }]);
  expect(await first()).not.toHaveProperty('origins');
});

it('there is no ledger of a team that is not there', async () => {
  const { engine } = await opened();
  expect(must(await engine.ledger({ teamId: 'nobody' }))).toBeUndefined();
});
