import { epochMs } from '../../src/domain/index.ts';
import { drawnSource } from '../support/picture-sources.ts';
import { inFreshProfile } from './browser.ts';
import type { PictureTimes } from './pictures/page.ts';
import { type Line, line } from './table.ts';

const SPRINTS = 26;

/** PNG of 26 sprints: our own way against html-to-image, of the same chart on the same page. */
export async function pictureLines(url: string): Promise<readonly Line[]> {
  const result = await drawnSource({ sprints: SPRINTS, team: 'Kestrel', sprint: (number) => `Sprint ${number}` });
  const meta = {
    version: 'bench',
    madeAt: epochMs(Date.UTC(2026, 10, 2)),
    fingerprint: '7f3a91c2deadbeef',
    definition: 'all records',
    files: [{ name: 'incidents.csv', rowsUsed: 2 * SPRINTS, rowsSkipped: 0 }],
    changedSettings: [],
  };
  const { oursMs, theirsMs, wholeMs, isRight }: PictureTimes = await inFreshProfile(async (visit) => {
    const page = await visit(url);
    return page.evaluate((request) => window.measurePicture(request), { result, meta, format: 'slide' as const });
  });
  return [
    line('chart of 26 sprints to a PNG, 1600 x 900', oursMs, '/ theirs', oursMs / theirsMs, { most: 0.6 }, isRight),
    line('the same by html-to-image', theirsMs, '', 1, undefined, isRight),
    line(
      'a whole slide instead, from the numbers to the PNG',
      wholeMs,
      '/ theirs',
      wholeMs / theirsMs,
      undefined,
      isRight,
    ),
  ];
}
