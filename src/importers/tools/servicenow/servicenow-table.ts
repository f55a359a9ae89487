import type { TableDocument } from '../../importer.ts';
import { cell, cells, columnsOf } from '../../read/table-cells.ts';
import { withUtcCells } from '../../utc-cells.ts';
import { SERVICENOW_COLUMNS, type ServiceNowColumn } from './servicenow-incident.ts';
import { isInProgressState, isRawExport, priorityOf } from './servicenow-values.ts';

/** The names of the columns that `withHistory` adds. */
export const FIRST_IN_PROGRESS = 'first seen in progress';
export const FIRST_PRIORITY = 'priority at declaration';

const DATES: readonly ServiceNowColumn[] = [
  'outageStart',
  'opened',
  'created',
  'acknowledged',
  'workStart',
  'resolved',
  'closed',
];
const REFERENCES: readonly ServiceNowColumn[] = [
  'group',
  'assignee',
  'caller',
  'openedBy',
  'resolvedBy',
  'closedBy',
  'businessService',
  'item',
  'problem',
];

/**
 * A ServiceNow table made ready: `?` is nothing (the published audit log writes it so), the times of raw values are marked
 * as UTC, and of an audit log the last state of each incident comes before its earlier ones (FORMATS 2.7).
 */
export function preparedTable(document: TableDocument): TableDocument {
  const blank = { ...document, rows: document.rows.map((row) => row.map((text) => (text.trim() === '?' ? '' : text))) };
  const logged = withHistory(blank);
  return isRawTable(logged) ? withUtcCells(logged, dateColumns(logged)) : logged;
}

function dateColumns(document: TableDocument): readonly number[] {
  const names = [...DATES.flatMap((name) => SERVICENOW_COLUMNS[name]), FIRST_IN_PROGRESS];
  return columnsOf(document, ...names);
}

function isRawTable(document: TableDocument): boolean {
  const valuesOf = (...names: readonly ServiceNowColumn[]) => {
    const columns = names.flatMap((name) => columnsOf(document, ...SERVICENOW_COLUMNS[name]));
    return document.rows.flatMap((row) => cells(row, columns));
  };
  return isRawExport({
    states: valuesOf('state'),
    priorities: valuesOf('priority'),
    references: valuesOf(...REFERENCES),
  });
}

/** Whether the table has several rows per incident, one for each change (FORMATS section 5). */
function isAuditLog(document: TableDocument): boolean {
  return document.normalised.includes('incident_state') && document.normalised.includes('sys_mod_count');
}

/**
 * An audit log with the last change of each incident moved to the place of its first one, and two columns added that say
 * when the incident was first seen in progress and with which priority it began. Any other table stays as it is.
 */
function withHistory(document: TableDocument): TableDocument {
  if (!isAuditLog(document)) return document;
  const order = lastChangesFirst(document);
  const taken = firstInProgress(document);
  const declared = firstPriorities(document);
  const numbers = columnsOf(document, ...SERVICENOW_COLUMNS.number);
  const width = document.headers.length;
  const rowAt = (at: number) => {
    const row = document.rows[at] ?? [];
    const padded = [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => '')].slice(0, width);
    const number = cell(row, numbers) ?? '';
    return [...padded, taken.get(number) ?? '', declared.get(number) ?? ''];
  };
  return {
    ...document,
    headers: [...document.headers, FIRST_IN_PROGRESS, FIRST_PRIORITY],
    normalised: [...document.normalised, FIRST_IN_PROGRESS, FIRST_PRIORITY],
    rows: order.map(rowAt),
    lines: order.map((at) => document.lines[at] ?? 0),
  };
}

/** Positions of the rows, in which the last change of each incident has changed places with the first one of the file. */
function lastChangesFirst(document: TableDocument): readonly number[] {
  const changes = changesByNumber(document);
  const order = document.rows.map((_, at) => at);
  for (const [first, ...others] of changes.values()) {
    const last = [first, ...others].reduce((best, change) => (change.count >= best.count ? change : best));
    order[first.at] = last.at;
    order[last.at] = first.at;
  }
  return order;
}

type Change = { readonly at: number; readonly count: number };

function changesByNumber(document: TableDocument): ReadonlyMap<string, readonly [Change, ...Change[]]> {
  const numbers = columnsOf(document, ...SERVICENOW_COLUMNS.number);
  const counts = columnsOf(document, 'sys_mod_count');
  const changes = new Map<string, [Change, ...Change[]]>();
  document.rows.forEach((row, at) => {
    const number = cell(row, numbers);
    if (number === undefined) return;
    const change = { at, count: countIn(cell(row, counts)) };
    const known = changes.get(number);
    if (known === undefined) changes.set(number, [change]);
    else known.push(change);
  });
  return changes;
}

/** A count that cannot be read comes before all others. */
function countIn(text: string | undefined): number {
  return /^\d+$/.test(text ?? '') ? Number(text) : -1;
}

/** By incident: the time, as written, of the first change that shows it in progress. */
function firstInProgress(document: TableDocument): ReadonlyMap<string, string> {
  const states = columnsOf(document, 'incident_state');
  const updated = columnsOf(document, 'sys_updated_at', 'sys_updated_on');
  const times = new Map<string, string>();
  for (const [number, changes] of changesByNumber(document)) {
    const inOrder = [...changes].sort((a, b) => a.count - b.count).map(({ at }) => document.rows[at] ?? []);
    const taken = inOrder.find((row) => isInProgressState(cell(row, states)));
    const time = taken === undefined ? undefined : cell(taken, updated);
    if (time !== undefined) times.set(number, time);
  }
  return times;
}

/**
 * By incident: the priority, else that of impact and urgency, of the record before anything in it was changed. Unknown
 * where the log does not begin with it.
 */
function firstPriorities(document: TableDocument): ReadonlyMap<string, string> {
  const columnOf = (name: ServiceNowColumn) => columnsOf(document, ...SERVICENOW_COLUMNS[name]);
  const [priorities, impacts, urgencies] = [columnOf('priority'), columnOf('impact'), columnOf('urgency')];
  const declared = new Map<string, string>();
  for (const [number, changes] of changesByNumber(document)) {
    const first = changes.find(({ count }) => count === 0);
    const row = first === undefined ? [] : (document.rows[first.at] ?? []);
    const priority = cell(row, priorities) ?? priorityOf(cell(row, impacts), cell(row, urgencies));
    if (priority !== undefined) declared.set(number, priority);
  }
  return declared;
}
