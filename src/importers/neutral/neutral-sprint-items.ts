import { csvImporter } from '../csv-importer.ts';
import { ownNames, SPRINT_ITEM_COLUMNS } from './neutral-columns.ts';
import { toSprintItem } from './neutral-plan-rows.ts';

/** The neutral `sprint_items.csv` (FORMATS 7.3): the exact scope history, one line per sprint and item. */
export const neutralSprintItems = csvImporter({
  id: 'neutral-sprint-items',
  label: 'Sprint scope, neutral CSV',
  tool: 'neutral',
  howToExport: 'Fill in the template sprint_items.csv: one line per sprint and item with its scope and outcome.',
  signature: { required: ['sprint_id', 'item_key', 'scope'], optional: SPRINT_ITEM_COLUMNS.slice(3) },
  columns: ownNames(SPRINT_ITEM_COLUMNS),
  dates: ['added_at', 'removed_at'],
  ascending: ['added_at', 'removed_at'],
  open: () => ({ toRows: toSprintItem }),
});
