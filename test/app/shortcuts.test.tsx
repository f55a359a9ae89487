// @vitest-environment jsdom
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { KeysHelp } from '../../src/app/components/keys-help.tsx';
import { RetroClock } from '../../src/app/components/retro/retro-clock.tsx';
import { RetroNote } from '../../src/app/components/retro/retro-note.tsx';
import { SearchDialog } from '../../src/app/components/search-dialog.tsx';
import { useShortcutKeys } from '../../src/app/components/shortcut-keys.tsx';
import { pressedBy, ShortcutsProvider, useShortcut } from '../../src/app/components/shortcuts.tsx';
import { theme } from '../../src/app/theme.ts';
import { STOPPED } from '../../src/app/view/retro/retro-timer.ts';
import { SHORTCUTS } from '../../src/app/view/shortcuts.ts';
import { SEARCH, SHORTCUT_WORDS } from '../../src/wording/shortcut-words.ts';
import { renderInTheme } from './render.tsx';

beforeEach(() => localStorage.clear());

/** A page with a search, an undo, an export and every kind of field. */
function Sample({ heard }: { readonly heard: string[] }) {
  useShortcutKeys();
  useShortcut('search', () => heard.push('search'));
  useShortcut('undo', () => heard.push('undo'));
  useShortcut('redo', () => heard.push('redo'));
  useShortcut('next-sprint', () => heard.push('next'));
  useShortcut('previous-sprint', undefined);
  return (
    <>
      <input aria-label="text" />
      <textarea aria-label="area" />
      <input aria-label="tick" type="checkbox" />
      <button type="button" {...pressedBy('export', 'E')} onClick={() => heard.push('export')}>
        first
      </button>
      <button type="button" {...pressedBy('export', 'E')} onClick={() => heard.push('other export')}>
        second
      </button>
    </>
  );
}

/** Opens the help as the page does: by its key. */
function Help() {
  const [isOpen, setIsOpen] = useState(false);
  useShortcut('help', () => setIsOpen(true));
  return isOpen ? <KeysHelp onClose={() => setIsOpen(false)} /> : null;
}

function show(heard: string[]) {
  renderInTheme(
    <ShortcutsProvider>
      <Sample heard={heard} />
      <Help />
    </ShortcutsProvider>,
  );
}

describe('a key', () => {
  it('does what the page says, or presses the first control that is marked with it', async () => {
    const heard: string[] = [];
    show(heard);
    fireEvent.keyDown(document.body, { key: '/' });
    fireEvent.keyDown(document.body, { key: ']' });
    fireEvent.keyDown(document.body, { key: 'e' });
    await waitFor(() => expect(heard).toContain('export'));
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    fireEvent.keyDown(document.body, { key: 'z', metaKey: true });
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true });
    expect(heard).toEqual(['search', 'next', 'export', 'undo', 'undo', 'redo']);
    expect(document.activeElement?.textContent).toBe('first');
    expect(document.activeElement?.getAttribute('aria-keyshortcuts')).toBe('E');
  });

  it('is heard on keyboards that type its sign with Shift or AltGr', () => {
    const heard: string[] = [];
    show(heard);
    fireEvent.keyDown(document.body, { key: '/', shiftKey: true });
    fireEvent.keyDown(document.body, { key: ']', ctrlKey: true, altKey: true });
    fireEvent.keyDown(document.body, { key: ']', altKey: true });
    expect(heard).toEqual(['search', 'next', 'next']);
  });

  it('stays in a text field, also Undo, which is the field’s own', () => {
    const heard: string[] = [];
    show(heard);
    for (const name of ['text', 'area']) {
      fireEvent.keyDown(screen.getByLabelText(name), { key: '/' });
      const isLeft = fireEvent.keyDown(screen.getByLabelText(name), { key: 'z', ctrlKey: true });
      expect(isLeft).toBe(true);
    }
    expect(heard).toEqual([]);
    fireEvent.keyDown(screen.getByLabelText('tick'), { key: 'z', ctrlKey: true });
    expect(heard).toEqual(['undo']);
  });

  it('that does nothing here is left to the browser', () => {
    show([]);
    expect(fireEvent.keyDown(document.body, { key: '[' })).toBe(true);
    expect(fireEvent.keyDown(document.body, { key: 'r' })).toBe(true);
    expect(fireEvent.keyDown(document.body, { key: ']' })).toBe(false);
  });

  it('does nothing behind a dialog', () => {
    const heard: string[] = [];
    show(heard);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    fireEvent.keyDown(document.body, { key: 'e' });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(heard).toEqual([]);
  });

  it('with a single letter can be switched off, and the others stay', () => {
    const heard: string[] = [];
    localStorage.setItem('dividend-single-keys', 'false');
    show(heard);
    fireEvent.keyDown(document.body, { key: '/' });
    fireEvent.keyDown(document.body, { key: 'e' });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    expect(heard).toEqual(['undo']);
  });
});

