import type { FoundInTexts } from './question-words.ts';

/** What of an item speaks for or against a question (METHOD 2.13); nothing about a person is among it. */
export type ItemSigns = {
  readonly words: FoundInTexts;
  /** The fields in which words were looked for, in the order in which they were. */
  readonly fields: readonly WordField[];
  /** Added after its sprint had begun. */
  readonly isMidSprint: boolean;
  /** Its type, where that is bug or support. */
  readonly type?: 'bug' | 'support';
  /** Its priority as the file writes it, where it is the highest one. */
  readonly topPriority?: string;
  /** Done within 8 working hours of coming up. */
  readonly isFast: boolean;
  /** Which of its times lie outside working time. */
  readonly offHours?: 'created' | 'done' | 'both';
};

/** Where a word stood. */
export type WordField = 'title' | 'label' | 'type';

/** One reason for a question, with its points; the points of all reasons add up to the score. */
export type QuestionReason =
  | { readonly kind: 'strong-word'; readonly points: 2; readonly word: string; readonly field: WordField }
  | { readonly kind: 'weak-word'; readonly points: 1; readonly word: string; readonly field: WordField }
  | { readonly kind: 'negative-word'; readonly points: -2; readonly word: string; readonly field: WordField }
  | { readonly kind: 'mid-sprint'; readonly points: 1 }
  | { readonly kind: 'type'; readonly points: 1; readonly type: 'bug' | 'support' }
  | { readonly kind: 'top-priority'; readonly points: 1; readonly priority: string }
  | { readonly kind: 'fast'; readonly points: 1 }
  | { readonly kind: 'off-hours'; readonly points: 1; readonly which: 'created' | 'done' | 'both' };

/** The reasons of one item's question, in METHOD 2.13's order. Their points add up to its score: see `scoreOf`. */
export function reasonsOf(signs: ItemSigns): readonly QuestionReason[] {
  const reasons: QuestionReason[] = [...wordReasons(signs)];
  if (signs.isMidSprint) reasons.push({ kind: 'mid-sprint', points: 1 });
  if (signs.type !== undefined) reasons.push({ kind: 'type', points: 1, type: signs.type });
  if (signs.topPriority !== undefined) reasons.push({ kind: 'top-priority', points: 1, priority: signs.topPriority });
  if (signs.isFast) reasons.push({ kind: 'fast', points: 1 });
  if (signs.offHours !== undefined) reasons.push({ kind: 'off-hours', points: 1, which: signs.offHours });
  return reasons;
}

/** The score of a question: -2 to 7. */
export function scoreOf(reasons: readonly QuestionReason[]): number {
  return reasons.reduce((sum, { points }) => sum + points, 0);
}

function wordReasons({ words: { speaksFor, against }, fields }: ItemSigns): readonly QuestionReason[] {
  const reasons: QuestionReason[] = [];
  if (speaksFor !== undefined) {
    const { word, strength, at } = speaksFor;
    const field = fields[at] ?? 'title';
    if (strength === 'strong') reasons.push({ kind: 'strong-word', points: 2, word, field });
    else reasons.push({ kind: 'weak-word', points: 1, word, field });
  }
  if (against !== undefined) {
    reasons.push({ kind: 'negative-word', points: -2, word: against.word, field: fields[against.at] ?? 'title' });
  }
  return reasons;
}
