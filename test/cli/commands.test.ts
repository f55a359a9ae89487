import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/cli/analyse-command.ts';
import { convert } from '../../src/cli/convert-command.ts';
import type { Outcome } from '../../src/cli/outcome.ts';

const folder = mkdtempSync(join(tmpdir(), 'dividend-cli-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMANDS = { convert, analyse };

/** Runs a command with these words behind it, in this process. */
function run(command: keyof typeof COMMANDS, ...given: readonly string[]): Promise<Outcome> {
  return COMMANDS[command](given);
}

/** Runs a command as its npm script does. */
function runInShell(command: keyof typeof COMMANDS, ...given: readonly string[]): Promise<Outcome> {
  const words = ['--import', 'tsx', `src/cli/${command}.ts`, ...given];
  return new Promise((resolve) => {
    execFile(process.execPath, words, (problem, out, err) => resolve({ code: Number(problem?.code ?? 0), out, err }));
  });
}

function file(name: string, ...lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

const SPRINTS = file(
  'sprints.csv',
  'sprint_id,sprint_name,team,start_at,end_at,state,committed_points,removed_points,completed_points,completed_committed_points',
  'S1,Sprint 1,Kestrel,2026-03-02,2026-03-15,closed,44,4,33,30',
);
const INCIDENTS = file(
  'incidents.csv',
  'incident_id,title,severity,started_at,acknowledged_at,mitigated_at,resolved_at,team,services,responder_count,kind',
  'INC-1,Slow checkout,SEV3,2026-03-03T10:00:00Z,2026-03-03T10:15:00Z,2026-03-03T12:45:00Z,,,checkout,2,real',
  'INC-1,Slow checkout again,SEV3,2026-03-03T10:00:00Z,2026-03-03T10:15:00Z,2026-03-03T12:45:00Z,,,checkout,2,real',
  'INC-2,Game day,SEV1,2026-03-04T10:00:00Z,,,2026-03-04T12:00:00Z,,checkout,2,drill',
  ',No id,SEV3,2026-03-05T10:00:00Z,,,,,checkout,1,real',
);
const SETTINGS = file(
  'settings.json',
  '{"definition":"all","method":{"overhead_minutes":0},',
  ' "teams":[{"id":"kestrel","name":"Kestrel","zone":"Europe/London","days":[1,2,3,4,5],"from":"09:00","to":"17:00",',
  '           "holidays":["2026-03-06"],"head_count":5}],',
  ' "assign":[{"field":"service","value":"checkout","team":"kestrel"}]}',
);

describe('convert', () => {
  test('tells what became of each row of each file, and gives the rows as one bundle', async () => {
    const { code, out } = await run('convert', INCIDENTS, SPRINTS);
    const { report, bundle } = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.files[0]).toMatchObject({
      name: 'incidents.csv',
      importer: 'neutral-incidents',
      rows_read: 4,
      kept: 1,
      merged: 1,
      excluded: 1,
      skipped: 1,
      imported: { incidents: 1, sprints: 0, work_items: 0, sprint_items: 0 },
      fault: null,
    });
    expect(report.files[0].issues).toMatchObject({ 'duplicate-key': 1, excluded: 1, 'missing-id': 1 });
    expect(bundle).toMatchObject({
      schema: 'incident-sprint-bundle/1',
      work_items: [],
      sprint_items: [],
      responders: [],
    });
    expect(bundle.sprints).toMatchObject([{ sprint_id: 'S1', committed_points: 44 }]);
    expect(bundle.incidents.map((one: { title: string }) => one.title)).toEqual(['Slow checkout again', 'Game day']);
  });

  test('reads times without a zone in the zone that is given, else in UTC, and says so', async () => {
    const path = file('local.csv', 'incident_id,severity,started_at,team', 'INC-1,SEV1,2026-07-01 10:00,Kestrel');
    const started = async (...options: readonly string[]) => {
      const { report, bundle } = JSON.parse((await run('convert', ...options, path)).out);
      expect(report.files[0].issues['zone-assumed']).toBe(1);
      return Date.parse(bundle.incidents[0].started_at);
    };
    // In July Berlin is two hours ahead of UTC.
    expect(await started()).toBe(Date.parse('2026-07-01T10:00Z'));
    expect(await started('--time-zone', 'Europe/Berlin')).toBe(Date.parse('2026-07-01T08:00Z'));
  });

  test('reports a file that cannot be read beside those that can', async () => {
    const page = file('login.html', '<!doctype html><title>Sign in</title>');
    const { code, out, err } = await run('convert', page, SPRINTS);
    const { files } = JSON.parse(out).report;
    expect(code).toBe(0);
    expect(err).toBe(
      'login.html could not be read: it is a web page, often the login page of the tool. Sign in, and export again.\n',
    );
    expect(files[0]).toMatchObject({ name: 'login.html', importer: null, rows_read: 0, fault: { code: 'html' } });
    expect(files[1]).toMatchObject({ name: 'sprints.csv', kept: 1, fault: null });
  });

  test('ends with 1 when no file could be read, and says of each why and what to do', async () => {
    const { code, err } = await run('convert', file('empty.csv'), join(folder, 'not-there.csv'));
    expect(code).toBe(1);
    const [first, second, ...rest] = err.split('\n');
    expect(first).toBe('empty.csv could not be read: it is empty. Export it again.');
    expect(second).toMatch(
      /^not-there\.csv could not be read: ENOENT.*\. Check that the file is there and may be read\.$/,
    );
    expect(rest).toEqual(['No file could be read.', '']);
  });

  test.each([[[]], [['-']], [['--colour', 'x.csv']], [['--time-zone', 'Mars/Olympus', 'x.csv']]])(
    'shows its usage and ends with 2 when called with %j',
    async (words) => {
      const { code, out, err } = await run('convert', ...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('Usage: npm run -s convert');
    },
  );
});

describe('convert of tables that nobody knows', () => {
  const OUTAGES = file(
    'outages-2026.csv',
    'Outage no;Began;Created on;Gravity;Lasted;People involved;Squad;Region',
    'X-1;03/06/2026 10:00;03/06/2026 10:05;SEV1;120;3;Kestrel;eu',
    'X-2;09/06/2026 14:00;09/06/2026 14:02;SEV2;90;2;Kestrel;us',
    ';12/06/2026 09:00;12/06/2026 09:01;SEV3;60;1;Kestrel;us',
  );

  test('reports them as unrecognised unless a guess is accepted', async () => {
    const { code, err } = await run('convert', OUTAGES);
    expect(code).toBe(1);
    expect(err).toMatch(/^outages-2026\.csv could not be read: .*--accept-mapping.*\.\nNo file could be read\.\n$/);
  });

  test('takes the guess with --accept-mapping, and prints what was guessed, left open and assumed', async () => {
    const { code, out, err } = await run('convert', '--accept-mapping', OUTAGES, SPRINTS);
    const [read, known] = JSON.parse(out).report.files;
    expect(code).toBe(0);
    expect(read).toMatchObject({ importer: 'generic', rows_read: 3, kept: 2, skipped: 1, fault: null });
    // Day and month are not told by any date, and are not guessed.
    expect(read.issues).toEqual({ 'date-order-unknown': 2, 'missing-id': 1 });
    expect(read.mapping).toMatchObject({ kind: 'incidents', source: 'outages', units: { duration: 'minutes' } });
    expect(known).not.toHaveProperty('mapping');
    expect(err.split('\n')).toEqual([
      'outages-2026.csv was read as incidents by a guess. Look at it before you trust the numbers:',
      '  id: "Outage no" (the name is alike)',
      '  severity: "Gravity" (the name says so)',
      '  startedAt: "Began" (the name says so)',
      '  duration: "Lasted" (the name says so)',
      '  team: "Squad" (the name says so)',
      '  responderCount: "People involved" (the name says so)',
      '  not used: "Created on", "Region"',
      '  left open: startedAt could be "Began" or "Created on"; "Began" was taken.',
      '  left open: day and month in "Began" (03/06/2026 10:00, 09/06/2026 14:00, 12/06/2026 09:00); such dates are not known without "dateOrder": "dmy" or "mdy" in the mapping.',
      // 60, 90 and 120: the middle one is 90.
      '  left open: the unit of "Lasted" (middle value 90); minutes were assumed.',
      '  To correct it, save report.files[0].mapping as a file, change it, and give it with --mapping FILE.',
      '',
    ]);
  });

  test('reads those with its columns by the mapping of --mapping, such as a corrected guess', async () => {
    const guess = JSON.parse((await run('convert', '--accept-mapping', OUTAGES)).out).report.files[0].mapping;
    const mapping = file('mapping.json', JSON.stringify({ ...guess, name: 'Outages', dateOrder: 'dmy' }));
    const { out, err } = await run('convert', '--mapping', mapping, OUTAGES, SPRINTS);
    const { report, bundle } = JSON.parse(out);
    expect(err).toBe('');
    expect(report.files.map((one: { importer: string }) => one.importer)).toEqual(['generic', 'neutral-sprints']);
    // 3 June at 10:00 in UTC, the zone where none is given, and two hours.
    expect(bundle.incidents[0]).toMatchObject({
      incident_id: 'X-1',
      severity: 'SEV1',
      started_at: '2026-06-03T10:00:00Z',
      resolved_at: '2026-06-03T12:00:00Z',
      responder_count: 3,
      source: 'outages',
    });
  });

  test('reads a table by the mapping that is given even where an importer knows it', async () => {
    const signature =
      'incident_id\ttitle\tseverity\tstarted_at\tacknowledged_at\tmitigated_at\tresolved_at\tteam\tservices\tresponder_count\tkind';
    const mapping = {
      id: 'm',
      name: 'Titles',
      signature,
      kind: 'work-items',
      columns: { id: 0, title: 1 },
      source: 'x',
    };
    const { out } = await run('convert', '--mapping', file('titles.json', JSON.stringify(mapping)), INCIDENTS);
    const { report, bundle } = JSON.parse(out);
    expect(report.files[0]).toMatchObject({ importer: 'generic', imported: { incidents: 0, work_items: 2 } });
    expect(bundle.work_items).toHaveLength(2);
  });

  test('says where a mapping is for none of the files', async () => {
    const mapping = { id: 'm', name: 'Other', signature: 'a\tb', kind: 'sprints', columns: { id: 0 }, source: 'x' };
    const { code, err } = await run('convert', '--mapping', file('other.json', JSON.stringify(mapping)), SPRINTS);
    expect([code, err]).toEqual([0, 'No file has the columns of the mapping "Other".\n']);
  });

  test('ends with 1 and a sentence about a mapping file that is not one', async () => {
    const { code, out, err } = await run('convert', '--mapping', file('bad.json', '{"id":"m"}'), OUTAGES);
    expect([code, out, err]).toEqual([1, '', 'The mapping file lacks a key: name.\n']);
  });
});

describe('analyse', () => {
  test('prints the numbers of each sprint by the settings', async () => {
    const { code, out } = await run('analyse', '--settings', SETTINGS, INCIDENTS, SPRINTS);
    const analysis = JSON.parse(out);
    expect(code).toBe(0);
    expect(analysis).toMatchObject({ as_of: '2026-03-16T00:00:00Z', method: '1', definition: 'all' });
    // The service gives the incident to Kestrel. 10:15 to 12:45 with 2 people is 5 hours, duration evidence (D).
    // 10 weekdays less one holiday, 8 hours, 5 people: 360. Load 5 / 360.
    // 44 planned, 30 of them done, 4 removed: 10 not finished, 14 short; 33 done in all: 3 of them were added.
    expect(analysis.teams).toMatchObject([
      {
        id: 'kestrel',
        sprints: [
          {
            id: 'S1',
            start: '2026-03-02T00:00:00Z',
            end: '2026-03-16T00:00:00Z',
            capacity_hours: 360,
            hours_on: 5,
            hours_off: 0,
            hours_by_grade: { D: 5 },
            plan_evidence: 'P1',
            committed: 44,
            completed_of_committed: 30,
            removed: 4,
            not_finished: 10,
            shortfall: 14,
            added_completed: 3,
          },
        ],
        gap: { hours_on: 0, hours_off: 0 },
        not_placed: { hours: 0, incidents: 0 },
      },
    ]);
    expect(analysis.teams[0].sprints[0].load).toBeCloseTo(5 / 360, 12);
  });

  test('gives unknown numbers as null, with the reason as a flag', async () => {
    const [sprint] = JSON.parse((await run('analyse', SPRINTS)).out).teams[0].sprints;
    expect(sprint).toMatchObject({ capacity_hours: null, load: null, displaced: null });
    expect(sprint.flags).toContain('no-head-count');
  });

  test('tells how the hours are known, what spilled over, and what was taken beyond the reserve', async () => {
    const settings = file('reserve.json', '{"teams":[{"id":"kestrel","zone":"UTC","head_count":5,"reserve":0.25}]}');
    const incidents = file(
      'own.csv',
      'incident_id,severity,started_at,mitigated_at,team,responder_count',
      'INC-1,SEV3,2026-03-03T10:00:00Z,2026-03-03T12:30:00Z,Kestrel,2',
      'INC-2,SEV1,2026-03-04T16:00:00Z,2026-03-04T18:00:00Z,Kestrel,1',
    );
    const [team] = JSON.parse((await run('analyse', '--settings', settings, incidents, SPRINTS)).out).teams;
    // 2.5 hours of two, and 1 of the 2 hours by day. The plan alone tells the pace: 44 / 400 = 0.11; x 6 = 0.66.
    expect(team.sprints[0]).toMatchObject({
      hours_on: 6,
      hours_off: 1,
      incidents: 2,
      incidents_by_grade: { D: 2 },
      edited_incidents: 0,
      spilled_over: null,
      reserve: 0.25,
    });
    expect(team.sprints[0].above_reserve).toBeCloseTo(0.41, 9);
    expect(team.total).toMatchObject({ incidents: 2, incidents_by_grade: { D: 2 }, edited_incidents: 0 });
    expect(team.sprints[0].flags).not.toContain('small-team');
    expect(team.sprints[0]).not.toHaveProperty('overhead_hours');
    expect(team.sprints[0]).not.toHaveProperty('lieu_hours');
    expect(team.gap).toEqual({ hours: 0, hours_on: 0, hours_off: 0 });
  });

  test('takes the coefficients and the definition of the settings', async () => {
    const settings = file(
      'severe.json',
      '{"definition":"severe","method":{"overhead_minutes":15,"lieu_share":0.5},',
      ' "teams":[{"id":"kestrel","zone":"UTC","head_count":5}]}',
    );
    const incidents = file(
      'severe.csv',
      'incident_id,severity,started_at,mitigated_at,team,responder_count',
      'INC-1,SEV3,2026-03-03T10:00:00Z,2026-03-03T12:30:00Z,Kestrel,2',
      'INC-2,SEV1,2026-03-04T16:00:00Z,2026-03-04T18:00:00Z,Kestrel,1',
    );
    const analysis = JSON.parse((await run('analyse', '--settings', settings, incidents, SPRINTS)).out);
    expect(analysis.definition).toBe('severe');
    // INC-2 alone: 1 hour by day and 15 minutes for its one block, 1 hour after; half of that in lieu.
    expect(analysis.teams[0].sprints[0]).toMatchObject({
      hours_on: 1.25,
      hours_off: 1,
      overhead_hours: 0.25,
      lieu_hours: 0.5,
      incidents: 1,
    });
  });

  test('does not split the hours of one or two people by day and night', async () => {
    const settings = file(
      'two.json',
      '{"method":{"lieu_share":1},"teams":[{"id":"kestrel","zone":"UTC","head_count":2}]}',
    );
    const incidents = file(
      'two.csv',
      'incident_id,severity,started_at,mitigated_at,team,responder_count',
      'INC-1,SEV1,2026-03-04T16:00:00Z,2026-03-04T18:00:00Z,Kestrel,1',
      'INC-2,SEV1,2026-06-02T16:00:00Z,2026-06-02T19:00:00Z,Kestrel,1',
    );
    const [team] = JSON.parse((await run('analyse', '--settings', settings, incidents, SPRINTS)).out).teams;
    expect(team.sprints[0]).toMatchObject({ hours_on: 1, hours_off: null, lieu_hours: null });
    expect(team.sprints[0].flags).toContain('small-team');
    expect(team.total).toMatchObject({ hours_on: 1, hours_off: null });
    expect(team.gap).toEqual({ hours: 3, hours_on: null, hours_off: null });
  });

  test('has the same fingerprint whatever the order of the files, and however often one is given', async () => {
    const print = async (...paths: readonly string[]) => JSON.parse((await run('analyse', ...paths)).out).fingerprint;
    const one = await print(INCIDENTS, SPRINTS);
    expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(await print(SPRINTS, INCIDENTS, SPRINTS)).toBe(one);
    expect(await print(SPRINTS)).not.toBe(one);
  });

  test('gives the same numbers for the bundle that convert makes', async () => {
    const { bundle } = JSON.parse((await run('convert', INCIDENTS, SPRINTS)).out);
    const path = file('bundle.json', JSON.stringify(bundle));
    const numbers = async (...paths: readonly string[]) => {
      const { fingerprint: _fingerprint, ...rest } = JSON.parse(
        (await run('analyse', '--settings', SETTINGS, ...paths)).out,
      );
      return rest;
    };
    expect(await numbers(path)).toEqual(await numbers(INCIDENTS, SPRINTS));
  });

  test('goes by the severities and the untouched records of the settings', async () => {
    const alerts = file(
      'alerts.csv',
      'incident_id,severity,severity_raw,started_at,mitigated_at,team,services,auto_resolved,source',
      'INC-7,SEV3,Highest,2026-03-04T10:00:00Z,2026-03-04T11:00:00Z,Kestrel,search,,jira',
      'INC-8,SEV4,Low,2026-03-06T10:00:00Z,2026-03-06T10:05:00Z,Kestrel,search,true,jira',
    );
    const settings = file(
      'severity-settings.json',
      '{"severities":[{"source":"jira","raw":"highest","severity":"SEV1"}],"count_untouched":true}',
    );
    const of = async (...options: readonly string[]) => {
      const { teams, untouched_incidents } = JSON.parse((await run('analyse', ...options, alerts, SPRINTS)).out);
      const { hours_on, incidents } = teams[0].sprints[0];
      return { untouched_incidents, hours_on, incidents };
    };
    // One hour with the one person that SEV3 has by default, then with the three of SEV1. The alert is counted, with no hours.
    expect(await of()).toEqual({ untouched_incidents: 1, hours_on: 1, incidents: 1 });
    expect(await of('--settings', settings)).toEqual({ untouched_incidents: 1, hours_on: 3, incidents: 2 });
  });

  test('ends with 1 and a sentence about the settings file, and computes nothing', async () => {
    const path = file('bad-settings.json', '{"teams":[{"id":"kestrel","head_cuont":5}]}');
    const { code, out, err } = await run('analyse', '--settings', path, SPRINTS);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('The settings file has a key that is not known: teams.0.head_cuont.\n');
  });
});

describe('a command in a shell', () => {
  test.each(['convert', 'analyse'] as const)('%s prints its answer alone, and ends with 0', async (command) => {
    const { code, out, err } = await runInShell(command, INCIDENTS, SPRINTS);
    const inProcess = await run(command, INCIDENTS, SPRINTS);
    const [answer, expected] = [JSON.parse(out), JSON.parse(inProcess.out)];
    expect([code, err]).toEqual([0, '']);
    expect(answer.report ?? answer.teams).toEqual(expected.report ?? expected.teams);
  });

  test.each(['convert', 'analyse'] as const)('%s ends with 1 where no file could be read', async (command) => {
    const { code, err } = await runInShell(command, join(folder, 'not-there.csv'));
    expect(code).toBe(1);
    expect(err).toMatch(/^not-there\.csv could not be read: .*\nNo file could be read\.\n$/);
  });
});
