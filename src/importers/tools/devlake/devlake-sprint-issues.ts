import type { Importer } from '../../importer.ts';
import { DEVLAKE, devLakeTable } from './devlake-table.ts';

/**
 * DevLake's table `sprint_issues` (FORMATS 3): which issues are in which sprints today.
 *
 * What it can say by itself: each row is one item in one sprint, planned as far as is known, with no word of when it came
 * in and how it ended. Items that were taken out are not in it. That is plan evidence P3 (METHOD 2.8); estimates and ends
 * come from `issues`, dates from `sprints`, the times of coming and going from `issue_changelogs`.
 */
export const devLakeSprintIssues: Importer = devLakeTable({
  id: 'devlake-sprint-issues',
  label: 'DevLake sprint issues (CSV)',
  table: 'sprint_issues',
  signature: { required: ['sprint_id', 'issue_id'], excludes: ['board_id', 'item_key', 'original_from_value'] },
  columns: { sprint: ['sprint_id'], issue: ['issue_id'] },
  dates: [],
  open: () => ({
    toRows: (record) => {
      const sprintId = record.text('sprint');
      const itemKey = record.text('issue');
      if (sprintId === undefined || itemKey === undefined) {
        const column = sprintId === undefined ? 'sprint' : 'issue';
        record.note({ code: 'missing-id', column, effect: 'row-skipped' });
        return undefined;
      }
      return {
        kind: 'sprint-item',
        source: DEVLAKE.source,
        line: record.line(),
        sprintId,
        itemKey,
        scope: 'committed',
        planEvidence: 'P3',
      };
    },
  }),
});
