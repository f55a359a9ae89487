import type { ViewFault } from '../domain/index.ts';
import type { FaultText } from './faults.ts';

/** Words of the page that opens a view file. */
export const VIEW_FILE = {
  title: 'Open a view',
  lead: 'A view file holds one chart or the page of one sprint: its sums and how they were made, without the records behind them. Nothing of it is stored.',
  choose: 'Choose a view file',
  another: 'Choose another',
  drop: 'Drop a view file here',
  from: (name: string) => `From ${name}. The numbers are as they were when the file was made.`,
  table: 'Table',
  picture: 'Picture',
  save: 'Download view file',
  saveWhy: 'Opens the same picture in another browser, without the data.',
} as const;

/** Says why a view file could not be opened. */
export function describeViewFault(fault: ViewFault): FaultText {
  switch (fault.code) {
    case 'not-a-view':
      return { what: 'This is not a view file.', next: 'View files end in .view.json. Exports of tools go to Import.' };
    case 'view-newer':
      return {
        what: `This view was written by a later version (${fault.format}).`,
        next: 'Reload this page to get the latest version, then open it again.',
      };
    case 'view-unreadable':
      return {
        what: `Something in this view cannot be read (${fault.place}).`,
        next: 'Ask for the file again: it may have been changed or cut off on its way.',
      };
  }
}
