import { type RefObject, useEffect } from 'react';
import type { Felt } from '../../../domain/index.ts';
import { FELT_ANSWERS } from '../../../wording/edit-words.ts';

type IncidentKeys = {
  /** The user answered "Did users feel it?" for the incident in focus. */
  readonly onFelt: (incidentKey: string, felt: Felt) => void;
  /** Closes the open correction; absent while none is open. */
  readonly onCloseEditor: (() => void) | undefined;
};

/**
 * Keys of a list whose incidents are buttons marked `data-incident`: arrows move, y, n and u answer for the one in focus,
 * Esc closes its correction. A key that is typed into a field stays there. Enter needs no help: they are buttons.
 */
export function useIncidentKeys(list: RefObject<HTMLElement | null>, { onFelt, onCloseEditor }: IncidentKeys): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const isHandled =
        event.key === 'Escape'
          ? closes(event, onCloseEditor)
          : !isInField(event) && (moves(element, event.key) || answers(event, onFelt));
      if (isHandled) event.preventDefault();
    };
    element.addEventListener('keydown', onKey);
    return () => element.removeEventListener('keydown', onKey);
  }, [list, onFelt, onCloseEditor]);
}

/** Esc belongs to an open menu first. */
function closes({ target }: KeyboardEvent, onCloseEditor: (() => void) | undefined): boolean {
  if (onCloseEditor === undefined) return false;
  if (target instanceof Element && target.getAttribute('aria-expanded') === 'true' && isField(target)) return false;
  onCloseEditor();
  return true;
}

function moves(list: HTMLElement, key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const buttons = [...list.querySelectorAll<HTMLElement>('[data-incident]')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const next = buttons[key === 'ArrowDown' ? at + 1 : Math.max(0, at - 1)];
  next?.focus();
  return next !== undefined;
}

function answers({ key, target }: KeyboardEvent, onFelt: IncidentKeys['onFelt']): boolean {
  const answer = FELT_ANSWERS.find((each) => each.key === key.toLowerCase());
  const incident = target instanceof HTMLElement ? target.dataset.incident : undefined;
  if (answer === undefined || incident === undefined) return false;
  onFelt(incident, answer.felt);
  return true;
}

function isInField({ target }: KeyboardEvent): boolean {
  return target instanceof Element && isField(target);
}

function isField(element: Element): boolean {
  return element.closest('input, textarea, select, [contenteditable="true"]') !== null;
}
