import { csvImporter } from '../../csv-importer.ts';
import { CLICKUP_COLUMNS, CLICKUP_DATES, openTasks } from './clickup-tasks.ts';

/**
 * ClickUp tasks of a whole workspace, exported as CSV (FORMATS 1.11, after one measured file).
 * Oddities: dates as epoch milliseconds beside a text twin; times in milliseconds; `null` as text; `[A,B]` for lists; a
 * task in two lists has two rows; no points, no custom fields, no date of completion: export a view for these. The sprint
 * is a list in a sprint folder (plan evidence P4). https://help.clickup.com/hc/en-us/articles/6310551109527
 */
export const clickUpCsv = csvImporter({
  id: 'clickup-csv',
  label: 'ClickUp tasks, whole workspace (CSV)',
  tool: 'ClickUp',
  howToExport: 'In ClickUp open Settings, Imports/Exports, Export Items.',
  signature: {
    required: ['task id', 'date created text', 'list name'],
    optional: ['space name', 'rolled up time', 'time spent text'],
  },
  columns: CLICKUP_COLUMNS,
  dates: CLICKUP_DATES,
  ascending: ['created', 'done'],
  open: openTasks,
});
