import * as v from 'valibot';
import { jsonImporter } from '../../json-importer.ts';
import { textAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';
import { jiraSite } from './jira-site.ts';
import { jiraSprint, jiraSprintDates } from './jira-sprint-values.ts';

/**
 * The sprints of a Jira board: `/rest/agile/1.0/board/<board>/sprint` (FORMATS 1.3).
 * Oddities: future sprints have no dates; a board lists sprints of other boards too, so pages of several boards repeat
 * them; Data Center adds `activatedDate`. Dates and state only: what was planned comes from elsewhere.
 * https://docs.atlassian.com/jira-software/REST/server
 */
export const jiraAgileSprints = jsonImporter({
  id: 'jira-agile-sprints',
  label: 'Jira sprints of a board',
  tool: 'jira',
  howToExport: 'While signed in to Jira, open /rest/agile/1.0/board/BOARD/sprint and save the page.',
  signature: {
    required: ['id', 'state', 'name'],
    optional: ['originBoardId', 'startDate', 'completeDate'],
    matches: (document) =>
      document.items.some(
        (item) => textAt(item, 'originBoardId') !== undefined || isSprintAddress(textAt(item, 'self')),
      ),
  },
  schema: v.looseObject({ id: v.union([v.number(), v.string()]) }),
  open: () => ({
    toRows: (item, record) => {
      const sprint = jiraSprint(item, record);
      if (sprint === undefined) {
        record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
        return undefined;
      }
      return known({
        ...sprint,
        line: record.line(),
        site: jiraSite([textAt(item, 'self')]),
        teams: [],
        board: textAt(item, 'originBoardId'),
        ...jiraSprintDates(item, record),
      });
    },
  }),
});

function isSprintAddress(address: string | undefined): boolean {
  return /\/rest\/agile\/[^/]+\/sprint\//.test(address ?? '');
}
