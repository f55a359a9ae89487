// @vitest-environment jsdom
import { beforeAll, describe, expect, it } from 'vitest';
import { CHARTS } from '../../src/charts/charts.ts';
import type { ChartSource } from '../../src/charts/define-chart.ts';
import { LATER_CHARTS } from '../../src/charts/later-charts.ts';
import { epochMs } from '../../src/domain/index.ts';
import { PICTURE_FORMATS, type PictureMeta } from '../../src/share/picture.ts';
import { layoutPicture } from '../../src/share/picture-layout.ts';
import { pictureFooters } from '../../src/wording/picture-footer.ts';
import { pictureStamp, pictureSubtitles } from '../../src/wording/picture-words.ts';
import { drawnSource, lastSprintOf, sampleSource } from '../support/picture-sources.ts';

/** What a picture says of itself in every format: nothing that makes it honest is left out for lack of room. */

const META: PictureMeta = {
  version: '1.0.0',
  madeAt: epochMs(Date.parse('2026-11-02T12:00:00Z')),
  fingerprint: '7f3a91c2',
  definition: 'all records, only where a service is “checkout” and severity is 1 or 2',
  files: Array.from({ length: 7 }, (_, index) => ({ name: `export-${index}.json`, rowsUsed: 300, rowsSkipped: 2 })),
  changedSettings: ['5 people', 'working time 08:00 to 16:00', 'multiplier of estimates 0.7 in place of 0.6'],
  estimatedDurations: { estimated: 7, of: 23 },
};
/** A rule of a person, longer than any footer. */
const LONG_RULE = `our rule (records count where ${'a label is “drill” and '.repeat(30)}severity is 1)`;

const ALL = [...CHARTS, ...LATER_CHARTS];
const sources: Record<string, ChartSource> = {};

beforeAll(async () => {
  sources.sample = await sampleSource();
  sources.one = await drawnSource({ sprints: 1, team: 'Heron', sprint: () => 'Sprint 1' });
});

function wordsOf(chartId: string, source: ChartSource) {
  const chart = ALL.find(({ id }) => id === chartId) ?? expect.fail(`no chart ${chartId}`);
  return chart.words(chart.prepare(chartId === 'sprint-bar' ? lastSprintOf(source) : source));
}

function sourceOf(name: string): ChartSource {
  return sources[name] ?? expect.fail(`no source ${name}`);
}

describe.each(PICTURE_FORMATS)('a picture as a %s', (format) => {
  const footerOf = (chartId: string, name: string, meta: PictureMeta, details: 'full' | 'short') => {
    const source = sourceOf(name);
    const words = wordsOf(chartId, source);
    const { footer, stamp } = layoutPicture(format, {
      titles: [words.takeaway ?? 'Incidents took time for about 16 story points in 14 sprints'],
      subtitles: pictureSubtitles(source, { ...words, hasRange: true }),
      footers: pictureFooters(source, meta, words, details),
      stamp: pictureStamp(meta, source.zone),
    });
    return { said: footer.lines.join(' ').replaceAll('\u00a0', ' '), notes: words, stamp };
  };

  describe.each(ALL.map(({ id }) => id))('of “%s”', (chartId) => {
    it.each(['sample', 'one'])('says in its footer what its marks do not, in full or in short (%s)', (name) => {
      for (const details of ['full', 'short'] as const) {
        const { said, notes } = footerOf(chartId, name, META, details);
        const hasNote = said.includes(notes.note) || said.includes(notes.briefNote);
        expect(hasNote, said).toBe(true);
        expect(said).toContain(META.definition);
      }
    });

    it('says so too where the definition alone is longer than the footer, and shows that this was cut', () => {
      const { said, notes } = footerOf(chartId, 'sample', { ...META, definition: LONG_RULE }, 'full');
      expect(said).toContain(notes.briefNote);
      expect(said).toContain('Counts as an incident: our rule');
      expect(said.trim()).toMatch(/…$/);
    });
  });
});

it.each(ALL.map(({ id }) => id))('“%s” has a short form of its note that a chat picture has room for', (chartId) => {
  for (const name of ['sample', 'one']) {
    const { note, briefNote } = wordsOf(chartId, sourceOf(name));
    expect(briefNote.length).toBeGreaterThan(20);
    expect(briefNote.length, briefNote).toBeLessThanOrEqual(110);
    expect(briefNote.length, briefNote).toBeLessThanOrEqual(note.length + 20);
    expect(briefNote).toMatch(/\.$/);
  }
});

it('qualifies a comparison before and since: it is an observation', () => {
  const { note, briefNote } = wordsOf('recurrence', sourceOf('sample'));
  for (const text of [note, briefNote]) expect(text).toContain('Fewer since is an observation: what else changed');
});

it('explains no limits where none are drawn, and says what a return is', () => {
  expect(wordsOf('load-limits', sourceOf('one')).note).toBe('No limits are drawn: what is usual is not known.');
  expect(wordsOf('load-limits', sourceOf('sample')).note).toContain('mean ± 2.66 × mean change');
  expect(wordsOf('ledger', sourceOf('sample')).briefNote).toBe(
    'A return is a review held or a follow-up done, not what came of it.',
  );
});
