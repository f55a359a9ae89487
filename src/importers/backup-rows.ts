import type { IncidentRow, ResponderRow, Row, SprintItemRow, SprintRow, WorkItemRow } from '../domain/index.ts';
import { failed, ok, type Result } from '../domain/index.ts';
import {
  isFiniteNumber,
  isInstant,
  isNumbers,
  isRecord,
  isSeverity,
  isText,
  isTexts,
  isTime,
} from './backup-checks.ts';

/** Rows of one kind, field by field: compresses better than row by row, and is checked and read faster. */
export type RowColumns = {
  readonly of: Row['kind'];
  readonly count: number;
  /** One cell per row; null = absent. Fields that no row has are left out. */
  readonly columns: Readonly<Record<string, readonly unknown[]>>;
};

type Field = { readonly holds: (value: unknown) => boolean; readonly isNeeded?: true };
type Fields<OneRow extends Row> = Readonly<Record<Exclude<keyof OneRow, 'kind'>, Field>>;

const text: Field = { holds: isText };
const texts: Field = { holds: isTexts };
const number: Field = { holds: isFiniteNumber };
const time: Field = { holds: isTime };
const instant: Field = { holds: isInstant };
const yesOrNo: Field = { holds: (value) => typeof value === 'boolean' };
const severity: Field = { holds: isSeverity };
const needed = (field: Field): Field => ({ ...field, isNeeded: true });

/** One of some texts; a text that is missing here does not compile. */
function oneOf<Name extends string>(names: Readonly<Record<Name, true>>): Field {
  const known = new Set(Object.keys(names));
  return { holds: (value) => isText(value) && known.has(value) };
}

/** Numbers under some names only. */
function parts<Name extends string>(names: Readonly<Record<Name, true>>): Field {
  const known = new Set(Object.keys(names));
  return { holds: (value) => isNumbers(value) && Object.keys(value).every((name) => known.has(name)) };
}

const planEvidence = oneOf<NonNullable<SprintRow['planEvidence']>>({
  P1: true,
  P2: true,
  P3: true,
  P4: true,
  P5: true,
});
const base = {
  source: needed(text),
  site: text,
  line: needed(number),
  excluded: oneOf<NonNullable<Row['excluded']>>({
    ...{ test: true, drill: true, maintenance: true, declined: true, merged: true, duplicate: true },
    ...{ cancelled: true, deleted: true, 'not-an-incident': true },
  }),
};

const INCIDENT: Fields<IncidentRow> = {
  ...base,
  id: needed(text),
  aliases: texts,
  title: text,
  severity: needed(severity),
  severityRaw: text,
  severityFirst: severity,
  type: text,
  startedAt: time,
  detectedAt: time,
  acknowledgedAt: time,
  mitigatedAt: time,
  resolvedAt: time,
  teams: needed(texts),
  services: needed(texts),
  escalationPolicy: text,
  labels: texts,
  customerImpact: oneOf<NonNullable<IncidentRow['customerImpact']>>({
    ...{ none: true, internal: true, partial: true, major: true, unknown: true },
  }),
  customerImpactMs: number,
  customersAffected: number,
  responderCount: number,
  effort: needed(parts<keyof IncidentRow['effort']>({ logged: true, workload: true, engaged: true, estimated: true })),
  effortByTeam: { holds: isNumbers },
  offHours: number,
  interruptions: number,
  autoResolved: yesOrNo,
  snoozed: number,
  followUpsTotal: number,
  followUpsOpen: number,
  followUpKeys: texts,
  reviewStatus: oneOf<NonNullable<IncidentRow['reviewStatus']>>({
    ...{ none: true, planned: true, draft: true, published: true },
  }),
  reviewUrl: text,
  url: text,
};

const SPRINT: Fields<SprintRow> = {
  ...base,
  id: needed(text),
  aliases: texts,
  name: needed(text),
  teams: needed(texts),
  project: text,
  board: text,
  startAt: time,
  endAt: time,
  completedAt: time,
  state: oneOf<NonNullable<SprintRow['state']>>({ future: true, active: true, closed: true }),
  estimateUnit: oneOf<NonNullable<SprintRow['estimateUnit']>>({ points: true, hours: true, items: true }),
  sums: parts<keyof NonNullable<SprintRow['sums']>>({
    ...{ committed: true, added: true, removed: true, completed: true, completedOfCommitted: true, carriedOver: true },
    ...{ committedItems: true, addedItems: true, removedItems: true, completedItems: true },
  }),
  planEvidence,
  capacityPersonDays: number,
};

const WORK_ITEM: Fields<WorkItemRow> = {
  ...base,
  id: needed(text),
  aliases: texts,
  title: text,
  type: oneOf<NonNullable<WorkItemRow['type']>>({
    ...{ feature: true, bug: true, task: true, chore: true, spike: true, incident_followup: true },
    ...{ subtask: true, epic: true, other: true },
  }),
  typeName: text,
  status: text,
  statusCategory: oneOf<NonNullable<WorkItemRow['statusCategory']>>({
    ...{ todo: true, in_progress: true, done: true, cancelled: true },
  }),
  teams: needed(texts),
  project: text,
  points: number,
  size: text,
  estimate: number,
  timeSpent: number,
  createdAt: time,
  startedAt: time,
  completedAt: time,
  sprintIds: texts,
  parentKey: text,
  labels: texts,
  priority: text,
  workOrigin: oneOf<NonNullable<WorkItemRow['workOrigin']>>({
    ...{ planned: true, unplanned: true, incident_followup: true },
  }),
  incidentIds: texts,
  assignee: text,
  url: text,
};

const SPRINT_ITEM: Fields<SprintItemRow> = {
  ...base,
  sprintId: needed(text),
  itemKey: needed(text),
  scope: needed(oneOf<SprintItemRow['scope']>({ committed: true, added: true })),
  addedAt: time,
  removedAt: time,
  outcome: oneOf<NonNullable<SprintItemRow['outcome']>>({
    ...{ completed: true, not_completed: true, removed: true, completed_elsewhere: true },
  }),
  pointsAtStart: number,
  pointsAtEnd: number,
  planEvidence,
};

const RESPONDER: Fields<ResponderRow> = {
  ...base,
  incidentId: needed(text),
  person: text,
  team: text,
  role: oneOf<NonNullable<ResponderRow['role']>>({ responder: true, observer: true }),
  startedAt: instant,
  endedAt: instant,
  worked: number,
  offHours: number,
};

const FIELDS: ReadonlyMap<string, ReadonlyMap<string, Field>> = new Map(
  Object.entries({
    incident: INCIDENT,
    sprint: SPRINT,
    'work-item': WORK_ITEM,
    'sprint-item': SPRINT_ITEM,
    responder: RESPONDER,
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
