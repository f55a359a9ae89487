import type { IncidentRow } from './incident-row.ts';
import type { ResponderRow } from './responder-row.ts';
import type { SprintItemRow, SprintRow } from './sprint-row.ts';
import type { WorkItemRow } from './work-item-row.ts';

/**
 * What importers yield: the rows of one file, before teams and local dates are resolved. Absent means unknown; 0 is a
 * measured zero. Times with a zone are instants; dates without a time stay local dates until the fold.
 */
export type Row = IncidentRow | SprintRow | WorkItemRow | SprintItemRow | ResponderRow;
