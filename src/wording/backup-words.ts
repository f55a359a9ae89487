import type { BackupFault, FileFault, StoreFault } from '../domain/index.ts';
import { describeStoreFault, type FaultText } from './faults.ts';
import { describeFileFault } from './file-faults.ts';
import { countInWords, formatCount, listInWords } from './numbers.ts';

/** Taking everything along, and opening what somebody took along. */
export const BACKUP = {
  title: 'Take everything along',
  sub: 'For another browser, for a colleague, or to be on the safe side.',
  download: 'Download a backup',
  downloadWhy: 'One compressed file with all that Dividend keeps here. It opens in Dividend only.',
  isIn: 'In it:',
  inIt: 'the rows of every import, what you said, settings, mappings, and retrospectives with their frozen numbers.',
  isNotIn: 'Not in it:',
  notInIt: 'names and mail addresses, the files themselves, imports that you removed, and the sample team.',
  lock: 'Encrypt it with a passphrase',
  lockWhy: 'Nobody can open the file without it. A forgotten passphrase cannot be recovered.',
  noLock: 'Encryption needs this page on https or on localhost.',
  passphrase: 'Passphrase',
  again: 'Passphrase, once more',
  show: 'Show the passphrase',
  differs: 'The two are not the same.',
  emptyPassphrase: 'Type a passphrase, or turn encryption off.',
  leaveTitlesOut: 'Leave titles out',
  leaveTitlesOutWhy: 'The titles of incidents and items stay here. The data code is another one then.',
  save: 'Download',
  packing: 'Packing everything. This takes some seconds for large data.',
  fileName: (day: string) => `dividend-${day}.backup`,
  downloaded: (name: string) => `${name} is with your downloads.`,
  open: 'Open a backup',
  openWhy: 'Choose one, or drop it anywhere. You see what it would change before anything is stored.',
  view: 'Open a view file',
  viewWhy: 'One picture of somebody else, without the data.',
  bundle: 'Export for other tools',
  bundleWhy:
    'One JSON file with all rows in neutral form, for tools of your own. Unlike a backup it holds no settings, decisions or retrospectives, and people in it are p1, p2, … It imports like any other file.',
  code: 'Data code',
  codeWhy: 'Two people with the same code have the same numbers.',
  first: 'Download a backup first',
} as const;

/** The preview of a backup, before anything is stored. */
export const BACKUP_PREVIEW = {
  title: 'What this backup would bring',
  reading: 'Reading the backup…',
  confirm: 'Add what it brings',
  close: 'Close without a change',
  another: 'Choose another file',
  unchanged: 'Nothing was changed.',
  isOneStep: 'Nothing is stored yet. Adding it is one step, which you can take back.',
  nothing: 'All of it is here already. Nothing would change.',
  table: 'What is in the backup',
  headers: ['In the backup', 'New here', 'Changed here', 'Here already'],
  imports: 'Imports',
  decisions: 'What was said about the data',
  retrospectives: 'Retrospectives',
  mappings: 'Mappings of columns',
  settingsLabel: 'Settings',
  settings: {
    same: 'The same as here.',
    ours: 'Yours are later than those in the backup. They stay.',
    theirs: 'Those in the backup are later. They take the place of yours.',
  },
  files: 'Files',
  titles: 'Titles',
  noTitles: 'They were left out of this backup.',
  people: 'People',
  otherPersons:
    'Some files were read in another browser, which hides names in its own way. A person in files of both may count twice.',
  sample: 'Sample team',
  sampleGoes: 'It is removed, so that it does not mix with real rows.',
  countOfFiles: (count: number) => countInWords(count, 'file', 'files'),
  codeNow: 'Data code now',
  codeThen: 'Data code then',
  codeSame: 'It stays the same.',
  /** "team.backup, made 2 Nov 2026, 09:05 by version 1.4.0, encrypted". */
  head: (name: string, made: { readonly moment: string; readonly version?: string; readonly isEncrypted: boolean }) =>
    [
      name,
      made.version === undefined ? `made ${made.moment}` : `made ${made.moment} by version ${made.version}`,
      ...(made.isEncrypted ? ['encrypted'] : []),
    ].join(', '),
  passphrase: 'Passphrase of this backup',
  unlock: 'Open',
  isLocked: 'This backup is encrypted. Type the passphrase that it was made with.',
  undone: 'The backup was taken back.',
  notLast: 'Something else was done since. Take that back first, with Ctrl and Z.',
} as const;

