import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IncidentRow } from '../../src/domain/incident-row.ts';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import type { ReadResult } from '../../src/importers/read-file.ts';
import { readBytes, readText } from '../support/check-import.ts';

const incidentsIn = ({ rows }: ReadResult): readonly IncidentRow[] => rows.filter((row) => row.kind === 'incident');

async function incidentsOf(fixture: string): Promise<readonly IncidentRow[]> {
  return incidentsIn(await readBytes(readFileSync(`test/fixtures/${fixture}`)));
}

describe("a tool's own kind of incident is kept as it is written", () => {
  it.each([
    ['incidentio-v2/page-of-a-longer-list.json', 'Default'],
    ['rootly/nested-first-page.json', 'Latency'],
    ['servicenow-csv/audit-log.csv', 'Category 7'],
    ['jsm-csv/incidents-and-stories.csv', '[System] Incident'],
    ['jira-rest-issues/service-management-incidents-and-stories.json', '[System] Incident'],
  ])('%s: %s', async (fixture, type) => {
    const [first] = await incidentsOf(fixture);
    expect(first?.type).toBe(type);
  });
});

describe('the severity at declaration', () => {
  it("is that of a ServiceNow log's row before any change", async () => {
    const rows = await incidentsOf('servicenow-csv/audit-log.csv');
    const told = rows.filter(({ severity }) => severity !== 'unknown');
    // INC0000501 began as "3 - Moderate" and became "2 - High"; the others never changed.
    expect(told.map(({ id, severityFirst, severity }) => [id, severityFirst, severity])).toEqual([
      ['INC0000501', 3, 2],
      ['INC0000502', 1, 1],
      ['INC0000503', 4, 4],
    ]);
  });

  it('is not known where a ServiceNow log does not begin with the first row', async () => {
    const text = readFileSync('test/fixtures/servicenow-csv/audit-log.csv', 'utf8');
    const [header, , ...rest] = text.split('\n');
    const rows = incidentsIn(await readText([header, ...rest].join('\n')));
    const cut = rows.find(({ id, severity }) => id === 'INC0000501' && severity !== 'unknown');
    expect(cut).toMatchObject({ severity: 2 });
    expect(cut).not.toHaveProperty('severityFirst');
  });

  const change = (created: string, from: string, to: string) => ({
    created,
    items: [{ field: 'priority', fieldId: 'priority', fromString: from, toString: to }],
  });
  const jira = async (changelog: unknown) => {
    const [issue] = JSON.parse(
      readFileSync('test/fixtures/jira-rest-issues/service-management-incidents-and-stories.json', 'utf8'),
    ).issues;
    const document = { ...(changelog === undefined ? {} : { expand: 'changelog' }), issues: [{ ...issue, changelog }] };
    return incidentsIn(await readText(JSON.stringify(document)))[0];
  };

  it('is what the first change of a Jira priority took away, whatever the order of changes', async () => {
    // Low at first, then Medium, then today's Highest.
    const histories = [
      change('2026-06-01T12:00:00.000+0200', 'Medium', 'Highest'),
      change('2026-06-01T09:30:00.000+0000', 'Low', 'Medium'),
    ];
    expect(await jira({ total: 2, histories })).toMatchObject({ severity: 1, severityFirst: 4 });
    expect(await jira({ total: 2, histories: histories.toReversed() })).toMatchObject({ severityFirst: 4 });
  });

  it("is today's where a whole Jira history changes no priority", async () => {
    expect(await jira({ total: 0, histories: [] })).toMatchObject({ severity: 1, severityFirst: 1 });
  });

  it('is not known without a Jira history, nor with a part of one', async () => {
    expect(await jira(undefined)).not.toHaveProperty('severityFirst');
    const histories = [change('2026-06-01T12:00:00.000+0200', 'Medium', 'Highest')];
    expect(await jira({ total: 140, histories })).not.toHaveProperty('severityFirst');
  });
});

describe('the neutral file', () => {
  const row: IncidentRow = {
    ...{ kind: 'incident', source: 'servicenow', line: 1, id: 'INC1', severity: 2, severityFirst: 3, type: 'Network' },
    ...{ teams: [], services: [], effort: {} },
  };

  it('carries kind and first severity in columns of its own, there and back', async () => {
    const bundle = toBundle([row]);
    expect(bundle.incidents).toMatchObject([{ severity_first: 'SEV3', incident_type: 'Network' }]);
    const result = await readText(JSON.stringify(bundle));
    expect(result.rows).toEqual([row]);
  });

  it('reads them from CSV, as code or in the words of the tool, and notes what is no severity', async () => {
    const text = [
      'incident_id,title,severity,started_at,severity_first,incident_type,source',
      'A,x,SEV2,2026-03-02T09:00:00Z,SEV4,Security,neutral',
      'B,x,SEV2,2026-03-02T09:00:00Z,4 - Low,,servicenow',
      'C,x,SEV2,2026-03-02T09:00:00Z,purple,,neutral',
    ].join('\n');
    const result = await readText(text);
    expect(incidentsIn(result).map(({ severityFirst, type }) => [severityFirst, type])).toEqual([
      [4, 'Security'],
      [4, undefined],
      [undefined, undefined],
    ]);
    expect(result.report.issues).toMatchObject([
      { code: 'unknown-severity', places: [{ line: 4, column: 'severity_first', value: 'purple' }] },
    ]);
  });
});
