import { describe, expect, test } from 'vitest';
import type { DecisionContent, Row, Settings } from '../../src/domain/index.ts';
import { epochMs, hours, points, STANDARD_WORDS } from '../../src/domain/index.ts';
import { teamQuestions } from '../../src/engine/team-questions.ts';
import { analyse } from '../../src/metrics/analyse.ts';
import { batch, decided, folded, incident, item, sprint, sprintItem, utc } from './rows.ts';
import { shelfOf } from './shelf.ts';

const SPRINT = sprint('7', {
  teams: ['Kestrel'],
  startAt: utc('2026-03-02 00:00'),
  endAt: utc('2026-03-16 00:00'),
  state: 'closed',
});
/** Outage +2, added +1, bug +1, fast +1 = 5; two hours of working time. */
const added = (id: string, title = 'Outage of the checkout') => [
  item(id, {
    ...{ title, type: 'bug', statusCategory: 'done', assignee: 'somebody', points: points(2) },
    ...{ createdAt: utc('2026-03-04 10:00'), completedAt: utc('2026-03-04 12:00') },
  }),
  sprintItem('7', id, { scope: 'added', outcome: 'completed', planEvidence: 'P1' }),
];
const ROWS: readonly Row[] = [SPRINT, ...added('PAY-1'), ...added('PAY-2'), ...added('PAY-3', 'A new button')];

type Given = { readonly decisions?: readonly DecisionContent[]; readonly settings?: Partial<Settings> };

function asked(rows: readonly Row[], given: Given = {}) {
  const shelf = shelfOf(rows, given);
  const team = analyse(shelf.folded.dataset, { definition: 'all' }).teams.find(({ id }) => id === 'kestrel');
  return teamQuestions(shelf, team);
}
const openIds = (questions: ReturnType<typeof asked>) =>
  questions?.sprints.flatMap((each) => each.questions.map(({ id }) => id));

describe('the questions of a team', () => {
  test('name their file and line, and what stands behind them', () => {
    const questions = asked(ROWS);
    expect(questions).toMatchObject({ candidates: 3, incidents: 0, openItems: 2, openIncidents: 0, askedFrom: 4 });
    expect(openIds(questions)).toEqual(['PAY-1', 'PAY-2']);
    const [first] = questions?.sprints[0]?.questions ?? [];
    expect(first).toMatchObject({ kind: 'item', key: 'jira:PAY-1', points: 2, fileLine: [{ file: 'a.csv', line: 1 }] });
    expect(JSON.stringify(questions)).not.toContain('somebody');
  });

  test('are at most five a sprint, and the next ones follow', () => {
    const rows = [SPRINT, ...Array.from({ length: 7 }, (_, index) => added(`PAY-${index}`)).flat()];
    expect(asked(rows)?.sprints[0]).toMatchObject({ more: 2 });
    expect(openIds(asked(rows))).toHaveLength(5);
    const answer = { kind: 'answer-item', key: 'jira:PAY-0', verdict: 'dismissed' } as const;
    expect(openIds(asked(rows, { decisions: [answer] }))).toEqual(['PAY-1', 'PAY-2', 'PAY-3', 'PAY-4', 'PAY-5']);
  });

  test('hang on the words of the settings', () => {
    const words = { ...STANDARD_WORDS, strong: [...STANDARD_WORDS.strong, 'button'], negative: ['checkout'] };
    expect(openIds(asked(ROWS, { settings: { words } }))).toEqual(['PAY-3']);
  });

  test('are none for a team that is not there', () => {
    expect(teamQuestions(shelfOf(ROWS), undefined)).toBeUndefined();
  });
});

