import { assertNever, type ShareFault, type StoreFault } from '../domain/index.ts';

/** What went wrong, and what a person can do now: one sentence each. */
export type FaultText = { readonly what: string; readonly next: string };

/** Both sentences in one line, where there is no room for two. */
export function inOneLine({ what, next }: FaultText): string {
  return `${what} ${next}`;
}

/** Says why the browser's database could not do what was asked. */
export function describeStoreFault(fault: StoreFault): FaultText {
  switch (fault.code) {
    case 'quota':
      return {
        what: 'The browser gave this page no more room, so nothing was stored.',
        next: 'Remove imports that you no longer need on the Data page, or free disk space, and try again.',
      };
    case 'blocked':
      return {
        what: 'Another tab with an older version of Dividend holds the data.',
        next: 'Close the other tabs with Dividend, then reload this page.',
      };
    case 'newer-version':
      return {
        what: 'The data here was stored by a newer version of Dividend.',
        next: 'Reload this page to get that version. Nothing was changed.',
      };
    case 'unavailable':
      return {
        what: `This browser does not let the page store data (${fault.detail}).`,
        next: 'Leave private browsing, or allow site data for this page, and reload.',
      };
    default:
      return assertNever(fault);
  }
}

/** Says why a picture could not be made or handed over. */
export function describeShareFault(fault: ShareFault): FaultText {
  switch (fault.code) {
    case 'clipboard-missing':
      return {
        what: 'This browser cannot copy pictures from this address.',
        next: 'Use “Download picture” instead, or open the page on https or localhost.',
      };
    case 'clipboard-refused':
      return {
        what: `The browser refused to copy (${fault.detail}).`,
        next: 'Allow the clipboard for this page, or use “Download picture”.',
      };
    case 'image-failed':
      return {
        what: `The picture could not be drawn (${fault.detail}).`,
        next: 'Try again; if it stays so, use the table and copy its numbers.',
      };
    default:
      return assertNever(fault);
  }
}
