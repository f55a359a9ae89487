import type { MappedField, Mapping } from '../../domain/mapping.ts';
import type { TableDocument } from '../importer.ts';
import type { OrderedCells } from '../read/date-order.ts';
import { cell } from '../read/table-cells.ts';

/** Fields that hold times, those of one kind in the order in which they happen. */
const TIME_FIELDS: readonly MappedField[] = [
  'startedAt',
  'acknowledgedAt',
  'mitigatedAt',
  'resolvedAt',
  'startAt',
  'endAt',
  'createdAt',
  'completedAt',
];

/** The columns of a mapping that hold times, in the order of the fields. */
export function timeColumns(columns: Mapping['columns']): readonly number[] {
  return TIME_FIELDS.flatMap((field) => columns[field] ?? []);
}

/** Per row the times that follow each other, which can settle the order of day and month (FORMATS 0.1). */
export function orderedTimes({ rows }: TableDocument, columns: Mapping['columns']): OrderedCells {
  const positions = timeColumns(columns);
  return () => rows.map((row) => positions.map((position) => cell(row, [position])));
}
