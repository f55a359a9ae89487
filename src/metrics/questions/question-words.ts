import type { QuestionWords } from '../../domain/index.ts';

/** A word of METHOD 2.13 that was found, as the list writes it, and on which side it stands. */
export type FoundWord = { readonly word: string; readonly strength: keyof QuestionWords };

export type WordFinder = {
  /** The words of some texts, the strongest first on each side; at most one for incident work and one against it. */
  readonly find: (texts: readonly (string | undefined)[]) => FoundInTexts;
  /** Whether a text can hold any word: false for most, without taking them apart. */
  readonly mayHold: (text: string) => boolean;
};

/** The position of the text in which the word was found. */
export type FoundInTexts = {
  readonly speaksFor?: FoundWord & { readonly at: number };
  readonly against?: FoundWord & { readonly at: number };
};

const TOKENS = /[a-z0-9]+/g;

/**
 * Makes a finder of whole words (METHOD 2.13, tokens of 2.9 with the fill words kept): `on-call` is the two tokens on, call
 * in a row, `down` is not in "download". A strong word goes before a weak one, wherever it stands; of equal words the one
 * of the first text. A word without a letter or digit is never found.
 */
export function wordFinder({ strong, weak, negative }: QuestionWords): WordFinder {
  const lists = { strong: tokenLists(strong), weak: tokenLists(weak), negative: tokenLists(negative) };
  const mayHold = quickTest([...lists.strong, ...lists.weak, ...lists.negative]);
  return {
    mayHold,
    find: (texts) => {
      const tokens = texts.map((text) => (text ?? '').toLowerCase().match(TOKENS) ?? []);
      const speaksFor = firstOf(tokens, lists.strong, 'strong') ?? firstOf(tokens, lists.weak, 'weak');
      const against = firstOf(tokens, lists.negative, 'negative');
      return { ...(speaksFor !== undefined && { speaksFor }), ...(against !== undefined && { against }) };
    },
  };
}

type ListedWord = { readonly word: string; readonly tokens: readonly string[] };

function tokenLists(words: readonly string[]): readonly ListedWord[] {
  return words.flatMap((word) => {
    const tokens = word.toLowerCase().match(TOKENS);
    return tokens === null ? [] : [{ word, tokens }];
  });
}

function quickTest(words: readonly ListedWord[]): (text: string) => boolean {
  const firsts = [...new Set(words.flatMap(({ tokens: [first] }) => first ?? []))];
  if (firsts.length === 0) return () => false;
  const any = new RegExp(firsts.join('|'), 'i');
  return (text) => any.test(text);
}

function firstOf(
  texts: readonly (readonly string[])[],
  words: readonly ListedWord[],
  strength: keyof QuestionWords,
): (FoundWord & { readonly at: number }) | undefined {
  for (const [at, tokens] of texts.entries()) {
    const found = words.find((word) => holds(tokens, word.tokens));
    if (found !== undefined) return { word: found.word, strength, at };
  }
  return undefined;
}

function holds(tokens: readonly string[], wanted: readonly string[]): boolean {
  return tokens.some((_, start) => wanted.every((token, offset) => tokens[start + offset] === token));
}
