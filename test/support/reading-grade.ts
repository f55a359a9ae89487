/** How many years of school a text asks for, by Flesch and Kincaid: 0.39 words a sentence + 11.8 syllables a word − 15.59. */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  if (words.length === 0) return 0;
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** A colon or a semicolon ends a thought as a full stop does; labels of fewer than four words are no sentences. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/[.!?:;]+(?:\s|$)/).filter((sentence) => wordsOf(sentence).length >= 4);
}

/** A value that is filled in (…) is read as a word of one syllable. */
function wordsOf(sentence: string): readonly string[] {
  return sentence.match(/…|\p{L}[\p{L}’'-]*|\d+/gu) ?? [];
}

/** Groups of vowels, without a silent e at the end; at least one. */
export function syllablesOf(word: string): number {
  const plain = word.toLowerCase().replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '');
  return Math.max(1, (plain.match(/[aeiouy]+/g) ?? []).length);
}
