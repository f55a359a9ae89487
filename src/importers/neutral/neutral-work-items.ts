import { csvImporter } from '../csv-importer.ts';
import { ownNames, WORK_ITEM_COLUMNS } from './neutral-columns.ts';
import { toWorkItem } from './neutral-plan-rows.ts';

/** The neutral `work_items.csv` (FORMATS 7.3). */
export const neutralWorkItems = csvImporter({
  id: 'neutral-work-items',
  label: 'Work items, neutral CSV',
  tool: 'neutral',
  howToExport:
    'Fill in the template work_items.csv: one line per item, sprint_ids in the order in which it was in them.',
  signature: {
    required: ['item_key', 'status_category'],
    optional: WORK_ITEM_COLUMNS.filter((name) => name !== 'item_key' && name !== 'status_category'),
    excludes: ['scope'],
  },
  columns: ownNames(WORK_ITEM_COLUMNS),
  dates: ['created_at', 'started_at', 'completed_at'],
  ascending: ['created_at', 'started_at', 'completed_at'],
  open: ({ context }) => ({ toRows: (record) => toWorkItem(record, context) }),
});
