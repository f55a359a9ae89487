import { csvImporter } from '../csv-importer.ts';
import { INCIDENT_COLUMNS, ownNames } from './neutral-columns.ts';
import { toIncident } from './neutral-incident-row.ts';

/** The neutral `incidents.csv` (FORMATS 7.1), for data of tools without an importer of their own. */
export const neutralIncidents = csvImporter({
  id: 'neutral-incidents',
  label: 'Incidents, neutral CSV',
  tool: 'neutral',
  howToExport: 'Fill in the template incidents.csv: one line per incident, times with offset, durations in minutes.',
  signature: { required: ['incident_id', 'started_at', 'severity'], optional: INCIDENT_COLUMNS.slice(4) },
  columns: ownNames(INCIDENT_COLUMNS),
  dates: ['started_at', 'detected_at', 'acknowledged_at', 'mitigated_at', 'resolved_at'],
  ascending: ['started_at', 'acknowledged_at', 'resolved_at'],
  open: () => ({ toRows: toIncident }),
});
