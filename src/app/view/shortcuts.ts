/** What a key can do; each of them has its words in `wording/shortcut-words.ts`. */
export type ShortcutId =
  | 'help'
  | 'search'
  | 'undo'
  | 'redo'
  | 'previous-sprint'
  | 'next-sprint'
  | 'definition'
  | 'retrospective'
  | 'export'
  | 'present'
  | 'timer'
  | 'note'
  | 'step'
  | 'walk'
  | 'choose'
  | 'close'
  | 'leave';

export type Shortcut = {
  readonly id: ShortcutId;
  /** As the help shows them: alternatives, each of keys that are pressed together. `mod` is Ctrl, or Cmd on a Mac. */
  readonly keys: readonly (readonly string[])[];
  /** As `@mantine/hooks` reads them. None: the part of the page that has the focus listens itself. */
  readonly hotkeys: readonly string[];
  /** A single key types a letter elsewhere: it can be switched off (WCAG 2.1.4). */
  readonly isSingle: boolean;
  /** It works where the page has such a part: a control that the key presses, or a part that listens itself. */
  readonly part?: string;
};

/**
 * Every key of the page, once: the keys that are heard and the help are both made from this list. Other keyboards type some
 * signs with Shift, Option or AltGr, which the page hears as Ctrl and Alt.
 */
export const SHORTCUTS: readonly Shortcut[] = [
  { id: 'help', keys: [['?']], hotkeys: ['?', 'shift+?'], isSingle: true },
  { id: 'search', keys: [['/']], hotkeys: ['/', 'shift+/'], isSingle: true },
  { id: 'undo', keys: [['mod', 'Z']], hotkeys: ['mod+Z'], isSingle: false },
  { id: 'redo', keys: [['mod', 'Shift', 'Z']], hotkeys: ['mod+shift+Z'], isSingle: false },
  { id: 'previous-sprint', keys: [['[']], hotkeys: ['[', 'alt+[', 'ctrl+alt+['], isSingle: true },
  { id: 'next-sprint', keys: [[']']], hotkeys: [']', 'alt+]', 'ctrl+alt+]'], isSingle: true },
  { id: 'definition', keys: [['L']], hotkeys: ['L'], isSingle: true, part: partOf('definition') },
  { id: 'retrospective', keys: [['R']], hotkeys: ['R'], isSingle: true },
  { id: 'export', keys: [['E']], hotkeys: ['E'], isSingle: true, part: partOf('export') },
  { id: 'present', keys: [['P']], hotkeys: [], isSingle: true, part: '[data-retro="present"]' },
  { id: 'timer', keys: [['T']], hotkeys: [], isSingle: true, part: '[data-retro="timer"]' },
  { id: 'note', keys: [['N']], hotkeys: [], isSingle: true, part: '[data-note]' },
  { id: 'step', keys: [['←', '→']], hotkeys: [], isSingle: false, part: '[data-retro-step]' },
  {
    id: 'walk',
    keys: [['←', '→'], ['↑', '↓'], ['Home'], ['End']],
    hotkeys: [],
    isSingle: false,
    part: '[data-walk]',
  },
  { id: 'choose', keys: [['Enter']], hotkeys: [], isSingle: false, part: '[data-sprint]' },
  { id: 'close', keys: [['Esc']], hotkeys: [], isSingle: false, part: '[data-closes]' },
  { id: 'leave', keys: [['Esc']], hotkeys: [], isSingle: false, part: '[data-retro="page"]' },
];

/** Selects the control that a key presses: it is marked `data-shortcut`. The first one of a page is its main one. */
function partOf(id: ShortcutId): string {
  return `[data-shortcut="${id}"]`;
}

/** Types of inputs that take no text: a letter typed there does nothing, so a shortcut may. */
const NO_TEXT = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'image']);

/** Whether a key that is pressed there belongs to the text that is typed. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])');
  return field !== null && !(field instanceof HTMLInputElement && NO_TEXT.has(field.type));
}

/** Whether something lies over the page that has keys of its own: a dialog, or an open menu. */
export function isCovered(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return true;
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}
