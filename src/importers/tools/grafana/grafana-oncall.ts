import * as v from 'valibot';
import type { RowIssue } from '../../../domain/faults.ts';
import type { IncidentRow } from '../../../domain/incident-row.ts';
import type { Importer, JsonDocument } from '../../importer.ts';
import { countOfPeople, partOfList } from '../../incident-facts.ts';
import { withInnerPages } from '../../inner-pages.ts';
import { type JsonItem, type JsonParser, jsonImporter } from '../../json-importer.ts';
import { isRecord, type JsonRecordValue, listAt, textAt, valueAt } from '../../read/json-values.ts';
import { known } from '../../read/known.ts';

/**
 * Grafana OnCall alert groups, `GET /api/v1/alert_groups/`
 * (https://grafana.com/docs/oncall/latest/oncall-api-reference/alertgroups/): a page, whose records stand under
 * `results`, or several. FORMATS 2.9. Integrations, teams and people are ids, and there is no severity. A resolved group
 * that nobody resolved (`resolved_by` is null) was closed by its monitor; older answers do not have the field.
 */
export const grafanaOnCall: Importer = withInnerPages(
  jsonImporter({
    id: 'grafana-oncall',
    label: 'Grafana OnCall alert groups (JSON)',
    tool: 'Grafana OnCall',
    howToExport: 'Save the answer of the Grafana OnCall API call GET /api/v1/alert_groups/, one page or several.',
    signature: {
      required: ['alerts_count', 'integration_id'],
      optional: ['route_id', 'state', 'acknowledged_at', 'permalinks'],
    },
    schema: v.looseObject({}),
    open: ({ document }): JsonParser<JsonRecordValue> => ({
      toRows: toIncident,
      finish: () => ({ notes: truncation(document) }),
    }),
  }),
  (item) => {
    const results = valueAt(item, 'results');
    return Array.isArray(results) && valueAt(item, 'integration_id') === undefined ? results : undefined;
  },
);

function toIncident(item: JsonRecordValue, record: JsonItem): IncidentRow | undefined {
  const id = textAt(item, 'id');
  if (id === undefined) {
    record.note({ code: 'missing-id', column: 'id', effect: 'row-skipped' });
    return undefined;
  }
  const team = textAt(item, 'team_id');
  const integration = textAt(item, 'integration_id');
  const read = (field: string) => record.date(textAt(item, field), field);
  return known({
    kind: 'incident' as const,
    source: 'grafana-oncall',
    line: record.line(),
    id,
    title: textAt(item, 'title'),
    severity: 'unknown' as const,
    startedAt: read('created_at'),
    acknowledgedAt: read('acknowledged_at'),
    resolvedAt: isResolved(item) ? read('resolved_at') : undefined,
    teams: team === undefined ? [] : [team],
    services: integration === undefined ? [] : [integration],
    responderCount: countOfPeople([textAt(item, 'acknowledged_by'), textAt(item, 'resolved_by')]),
    effort: {},
    autoResolved: autoResolved(item),
    url: textAt(item, 'permalinks', 'web'),
  });
}

/** A group that fires again keeps the time of its earlier resolution. */
function isResolved(item: JsonRecordValue): boolean {
  return textAt(item, 'state') === 'resolved';
}

function autoResolved(item: JsonRecordValue): boolean | undefined {
  const resolver = valueAt(item, 'resolved_by');
  return !isResolved(item) || resolver === undefined ? undefined : resolver === null;
}

/** The last page has no next one. */
function truncation({ root, items }: JsonDocument): readonly RowIssue[] {
  const pages = (Array.isArray(root) ? root : [root]).filter((page) => listAt(page, 'results').length > 0);
  const next = textAt(pages.filter(isRecord).at(-1), 'next');
  return next === undefined ? [] : partOfList('next', String(items.length));
}
