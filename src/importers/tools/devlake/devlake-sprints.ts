import type { Importer } from '../../importer.ts';
import { known } from '../../read/known.ts';
import { DEVLAKE, devLakeTable } from './devlake-table.ts';

const STATES = ['future', 'active', 'closed'] as const;

/**
 * DevLake's table `sprints` (FORMATS 3): dates and state; what was planned comes from `sprint_issues`. Oddities: the state
 * is Jira's in capitals; a sprint belongs to boards by another table, here only the board on which it was made is named;
 * future sprints have no dates.
 */
export const devLakeSprints: Importer = devLakeTable({
  id: 'devlake-sprints',
  label: 'DevLake sprints (CSV)',
  table: 'sprints',
  signature: {
    required: ['started_date', 'ended_date', 'completed_date'],
    optional: ['original_board_id', 'status', 'name'],
    excludes: ['issue_id'],
  },
  columns: {
    id: ['id'],
    name: ['name'],
    status: ['status'],
    started: ['started_date'],
    ended: ['ended_date'],
    completed: ['completed_date'],
    board: ['original_board_id'],
  },
  dates: ['started', 'ended', 'completed'],
  ascending: ['started', 'ended'],
  open: () => ({
    toRows: (record) => {
      const id = record.text('id');
      if (id === undefined) {
        record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
        return undefined;
      }
      return known({
        kind: 'sprint' as const,
        source: DEVLAKE.source,
        line: record.line(),
        id,
        name: record.text('name') ?? id,
        teams: [],
        board: record.text('board'),
        startAt: record.date('started'),
        endAt: record.date('ended'),
        completedAt: record.date('completed'),
        state: record.choice('status', STATES),
      });
    },
  }),
});
