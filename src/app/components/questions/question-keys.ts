import { type RefObject, useEffect } from 'react';
import type { Verdict } from '../../../domain/index.ts';

type QuestionKeys = {
  readonly onAnswer: (key: string, verdict: Verdict) => void;
  /** Takes the last answer back. */
  readonly onUndo: () => void;
};

const VERDICTS: Readonly<Record<string, Verdict>> = { y: 'confirmed', n: 'dismissed' };
const MARK = '[data-question]';

/**
 * Keys of a list whose questions are marked `data-question`: arrows move between them, y and n answer the one in focus and
 * go on to the next, u takes the last answer back. A key that is typed into a field stays there.
 */
export function useQuestionKeys(list: RefObject<HTMLElement | null>, { onAnswer, onUndo }: QuestionKeys): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isInField(event)) return;
      const key = event.key.toLowerCase();
      const verdict = VERDICTS[key];
      const question = questionOf(event);
      if (verdict !== undefined && question !== undefined) onAnswer(question, verdict);
      else if (key === 'u') onUndo();
      else if (!moves(element, event.key)) return;
      event.preventDefault();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [list, onAnswer, onUndo]);
}

/** Moves the focus from a question that goes away to the next one, else to the one before it; false if it is the last. */
export function focusBeside(list: HTMLElement | null, key: string): boolean {
  const questions = questionsIn(list);
  const at = questions.findIndex(({ dataset }) => dataset.question === key);
  const next = questions[at + 1] ?? questions[at - 1];
  focusIn(next);
  return next !== undefined;
}

function moves(list: HTMLElement, key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const questions = questionsIn(list);
  const at = questions.findIndex((question) => question.contains(document.activeElement));
  if (at < 0) return false;
  const next = questions[key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)];
  focusIn(next);
  return next !== undefined;
}

function questionsIn(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>(MARK) ?? [])];
}

function focusIn(question: HTMLElement | undefined): void {
  question?.querySelector<HTMLElement>('[data-answer]')?.focus();
}

function questionOf({ target }: KeyboardEvent): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>(MARK)?.dataset.question : undefined;
}

function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
