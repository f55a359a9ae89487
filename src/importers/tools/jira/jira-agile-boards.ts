import type { SideFile } from '../../detect.ts';
import { textAt } from '../../read/json-values.ts';

/** `https://acme.atlassian.net/rest/agile/1.0/board/84`. */
const BOARD_ADDRESS = /\/rest\/agile\/[^/]+\/board\/\d+\/?$/;

/**
 * The list of a Jira site's boards, `/rest/agile/1.0/board` (FORMATS 1.3): number, name and kind of each board. Recognised,
 * so that nobody is told their file is broken. It adds nothing to what is counted, since sprints carry the number of
 * their board; it is where a person finds that number for the address of the board's sprints.
 */
export const jiraAgileBoards: SideFile = {
  id: 'jira-agile-boards',
  what: 'a list of Jira boards',
  recognise: (document) =>
    document.shape === 'json' &&
    document.items.length > 0 &&
    document.items.every((item) => BOARD_ADDRESS.test(textAt(item, 'self') ?? '')),
};
