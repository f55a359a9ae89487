import { csvImporter } from '../csv-importer.ts';
import { ownNames, RESPONDER_COLUMNS } from './neutral-columns.ts';
import { toResponder } from './neutral-responder-row.ts';

/** The neutral `responders.csv` (FORMATS 7.3): who was present when, persons as opaque references. */
export const neutralResponders = csvImporter({
  id: 'neutral-responders',
  label: 'Responders, neutral CSV',
  tool: 'neutral',
  howToExport: 'Fill in the template responders.csv: one line per person and interval; person_ref is never a name.',
  signature: { required: ['incident_id', 'person_ref'], optional: RESPONDER_COLUMNS.slice(2) },
  columns: ownNames(RESPONDER_COLUMNS),
  dates: ['started_at', 'ended_at'],
  ascending: ['started_at', 'ended_at'],
  open: ({ context }) => ({ toRows: (record) => toResponder(record, context) }),
});
