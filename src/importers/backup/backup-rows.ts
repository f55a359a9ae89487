import type { Row } from '../../domain/index.ts';
import { failed, ok, type Result } from '../../domain/index.ts';
import { isFiniteNumber, isRecord, isText } from './backup-checks.ts';
import type { Field } from './backup-fields.ts';
import { INCIDENT_FIELDS, RESPONDER_FIELDS } from './backup-incident-fields.ts';
import { SPRINT_FIELDS, SPRINT_ITEM_FIELDS, WORK_ITEM_FIELDS } from './backup-plan-fields.ts';

/** Rows of one kind, field by field: compresses better than row by row, and is checked and read faster. */
export type RowColumns = {
  readonly of: Row['kind'];
  readonly count: number;
  /** One cell per row; null = absent. Fields that no row has are left out. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
};

const FIELDS: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries({
    incident: INCIDENT_FIELDS,
    sprint: SPRINT_FIELDS,
    'work-item': WORK_ITEM_FIELDS,
    'sprint-item': SPRINT_ITEM_FIELDS,
    responder: RESPONDER_FIELDS,
  } satisfies Readonly<Record<Row['kind'], object>>).map(([kind, fields]) => [kind, new Map(Object.entries(fields))]),
);

/** Writes rows of one kind field by field. */
export function toRowColumns(of: Row['kind'], rows: readonly Row[]): RowColumns {
  const columns: Record<string, unknown[]> = {};
  for (const name of FIELDS.get(of)?.keys() ?? []) {
    let hasAny = false;
    const cells = rows.map((row): unknown => {
      const cell = (row as Readonly<Record<string, unknown>>)[name];
      if (cell !== undefined) hasAny = true;
      return cell ?? null;
    });
    if (hasAny) columns[name] = cells;
  }
  return { of, count: rows.length, columns };
}

/** Reads rows back, each cell checked; fails with the place of what cannot be read: `incident.startedAt, row 17`. */
export function fromRowColumns({
  of,
  count,
  columns,
}: Readonly<Record<string, unknown>>): Result<readonly Row[], string> {
  const fields = isText(of) ? FIELDS.get(of) : undefined;
  if (fields === undefined) return failed('the kind of a row');
  if (!isFiniteNumber(count) || !Number.isInteger(count) || count < 0) return failed(`${of}: the number of rows`);
  if (!isRecord(columns)) return failed(`${of}: its columns`);
  const fault = columnFault(fields, columns, count);
  if (fault !== undefined) return failed(`${of}.${fault}`);
  const cells = Object.entries(columns).flatMap(([name, all]) => (Array.isArray(all) ? [{ name, all }] : []));
  const rows = Array.from({ length: count }, (_, index) => rowAt(of, cells, index));
  return ok(rows as readonly object[] as readonly Row[]);
}

type Cells = { readonly name: string; readonly all: readonly unknown[] };

function rowAt(kind: unknown, cells: readonly Cells[], index: number): Record<string, unknown> {
  const row: Record<string, unknown> = { kind };
  for (const { name, all } of cells) {
    const cell = all[index];
    if (cell !== null) row[name] = cell;
  }
  return row;
}

function columnFault(
  fields: ReadonlyMap<string, Field>,
  columns: Readonly<Record<string, unknown>>,
  count: number,
): string | undefined {
  for (const [name, cells] of Object.entries(columns)) {
    const field = fields.get(name);
    if (field === undefined || !Array.isArray(cells) || cells.length !== count) return name;
    const at = cells.findIndex((cell: unknown) => (cell === null ? field.isNeeded : !field.holds(cell)));
    if (at >= 0) return `${name}, row ${at + 1}`;
  }
  if (count === 0) return undefined;
  for (const [name, { isNeeded }] of fields) if (isNeeded && !Object.hasOwn(columns, name)) return name;
  return undefined;
}