describe('the help', () => {
  it('lists the keys that do something on this page, and no other', () => {
    show([]);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    const listed = [...document.querySelectorAll('dd')].map((line) => line.textContent);
    const { does } = SHORTCUT_WORDS;
    expect(listed).toEqual([does.help, does.search, does.undo, does.redo, does['next-sprint'], does.export]);
  });

  it('lists the keys of a retrospective while one is open', () => {
    renderInTheme(
      <ShortcutsProvider>
        <Sample heard={[]} />
        <div data-retro="page">
          <section data-retro-step="facts" />
          <RetroClock
            timer={STOPPED}
            onToggle={() => undefined}
            onRestart={() => undefined}
            onMilestone={() => undefined}
          />
          <RetroNote step="facts" note="" onNote={() => undefined} />
        </div>
        <Help />
      </ShortcutsProvider>,
    );
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    const listed = [...document.querySelectorAll('dd')].map((line) => line.textContent);
    const { does } = SHORTCUT_WORDS;
    expect(listed.slice(-4)).toEqual([does.timer, does.note, does.step, does.leave]);
    expect(listed).not.toContain(does.present);
  });

  it('gives no single key two meanings', () => {
    const singles = SHORTCUTS.filter(({ isSingle }) => isSingle).flatMap(({ keys }) => keys.flat());
    expect(new Set(singles).size).toBe(singles.length);
  });

  it('switches single letters off', () => {
    show([]);
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    fireEvent.click(screen.getByRole('switch'));
    expect(localStorage.getItem('dividend-single-keys')).toBe('false');
  });

  it('has words for every key', () => {
    for (const { id } of SHORTCUTS) expect(SHORTCUT_WORDS.does[id]).toMatch(/^[A-Z].{10,}[^.]$/);
    expect(new Set(SHORTCUTS.flatMap(({ hotkeys }) => hotkeys)).size).toBe(
      SHORTCUTS.flatMap(({ hotkeys }) => hotkeys).length,
    );
  });
});

describe('the search', () => {
  const groups = (went: string[]) => [
    { title: 'Sprints', hits: [{ id: 's 1', label: 'Sprint 1', go: () => went.push('sprint') }] },
    { title: 'Teams', hits: [] },
    {
      title: 'Incidents',
      hits: [{ id: 'i 1', label: 'INC-1 Slow', detail: '3 Mar', go: () => went.push('incident') }],
    },
  ];
  const show = (went: string[], note?: string) =>
    renderInTheme(
      <SearchDialog
        text="s"
        groups={note === undefined ? groups(went) : []}
        isSettled
        note={note}
        onText={(text) => went.push(`typed ${text}`)}
        onClose={() => went.push('closed')}
      />,
    );

  it('goes by Enter to the hit that the arrows chose, round the ends', () => {
    const went: string[] = [];
    show(went);
    const field = screen.getByRole('combobox', { name: SEARCH.label });
    const chosen = () => document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(chosen()).toBe('Sprint 1');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(chosen()).toBe('INC-1 Slow3 Mar');
    fireEvent.keyDown(field, { key: 'Enter' });
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(chosen()).toBe('Sprint 1');
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(went).toEqual(['sprint', 'incident', 'incident']);
    expect(screen.getByRole('status').textContent).toBe('2 results');
    expect(screen.queryByRole('group', { name: 'Teams' })).toBeNull();
  });

  it('says that nothing is called so', () => {
    const went: string[] = [];
    show(went, SEARCH.none('zebra'));
    expect(screen.getByRole('status').textContent).toBe('Nothing is called “zebra”.');
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'z' } });
    expect(went).toEqual(['typed z']);
  });

  it('waits with Enter until the results are those of the text', () => {
    const went: string[] = [];
    const dialog = (isSettled: boolean, name: string) => (
      <MantineProvider theme={theme} env="test">
        <SearchDialog
          text="s"
          groups={[{ title: 'Sprints', hits: [{ id: name, label: name, go: () => went.push(name) }] }]}
          isSettled={isSettled}
          note={undefined}
          onText={() => undefined}
          onClose={() => undefined}
        />
      </MantineProvider>
    );
    const { rerender } = render(dialog(false, 'of what was typed before'));
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    expect(went).toEqual([]);
    rerender(dialog(true, 'of the text'));
    expect(went).toEqual(['of the text']);
  });
});
