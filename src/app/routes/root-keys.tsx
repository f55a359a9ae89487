import { useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShortcutKeys } from '../components/shortcut-keys.tsx';
import { useShortcut } from '../components/shortcuts.tsx';
import { useSettleToasts, useToast } from '../components/toasts.tsx';
import { useMoveStep, useMoveWords, type Way } from '../queries/journal.ts';
import { sprintPlace } from '../view/address-codes.ts';
import type { RawSearch } from '../view/view-search.ts';

const KeysHelp = lazy(async () => ({ default: (await import('../components/keys-help.tsx')).KeysHelp }));
const SearchRecords = lazy(async () => ({ default: (await import('./root-search.tsx')).SearchRecords }));

/** What every page has once it is there: the keys with what they open, and an address that is written as this version writes it. */
export function RootKeys() {
  const [open, setOpen] = useState<'help' | 'search'>();
  const [text, setText] = useState('');
  const close = () => setOpen(undefined);
  useOwnAddress();
  useShortcutKeys();
  useShortcut('help', () => setOpen('help'));
  useShortcut('search', () => {
    setText('');
    setOpen('search');
  });
  useTypedEarly(open === 'search', setText);
  useStepKeys();
  useShortcut('retrospective', useRetrospective());
  return (
    <Suspense>
      {open === 'help' ? <KeysHelp onClose={close} /> : null}
      {open === 'search' ? <SearchRecords text={text} onText={setText} onClose={close} /> : null}
    </Suspense>
  );
}

/** Hears what is typed while the field of the search is on its way: nobody waits after its key. */
function useTypedEarly(isOpen: boolean, onText: (change: (text: string) => string) => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.length !== 1 || event.ctrlKey || event.metaKey || isInDialog(event.target)) return;
      event.preventDefault();
      onText((text) => text + event.key);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [isOpen, onText]);
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null;
}

/**
 * Writes an address anew that was pasted into an open page, and says more than an address does: keys in the place of codes, or a
 * text that an older version wrote there. The router does so only where the app is opened with it.
 */
function useOwnAddress(): void {
  const router = useRouter();
  const { search } = useLocation();
  useEffect(() => {
    const here = { to: '.', search: true, state: true, resetScroll: false } as const;
    const own: RawSearch = router.buildLocation(here).search;
    const isOwn = Object.entries(search).every(([part, value]) => JSON.stringify(own[part]) === JSON.stringify(value));
    if (!isOwn) void router.navigate({ ...here, replace: true });
  }, [router, search]);
}

/** Takes steps back and takes them again, and says which. */
function useStepKeys(): void {
  const { mutateAsync } = useMoveStep();
  const words = useMoveWords();
  const toast = useToast();
  const settle = useSettleToasts();
  const move = async (way: Way): Promise<void> => {
    settle();
    const moved = await mutateAsync(way);
    const text = await words(way, moved);
    const isMoved = moved.ok && moved.value !== undefined;
    const other = { undo: () => void move('back'), redo: () => void move('again') };
    toast({ text, ...(isMoved && (way === 'back' ? { redo: other.redo } : { undo: other.undo })) });
  };
  useShortcut('undo', () => void move('back'));
  useShortcut('redo', () => void move('again'));
}

/** Leads to the retrospective of the sprint in the address, else to the list of them. */
function useRetrospective(): () => void {
  const router = useRouter();
  return () => {
    void router.navigate({ to: '/retro', search: sprintPlace(router.state.location.search) });
  };
}
