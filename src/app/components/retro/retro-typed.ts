import { useCallback, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 500;

/** A text that is kept half a second after the last key, when it is left, and when its field or the tab goes away. */
export type Typed = {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** Keeps what was typed without waiting. */
  readonly onLeave: () => void;
};

/** What is typed stays in the field; `saved` is shown until the first key. */
export function useTyped(saved: string, keep: (text: string) => void): Typed {
  const [typed, setTyped] = useState<string>();
  const waiting = useRef<string>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  const onLeave = useCallback(() => {
    clearTimeout(timer.current);
    const text = waiting.current;
    waiting.current = undefined;
    if (text !== undefined) latest.current(text);
  }, []);
  useEffect(() => {
    document.addEventListener('visibilitychange', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onLeave);
      onLeave();
    };
  }, [onLeave]);
  const onText = (text: string) => {
    setTyped(text);
    waiting.current = text;
    clearTimeout(timer.current);
    timer.current = setTimeout(onLeave, PAUSE_MS);
  };
  return { text: typed ?? saved, onText, onLeave };
}
