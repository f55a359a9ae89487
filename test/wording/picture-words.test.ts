import { describe, expect, it } from 'vitest';
import { epochMs } from '../../src/domain/index.ts';
import { definitionLine, pictureBullets, stampLine } from '../../src/wording/picture-bullets.ts';
import { pictureFooter, pictureFooters } from '../../src/wording/picture-footer.ts';
import { addsAmount, pictureTitle, pictureTitles, TITLE_ADVICE, titleAdvice } from '../../src/wording/picture-title.ts';
import {
  fingerprintCode,
  formatIsoDay,
  type PictureMeta,
  pictureStamp,
  pictureSubtitle,
  pictureSubtitles,
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

const RING = { note: 'Ring: …, and how it is made.', briefNote: 'Ring: …' };
const NONE = { note: '', briefNote: '' };

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

  it('gives the hours where a person chose them, though points are known', () => {
    expect(pictureTitle({ ...kestrel(), measure: 'hours' })).toBe(
      'Incidents took 146 hours in 6 sprints, 6.1 % of working time',
    );
  });

  it('has a shorter wording without the largest part, and none without its hedge', () => {
    expect(pictureTitles(kestrel())).toEqual([
      'Incidents took time for about 16 story points in 6 sprints, the largest part in Sprint 42',
      'Incidents took time for about 16 story points in 6 sprints',
    ]);
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

it('shortens the subtitle without losing unit, time and range', () => {
  const words = { subject: 'planned story points per sprint', briefSubject: 'story points', hasRange: true };
  const all = pictureSubtitles(kestrel(), words);
  expect(all.at(-1)).toBe('Kestrel · story points · 11 Aug – 31 Oct 2026 · likely 12 to 20 points of 236 planned');
  for (const text of all)
    expect(text).toMatch(/^Kestrel · .*story points.* · 11 Aug – 31 Oct 2026 · likely 12 to 20 points/);
  expect(pictureSubtitles(kestrel(), { ...words, hasRange: false }).join()).not.toContain('likely');
});

describe('advice for a title that a person writes', () => {
  const automatic = 'Incidents took time for about 16 story points in 6 sprints';

  it('says nothing of the takeaway itself, and of a title that keeps its hedge', () => {
    expect(titleAdvice(automatic, automatic)).toBeUndefined();
    for (const hedged of [
      'Roughly 16 points of ours',
      'Incidents: ~16 points',
      'Between 12 and 20 points',
      '12–20 points',
    ]) {
      expect(titleAdvice(hedged, automatic), hedged).toBeUndefined();
    }
  });

  it('says that the range stays below where a number sounds exact', () => {
    for (const exact of ['We used 16 points', '16 story points, well spent', '43 h of response', 'Took 16 SP']) {
      expect(titleAdvice(exact, automatic), exact).toBe(TITLE_ADVICE.exact);
    }
  });

  it('says that the range stays below where the number is gone', () => {
    expect(titleAdvice('A quarter of firefighting', automatic)).toBe(TITLE_ADVICE.dropped);
    expect(titleAdvice('A quarter', 'Every sprint shows ordinary variation for this team')).toBeUndefined();
  });

  it('tells of an empty title and of one that is too long', () => {
    expect(titleAdvice('  ', automatic)).toBe(TITLE_ADVICE.empty);
    expect(titleAdvice('about '.repeat(30), automatic)).toBe(TITLE_ADVICE.long);
  });

  it('knows an amount that the automatic title does not have', () => {
    expect(addsAmount('We gave 16 points', 'Every sprint shows ordinary variation')).toBe(true);
    expect(addsAmount('Finished: 33 of 41 points', '33 of 41 points finished; nothing came in')).toBe(false);
    expect(addsAmount('Sprint 42 stands out', 'Every sprint shows ordinary variation')).toBe(false);
  });
});

describe('three sentences from the numbers', () => {
  it('give the range, the hours and the sources', () => {
    expect(pictureBullets(kestrel())).toEqual([
      'Incidents took time for about 16 story points in 6 sprints, the largest part in Sprint 42 (likely 12 to 20 points; 236 were planned).',
      'Incidents took 146 h in working time, 6.1 % of it; 31 h more outside it, not counted as displaced.',
      '24 incidents in 6 sprints, 11 Aug – 31 Oct 2026: 124 h logged by the team and 22 h estimated from duration × people.',
    ]);
  });

  it('start with what the chart says, where it says something of its own', () => {
    expect(pictureBullets(kestrel(), 'Every sprint shows ordinary variation')[0]).toBe(
      'Every sprint shows ordinary variation.',
    );
  });

  it('are followed by what counts and where it is from', () => {
    expect(definitionLine(META)).toBe('Counts as an incident: all records.');
    expect(stampLine(META, 'Etc/UTC')).toBe('Dividend 1.0.0 · 2 Nov 2026 · data 7F3A-91C2');
  });
});

describe('the picture’s footer', () => {
  it('drops names of files first, then settings, and never the definition, the counts and what the range is worth', () => {
    const meta = { ...META, changedSettings: ['5 people', 'working time 08:00 to 16:00'] };
    const all = pictureFooters(kestrel(), meta, RING, 'full').map((paragraphs) => paragraphs.join(' '));
    expect(all[1]).toContain(
      '2 files; 235 rows used, 3 skipped. Settings changed: 5 people; working time 08:00 to 16:00.',
    );
    expect(all[2]).toContain('2 files; 235 rows used, 3 skipped. 2 settings differ from the defaults.');
    for (const text of all) {
      expect(text).toContain('Counts as an incident: all records.');
      expect(text).toContain('24 incidents, 6 sprints');
      expect(text).toContain('Likely range, about four in five.');
      expect(text).toContain('Ring: …');
    }
    const lengths = all.map((text) => text.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => b - a));
  });

  it('is one short paragraph where that is asked for', () => {
    expect(pictureFooters(kestrel(), META, RING, 'short')[0]).toEqual([
      'Counts as an incident: all records. 24 incidents, 6 sprints. Ring: … Likely range, about four in five.',
    ]);
  });

  it('has the definition at its end in the one that is cut, so that no note is lost with it', () => {
    for (const details of ['full', 'short'] as const) {
      expect(pictureFooters(kestrel(), META, RING, details).at(-1)).toEqual([
        'Ring: … Likely range, about four in five. 24 incidents, 6 sprints. Counts as an incident: all records.',
      ]);
    }
  });

  it('names hours of sprint items with the defaults where such items count', () => {
    const team = sampleTeam(KESTREL_DRAFTS.map((draft) => ({ ...draft, grade: 'E' as const })));
    const words = (meta: PictureMeta) => [
      pictureFooter(team, meta, NONE)[0],
      pictureFooters(team, meta, NONE, 'short')[0]?.[0],
      pictureBullets(team, undefined, meta)[2],
    ];
    const [full, short, bullet] = words(META);
    expect(full).toContain('146 h defaults for the severity.');
    expect(short).toContain('Most of these hours are defaults, not records.');
    expect(bullet).toContain(': 146 h defaults for the severity.');
    const [fullWith, shortWith, bulletWith] = words({ ...META, countsItems: true });
    expect(fullWith).toContain('146 h defaults for the severity, or estimates of sprint items.');
    expect(shortWith).toContain('Most of these hours are defaults or estimates of sprint items, not records.');
    expect(bulletWith).toContain(': 146 h defaults for the severity, or estimates of sprint items.');
  });

  it('says what the numbers leave out', () => {
    const team = { ...kestrel(), notPlaced: { ...kestrel().notPlaced, incidents: 2 } };
    expect(pictureFooter(team, META, NONE)[0]).toContain('2 incidents have no time and no sprint.');
    expect(pictureFooter(kestrel(), META, NONE)[0]).not.toContain('no time');
  });

  it('says nothing of a range where the picture gives none', () => {
    expect(pictureFooters(kestrel(), META, NONE, 'full', false).flat().join()).not.toContain('range');
  });

  it('counts the incidents with typed values', () => {
    const team = kestrel();
    const edited = { ...team, total: { ...team.total, editedIncidents: 2 } };
    expect(pictureFooter(edited, META, NONE)[0]).toContain('2 incidents have typed values.');
    expect(pictureFooter(team, META, NONE)[0]).not.toContain('typed');
  });

  it('says what is counted, with which evidence, from which files and settings', () => {
    // Sprint 39's 22 hours are grade D, the other 124 grade A.
    expect(pictureFooter(kestrel(), { ...META, estimatedDurations: { estimated: 7, of: 23 } }, RING)).toEqual([
      'Counts as an incident: all records. 24 incidents, 6 sprints, 146 h in working time, 31 h outside it, not counted. 124 h logged by the team and 22 h estimated from duration × people. 7 of 23 durations are estimates. Likely range, about four in five. Plan: sprint report or velocity snapshot. Ring: …, and how it is made.',
      'Files: pagerduty-q3.json, jira-sprints.json; 235 rows used, 3 skipped. All settings at their defaults.',
    ]);
  });

  it('names at most eight files and lists changed settings', () => {
    const files = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.csv`, rowsUsed: 1, rowsSkipped: 0 }));
    const [, last] = pictureFooter(kestrel(), { ...META, files, changedSettings: ['5 people'] }, NONE);
    expect(last).toBe(
      'Files: 0.csv, 1.csv, 2.csv, 3.csv, 4.csv, 5.csv, 6.csv, 7.csv, 3 more; 11 rows used, 0 skipped. Settings changed: 5 people.',
    );
  });

  it('does not tell the hours outside working time of two people', () => {
    expect(pictureFooter(sampleTeam(KESTREL_DRAFTS, { headCount: 2 }), META, NONE)[0]).not.toContain('outside');
  });
});

it('stamps version, day in the team’s zone and the fingerprint’s first digits', () => {
  expect(pictureStamp(META, 'Etc/UTC')).toEqual({ version: '1.0.0 · 2 Nov 2026', data: 'data 7F3A-91C2' });
  expect(fingerprintCode('0a1b2c3d4e')).toBe('0A1B-2C3D');
});

it('names files by the day in the team’s zone', () => {
  const late = epochMs(Date.parse('2026-11-02T23:30:00Z'));
  expect(formatIsoDay(late, 'Etc/UTC')).toBe('2026-11-02');
  expect(formatIsoDay(late, 'Asia/Tokyo')).toBe('2026-11-03');
});
