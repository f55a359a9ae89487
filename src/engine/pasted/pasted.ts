/** What reads pasted tables, loaded with the first of them: few people paste, and the splitting of tables weighs. */
export { readAssign } from './assign-lines.ts';
export { readSprintDates } from './sprint-dates-table.ts';
