import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import type { ShortcutId } from '../view/shortcuts.ts';

type Run = () => void;

/** What parts of the page let keys do. The keys themselves are heard by `shortcut-keys.tsx`, which comes after the first look. */
type Keys = {
  /** Lets a key do something for as long as a part of the page stands; gives the function that ends it. */
  readonly listen: (id: ShortcutId, run: () => Run | undefined) => () => void;
  /** What the part that came last lets a key do now; undefined = nothing. */
  readonly runOf: (id: ShortcutId) => Run | undefined;
};

const KeysContext = createContext<Keys>({ listen: () => () => undefined, runOf: () => undefined });

/** Keeps what keys do, part by part. */
export function ShortcutsProvider({ children }: { readonly children: ReactNode }) {
  const [keys] = useState(createKeys);
  return <KeysContext.Provider value={keys}>{children}</KeysContext.Provider>;
}

/** Lets a key do something while this part of the page stands; undefined = not now. The part that came last goes first. */
export function useShortcut(id: ShortcutId, run: Run | undefined): void {
  const { listen } = useKeys();
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  useEffect(() => listen(id, () => latest.current), [listen, id]);
}

/** What keys do on this page. */
export function useKeys(): Keys {
  return useContext(KeysContext);
}

/** Marks a control as the one that a key presses, and says so to screen readers. */
export function pressedBy(
  id: ShortcutId,
  key: string,
): Readonly<Record<'data-shortcut' | 'aria-keyshortcuts', string>> {
  return { 'data-shortcut': id, 'aria-keyshortcuts': key };
}

function createKeys(): Keys {
  const listeners = new Map<ShortcutId, readonly (() => Run | undefined)[]>();
  return {
    listen: (id, run) => {
      listeners.set(id, [...(listeners.get(id) ?? []), run]);
      return () => {
        listeners.set(
          id,
          (listeners.get(id) ?? []).filter((each) => each !== run),
        );
      };
    },
    runOf: (id) => (listeners.get(id) ?? []).reduceRight<Run | undefined>((found, ask) => found ?? ask(), undefined),
  };
}
