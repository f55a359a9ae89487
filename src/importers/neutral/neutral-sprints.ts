import { csvImporter } from '../csv-importer.ts';
import { ownNames, SPRINT_COLUMNS } from './neutral-columns.ts';
import { toSprint } from './neutral-plan-rows.ts';

/** The neutral `sprints.csv` (FORMATS 7.2): sprints with their sums. */
export const neutralSprints = csvImporter({
  id: 'neutral-sprints',
  label: 'Sprints, neutral CSV',
  tool: 'neutral',
  howToExport: 'Fill in the template sprints.csv: one line per sprint with its dates and sums of points.',
  signature: { required: ['sprint_id', 'sprint_name', 'start_at'], optional: SPRINT_COLUMNS.slice(4) },
  columns: ownNames(SPRINT_COLUMNS),
  dates: ['start_at', 'end_at', 'completed_at'],
  ascending: ['start_at', 'end_at'],
  open: () => ({ toRows: toSprint }),
});
