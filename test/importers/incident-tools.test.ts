import { describe, expect, it } from 'vitest';
import { toBundle } from '../../src/importers/neutral/neutral-export.ts';
import { assertIntegrity } from '../support/assert-integrity.ts';
import { readText } from '../support/check-import.ts';
import { findFixtures } from '../support/fixtures.ts';

const TOOLS = [
  'betterstack',
  'datadog-incidents',
  'google-cloud-status',
  'grafana-incident',
  'grafana-oncall',
  'opsgenie-alerts',
  'opsgenie-incidents',
  'pagerduty-rest',
  'splunk-oncall',
];
const ODD: readonly unknown[] = [null, '', ' ', 'odd', -1, 1e300, 0.5, true, [], [null, '', 7, {}], {}, { id: '' }];

/** The document with each value in turn replaced by something odd, down to its seventh level. */
function* oddVariants(text: string): Iterable<string> {
  const paths = pathsOf(JSON.parse(text), 7);
  for (const [index, path] of paths.entries()) {
    const root: unknown = JSON.parse(text);
    const last = path.at(-1);
    const holder = path.slice(0, -1).reduce<unknown>((at, key) => (isHolder(at) ? at[key] : undefined), root);
    if (!isHolder(holder) || last === undefined) continue;
    holder[last] = ODD[index % ODD.length];
    yield JSON.stringify(root);
  }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function pathsOf(value: unknown, depth: number): readonly (readonly string[])[] {
  if (!isHolder(value) || depth === 0) return [];
  return Object.keys(value).flatMap((key) => [[key], ...pathsOf(value[key], depth - 1).map((path) => [key, ...path])]);
}

describe.each(findFixtures(TOOLS).filter(({ name }) => name.endsWith('.json')))('$name', (fixture) => {
  it('is read without an exception, and counted, whichever value is odd', async () => {
    const text = new TextDecoder().decode(fixture.bytes);
    for (const variant of oddVariants(text)) {
      const result = await readText(variant);
      assertIntegrity(result, Math.max(10, result.report.counts.rowsRead));
      expect(() => toBundle(result.rows)).not.toThrow();
    }
  });
});

/** One resolved Splunk On-Call incident with the given course. */
function splunkIncident(transitions: readonly unknown[]): string {
  const incident = { incidentNumber: '1', currentPhase: 'RESOLVED', startTime: '2026-01-01T00:00:00Z' };
  return JSON.stringify({ incidents: [{ ...incident, pagedUsers: ['anna1', 'bert2'], transitions }], total: 1 });
}

const RESOLVED_BY_ALERT = { name: 'RESOLVED', at: '2026-01-01T01:00:00Z', alertId: 'a1', by: 'monitor' };

describe('an incident that resolved itself', () => {
  it('has no responders where people were only paged', async () => {
    const { rows } = await readText(splunkIncident([RESOLVED_BY_ALERT]));
    expect(rows[0]).toMatchObject({ autoResolved: true });
    expect(rows[0]).not.toHaveProperty('responderCount');
  });

  it('has responders where somebody acknowledged it first', async () => {
    const acknowledged = { name: 'acknowledged', at: '2026-01-01T00:10:00Z', by: 'cleo3', manually: true };
    const { rows } = await readText(splunkIncident([acknowledged, RESOLVED_BY_ALERT]));
    // anna1 and bert2 were paged, cleo3 acknowledged.
    expect(rows[0]).toMatchObject({ autoResolved: true, responderCount: 3 });
  });
});

/** One resolved PagerDuty incident whose status was last changed by the given agent. */
function pagerDutyIncident(agent: unknown): string {
  const incident = { id: 'Q1', type: 'incident', incident_number: 1, service: { summary: 'API' }, status: 'resolved' };
  const times = { created_at: '2026-01-01T00:00:00Z', last_status_change_at: '2026-01-01T00:30:00Z' };
  return JSON.stringify({ incident: { ...incident, ...times, last_status_change_by: agent } });
}

describe('a resolved PagerDuty incident', () => {
  it.each([
    ['user_reference', false],
    ['service_reference', true],
    ['generic_events_api_inbound_integration_reference', true],
    ['bot_user_reference', undefined],
  ])('last changed by a %s has autoResolved %s', async (type, expected) => {
    const { rows } = await readText(pagerDutyIncident({ id: 'P1', type, summary: 'Somebody' }));
    const [row] = rows;
    expect(row?.kind === 'incident' ? row.autoResolved : 'no incident').toBe(expected);
  });
});