describe('an answer', () => {
  const yes = { kind: 'answer-item', key: 'jira:PAY-1', verdict: 'confirmed' } as const;

  test('closes its question and stands among the answered ones, with the way back', () => {
    const questions = asked(ROWS, { decisions: [yes] });
    expect(openIds(questions)).toEqual(['PAY-2']);
    expect(questions?.answered).toMatchObject([
      { verdict: 'confirmed', decisionId: '0', sprintName: 'Sprint 7', question: { id: 'PAY-1' } },
    ]);
    // (1 + 1) / (1 + 2)
    expect(questions?.precision).toEqual({ confirmed: 1, reviewed: 1, value: 2 / 3 });
  });

  test('is the last one about its item, and none once it is taken back', () => {
    const no = { ...yes, verdict: 'dismissed' } as const;
    const made = [decided(yes, { id: '1' }), decided(no, { id: '2', madeAt: epochMs(2) })];
    const verdictsOf = (decisions: Parameters<typeof folded>[1]) =>
      folded([batch('a', ROWS)], decisions).dataset.verdicts?.items;
    expect(verdictsOf({ decisions: made })).toEqual(new Map([['jira:PAY-1', 'dismissed']]));
    const undone = made.map((decision) => ({ ...decision, undoneAt: epochMs(3) }));
    expect(verdictsOf({ decisions: undone })).toBeUndefined();
  });

  test('holds for the record under its key of today, and waits for one that is not there', () => {
    const renamed = item('PAY-9', { aliases: ['PAY-1'] });
    const answers = [decided(yes), decided({ ...yes, key: 'jira:PAY-404' })];
    const { dataset } = folded([batch('a', [SPRINT, renamed])], { decisions: answers });
    expect(dataset.verdicts?.items).toEqual(new Map([['jira:PAY-9', 'confirmed']]));
  });

  test('about one of two records that are one incident holds for that incident', () => {
    const { dataset } = folded([batch('a', [incident('1'), incident('2')])], {
      decisions: [
        decided({ kind: 'same-incident', key: 'incident.io:1', other: 'incident.io:2', isSame: true }),
        decided({ kind: 'answer-incident', key: 'incident.io:2', verdict: 'confirmed' }),
      ],
    });
    expect(dataset.verdicts?.incidents).toEqual(new Map([['incident.io:1', 'confirmed']]));
  });

  test('counts an item under “off-plan” alone', () => {
    const { dataset } = shelfOf(ROWS, { decisions: [yes] }).folded;
    const hoursUnder = (definition: 'all' | 'off-plan') => analyse(dataset, { definition }).teams[0]?.total.hoursOn;
    // No head count, so no pace: the confirmed item has its 2 h, the open one 2 h x 2/3.
    expect(hoursUnder('all')).toBe(0);
    expect(hoursUnder('off-plan')).toBeCloseTo(2 + 4 / 3, 9);
    const { without, least, together, most } = asked(ROWS, { decisions: [yes] })?.totals ?? {};
    expect([without?.hours, least?.hours, most?.hours]).toEqual([0, 2, 4]);
    expect(together?.hours).toBeCloseTo(2 + 4 / 3, 9);
  });
});

describe('a record that its tool calls no incident', () => {
  const declined = incident('9', {
    excluded: 'declined',
    teams: ['Kestrel'],
    severity: 4,
    startedAt: utc('2026-03-04 10:00'),
    responderCount: 4,
    customerImpact: 'partial',
    effort: { logged: hours(5) },
  });

  test('is asked about, and stays out of every number', () => {
    // Declined +2, four people +1, users +1.
    const questions = asked([...ROWS, declined]);
    expect(questions?.openIncidents).toBe(1);
    const found = questions?.sprints[0]?.questions.find(({ kind }) => kind === 'incident');
    expect(found).toMatchObject({ id: '9', isDeclined: true, score: 4 });
    expect(questions?.totals?.without.hours).toBe(0);
  });

  test('is not asked about once a person set it aside, or brought it back', () => {
    const counts = (is: boolean) => ({ kind: 'count-incident', key: 'incident.io:9', counts: is }) as const;
    expect(asked([...ROWS, declined], { decisions: [counts(false)] })?.openIncidents).toBe(0);
    expect(asked([...ROWS, declined], { decisions: [counts(true)] })?.openIncidents).toBe(0);
  });

  test('is none if it is another kind of task of a service desk', () => {
    const task = { ...declined, source: 'servicenow', excluded: 'not-an-incident' as const };
    expect(asked([...ROWS, task])?.openIncidents).toBe(0);
  });
});
