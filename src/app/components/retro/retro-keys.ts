import { useEffect, useRef } from 'react';
import { isCovered } from '../../view/shortcuts.ts';
import { useSingleKeys } from '../single-keys.ts';

/** What the keys of the flow do. */
export type RetroKeys = {
  /** On the large screen Page Up and Page Down step too; else they scroll. */
  readonly isPresenting: boolean;
  readonly onPrevious: () => void;
  readonly onNext: () => void;
  readonly onPresent: () => void;
  readonly onTimer: () => void;
  readonly onNote: () => void;
  /** Esc: out of the large screen, else back to the sprint. */
  readonly onLeave: () => void;
};

/**
 * Listens to the keys of the flow. Nothing happens while somebody types, with a modifier held, under a dialog, or where a
 * part of the page used the key itself; letters can be switched off with the page's other single keys. Page Up and Page Down are what a presenter's remote control sends.
 */
export function useRetroKeys(keys: RetroKeys): void {
  const [hasLetters] = useSingleKeys();
  const latest = useRef({ keys, hasLetters });
  useEffect(() => {
    latest.current = { keys, hasLetters };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        isCovered(event.target) ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.isComposing
      )
        return;
      const field = typingIn(event.target);
      if (event.key === 'Escape' && field !== undefined) field.blur();
      else if (field === undefined) act(event, latest.current);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

type Listening = { readonly keys: RetroKeys; readonly hasLetters: boolean };

function act(event: KeyboardEvent, { keys, hasLetters }: Listening): void {
  const does = doneBy(event.key, keys);
  const isLetter = event.key.length === 1;
  if (does === undefined || (isLetter && (event.shiftKey || !hasLetters))) return;
  event.preventDefault();
  does();
}

function doneBy(key: string, keys: RetroKeys): (() => void) | undefined {
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'ArrowLeft':
      return keys.onPrevious;
    case 'ArrowRight':
      return keys.onNext;
    case 'PageUp':
      return keys.isPresenting ? keys.onPrevious : undefined;
    case 'PageDown':
      return keys.isPresenting ? keys.onNext : undefined;
    case 'p':
      return keys.onPresent;
    case 't':
      return keys.onTimer;
    case 'n':
      return keys.onNote;
    case 'Escape':
      return keys.onLeave;
    default:
      return undefined;
  }
}

/** The field that takes the keys: also choices, which the arrows walk. */
function typingIn(target: EventTarget | null): HTMLElement | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const isField =
    target.isContentEditable || target.matches('input, textarea, select, [role="menuitem"], [role="option"]');
  return isField ? target : undefined;
}
