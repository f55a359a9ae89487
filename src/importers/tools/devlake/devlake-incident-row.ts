import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { ExclusionReason } from '../../../domain/row-base.ts';
import { known } from '../../read/known.ts';
import { canonicalSeverity } from '../../severity.ts';
import { isCalledOff } from '../jira/jira-words.ts';
import { devLakeName, devLakeTool } from './devlake-ids.ts';
import { aboveZero, type IssueRecord } from './devlake-issue-row.ts';
import { DEVLAKE } from './devlake-table.ts';

/** Tools of which DevLake does not know the end of an incident, and takes its last change (FORMATS 3). */
const ENDS_BY_LAST_CHANGE: ReadonlySet<string> = new Set(['opsgenie', 'pagerduty']);

/** Makes the incident of one row of `incidents`, or of an issue of the type INCIDENT; undefined without id and key. */
export function devLakeIncident(record: IssueRecord): IncidentRow | undefined {
  const id = record.text('id');
  const name = devLakeName(id, record.text('key'), record.text('url'));
  if (name === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  return known({
    kind: 'incident' as const,
    source: DEVLAKE.source,
    line: record.line(),
    ...name,
    title: record.text('title'),
    ...severityOf(record, devLakeTool(id)),
    type: record.text('originalType'),
    startedAt: record.date('created'),
    resolvedAt: resolvedAt(record, devLakeTool(id)),
    teams: [],
    services: servicesOf(record),
    effort: known({ logged: aboveZero(record.minutes('timeSpent')) }),
    url: record.text('url'),
    excluded: exclusionOf(record.text('originalStatus')),
  });
}

/** The severity, else the priority; PagerDuty has a high and a low urgency beside. */
function severityOf(record: IssueRecord, tool: string) {
  const graded = record.text('severity') ?? record.text('priority');
  const severityRaw = graded ?? record.text('urgency');
  const scale = graded === undefined && tool === 'pagerduty' ? 'pagerduty-urgency' : tool;
  const severity = canonicalSeverity(scale, severityRaw);
  if (severity === 'unknown' && severityRaw !== undefined) {
    record.note({ code: 'unknown-severity', column: 'severity', value: severityRaw, effect: 'value-unknown' });
  }
  return { severity, severityRaw };
}

function resolvedAt(record: IssueRecord, tool: string) {
  const resolved = record.date('resolved');
  if (resolved !== undefined && ENDS_BY_LAST_CHANGE.has(tool)) {
    record.note({ code: 'estimated-date', column: 'resolved', effect: 'noted', detail: 'updated_date' });
  }
  return resolved;
}

/** The components; where there are none, the project, or the board or service that it was collected for. */
function servicesOf(record: IssueRecord): readonly string[] {
  const components = record.list('component', ',');
  if (components.length > 0) return [...new Set(components)];
  const place = record.text('project') ?? record.text('scope');
  return place === undefined ? [] : [place];
}

function exclusionOf(status: string | undefined): ExclusionReason | undefined {
  if (status === undefined || !isCalledOff(status)) return undefined;
  return /^dupli/i.test(status) ? 'duplicate' : 'cancelled';
}
