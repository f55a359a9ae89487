import * as v from 'valibot';
import { type ItemSigns, reasonsOf, scoreOf } from '../../../src/metrics/questions/question-score.ts';
import { wordFinder } from '../../../src/metrics/questions/question-words.ts';
import { LEAST_SCORE } from '../../../src/metrics/questions/suspected-candidates.ts';
import { levelOf } from '../../../src/metrics/questions/suspected-items.ts';
import { expectMatch } from './match.ts';
import type { CaseCheck } from './points-cases.ts';

const words = v.array(v.string());
const itemSchema = v.strictObject({
  title: v.string(),
  type: v.optional(v.string()),
  midSprint: v.boolean(),
  bug: v.boolean(),
  topPriority: v.boolean(),
  fast: v.boolean(),
  outOfHours: v.boolean(),
});
const scoreSchema = v.strictObject({ strong: words, weak: words, negative: words, items: v.array(itemSchema) });
type CaseItem = v.InferOutput<typeof itemSchema>;

/** The kinds of METHOD 2.13. */
export const questionCases: Readonly<Record<string, CaseCheck>> = {
  score: (input, expected) => {
    const { items, ...lists } = v.parse(scoreSchema, input);
    const { find } = wordFinder(lists);
    const scores = items.map((item) => (item.midSprint ? scoreOf(reasonsOf(signsOf(item, find))) : undefined));
    expectMatch({ scores, verdicts: scores.map(verdictOf) }, expected);
  },
};

function signsOf(item: CaseItem, find: ReturnType<typeof wordFinder>['find']): ItemSigns {
  return {
    words: find([item.title, item.type]),
    fields: ['title', 'type'],
    isMidSprint: item.midSprint,
    ...(item.bug && { type: 'bug' as const }),
    ...(item.topPriority && { topPriority: 'Highest' }),
    isFast: item.fast,
    ...(item.outOfHours && { offHours: 'created' as const }),
  };
}

/** What is not added mid-sprint was planned, and is no candidate. */
function verdictOf(score: number | undefined): string {
  if (score === undefined) return 'planned';
  if (score < LEAST_SCORE) return 'no';
  return levelOf(score) === 'looks-like' ? 'strong' : 'ask';
}
