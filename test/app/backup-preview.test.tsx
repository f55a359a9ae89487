// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { BackupPreview } from '../../src/app/components/data/backup-preview.tsx';
import type { BackupPreview as Preview } from '../../src/engine/api.ts';
import { BACKUP_PREVIEW, broughtInWords } from '../../src/wording/backup-words.ts';
import { renderInTheme } from './render.tsx';

const NONE = { added: 0, changed: 0, same: 0 };

/** Two new files, one that is here; one decision that is here already. */
const PREVIEW: Preview = {
  backupId: 'b1',
  madeAt: Date.UTC(2026, 10, 2, 9, 5),
  appVersion: '1.4.0',
  isEncrypted: false,
  imports: { added: 2, changed: 0, same: 1, names: ['a.csv', 'b.json', 'a.csv'] },
  decisions: { added: 0, changed: 0, same: 1 },
  retrospectives: NONE,
  mappings: NONE,
  settings: 'ours',
  hasTitles: true,
  fingerprintNow: '7f3a91c2aaaa',
  fingerprintThen: '0b1d22aabbbb',
  hasOtherPersons: false,
};

type Shown = { readonly done: string[] };

function show(change: Partial<Preview> = {}, more: { readonly hasSample?: boolean } = {}): Shown {
  const done: string[] = [];
  renderInTheme(
    <BackupPreview
      preview={{ ...PREVIEW, ...change }}
      hasSample={more.hasSample ?? false}
      isBusy={false}
      onRestore={() => done.push('restore')}
      onClose={() => done.push('close')}
    />,
  );
  return { done };
}

function rowOf(kind: string): readonly (string | null)[] {
  const row = screen.getByRole('row', { name: new RegExp(`^${kind}`) });
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);
}

/** What stands beside a term of the list below the table. */
function factOf(term: string): string | null {
  return screen.getByText(term).nextElementSibling?.textContent ?? null;
}

describe('the preview of a backup', () => {
  it('counts what is new, what changes and what is here already, for each kind', () => {
    show({ retrospectives: { added: 1, changed: 2, same: 3 } });
    expect(rowOf(BACKUP_PREVIEW.imports)).toEqual(['2', '0', '1']);
    expect(rowOf(BACKUP_PREVIEW.decisions)).toEqual(['0', '0', '1']);
    expect(rowOf(BACKUP_PREVIEW.retrospectives)).toEqual(['1', '2', '3']);
    expect(rowOf(BACKUP_PREVIEW.mappings)).toEqual(['0', '0', '0']);
  });

  it('names the files, two of one name twice, and folds many up', () => {
    show();
    expect(screen.getAllByText('a.csv')).toHaveLength(2);
    expect(screen.queryByRole('group')).toBeNull();
  });

  it('folds more than six names up, and says how many', () => {
    show({ imports: { ...PREVIEW.imports, names: Array.from({ length: 7 }, (_, at) => `${at}.csv`) } });
    expect(screen.getByRole('group').querySelector('summary')?.textContent).toBe('7 files');
  });

  it('gives the codes of the data now and then in eight digits', () => {
    show();
    expect(factOf(BACKUP_PREVIEW.codeNow)).toBe('7F3A-91C2');
    expect(factOf(BACKUP_PREVIEW.codeThen)).toBe('0B1D-22AA');
  });

  it('gives one code only where nothing is here yet', () => {
    const { fingerprintNow: _, ...fresh } = PREVIEW;
    renderInTheme(
      <BackupPreview preview={fresh} hasSample={false} isBusy={false} onRestore={() => 0} onClose={() => 0} />,
    );
    expect(screen.queryByText(BACKUP_PREVIEW.codeNow)).toBeNull();
    expect(factOf(BACKUP_PREVIEW.codeThen)).toBe('0B1D-22AA');
  });

  it.each(['same', 'ours', 'theirs'] as const)('says which settings count: %s', (settings) => {
    show({ settings });
    expect(factOf(BACKUP_PREVIEW.settingsLabel)).toBe(BACKUP_PREVIEW.settings[settings]);
  });

  it('says so where people may count twice, where titles were left out, and where the sample goes', () => {
    show({ hasOtherPersons: true, hasTitles: false }, { hasSample: true });
    expect(factOf(BACKUP_PREVIEW.people)).toBe(BACKUP_PREVIEW.otherPersons);
    expect(factOf(BACKUP_PREVIEW.titles)).toBe(BACKUP_PREVIEW.noTitles);
    expect(factOf(BACKUP_PREVIEW.sample)).toBe(BACKUP_PREVIEW.sampleGoes);
  });

  it('says nothing of people, titles and the sample where there is nothing to say', () => {
    show();
    for (const term of [BACKUP_PREVIEW.people, BACKUP_PREVIEW.titles, BACKUP_PREVIEW.sample]) {
      expect(screen.queryByText(term)).toBeNull();
    }
  });

  it('stores nothing until it is confirmed', () => {
    const { done } = show();
    expect(done).toEqual([]);
    fireEvent.click(screen.getByRole('button', { name: BACKUP_PREVIEW.confirm }));
    fireEvent.click(screen.getByRole('button', { name: BACKUP_PREVIEW.close }));
    expect(done).toEqual(['restore', 'close']);
  });

  it('offers nothing to confirm where all of it is here already', () => {
    const same = { ...PREVIEW.imports, added: 0, same: 3 };
    show({ imports: same, fingerprintThen: '7f3a91c2aaaa', settings: 'same' });
    expect(screen.getByText(BACKUP_PREVIEW.nothing)).toBeTruthy();
    expect(screen.queryByRole('button', { name: BACKUP_PREVIEW.confirm })).toBeNull();
    expect(factOf(BACKUP_PREVIEW.codeThen)).toBe(`7F3A-91C2 ${BACKUP_PREVIEW.codeSame}`);
  });

  it('counts settings alone as something to confirm', () => {
    show({ imports: { ...PREVIEW.imports, added: 0, same: 3 }, fingerprintThen: '7f3a91c2aaaa', settings: 'theirs' });
    expect(screen.getByRole('button', { name: BACKUP_PREVIEW.confirm })).toBeTruthy();
  });
});

describe('what an opened backup brought, in words', () => {
  it('names what was added or changed, and the settings where theirs count', () => {
    const parts = { ...PREVIEW, decisions: { added: 1, changed: 1 }, settings: 'theirs' } as const;
    expect(broughtInWords(parts)).toBe('From the backup: 2 imports, 2 decisions and the settings.');
  });
});
