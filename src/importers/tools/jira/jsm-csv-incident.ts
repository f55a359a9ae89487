import type { IncidentRow, ReviewStatus } from '../../../domain/incident-row.ts';
import type { DateOrTime } from '../../../domain/units.ts';
import type { TableFile } from '../../csv-importer.ts';
import type { TableDocument } from '../../importer.ts';
import { known } from '../../read/known.ts';
import { cells } from '../../read/table-cells.ts';
import { canonicalSeverity } from '../../severity.ts';
import type { TableRecord } from '../../table-record.ts';
import { isIssueKey } from './jira-csv-links.ts';
import { incidentExclusion, isReviewType } from './jira-incident-words.ts';
import { jiraStatusCategory } from './jira-status.ts';
import { type JsmCsvColumn, keysOfType } from './jsm-csv-columns.ts';

type JsmRecord = TableRecord<JsmCsvColumn>;
/** Linked keys by the line of the row, sorted, since the order of columns says nothing. */
type Links = ReadonlyMap<number, readonly string[]>;

/** `Outward issue link (Blocks)`; a duplicate or a clone is the same record again, not work that comes of it. */
const OUTWARD = /^outward (?:issue|work item) link \((?!duplicate|cloners)/;
const ANY_LINK = /^(?:in|out)ward (?:issue|work item) link \(/;

/** Starts one file; the result makes the incident of a row. */
export function openJsmIncidents(
  { document, positions, context }: TableFile<JsmCsvColumn>,
  incidentKeys: ReadonlySet<string>,
): (record: JsmRecord, id: string) => IncidentRow {
  const reviews = keysOfType(document, isReviewType);
  const outward = linksOf(document, OUTWARD);
  const linked = linksOf(document, ANY_LINK);
  const hasBlocker = document.rows.some((row) =>
    cells(row, positions.priority).some((name) => /^blocker$/i.test(name)),
  );
  const isWork = (key: string) => !incidentKeys.has(key) && !reviews.has(key);
  return (record, id) => {
    const followUpKeys = (outward.get(record.line()) ?? []).filter(isWork);
    const isReviewed = (linked.get(record.line()) ?? []).some((key) => reviews.has(key));
    return known({
      kind: 'incident' as const,
      source: 'jira',
      line: record.line(),
      id,
      title: record.text('summary'),
      ...severityOf(record, hasBlocker ? 'jira-blocker' : 'jira'),
      type: record.text('type') ?? record.text('requestType'),
      startedAt: record.date('created'),
      resolvedAt: resolvedAt(record),
      teams: [...new Set(record.texts('team'))],
      services: servicesOf(record),
      labels: labelsOf(record),
      responderCount: respondersOf(record, context.pseudonym),
      effort: known({ logged: record.seconds('timeSpent') }),
      followUpKeys: followUpKeys.length === 0 ? undefined : followUpKeys,
      followUpsTotal: followUpKeys.length === 0 ? undefined : followUpKeys.length,
      reviewStatus: isReviewed ? ('draft' as const satisfies ReviewStatus) : undefined,
      excluded: incidentExclusion(record.text('resolution'), record.text('status')),
    });
  };
}

function linksOf(document: TableDocument, header: RegExp): Links {
  const columns = document.normalised.flatMap((name, position) => (header.test(name) ? [position] : []));
  if (columns.length === 0) return new Map();
  return new Map(
    document.rows.map((row, at) => [
      document.lines[at] ?? 0,
      [...new Set(cells(row, columns).filter(isIssueKey))].sort(),
    ]),
  );
}

/** The field `Severity` where there is one, else the priority (FORMATS section 6, rule 4). */
function severityOf(record: JsmRecord, tool: string) {
  const column = record.text('severity') === undefined ? 'priority' : 'severity';
  const raw = record.text(column);
  const severity = canonicalSeverity(tool, raw);
  if (severity === 'unknown' && raw !== undefined) {
    record.note({ code: 'unknown-severity', column, value: raw, effect: 'value-unknown' });
  }
  return { severity, severityRaw: raw };
}

/** A finished incident without a date of resolution: the last change of category is the best guess. */
function resolvedAt(record: JsmRecord): DateOrTime | undefined {
  const resolved = record.date('resolved');
  if (resolved !== undefined) return resolved;
  const standing = { category: record.text('statusCategory'), status: record.text('status') };
  if (jiraStatusCategory({ ...standing, resolution: undefined, isMarkedDone: false }) !== 'done') return undefined;
  const changed = record.date('statusCategoryChanged');
  if (changed !== undefined) record.note({ code: 'estimated-date', column: 'statusCategoryChanged', effect: 'noted' });
  return changed;
}

function servicesOf(record: JsmRecord): readonly string[] {
  const affected = record.texts('services');
  return [...new Set(affected.length > 0 ? affected : record.texts('components'))];
}

/** Jira's labels hold no spaces. */
function labelsOf(record: JsmRecord): readonly string[] | undefined {
  const labels = record.texts('labels').flatMap((text) => text.split(/\s+/));
  return labels.length === 0 ? undefined : [...new Set(labels)];
}

/** Distinct people, one per column; none means that it is not known (METHOD 2.3). */
function respondersOf(record: JsmRecord, pseudonym: (name: string) => string): number | undefined {
  const people = new Set(record.texts('responders').map(pseudonym));
  return people.size === 0 ? undefined : people.size;
}
