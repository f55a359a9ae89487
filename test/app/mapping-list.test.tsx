// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { MappingList } from '../../src/app/components/import/mapping-list.tsx';
import { MAPPINGS } from '../../src/wording/mapping-words.ts';
import { MAPPING } from './mapping-draft.ts';
import { renderInTheme } from './render.tsx';

const OURS = { ...MAPPING, name: 'Ours' };

function show(isStaged: boolean) {
  const asked: string[] = [];
  renderInTheme(
    <MappingList
      mappings={[OURS]}
      fault={undefined}
      canEdit={() => isStaged}
      onEdit={({ name }) => asked.push(`edit ${name}`)}
      onRename={({ name }, next) => asked.push(`rename ${name} to ${next}`)}
      onExport={({ name }) => asked.push(`export ${name}`)}
      onRemove={({ name }) => asked.push(`remove ${name}`)}
      onFile={({ name }) => asked.push(`file ${name}`)}
    />,
  );
  return asked;
}

describe('the saved mappings', () => {
  it('say what a row is, how many columns they read, and from which source', () => {
    show(false);
    expect(screen.getByText('One row is an incident; 2 columns; source outages')).toBeTruthy();
  });

  it('are renamed in place, but never to nothing', () => {
    const asked = show(false);
    const name = screen.getByRole('textbox', { name: MAPPINGS.rename('Ours') });
    fireEvent.change(name, { target: { value: '  ' } });
    fireEvent.blur(name);
    expect(screen.getByText(MAPPINGS.nameEmpty)).toBeTruthy();
    fireEvent.change(name, { target: { value: 'Outages' } });
    fireEvent.blur(name);
    expect(asked).toEqual(['rename Ours to Outages']);
  });

  it('are edited only while a file with their columns is staged', () => {
    show(false);
    expect(screen.queryByRole('button', { name: MAPPINGS.editOf('Ours') })).toBeNull();
    expect(screen.getByText(MAPPINGS.editNeeds)).toBeTruthy();
  });

  it('are edited, exported and deleted each by a button that says whose it is', () => {
    const asked = show(true);
    for (const name of [MAPPINGS.editOf('Ours'), MAPPINGS.exportOf('Ours'), MAPPINGS.removeOf('Ours')]) {
      fireEvent.click(screen.getByRole('button', { name }));
    }
    expect(asked).toEqual(['edit Ours', 'export Ours', 'remove Ours']);
  });

  it('can come from a file', () => {
    const asked = show(false);
    const input = document.querySelector('input[type=file]');
    if (input === null) throw new Error('no file input');
    fireEvent.change(input, { target: { files: [new File(['{}'], 'ours.json')] } });
    expect(asked).toEqual(['file ours.json']);
  });
});
