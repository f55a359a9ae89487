import type { IncidentRow } from '../domain/incident-row.ts';
import type { ResponderRow } from '../domain/responder-row.ts';
import type { Row } from '../domain/rows.ts';
import type { SprintItemRow, SprintRow } from '../domain/sprint-row.ts';
import type { WorkItemRow } from '../domain/work-item-row.ts';
import type { RecordOutcome } from './importer.ts';
import { SOMEBODY } from './read/people.ts';
import type { PeopleCleaner } from './read/people-cleaner.ts';

/** How a field is cleared of people; `hours-by-group` has groups for keys, `kept` holds no text of a cell, or a person's key. */
type Reading = Exclude<keyof PeopleCleaner, 'isKnown'> | 'hours-by-group' | 'kept';
type Readings<OneRow extends Row> = Readonly<Record<Exclude<keyof OneRow, 'kind'>, Reading>>;

const BASE = { source: 'group', site: 'kept', line: 'kept', excluded: 'kept' } as const;

const INCIDENT: Readings<IncidentRow> = {
  ...BASE,
  ...{ id: 'id', aliases: 'id', followUpKeys: 'id' },
  ...{ title: 'text', labels: 'text' },
  ...{ severityRaw: 'category', type: 'category' },
  ...{ teams: 'group', services: 'group', escalationPolicy: 'group', effortByTeam: 'hours-by-group' },
  ...{ url: 'link', reviewUrl: 'link' },
  ...{ severity: 'kept', severityFirst: 'kept', customerImpact: 'kept', reviewStatus: 'kept' },
  ...{ startedAt: 'kept', detectedAt: 'kept', acknowledgedAt: 'kept', mitigatedAt: 'kept', resolvedAt: 'kept' },
  ...{ effort: 'kept', offHours: 'kept', interruptions: 'kept', autoResolved: 'kept', snoozed: 'kept' },
  ...{ customerImpactMs: 'kept', customersAffected: 'kept', responderCount: 'kept' },
  ...{ followUpsTotal: 'kept', followUpsOpen: 'kept' },
};

const SPRINT: Readings<SprintRow> = {
  ...BASE,
  ...{ id: 'id', aliases: 'id', name: 'id' },
  ...{ teams: 'group', project: 'group', board: 'group' },
  ...{ startAt: 'kept', endAt: 'kept', completedAt: 'kept', state: 'kept', estimateUnit: 'kept' },
  ...{ sums: 'kept', planEvidence: 'kept', capacityPersonDays: 'kept' },
};

const WORK_ITEM: Readings<WorkItemRow> = {
  ...BASE,
  ...{ id: 'id', aliases: 'id', sprintIds: 'id', parentKey: 'id', incidentIds: 'id' },
  ...{ title: 'text', labels: 'text' },
  ...{ typeName: 'category', status: 'category', priority: 'category', size: 'category' },
  ...{ teams: 'group', project: 'group', url: 'link' },
  ...{ type: 'kept', statusCategory: 'kept', workOrigin: 'kept', assignee: 'kept' },
  ...{ points: 'kept', estimate: 'kept', timeSpent: 'kept' },
  ...{ createdAt: 'kept', startedAt: 'kept', completedAt: 'kept' },
};

const SPRINT_ITEM: Readings<SprintItemRow> = {
  ...BASE,
  ...{ sprintId: 'id', itemKey: 'id' },
  ...{ scope: 'kept', addedAt: 'kept', removedAt: 'kept', outcome: 'kept' },
  ...{ pointsAtStart: 'kept', pointsAtEnd: 'kept', planEvidence: 'kept' },
};

const RESPONDER: Readings<ResponderRow> = {
  ...BASE,
  ...{ incidentId: 'id', team: 'group' },
  ...{ person: 'kept', role: 'kept', startedAt: 'kept', endedAt: 'kept', worked: 'kept', offHours: 'kept' },
};

type Field = { readonly name: string; readonly reading: Exclude<Reading, 'kept'> };

const FIELDS: Readonly<Record<Row['kind'], readonly Field[]>> = {
  incident: fieldsOf(INCIDENT),
  sprint: fieldsOf(SPRINT),
  'work-item': fieldsOf(WORK_ITEM),
  'sprint-item': fieldsOf(SPRINT_ITEM),
  responder: fieldsOf(RESPONDER),
};

function fieldsOf(readings: Readonly<Record<string, Reading>>): readonly Field[] {
  return Object.entries(readings).flatMap(([name, reading]) => (reading === 'kept' ? [] : [{ name, reading }]));
}

/**
 * The row with no person in any field (METHOD section 4, hard rules), each field in its own way; the same object where
 * nothing changes. Only a link can go: `undefined` is left out. A new field of a row does not compile until it is named here.
 */
export function clearRow(row: Row, cleaner: PeopleCleaner): Row {
  let changed: Record<string, unknown> | undefined;
  for (const { name, reading } of FIELDS[row.kind]) {
    const value: unknown = (row as Readonly<Record<string, unknown>>)[name];
    if (value === undefined) continue;
    const cleared = clearedValue(value, reading, cleaner);
    if (cleared === value) continue;
    changed ??= { ...row };
    if (cleared === undefined) delete changed[name];
    else changed[name] = cleared;
  }
  const cleared = changed === undefined ? row : (changed as object as Row);
  return withoutAddressAsSource(cleared, cleaner);
}

/** What became of a record, its rows cleared. */
export function clearOutcome(outcome: RecordOutcome, cleaner: PeopleCleaner): RecordOutcome {
  switch (outcome.outcome) {
    case 'skipped':
      return outcome;
    case 'kept': {
      const [main, ...others] = outcome.rows;
      return { ...outcome, rows: [clearRow(main, cleaner), ...others.map((row) => clearRow(row, cleaner))] };
    }
    default:
      return { ...outcome, rows: outcome.rows.map((row) => clearRow(row, cleaner)) };
  }
}

function clearedValue(value: unknown, reading: Field['reading'], cleaner: PeopleCleaner): unknown {
  if (reading === 'hours-by-group') return clearedKeys(value, cleaner);
  if (typeof value === 'string') return cleaner[reading](value);
  return Array.isArray(value) ? clearedList(value, cleaner[reading]) : value;
}

/** The same list where nothing changes; somebody who comes twice stands in it once. */
function clearedList(values: readonly unknown[], clear: (text: string) => string | undefined): readonly unknown[] {
  if (values.every((value) => typeof value !== 'string' || clear(value) === value)) return values;
  return [...new Set(values.map((value) => (typeof value === 'string' ? clear(value) : value)))];
}

/** Hours of groups that are one after the clearing are added up. */
function clearedKeys(value: unknown, { group }: PeopleCleaner): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.every(([name]) => group(name) === name)) return value;
  const sums = new Map<string, number>();
  for (const [name, hours] of entries) sums.set(group(name), (sums.get(group(name)) ?? 0) + Number(hours));
  return Object.fromEntries(sums);
}

/** `source` and `site` of the neutral files are written as one, `jira@acme.example`: an address of a person reads like it. */
function withoutAddressAsSource(row: Row, cleaner: PeopleCleaner): Row {
  if (row.site === undefined || !cleaner.isKnown(`${row.source}@${row.site}`)) return row;
  const { site: _site, ...rest } = row;
  return { ...rest, source: SOMEBODY };
}