type Brought = { readonly added: number; readonly changed: number };
type BroughtParts = {
  readonly imports: Brought;
  readonly decisions: Brought;
  readonly retrospectives: Brought;
  readonly mappings: Brought;
  readonly settings: 'same' | 'ours' | 'theirs';
};

/** What opening a backup did: "From the backup: 2 imports, 1 decision and the settings." */
export function broughtInWords({ imports, decisions, retrospectives, mappings, settings }: BroughtParts): string {
  const parts = [
    counted(imports, 'import', 'imports'),
    counted(decisions, 'decision', 'decisions'),
    counted(retrospectives, 'retrospective', 'retrospectives'),
    counted(mappings, 'mapping', 'mappings'),
    ...(settings === 'theirs' ? ['the settings'] : []),
  ].filter((part) => part !== '');
  return parts.length === 0 ? BACKUP_PREVIEW.nothing : `From the backup: ${listInWords(parts)}.`;
}

function counted({ added, changed }: Brought, one: string, many: string): string {
  return added + changed === 0 ? '' : countInWords(added + changed, one, many);
}

/** Why a backup could not be made, opened or stored; `unreadable`: the browser cannot reach the file any more. */
export type AnyBackupFault = BackupFault | StoreFault | Extract<FileFault, { readonly code: 'unreadable' }>;

/** Says why a backup could not be made, opened or stored. Nothing was changed then. */
export function describeBackupFault(fault: AnyBackupFault): FaultText {
  switch (fault.code) {
    case 'not-a-backup':
      return {
        what: 'This is not a backup of Dividend.',
        next: 'Backups end in .backup. Exports of tools go to Import.',
      };
    case 'backup-newer':
      return {
        what: `This backup was written by a later version (${fault.format}).`,
        next: 'Reload this page to get the latest version, then open it again.',
      };
    case 'backup-cut-off':
      return { what: cutOff(fault.bytes, fault.expected), next: 'Copy it once more from where it was kept.' };
    case 'passphrase-needed':
      return { what: 'This backup is encrypted.', next: 'Type the passphrase that it was made with.' };
    case 'passphrase-wrong':
      return {
        what: 'This passphrase does not open the backup.',
        next: 'Type it again; capital letters count. If that does not help, the file may have been changed on its way.',
      };
    default:
      return describeContents(fault);
  }
}

type HeadFault = 'not-a-backup' | 'backup-newer' | 'backup-cut-off' | 'passphrase-needed' | 'passphrase-wrong';

function describeContents(fault: Exclude<AnyBackupFault, { readonly code: HeadFault }>): FaultText {
  switch (fault.code) {
    case 'backup-altered':
      return {
        what: 'This backup is not as it was written: its checksum does not fit.',
        next: 'It was changed or damaged on its way. Take another copy.',
      };
    case 'backup-unreadable':
      return {
        what: `Something in this backup cannot be read (${fault.place}).`,
        next: 'Ask for another copy, or for a new backup.',
      };
    case 'backup-not-open':
      return {
        what: 'This preview was out of date, so nothing was stored.',
        next: 'The file was read once more. Look at the new preview and add it again.',
      };
    case 'unreadable':
      return describeFileFault(fault);
    default:
      return describeStoreFault(fault);
  }
}

/** Exact numbers: where little is cut off, rounded ones would be the same. */
function cutOff(bytes: number, expected: number | undefined): string {
  if (expected === undefined) return 'This backup was cut off: it ends within its first line.';
  return `This backup was cut off: only ${formatCount(bytes)} of ${formatCount(expected)} bytes are here.`;
}
