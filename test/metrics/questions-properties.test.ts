import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Dataset, QuestionWords, Verdict, WorkItem } from '../../src/domain/index.ts';
import { epochMs, points, STANDARD_WORDS } from '../../src/domain/index.ts';
import { labelQuestions } from '../../src/metrics/questions/label-questions.ts';
import { reasonsOf, scoreOf } from '../../src/metrics/questions/question-score.ts';
import { questionTotals } from '../../src/metrics/questions/question-totals.ts';
import { wordFinder } from '../../src/metrics/questions/question-words.ts';
import { suspectedWork } from '../../src/metrics/questions/suspected.ts';
import { at, drawnDataset, drawnIncident, drawnItem, drawnSprint } from './drawn-dataset.ts';

const PERSON = 'somebody-in-particular';
const FIRST = at('2026-03-02T00:00Z');
const HOUR_MS = 3_600_000;
const SPRINTS = [
  drawnSprint('S0', '2026-02-16', {
    sums: { committed: points(40), completedOfCommitted: points(40), completed: points(40) },
  }),
  drawnSprint('S1', '2026-03-02'),
  drawnSprint('S2', '2026-03-16'),
];

const vocabulary = [...STANDARD_WORDS.strong, ...STANDARD_WORDS.weak, ...STANDARD_WORDS.negative, 'checkout', 'page'];
const title = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

const item: fc.Arbitrary<WorkItem> = fc
  .record({
    title,
    labels: fc.array(fc.constantFrom(...vocabulary), { maxLength: 2 }),
    type: fc.constantFrom('bug' as const, 'feature' as const),
    priority: fc.constantFrom('Highest', 'Low'),
    createdHours: fc.integer({ min: 1, max: 600 }),
    took: fc.integer({ min: 1, max: 60 }),
    sprint: fc.constantFrom('neutral:S1', 'neutral:S2'),
    points: fc.integer({ min: 0, max: 8 }),
  })
  .map(({ createdHours, took, sprint, points: estimate, ...facts }) => {
    const createdAt = epochMs(FIRST + createdHours * HOUR_MS + 60_000);
    const completedAt = epochMs(createdAt + took * HOUR_MS);
    const known = estimate === 0 ? {} : { points: points(estimate) };
    return drawnItem('', { ...facts, ...known, createdAt, completedAt, sprintKeys: [sprint], assignee: PERSON });
  });

const items = fc
  .array(item, { minLength: 1, maxLength: 12 })
  .map((drawn) => drawn.map((each, index) => ({ ...each, id: `W${index}`, key: `neutral:W${index}` })));
const verdicts = fc.array(fc.constantFrom<Verdict | undefined>('confirmed', 'dismissed', undefined), {
  minLength: 12,
  maxLength: 12,
});

function withAnswers(workItems: readonly WorkItem[], answers: readonly (Verdict | undefined)[]): Dataset {
  const given = workItems.flatMap(({ key }, index): readonly (readonly [string, Verdict])[] => {
    const verdict = answers[index];
    return verdict === undefined ? [] : [[key, verdict]];
  });
  return drawnDataset({ workItems, sprints: SPRINTS, verdicts: { items: new Map(given), incidents: new Map() } });
}

it('no reason ever holds a person', () => {
  fc.assert(
    fc.property(items, verdicts, (workItems, answers) => {
      const found = suspectedWork(withAnswers(workItems, answers));
      expect(JSON.stringify(found)).not.toContain(PERSON);
    }),
    { numRuns: 60 },
  );
  const incident = drawnIncident('INC-1', {
    severity: 4,
    severityFirst: 1,
    customerImpact: 'major',
    presence: ['a', 'b', 'c'].map((each) => ({
      person: `${PERSON}-${each}`,
      startedAt: FIRST,
      endedAt: epochMs(FIRST + HOUR_MS),
    })),
  });
  const asked = labelQuestions(drawnDataset({ incidents: [incident] }), []);
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked)).not.toContain(PERSON);
});

it('dismissing an open question never raises the hours, nor their bounds', () => {
  fc.assert(
    fc.property(items, verdicts, (workItems, answers) => {
      const before = withAnswers(workItems, answers);
      const open = suspectedWork(before).find(({ verdict }) => verdict === 'open');
      fc.pre(open !== undefined);
      const position = workItems.findIndex(({ key }) => key === open?.itemKey);
      const after = withAnswers(workItems, answers.with(position, 'dismissed'));
      const [one, other] = [questionTotals(before, 'kestrel'), questionTotals(after, 'kestrel')];
      for (const sums of ['together', 'least', 'most'] as const) {
        expect(other?.[sums].hours).toBeLessThanOrEqual((one?.[sums].hours ?? Number.NaN) + 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

it('the totals lie within their bounds, and nothing is counted without an item', () => {
  fc.assert(
    fc.property(items, verdicts, (workItems, answers) => {
      const totals = questionTotals(withAnswers(workItems, answers), 'kestrel');
      if (totals === undefined) return;
      const { without, least, together, most, confirmed, open } = totals;
      expect(without.hours).toBe(0);
      expect(least.hours).toBeLessThanOrEqual(together.hours + 1e-9);
      expect(together.hours).toBeLessThanOrEqual(most.hours + 1e-9);
      if (confirmed + open === 0) expect(most.hours).toBe(0);
    }),
    { numRuns: 60 },
  );
});

it('a word more against it never raises the score, and a word more for it never lowers it', () => {
  const words: fc.Arbitrary<QuestionWords> = fc.record({
    strong: fc.subarray([...STANDARD_WORDS.strong]),
    weak: fc.subarray([...STANDARD_WORDS.weak]),
    negative: fc.subarray([...STANDARD_WORDS.negative]),
  });
  const scored = (lists: QuestionWords, text: string): number =>
    scoreOf(reasonsOf({ words: wordFinder(lists).find([text]), fields: ['title'], isMidSprint: true, isFast: false }));
  fc.assert(
    fc.property(words, title, fc.constantFrom(...vocabulary), (lists, text, word) => {
      const plain = scored(lists, text);
      expect(scored({ ...lists, negative: [...lists.negative, word] }, text)).toBeLessThanOrEqual(plain);
      expect(scored({ ...lists, weak: [...lists.weak, word] }, text)).toBeGreaterThanOrEqual(plain);
      expect(scored({ ...lists, strong: [...lists.strong, word] }, text)).toBeGreaterThanOrEqual(plain);
    }),
  );
});

it('the order of the rows changes no question', () => {
  fc.assert(
    fc.property(items, verdicts, (workItems, answers) => {
      const one = suspectedWork(withAnswers(workItems, answers));
      const given = withAnswers(workItems, answers);
      const other = suspectedWork({
        ...given,
        workItems: given.workItems.toReversed(),
        sprints: given.sprints.toReversed(),
      });
      expect(other).toEqual(one);
    }),
    { numRuns: 40 },
  );
});
