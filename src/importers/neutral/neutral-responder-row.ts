import type { ResponderRow } from '../../domain/responder-row.ts';
import type { ParseContext } from '../importer.ts';
import { known } from '../read/known.ts';
import type { TableRecord } from '../table-record.ts';
import type { ResponderColumn } from './neutral-columns.ts';
import { exclusionOf, sourceOf } from './neutral-source.ts';

const ROLES = ['responder', 'observer'] as const;

/** Reads one record of `responders.csv` (FORMATS 7.3): one interval of one person. Undefined without an incident. */
export function toResponder(record: TableRecord<ResponderColumn>, context: ParseContext): ResponderRow | undefined {
  const incidentId = record.text('incident_id');
  if (incidentId === undefined) {
    record.note({ code: 'missing-id', column: 'incident_id', effect: 'row-skipped' });
    return undefined;
  }
  const person = record.text('person_ref');
  return known({
    kind: 'responder' as const,
    incidentId,
    line: record.line(),
    ...sourceOf(record.text('source'), incidentId),
    person: person === undefined ? undefined : context.pseudonym(person),
    team: record.text('team'),
    role: record.choice('role', ROLES),
    startedAt: record.time('started_at'),
    endedAt: record.time('ended_at'),
    worked: record.minutes('minutes'),
    offHours: record.minutes('off_hours_minutes'),
    excluded: exclusionOf(record),
  });
}
