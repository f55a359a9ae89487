import { failed, ok, type QuestionWords, type Result, STANDARD_WORDS } from '../../../domain/index.ts';
import { WORD_LISTS } from '../../../wording/questions-words.ts';

/** Reads a typed list: words in lower case, each once, joined by `, `; or why a word cannot be one, in a sentence. */
export function readWords(text: string, list: keyof QuestionWords, words: QuestionWords): Result<string, string> {
  const typed = [...new Set(text.split(/[,;\n]/).map(tidied))].filter((word) => word !== '');
  const unusable = typed.find((word) => !/[a-z0-9]/.test(word));
  if (unusable !== undefined) return failed(WORD_LISTS.noWord(unusable));
  const others = Object.entries(words).flatMap(([name, known]) => (name === list ? [] : known));
  const twice = typed.find((word) => others.includes(word));
  return twice === undefined ? ok(typed.join(', ')) : failed(WORD_LISTS.twice(twice));
}

/** Whether nothing was changed. */
export function isStandardWords(words: QuestionWords): boolean {
  return JSON.stringify(words) === JSON.stringify(STANDARD_WORDS);
}

function tidied(word: string): string {
  return word.trim().toLowerCase().replace(/\s+/g, ' ');
}
