import { csvImporter } from '../../csv-importer.ts';
import type { TableDocument } from '../../importer.ts';
import { likenessOfTable } from '../../signature.ts';
import { CLICKUP_COLUMNS, CLICKUP_DATES, openTasks } from './clickup-tasks.ts';

/**
 * ClickUp tasks of one view, exported as CSV (FORMATS 1.11).
 * Oddities: the columns are those of the view; custom fields are called `<field> (<type>)`; it has what the workspace
 * export lacks, `Sprint Points` and `Date Closed` or `Date Done`. The link to the file works for one hour. The sprint is a
 * list in a sprint folder (plan evidence P4). https://help.clickup.com/hc/en-us/articles/6310551109527
 */
export const clickUpViewCsv = csvImporter({
  id: 'clickup-view-csv',
  label: 'ClickUp tasks of a view (CSV)',
  tool: 'ClickUp',
  howToExport: 'In ClickUp open the view of the sprint, show Sprint Points and Date Done, then Customize, Export, CSV.',
  signature: {
    required: ['task id', 'task name'],
    optional: ['sprint points', 'date closed', 'date done', 'status'],
    matches: hasCustomField,
  },
  columns: CLICKUP_COLUMNS,
  dates: CLICKUP_DATES,
  ascending: ['created', 'done'],
  open: openTasks,
});

const WORKSPACE = { required: ['task id', 'date created text', 'list name'] };

/** A column `<field> (<type>)`, and not the export of the workspace. */
function hasCustomField(document: TableDocument): boolean {
  if (likenessOfTable(document, WORKSPACE).score > 0) return false;
  return document.normalised.some((header) => /^.+ \(.+\)$/.test(header));
}
