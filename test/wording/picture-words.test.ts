import { describe, expect, it } from 'vitest';
import { epochMs } from '../../src/domain/index.ts';
import {
  fingerprintCode,
  type PictureMeta,
  pictureFooter,
  pictureStamp,
  pictureSubtitle,
  pictureTitle,
} from '../../src/wording/picture-words.ts';
import { KESTREL_DRAFTS, kestrel, sampleTeam } from '../support/analysis-samples.ts';

const META: PictureMeta = {
  version: '1.0.0',
  madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
  fingerprint: '7f3a91c2deadbeef',
  definition: 'all records',
  files: [
    { name: 'pagerduty-q3.json', rowsUsed: 35, rowsSkipped: 3 },
    { name: 'jira-sprints.json', rowsUsed: 200, rowsSkipped: 0 },
  ],
  changedSettings: [],
};

describe('the picture’s title', () => {
  it('is the takeaway, hedged, with the largest part only where its low end is above all other values', () => {
    // Sprint 42: 4.6 [3.9, 6]; the next is Sprint 38 with 3.
    expect(pictureTitle(kestrel())).toBe(
      'Incidents took time for about 16 story points in 6 sprints, the largest part in Sprint 42',
    );
    const close = KESTREL_DRAFTS.map((draft) =>
      draft.name === 'Sprint 42' ? { ...draft, displaced: [4.6, 2.9, 6] as const } : draft,
    );
    expect(pictureTitle(sampleTeam(close))).toBe('Incidents took time for about 16 story points in 6 sprints');
  });

  it('gives hours and their share where points are not known', () => {
    const drafts = KESTREL_DRAFTS.map(({ displaced: _, ...draft }) => draft);
    // 146 of 6 x 400 hours are 6.08 %.
    expect(pictureTitle(sampleTeam(drafts))).toBe('Incidents took 146 hours in 6 sprints, 6.1 % of working time');
  });

  it('says that nothing is recorded', () => {
    const drafts = KESTREL_DRAFTS.map((draft) => ({ ...draft, hoursOn: 0, incidents: 0 }));
    expect(pictureTitle(sampleTeam(drafts))).toBe('No incident is recorded in 6 sprints');
  });
});

it('says in the subtitle who, what, when and the range', () => {
  expect(pictureSubtitle(kestrel(), 'planned story points per sprint')).toBe(
    'Kestrel · planned story points per sprint · Sprint 37 to Sprint 42 · 11 Aug – 31 Oct 2026 · likely 12 to 20 points · of 236 planned',
  );
});

describe('the picture’s footer', () => {
  it('counts the incidents with typed values', () => {
    const team = kestrel();
    const edited = { ...team, total: { ...team.total, editedIncidents: 2 } };
    expect(pictureFooter(edited, META, '')[0]).toContain('2 incidents have typed values.');
    expect(pictureFooter(team, META, '')[0]).not.toContain('typed');
  });

  it('says what is counted, with which evidence, from which files and settings', () => {
    // Sprint 39's 22 hours are grade D, the other 124 grade A.
    expect(pictureFooter(kestrel(), { ...META, estimatedDurations: { estimated: 7, of: 23 } }, 'Ring: …')).toEqual([
      'Counts as an incident: all records. 24 incidents, 6 sprints, 146 h in working time, 31 h outside it, not counted. 124 h logged by the team and 22 h estimated from duration × people. 7 of 23 durations are estimates. Likely range, about four in five. Plan: sprint report or velocity snapshot. Ring: …',
      'Files: pagerduty-q3.json, jira-sprints.json; 235 rows used, 3 skipped. All settings at their defaults.',
    ]);
  });

  it('names at most eight files and lists changed settings', () => {
    const files = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.csv`, rowsUsed: 1, rowsSkipped: 0 }));
    const [, last] = pictureFooter(kestrel(), { ...META, files, changedSettings: ['5 people'] }, '');
    expect(last).toBe(
      'Files: 0.csv, 1.csv, 2.csv, 3.csv, 4.csv, 5.csv, 6.csv, 7.csv, 3 more; 11 rows used, 0 skipped. Settings changed: 5 people.',
    );
  });

  it('does not tell the hours outside working time of two people', () => {
    expect(pictureFooter(sampleTeam(KESTREL_DRAFTS, { headCount: 2 }), META, '')[0]).not.toContain('outside');
  });
});

it('stamps version, day in the team’s zone and the fingerprint’s first digits', () => {
  expect(pictureStamp(META, 'Etc/UTC')).toEqual({ version: '1.0.0 · 2 Nov 2026', data: 'data 7F3A-91C2' });
  expect(fingerprintCode('0a1b2c3d4e')).toBe('0A1B-2C3D');
});
