import { describe, expect, it } from 'vitest';
import { NEVER_CHANGED } from '../../src/domain/backup.ts';
import { NO_SETTINGS } from '../../src/domain/settings.ts';
import { epochMs } from '../../src/domain/units.ts';
import { createBackupReader, toBackupLines } from '../../src/importers/backup/backup-payload.ts';
import { suggestMapping } from '../../src/importers/mapping/mapping-guess.ts';
import { openDocument } from '../../src/importers/open-file.ts';
import { readFile } from '../../src/importers/read-file.ts';
import { IMPORTERS } from '../../src/importers/registry.ts';
import { rejectedRows } from '../../src/importers/rejected-rows.ts';
import { readText } from '../support/check-import.ts';

const ADDRESS = 'jane.doe@acme.example';

const INCIDENT = {
  kind: 'incident',
  source: 'neutral',
  line: 2,
  id: 'INC-1',
  severity: 2,
  teams: ['Kestrel'],
  services: [],
  effort: {},
} as const;

const COUNTS = { rowsRead: 1, kept: 1, merged: 0, excluded: 0, skipped: 0 };
const BATCH = {
  id: 'a'.repeat(64),
  fileName: 'incidents.csv',
  fileHash: 'hash',
  fileBytes: 10,
  importer: 'neutral-incidents',
  counts: COUNTS,
  brought: { incidents: 1, sprints: 0, workItems: 0, sprintItems: 0, responders: 0 },
  issues: [],
  importedAt: epochMs(1),
  titlesLeftOut: false,
  isSample: false,
};

const EMPTY_BACKUP = {
  settings: { changedAt: NEVER_CHANGED, value: NO_SETTINGS },
  decisions: [],
  mappings: [],
  retrospectives: [],
};

describe('the rows of a file', () => {
  it('of which several had the name of somebody for an id are counted as the one that they are now', async () => {
    const { report, rows } = await readText(
      [
        'sprint_id,item_key,scope,source',
        `${ADDRESS},PAY-1,committed,jira`,
        'li.wu@acme.example,PAY-1,committed,jira',
        '12,PAY-1,committed,jira',
      ].join('\n'),
    );
    expect(rows.map((row) => row.kind === 'sprint-item' && row.sprintId)).toEqual(['[person]', '[person]', '12']);
    expect(report.counts).toMatchObject({ rowsRead: 3, kept: 2, merged: 1 });
    expect(report.brought.sprintItems).toBe(2);
    expect(report.issues.map(({ code }) => code)).toContain('duplicate-key');
  });

  it('add up the hours of groups that are somebody, and name each list once', async () => {
    const { rows } = await readText(
      JSON.stringify({
        schema: 'incident-sprint-bundle/1',
        incidents: [
          {
            incident_id: 'INC-1',
            severity: 'SEV2',
            started_at: '2026-06-01T10:00:00Z',
            team: [ADDRESS, 'li.wu@acme.example', 'Kestrel'],
            responder_minutes_by_team: [`${ADDRESS}=60`, 'li.wu@acme.example=30', 'Kestrel=120'],
            review_url: `https://wiki.example/${ADDRESS}/review`,
          },
        ],
      }),
    );
    // 60 and 30 minutes are 1.5 hours.
    expect(rows).toMatchObject([
      {
        teams: ['[person]', 'Kestrel'],
        effortByTeam: { '[person]': 1.5, Kestrel: 2 },
        reviewUrl: 'https://wiki.example/',
      },
    ]);
  });
});

describe('what the column mapper shows and reads', () => {
  const text = [
    'Ref;Began;Gravity;Squad;Reported by;On-call;What happened;Jane Doe',
    `X-1;2026-06-03 10:00;SEV1;Jane Doe;Jane Doe;jdoe;Jane Doe saw it first;1`,
    `X-2;2026-06-09 14:00;SEV2;Kestrel;Li Wu;liwu;mail to ${ADDRESS};2`,
    `;2026-06-12 09:00;Li Wu;Kestrel;Li Wu;liwu;Doe is out;3`,
  ].join('\n');
  const file = { name: 'outages.csv', text };

  it('names nobody in samples, rows, issues and rows that were not kept', async () => {
    const document = openDocument(file, IMPORTERS, {});
    if (!document.ok || document.value.shape !== 'table') throw new Error('no table');
    const draft = suggestMapping(document.value, { id: 'm', name: 'Outages', source: 'outages' });
    const choice = { zone: 'UTC', mapping: draft.mapping };
    const result = await readFile(file, IMPORTERS, choice, () => 'key');
    const rejected = rejectedRows(file, IMPORTERS, choice, () => 'key');
    expect(draft.columns.find(({ header }) => header === 'Reported by')?.samples).toEqual(['[person]']);
    expect(draft.columns.find(({ header }) => header === 'Squad')?.samples).toEqual(['[person]', 'Kestrel']);
    expect(result.rows).toMatchObject([{ teams: ['[person]'] }, { teams: ['Kestrel'] }]);
    expect(rejected).toContain('Kestrel');
    const { signature: _signature, mapping: _mapping, ...shown } = result;
    expect(JSON.stringify([draft.columns, shown, rejected])).not.toMatch(/jane doe|li wu|acme\.example|liwu|jdoe/i);
  });
});

describe('a backup', () => {
  it('that was altered to hold the address of somebody brings none', () => {
    const lines = [...toBackupLines({ ...EMPTY_BACKUP, imports: [{ batch: BATCH, rows: [INCIDENT] }] })];
    const reader = createBackupReader();
    for (const line of lines) expect(reader.take(line.replaceAll('Kestrel', ADDRESS))).toMatchObject({ ok: true });
    const whole = reader.end();
    expect(whole).toMatchObject({ ok: true, value: { imports: [{ rows: [{ teams: ['[person]'] }] }] } });
  });
});
