// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ToastProvider, useSettleToasts, useToast } from '../../src/app/components/toasts.tsx';
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
    </>
  );
}

function Redoer({ done }: { readonly done: string[] }) {
  const toast = useToast();
  return (
    <button type="button" onClick={() => toast({ text: 'Taken back.', redo: () => done.push('again') })}>
      take back
    </button>
  );
}

function Settler() {
  const settle = useSettleToasts();
  const toast = useToast();
  return (
    <>
      <button type="button" onClick={() => toast({ text: 'Copied.' })}>
        copy
      </button>
      <button type="button" onClick={settle}>
        settle
      </button>
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

it('offers to do again what was taken back', () => {
  const done: string[] = [];
  renderInTheme(
    <ToastProvider>
      <Redoer done={done} />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByText('take back'));
  fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
  expect(done).toEqual(['again']);
});

it('takes the offers away once a key has settled them, and leaves what was only said', () => {
  renderInTheme(
    <ToastProvider>
      <Remover undone={[]} />
      <Settler />
    </ToastProvider>,
  );
  fireEvent.click(screen.getByText('remove one'));
  fireEvent.click(screen.getByText('copy'));
  fireEvent.click(screen.getByText('settle'));
  expect(screen.queryByText('Removed one.')).toBeNull();
  expect(screen.getByText('Copied.')).toBeDefined();
});
