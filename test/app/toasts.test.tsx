// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ToastProvider, useToast } from '../../src/app/components/toasts.tsx';
import { renderInTheme } from './render.tsx';

/** A page on which things are removed, each with its undo. */
function Remover({ undone }: { readonly undone: string[] }) {
  const toast = useToast();
  const remove = (name: string) => toast({ text: `Removed ${name}.`, undo: () => undone.push(name) });
  return (
    <>
      <button type="button" onClick={() => remove('one')}>
        remove one
      </button>
      <button type="button" onClick={() => remove('two')}>
        remove two
      </button>
      <input aria-label="field" />
    </>
  );
}

function show(undone: string[]) {
  renderInTheme(
    <ToastProvider>
      <Remover undone={undone} />
    </ToastProvider>,
  );
}

it('undoes by its button, once', () => {
  const undone: string[] = [];
  show(undone);
  fireEvent.click(screen.getByText('remove one'));
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(undone).toEqual(['one']);
  expect(screen.queryByText('Removed one.')).toBeNull();
});

it('undoes the latest act by Ctrl-Z or Cmd-Z, step by step', () => {
  const undone: string[] = [];
  show(undone);
  fireEvent.click(screen.getByText('remove one'));
  fireEvent.click(screen.getByText('remove two'));
  fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
  fireEvent.keyDown(document.body, { key: 'Z', metaKey: true });
  expect(undone).toEqual(['two', 'one']);
});

it('leaves Ctrl-Z in a field to the field', () => {
  const undone: string[] = [];
  show(undone);
  fireEvent.click(screen.getByText('remove one'));
  fireEvent.keyDown(screen.getByLabelText('field'), { key: 'z', ctrlKey: true });
  expect(undone).toEqual([]);
});
