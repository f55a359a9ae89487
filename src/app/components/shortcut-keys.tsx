import { useHotkeys } from '@mantine/hooks';
import { isCovered, SHORTCUTS, type Shortcut, takesText } from '../view/shortcuts.ts';
import { useKeys } from './shortcuts.tsx';
import { useSingleKeys } from './single-keys.ts';

/** Hears the keys of the page. A key that does nothing here, or belongs to a text field or a dialog, is left alone. */
export function useShortcutKeys(): void {
  const [hasSingles] = useSingleKeys();
  const runOf = useRunOf();
  const press = (shortcut: Shortcut, event: KeyboardEvent) => {
    if (event.defaultPrevented || takesText(event.target) || isCovered(event.target)) return;
    const run = shortcut.isSingle && !hasSingles ? undefined : runOf(shortcut);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  useHotkeys(
    SHORTCUTS.flatMap((shortcut) =>
      shortcut.hotkeys.map((key): Parameters<typeof useHotkeys>[0][number] => [
        key,
        (event) => press(shortcut, event),
        { preventDefault: false },
      ]),
    ),
    [],
    true,
  );
}

/** The keys that do something at the moment of asking, in the order of the list. */
export function useWorkingShortcuts(): () => readonly Shortcut[] {
  const runOf = useRunOf();
  return () => SHORTCUTS.filter((shortcut) => runOf(shortcut) !== undefined);
}

type Run = () => void;

function useRunOf(): (shortcut: Shortcut) => Run | undefined {
  const { runOf } = useKeys();
  return (shortcut) => runOf(shortcut.id) ?? partRun(shortcut);
}

/** Presses the control that the key stands for; a part that listens itself needs no press. */
function partRun({ part, hotkeys }: Shortcut): Run | undefined {
  const found = part === undefined ? null : document.querySelector(part);
  if (found === null || found.matches(':disabled')) return undefined;
  return () => {
    // After the key: a menu that opens while the key is still heard closes again at once.
    if (hotkeys.length > 0 && found instanceof HTMLElement) setTimeout(pressControl, 0, found);
  };
}

function pressControl(control: HTMLElement): void {
  control.focus();
  control.click();
}
