import { describe, expect, it } from 'vitest';
import { detect } from '../../src/importers/detect.ts';
import { readDocument } from '../../src/importers/read/document.ts';
import { IMPORTERS, SIDE_FILES } from '../../src/importers/registry.ts';
import { issueCounts, readText } from '../support/check-import.ts';

type Fields = Readonly<Record<string, unknown>>;

/** An incident of incident.io with the few fields that every one has, and those given. */
function incident(fields: Fields): Fields {
  return {
    id: '01J',
    reference: 'INC-1',
    name: 'Search is slow',
    created_at: '2026-03-02T09:30:00Z',
    incident_status: { category: 'closed' },
    incident_role_assignments: [],
    ...fields,
  };
}

async function firstRow(fields: Fields) {
  const result = await readText(JSON.stringify({ incidents: [incident(fields)] }));
  return result.rows[0];
}

function stamps(times: Readonly<Record<string, string | null>>): Fields {
  return {
    incident_timestamp_values: Object.entries(times).map(([name, time]) => ({
      incident_timestamp: { name },
      value: time === null ? null : { value: time },
    })),
  };
}

function customField(name: string, ...values: readonly Fields[]): Fields {
  return { custom_field_entries: [{ custom_field: { name }, values }] };
}

const option = (value: string) => ({ value_option: { value } });

describe('an incident.io timestamp', () => {
  it.each(['Impact started', 'Impact started at', 'IMPACT STARTED AT', '  impact  start time '])(
    'called "%s" is the start',
    async (name) => {
      expect(await firstRow(stamps({ [name]: '2026-03-02T09:00:00Z' }))).toMatchObject({
        startedAt: Date.parse('2026-03-02T09:00:00Z'),
      });
    },
  );

  it('that is not set leaves the start to the report, and then to the record', async () => {
    const reported = await firstRow(stamps({ 'Impact started': null, 'Reported at': '2026-03-02T09:20:00Z' }));
    expect(reported).toMatchObject({ startedAt: Date.parse('2026-03-02T09:20:00Z') });
    expect(await firstRow({})).toMatchObject({ startedAt: Date.parse('2026-03-02T09:30:00Z') });
  });

  it('of the closing is not used where the fix is known', async () => {
    const row = await firstRow(stamps({ 'Fixed at': '2026-03-02T10:00:00Z', 'Closed at': '2026-03-05T10:00:00Z' }));
    expect(row).toMatchObject({ mitigatedAt: Date.parse('2026-03-02T10:00:00Z') });
    expect(row).not.toHaveProperty('resolvedAt');
  });
});

describe('an incident.io workload', () => {
  it('of 0 minutes was not measured', async () => {
    const row = await firstRow({ workload_minutes_total: 0, workload_minutes_working: 0, workload_minutes_late: 0 });
    expect(row).toMatchObject({ effort: {} });
    expect(row).not.toHaveProperty('offHours');
  });

  it('without its parts says nothing about off-hours', async () => {
    const row = await firstRow({ workload_minutes_total: 90 });
    expect(row).toMatchObject({ effort: { workload: 1.5 } });
    expect(row).not.toHaveProperty('offHours');
  });
});

describe('an incident.io custom field', () => {
  it.each([
    ['Full production outage', 'major'],
    ['Partial production outage', 'partial'],
    ['Non-production outage', 'internal'],
    ['Degraded service/performance', 'partial'],
    ['No customer impact', 'none'],
  ])('Impact = "%s" is a customer impact', async (value, impact) => {
    expect(await firstRow(customField('Impact', option(value)))).toMatchObject({ customerImpact: impact });
  });

  it('with other words leaves the impact unknown', async () => {
    expect(await firstRow(customField('Impact', option('Near miss')))).not.toHaveProperty('customerImpact');
  });

  it.each(['Teams', 'Affected teams', 'Owning team', 'squad'])('"%s" names teams, once each', async (name) => {
    const row = await firstRow(customField(name, option('Payments'), option('Payments'), option('Platform')));
    expect(row).toMatchObject({ teams: ['Payments', 'Platform'] });
  });

  it('with another name is left alone', async () => {
    const row = await firstRow(customField('Team lunch place', option('Canteen')));
    expect(row).toMatchObject({ teams: [], services: [] });
  });
});

describe('incident.io people', () => {
  const somebody = (id: string, name: string) => ({ id, name, email: `${id}@example.com` });

  it('are counted once, however many roles they hold, and not for reporting', async () => {
    const row = await firstRow({
      incident_role_assignments: [
        { role: { role_type: 'lead' }, assignee: somebody('a', 'Quentin Vale') },
        { role: { role_type: 'custom' }, assignee: somebody('a', 'Quentin Vale') },
        { role: { role_type: 'custom' }, assignee: null },
        { role: { role_type: 'reporter' }, assignee: somebody('b', 'Ida Brandt') },
      ],
    });
    expect(row).toMatchObject({ responderCount: 1 });
  });

  it('are named nowhere in the rows', async () => {
    const row = await firstRow({
      name: 'Quentin asked ida@example.com and Ida Brandt; Vera Lund opened this',
      creator: { user: somebody('c', 'Vera Lund') },
      incident_role_assignments: [
        { role: { role_type: 'lead' }, assignee: somebody('a', 'Quentin Vale') },
        { role: { role_type: 'reporter' }, assignee: somebody('b', 'Ida Brandt') },
      ],
    });
    expect(row).toMatchObject({ title: '[person] asked [person] and [person]; [person] opened this' });
    expect(JSON.stringify(row)).not.toMatch(/Quentin|Ida|Vera|example\.com/);
  });
});

describe('an incident.io follow-up', () => {
  it('with a status of a later version is kept, its state unknown and noted', async () => {
    const followUp = (id: string, status: string) => ({ id, incident_id: '01J', title: 'Add an alert', status });
    const list = [followUp('1', 'outstanding'), followUp('2', 'completed'), followUp('3', 'someday')];
    const result = await readText(JSON.stringify({ follow_ups: list }));
    expect(result.rows[2]).toMatchObject({ id: '3', status: 'someday', type: 'incident_followup' });
    expect(result.rows[2]).not.toHaveProperty('statusCategory');
    expect(Object.fromEntries(issueCounts(result))).toEqual({ 'bad-value': 1 });
  });
});

describe('an incident.io list', () => {
  it('of which all pages are there is whole', async () => {
    const pages = [1, 2].map((number) => ({
      incidents: [incident({ reference: `INC-${number}` })],
      pagination_meta: { page_size: 1, total_record_count: 2 },
    }));
    const result = await readText(JSON.stringify(pages));
    expect(result.report.counts.kept).toBe(2);
    expect(issueCounts(result).get('possibly-truncated')).toBeUndefined();
  });
});

describe('lists that look like side tables of incident.io', () => {
  it.each([
    ['with a key of their own', [{ id: '1', name: 'High', rank: 1, colour: 'red' }]],
    ['without a rank or a role', [{ id: '1', name: 'High' }]],
  ])('%s are not taken for one', (_, rows) => {
    const document = readDocument(JSON.stringify(rows));
    if (!document.ok) throw new Error(document.error.code);
    expect(detect(document.value, IMPORTERS, SIDE_FILES)).toMatchObject({ ok: false, error: { code: 'unrecognised' } });
  });
});
