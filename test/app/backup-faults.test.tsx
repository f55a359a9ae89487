// @vitest-environment jsdom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type BackupChoice, BackupForm } from '../../src/app/components/data/backup-form.tsx';
import { BackupUnread } from '../../src/app/components/data/backup-unread.tsx';
import { type AnyBackupFault, BACKUP, BACKUP_PREVIEW, describeBackupFault } from '../../src/wording/backup-words.ts';
import { renderInTheme } from './render.tsx';

/** One example of each code; a code without one does not compile. */
const FAULTS: { readonly [Code in AnyBackupFault['code']]: Extract<AnyBackupFault, { readonly code: Code }> } = {
  'not-a-backup': { code: 'not-a-backup' },
  'backup-newer': { code: 'backup-newer', format: 'dividend-backup/2' },
  'backup-cut-off': { code: 'backup-cut-off', bytes: 1_204_881, expected: 1_204_882 },
  'backup-altered': { code: 'backup-altered' },
  'passphrase-needed': { code: 'passphrase-needed' },
  'passphrase-wrong': { code: 'passphrase-wrong' },
  'backup-unreadable': { code: 'backup-unreadable', place: 'line 12: incident.startedAt, row 17' },
  'backup-not-open': { code: 'backup-not-open' },
  quota: { code: 'quota', detail: 'full' },
  blocked: { code: 'blocked' },
  'newer-version': { code: 'newer-version' },
  unavailable: { code: 'unavailable', detail: 'private' },
  unreadable: { code: 'unreadable', detail: 'NotFoundError' },
};

function show(fault: AnyBackupFault, more: { readonly canLock?: boolean } = {}) {
  const done: string[] = [];
  renderInTheme(
    <BackupUnread
      fault={fault}
      isBusy={false}
      canLock={more.canLock ?? true}
      onPassphrase={(passphrase) => done.push(passphrase)}
      onFile={({ name }) => done.push(name)}
      onClose={() => done.push('close')}
    />,
  );
  return done;
}

describe('a backup that could not be opened', () => {
  it.each(Object.values(FAULTS))('says why and what comes next: $code', (fault) => {
    const { what, next } = describeBackupFault(fault);
    for (const sentence of [what, next]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
    show(fault);
    if (fault.code === 'passphrase-needed') expect(screen.getByText(BACKUP_PREVIEW.isLocked)).toBeTruthy();
    else expect(screen.getByRole('alert').textContent).toBe(`${what}${next}${BACKUP_PREVIEW.unchanged}`);
  });

  it('says each fault in words of its own', () => {
    const texts = Object.values(FAULTS).map((fault) => describeBackupFault(fault).what);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('gives exact bytes: one that is not there can be seen', () => {
    expect(describeBackupFault(FAULTS['backup-cut-off']).what).toBe(
      'This backup was cut off: only 1,204,881 of 1,204,882 bytes are here.',
    );
    expect(describeBackupFault({ code: 'backup-cut-off', bytes: 12 }).what).toBe(
      'This backup was cut off: it ends within its first line.',
    );
  });

  it('asks for a passphrase where one is needed or wrong, and nowhere else', () => {
    for (const fault of Object.values(FAULTS)) {
      const { unmount } = renderInTheme(
        <BackupUnread fault={fault} isBusy={false} canLock onPassphrase={() => 0} onFile={() => 0} onClose={() => 0} />,
      );
      const isAsked = screen.queryByLabelText(BACKUP_PREVIEW.passphrase) !== null;
      expect([fault.code, isAsked]).toEqual([fault.code, fault.code.startsWith('passphrase-')]);
      unmount();
    }
  });

  it('hands the typed passphrase over, hidden until it is asked to be shown', () => {
    const done = show({ code: 'passphrase-wrong' });
    const field = screen.getByLabelText(BACKUP_PREVIEW.passphrase);
    expect(field.getAttribute('type')).toBe('password');
    fireEvent.click(screen.getByLabelText(BACKUP.show));
    expect(field.getAttribute('type')).toBe('text');
    fireEvent.change(field, { target: { value: 'two words' } });
    fireEvent.click(screen.getByRole('button', { name: BACKUP_PREVIEW.unlock }));
    expect(done).toEqual(['two words']);
  });

  it('asks for no passphrase where the browser cannot decrypt, and says what to do', () => {
    show({ code: 'passphrase-needed' }, { canLock: false });
    expect(screen.queryByLabelText(BACKUP_PREVIEW.passphrase)).toBeNull();
    expect(screen.getByRole('alert').textContent).toContain(BACKUP.noLock);
  });
});

function form(canLock = true): BackupChoice[] {
  const chosen: BackupChoice[] = [];
  renderInTheme(<BackupForm isBusy={false} canLock={canLock} onDownload={(choice) => chosen.push(choice)} />);
  return chosen;
}

/** A switch by the words beside it; those below it belong to its name, too. */
const toggle = (label: string) => screen.getByRole('switch', { name: new RegExp(`^${label}`) });
const save = () => fireEvent.click(screen.getByRole('button', { name: BACKUP.save }));
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('making a backup', () => {
  it('needs no passphrase', () => {
    const chosen = form();
    save();
    fireEvent.click(toggle(BACKUP.leaveTitlesOut));
    save();
    expect(chosen).toEqual([{ leaveTitlesOut: false }, { leaveTitlesOut: true }]);
  });

  it('asks for a passphrase twice, and makes nothing while the two differ or are empty', () => {
    const chosen = form();
    fireEvent.click(toggle(BACKUP.lock));
    expect(screen.getByText(/cannot be recovered/)).toBeTruthy();
    save();
    expect(screen.getByText(BACKUP.emptyPassphrase)).toBeTruthy();
    type(BACKUP.passphrase, 'two words');
    type(BACKUP.again, 'two word');
    save();
    expect(screen.getByText(BACKUP.differs)).toBeTruthy();
    expect(chosen).toEqual([]);
    type(BACKUP.again, 'two words');
    expect(screen.queryByText(BACKUP.differs)).toBeNull();
    save();
    expect(chosen).toEqual([{ leaveTitlesOut: false, passphrase: 'two words' }]);
  });

  it('leaves a typed passphrase out once encryption is off again', () => {
    const chosen = form();
    fireEvent.click(toggle(BACKUP.lock));
    type(BACKUP.passphrase, 'two words');
    fireEvent.click(toggle(BACKUP.lock));
    save();
    expect(chosen).toEqual([{ leaveTitlesOut: false }]);
  });

  it('offers no encryption where the browser has none, and says what it needs', () => {
    form(false);
    expect(toggle(BACKUP.lock)).toHaveProperty('disabled', true);
    expect(screen.getByText(BACKUP.noLock)).toBeTruthy();
  });
});
