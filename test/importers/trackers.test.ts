import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/domain/rows.ts';
import { foldedRows } from '../../src/engine/folded-rows.ts';
import {
  isFollowUpLabel,
  isIncidentLabel,
  severityOfLabels,
  teamsOfLabels,
  typeOfLabels,
} from '../../src/importers/label-words.ts';
import { clearMentions } from '../../src/importers/mentions.ts';
import { placeOfAddress, referencesIn } from '../../src/importers/tools/github/github-address.ts';
import { issueCounts, readText } from '../support/check-import.ts';

describe('labels', () => {
  it.each(['incident', 'Outage', 'sev1', 'SEV-2', 'sev:3', 'type: incident', 'Type/Incident'])(
    'mark an incident as %s',
    (label) => {
      expect(isIncidentLabel(label)).toBe(true);
    },
  );

  it.each(['incident-followup', 'post incident', 'several', 'prevent-incident', 'incidents-tooling'])(
    'mark no incident as %s',
    (label) => {
      expect(isIncidentLabel(label)).toBe(false);
    },
  );

  it.each(['incident-followup', 'Postmortem action', 'post-mortem-action-items', 'incident follow-up'])(
    'mark a follow-up as %s',
    (label) => {
      expect(isFollowUpLabel(label)).toBe(true);
    },
  );

  it('give the severity by the surest label, whatever the order', () => {
    expect(severityOfLabels('github', ['P4', 'major', 'sev1'])).toEqual({ severity: 1, severityRaw: 'sev1' });
    expect(severityOfLabels('github', ['critical', 'priority/low'])).toEqual({
      severity: 4,
      severityRaw: 'priority/low',
    });
    expect(severityOfLabels('github', ['several', 'low hanging fruit'])).toEqual({ severity: 'unknown' });
  });

  it('give type and teams with their scope or without', () => {
    expect(typeOfLabels(['area/ui', 'type::bug'])).toBe('bug');
    expect(typeOfLabels(['documentation'])).toBeUndefined();
    expect(teamsOfLabels(['team: payments', 'squad/Core', 'team: payments', 'teamwork'])).toEqual(['payments', 'Core']);
  });
});

describe('addresses of GitHub issues', () => {
  it('give host, repository and id, also on a server of one’s own', () => {
    expect(placeOfAddress('https://git.acme.example/a/b.js/issues/12')).toEqual({
      site: 'git.acme.example',
      repository: 'a/b.js',
      id: 'a/b.js#12',
      isPullRequest: false,
    });
    expect(placeOfAddress('https://github.com/a/b/pull/3')?.isPullRequest).toBe(true);
    expect(placeOfAddress('https://github.com/a/b/milestone/3')).toBeUndefined();
    expect(placeOfAddress('not an address')).toBeUndefined();
  });

  it('are found in a text, short or whole, and not inside words', () => {
    const text = 'See #4, a/c#5 and https://github.com/a/d/issues/6; not x#7, &#8; or #nine.';
    expect(referencesIn(text, 'a/b')).toEqual(['a/b#4', 'a/c#5', 'a/d#6']);
  });
});

describe('long texts', () => {
  it('are looked through in a time that grows with their length, whatever they hold', async () => {
    const odd = ['a', '[', ' ', '\n', '- [ ] ', '#', '/', '@'].map((sign) => sign.repeat(60_000));
    const issues = odd.map((body, at) => ({
      number: at,
      url: `https://github.com/a/b/issues/${at}`,
      title: body.slice(0, 2000),
      body,
      labels: [{ name: at % 2 === 0 ? 'incident' : 'bug' }],
      state: 'OPEN',
      createdAt: '2026-10-01T08:00:00Z',
    }));
    const { report } = await readText(JSON.stringify([...issues, ...issues]));
    expect(report.counts).toMatchObject({ rowsRead: 16, kept: 8, merged: 8 });
  }, 5000);
});

describe('mentions in titles', () => {
  it('are cleared, packages and addresses of mail are not touched', () => {
    expect(clearMentions('Ask @jlaine-2, then (@bo)')).toBe('Ask [person], then ([person])');
    expect(clearMentions('Upgrade @angular/core')).toBe('Upgrade @angular/core');
    expect(clearMentions('mail to x@example.com')).toBe('mail to x@example.com');
  });
});

