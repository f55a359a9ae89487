import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentFilter } from '../../src/domain/index.ts';
import type { EngineApi } from '../../src/engine/api.ts';
import { freshName, importFiles, KESTREL, must, SPRINT, SPRINTS, text, visit } from './engine-visit.ts';

/** INC-1: three people for two hours, 6 h, severity 2, checkout. INC-2: two for one hour, 2 h, severity 3, search. */
const INCIDENTS = text(
  'incidents.csv',
  'incident_id,title,team,services,severity,started_at,acknowledged_at,mitigated_at,responder_minutes',
  'INC-1,Checkout down,Kestrel,checkout,2,2026-03-03T10:00Z,2026-03-03T10:00Z,2026-03-03T12:00Z,360',
  'INC-2,Search slow,Kestrel,search,3,2026-03-10T10:00Z,2026-03-10T10:00Z,2026-03-10T11:00Z,120',
);
/** 5 h, done after INC-1. */
const ITEMS = text(
  'items.csv',
  'item_key,title,team,status_category,created_at,completed_at,time_spent_minutes',
  'PAY-7,Alert on the checkout queue,Kestrel,done,2026-03-04T10:00Z,2026-03-12T10:00Z,300',
);
const SEVERE: IncidentFilter = { severities: [2] };
const REST: IncidentFilter = { severities: [3] };
const SEARCH: IncidentFilter = { services: ['Search'] };
const team = { teamId: 'kestrel' };

let engine: EngineApi;
beforeAll(async () => {
  engine = visit(freshName());
  must(await engine.saveSettings(KESTREL));
  await importFiles(engine, [SPRINTS, INCIDENTS, ITEMS]);
  const link = { kind: 'link-item', key: 'neutral:PAY-7', incident: 'neutral:INC-1', isLinked: true } as const;
  must(await engine.decide(link));
});

/** Each filter with what it lets through: nothing asked, severity 2, severity 3, search. */
const FILTERS = [undefined, SEVERE, REST, SEARCH] as const;

async function underEach<Value>(ask: (counted: { readonly filter?: IncidentFilter }) => Promise<Value>) {
  return Promise.all(FILTERS.map((filter) => ask(filter === undefined ? {} : { filter })));
}

describe('a filter', () => {
  it('narrows what is usual, and the two severities make up the whole', async () => {
    const usual = await underEach(async (counted) => must(await engine.usual({ ...team, ...counted })));
    // 8 = 6 + 2.
    expect(usual.map((each) => each?.load.points.map(({ hoursOn }) => hoursOn))).toEqual([[8], [6], [2], [2]]);
    expect(usual.map((each) => each?.incidents)).toEqual([2, 1, 1, 1]);
  });

  it('narrows the ledger, its hours and its follow-ups', async () => {
    const ledgers = await underEach(async (counted) => must(await engine.ledger({ ...team, ...counted })));
    expect(ledgers.map((each) => each?.total.hoursOn)).toEqual([8, 6, 2, 2]);
    expect(ledgers.map((each) => each?.incidents.map(({ id }) => id).toSorted())).toEqual([
      ['INC-1', 'INC-2'],
      ['INC-1'],
      ['INC-2'],
      ['INC-2'],
    ]);
    // The follow-up is of INC-1: where that does not count, it is ordinary work.
    expect(ledgers.map((each) => each?.total.followUp.hours)).toEqual([5, 5, 0, 0]);
    expect(Object.keys(ledgers[2]?.items ?? {})).toEqual([]);
  });

  it('narrows the incidents over a burn-up, not the work under them', async () => {
    const query = { ...team, sprintKey: SPRINT };
    const answers = await underEach(async (counted) => must(await engine.burnUp({ ...query, ...counted })));
    const incidents = answers.map((each) => each?.burnUp.incidents.map(({ id, hoursOn }) => [id, hoursOn]));
    expect(incidents).toEqual([
      [
        ['INC-1', 6],
        ['INC-2', 2],
      ],
      [['INC-1', 6]],
      [['INC-2', 2]],
      [['INC-2', 2]],
    ]);
    expect(new Set(answers.map((each) => each?.burnUp.reason))).toEqual(new Set(['sums-only']));
  });

  it('narrows every definition of the lens alike', async () => {
    const query = { ...team, sprintKeys: [SPRINT] };
    const lenses = await underEach(async (counted) => must(await engine.lens({ ...query, ...counted })));
    const hoursUnder = (id: string) => lenses.map((lens) => lens?.lines.find((line) => line.id === id)?.point?.hoursOn);
    expect(hoursUnder('all')).toEqual([8, 6, 2, 2]);
    // INC-1 alone is of severity 1 or 2: under the other filters nothing is left.
    expect(hoursUnder('severe')).toEqual([6, 6, 0, 0]);
    expect(lenses.map((lens) => lens?.records)).toEqual([2, 1, 1, 1]);
  });

  it('holds beside a definition: both have to let an incident through', async () => {
    const asked = { ...team, definition: 'severe', filter: SEARCH } as const;
    expect(must(await engine.ledger(asked))?.incidents).toEqual([]);
    expect(must(await engine.usual(asked))?.incidents).toBe(0);
  });

  it('leaves the questions about what nobody recorded as they are', async () => {
    const asked = must(await engine.teamQuestions(team));
    expect(asked?.incidents).toBe(2);
  });
});
