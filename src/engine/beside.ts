/**
 * The answers that stand beside the chart. The engine loads this file with the first of these questions: nobody asks why
 * before there is a number.
 */
export { sensitivityOf } from '../metrics/sensitivity/sensitivity-of.ts';
export { acceptChanges, listChanges } from './changes.ts';
export { dataFindings } from './data-check.ts';
export { incidentDetail } from './incident-detail.ts';
export { severityUses } from './severities.ts';
export { suggestionsOf } from './suggestions-of.ts';
export { traceAnswer } from './trace-answer.ts';
export { unassignedIn } from './unassigned.ts';
export { untouchedPage } from './untouched.ts';