const LINEAR = 'ID,Team,Title,Status,Estimate,Cycle Number,Created,Started,Completed,Canceled';

describe('a Linear CSV', () => {
  it.each([250, 2000])(
    'of exactly %i rows is said to be cut off, since that is a row limit of Linear',
    async (count) => {
      const rows = Array.from({ length: count }, (_, at) => `A-${at},A,T,Todo,1,,2026-10-01T08:00:00.000Z,,,`);
      expect(issueCounts(await readText([LINEAR, ...rows].join('\n'))).get('possibly-truncated')).toBe(1);
      expect(issueCounts(await readText([LINEAR, ...rows.slice(1)].join('\n'))).has('possibly-truncated')).toBe(false);
    },
  );
});

describe('files of one tool', () => {
  it('complete one another: the issue list knows when, the project knows the sprint and its points', async () => {
    const list = JSON.stringify([
      {
        number: 44,
        url: 'https://github.com/a/b/issues/44',
        state: 'CLOSED',
        stateReason: 'COMPLETED',
        labels: [],
        createdAt: '2026-10-01T08:00:00Z',
        closedAt: '2026-10-16T12:00:00Z',
      },
    ]);
    const project = JSON.stringify({
      items: [
        {
          id: 'PVTI_1',
          content: { type: 'Issue', title: 'T', number: 44, url: 'https://github.com/a/b/issues/44' },
          status: 'Done',
          sprint: { title: 'Sprint 21', startDate: '2026-10-12', duration: 14 },
          estimate: 5,
        },
      ],
    });
    const items = ofKind(await fold(list, project), 'work-item');
    expect(items).toMatchObject([
      { id: 'a/b#44', points: 5, sprintIds: ['Sprint 21'], completedAt: Date.parse('2026-10-16T12:00:00Z') },
    ]);
  });

  it('join by iteration path: the iterations of Azure Boards date the sprints of a query', async () => {
    const query = 'ID,Work Item Type,Title,State,Iteration Path\n1,Bug,T,Active,P\\PI 1\\Sprint 2';
    const iterations = JSON.stringify({
      value: [
        {
          id: 'guid',
          name: 'Sprint 2',
          path: 'P\\PI 1\\Sprint 2',
          attributes: {
            startDate: '2026-10-12T00:00:00Z',
            finishDate: '2026-10-23T00:00:00Z',
            timeFrame: 'past',
          },
          url: 'https://dev.azure.com/acme/x/y/_apis/work/teamsettings/iterations/guid',
        },
      ],
    });
    const sprints = ofKind(await fold(query, iterations), 'sprint');
    expect(sprints).toMatchObject([
      { id: 'P\\PI 1\\Sprint 2', startAt: '2026-10-12', endAt: '2026-10-23', planEvidence: 'P4' },
    ]);
  });

  it('join by name: a GitLab CSV names the milestone that the API dates', async () => {
    const csv =
      'IID,Title,URL,State,Milestone,Created At (UTC),Closed At (UTC)\n7,T,https://gitlab.com/a/b/-/issues/7,Open,October,2026-10-01 08:00:00,';
    const api = JSON.stringify([
      {
        iid: 8,
        web_url: 'https://gitlab.com/a/b/-/issues/8',
        state: 'opened',
        time_stats: { time_estimate: 0 },
        milestone: { id: 3, title: 'October', start_date: '2026-10-05', due_date: '2026-10-30' },
      },
    ]);
    const sprints = ofKind(await fold(csv, api), 'sprint');
    expect(sprints).toMatchObject([{ id: 'milestone-3', name: 'October', startAt: '2026-10-05', endAt: '2026-10-30' }]);
  });
});

async function fold(...texts: readonly string[]): Promise<readonly Row[]> {
  const reads = await Promise.all(texts.map((text) => readText(text)));
  return foldedRows(
    reads.map(({ rows, report }, at) => {
      const id = `import-${at}`;
      return { id, hash: id, importer: report.importer ?? '', titlesLeftOut: false, rows };
    }),
  );
}

function ofKind(rows: readonly Row[], kind: Row['kind']): readonly Row[] {
  return rows.filter((row) => row.kind === kind);
}
