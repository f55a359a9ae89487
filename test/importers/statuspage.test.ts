import { describe, expect, it } from 'vitest';
import { issueCounts, readText } from '../support/check-import.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A Statuspage incident with the few fields that every one has, and those given. */
function incident(fields: Fields): Fields {
  return {
    id: 'a1b2c3',
    name: 'Search is slow',
    status: 'resolved',
    impact: 'minor',
    created_at: '2026-03-02T09:05:00Z',
    shortlink: 'https://stspg.io/x',
    incident_updates: [],
    ...fields,
  };
}

async function firstRow(fields: Fields) {
  const result = await readText(JSON.stringify([incident(fields)]));
  return result.rows[0];
}

/** Updates as `HH:MM status`, on one day. */
function updates(...lines: readonly string[]): Fields {
  return {
    incident_updates: lines.map((line) => {
      const [time, status] = line.split(' ');
      return { status, display_at: `2026-03-02T${time}:00Z` };
    }),
  };
}

describe('a Statuspage incident', () => {
  it.each([
    ['none', 5, 'none'],
    ['minor', 3, 'partial'],
    ['major', 2, 'major'],
    ['critical', 1, 'major'],
  ])('of impact %s has severity %s and customer impact %s', async (impact, severity, customerImpact) => {
    expect(await firstRow({ impact })).toMatchObject({ severity, severityRaw: impact, customerImpact });
  });

  it.each([
    ['its impact', { impact: 'maintenance' }],
    ['its status', { status: 'in_progress' }],
    ['its schedule', { scheduled_for: '2026-04-01T22:00:00Z' }],
    ['its sequence', { status_sequence: ['Scheduled', 'In progress', 'Completed'] }],
  ])('is maintenance by %s and excluded', async (_, fields) => {
    expect(await firstRow(fields)).toMatchObject({ excluded: 'maintenance' });
  });

  it('starts when its start field says so, else when it was created', async () => {
    expect(await firstRow({ started_at: '2026-03-02T09:00:00Z' })).toMatchObject({
      startedAt: Date.parse('2026-03-02T09:00:00Z'),
    });
    expect(await firstRow({})).toMatchObject({ startedAt: Date.parse('2026-03-02T09:05:00Z') });
  });

  it('that came back was calm from the last time that monitoring began', async () => {
    const row = await firstRow(
      updates('09:05 investigating', '09:20 monitoring', '09:40 identified', '10:00 monitoring', '10:10 monitoring'),
    );
    expect(row).toMatchObject({ mitigatedAt: Date.parse('2026-03-02T10:00:00Z') });
  });

  it('that came back and was never calm again has no such time', async () => {
    expect(await firstRow(updates('09:20 monitoring', '09:40 investigating'))).not.toHaveProperty('mitigatedAt');
  });

  it('says nothing about responders, teams, effort or an unpublished review', async () => {
    const row = await firstRow({});
    expect(row).toMatchObject({ teams: [], effort: {} });
    expect(row).not.toHaveProperty('responderCount');
    expect(row).not.toHaveProperty('reviewStatus');
  });
});

describe('the public list of a status page', () => {
  const page = (count: number) => ({
    page: { name: 'Larkspur', url: 'https://status.larkspur.example' },
    incidents: Array.from({ length: count }, (_, at) => incident({ id: `a${at}` })),
  });

  it.each([
    [49, undefined],
    [50, 1],
    [51, undefined],
  ])('of %i incidents: possibly truncated %s times, since it ends at 50', async (count, expected) => {
    const result = await readText(JSON.stringify(page(count)));
    expect(result.report.counts.kept).toBe(count);
    expect(issueCounts(result).get('possibly-truncated')).toBe(expected);
  });
});
