import * as v from 'valibot';
import type { QuestionWords } from '../../domain/index.ts';
import { STANDARD_WORDS } from '../../domain/index.ts';

const list = v.array(v.pipe(v.string(), v.trim(), v.regex(/[a-z0-9]/i, 'a word with a letter a to z or a digit')));

/** The words of METHOD 2.13 in the settings file; a list that is left out is METHOD's own. */
export const wordsSchema = v.strictObject({
  strong: v.optional(list, [...STANDARD_WORDS.strong]),
  weak: v.optional(list, [...STANDARD_WORDS.weak]),
  negative: v.optional(list, [...STANDARD_WORDS.negative]),
});

/** The words in the form of the settings file; `undefined` where they are METHOD's own. */
export function toWordsRecord(words: QuestionWords): v.InferInput<typeof wordsSchema> | undefined {
  const { strong, weak, negative } = words;
  const isStandard = JSON.stringify([strong, weak, negative]) === JSON.stringify(STANDARD_LISTS);
  return isStandard ? undefined : { strong: [...strong], weak: [...weak], negative: [...negative] };
}

const STANDARD_LISTS = [STANDARD_WORDS.strong, STANDARD_WORDS.weak, STANDARD_WORDS.negative];
