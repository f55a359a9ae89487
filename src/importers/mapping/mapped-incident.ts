import type { IncidentRow } from '../../domain/incident-row.ts';
import { type DateOrTime, type EpochMs, epochMs, hours, type Ms } from '../../domain/units.ts';
import type { ParseContext } from '../importer.ts';
import { toIncident } from '../neutral/neutral-incident-row.ts';
import { known } from '../read/known.ts';
import type { TableRecord } from '../table-record.ts';
import type { MappedCells } from './mapped-record.ts';
import { countOf, countPeople, isWebAddress, readImpact } from './mapping-values.ts';

const HOUR_MS = 3_600_000;

/**
 * Reads one row of a mapped table as an incident. A length of time stands in for a missing end, or start, beside the other
 * one; hours of effort claim no more than an estimate (METHOD 2.3); a list of names becomes their number, and its names are
 * only remembered for this file, so that titles are cleared of them.
 */
export function mappedIncident(
  record: TableRecord<string>,
  cells: MappedCells,
  context: ParseContext,
): IncidentRow | undefined {
  const incident = toIncident(record);
  if (incident === undefined) return undefined;
  const effort = cells.length('effort');
  const impact = cells.value('customerImpact', readImpact, 'bad-value');
  const told = known({
    ...timesOf(incident, cells.length('duration'), record),
    customerImpact: impact?.impact,
    customersAffected: impact?.affected,
    responderCount: respondersOf(cells, context),
    effort: effort === undefined ? undefined : { estimated: hours(effort / HOUR_MS) },
    followUpsTotal: cells.value('followUpsTotal', countOf, 'bad-number'),
    reviewUrl: cells.value('reviewUrl', (text) => (isWebAddress(text) ? text : undefined), 'bad-value'),
  });
  return { ...incident, ...told };
}

type Times = { readonly startedAt?: DateOrTime | undefined; readonly resolvedAt?: DateOrTime | undefined };

/** Written times win over a length; a day without a time of day has no length to add. */
function timesOf({ startedAt, resolvedAt }: IncidentRow, length: Ms | undefined, record: TableRecord<string>): Times {
  if (length === undefined) return {};
  if (resolvedAt === undefined && typeof startedAt === 'number') return { resolvedAt: shifted(startedAt, length) };
  if (startedAt === undefined && typeof resolvedAt === 'number') {
    record.note({ code: 'estimated-date', column: 'duration', effect: 'noted' });
    return { startedAt: shifted(resolvedAt, -length) };
  }
  if (resolvedAt === undefined && startedAt !== undefined) {
    record.note({ code: 'missing-date', column: 'startedAt', effect: 'value-unknown', detail: 'time of day' });
  }
  return {};
}

function shifted(from: EpochMs, by: number): EpochMs {
  return epochMs(Math.round(from + by));
}

function respondersOf(cells: MappedCells, { pseudonym }: ParseContext): number | undefined {
  const people = cells.value('responderCount', countPeople, 'bad-number');
  for (const name of people?.names ?? []) pseudonym(name);
  return people?.count;
}
