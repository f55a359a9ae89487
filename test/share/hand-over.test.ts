// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, type Result, type ShareFault } from '../../src/domain/index.ts';
import { copyImage } from '../../src/share/copy-image.ts';
import { pictureFileName } from '../../src/share/download.ts';
import { toMarkdown, toMarkdownTable } from '../../src/share/markdown.ts';
import { tableCsv } from '../../src/share/table-csv.ts';

const PNG = new Blob(['png'], { type: 'image/png' });

/** A browser with a clipboard that answers as told: jsdom has none. */
function withClipboard(write: (items: readonly { readonly parts: Record<string, Promise<Blob>> }[]) => Promise<void>) {
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Promise<Blob>>;
      constructor(parts: Record<string, Promise<Blob>>) {
        this.parts = parts;
      }
    },
  );
  vi.stubGlobal('navigator', { clipboard: { write } });
}

afterEach(() => vi.unstubAllGlobals());

describe('copying a picture', () => {
  it('says that the clipboard is missing outside a secure context, and draws nothing', async () => {
    vi.stubGlobal('isSecureContext', false);
    let drawn = 0;
    const copied = await copyImage(async () => {
      drawn += 1;
      return ok(PNG);
    });
    expect(copied).toEqual(failed({ code: 'clipboard-missing' }));
    expect(drawn).toBe(0);
  });

  it('asks the clipboard at once, before the picture is drawn', async () => {
    const order: string[] = [];
    withClipboard(async ([item]) => {
      order.push('asked');
      await item?.parts['image/png'];
      order.push('written');
    });
    const copied = await copyImage(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      order.push('drawn');
      return ok(PNG);
    });
    expect(copied.ok).toBe(true);
    expect(order).toEqual(['asked', 'drawn', 'written']);
  });

  it('names a refusal', async () => {
    withClipboard(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const copied = await copyImage(async () => ok(PNG));
    expect(copied).toMatchObject({ ok: false, error: { code: 'clipboard-refused' } });
  });

  it('passes on that the picture itself could not be drawn', async () => {
    const fault: Result<Blob, ShareFault> = failed({ code: 'image-failed', detail: 'no canvas' });
    withClipboard(async ([item]) => {
      await item?.parts['image/png'];
    });
    expect(await copyImage(async () => fault)).toEqual(fault);
  });
});

describe('a picture’s file name', () => {
  it('keeps letters and digits of any script', () => {
    const named = { chart: 'burn-up', format: 'chat', day: '2026-10-31' };
    expect(pictureFileName({ ...named, team: 'Team Kestrel / EU' }, 'png')).toBe(
      'dividend-team-kestrel-eu-burn-up-chat-2026-10-31.png',
    );
    expect(pictureFileName({ ...named, team: 'فريق الدفع' }, 'svg')).toBe(
      'dividend-فريق-الدفع-burn-up-chat-2026-10-31.svg',
    );
    expect(pictureFileName({ ...named, team: '../..' }, 'csv')).toBe('dividend-burn-up-2026-10-31.csv');
    expect(pictureFileName({ ...named, team: 'A', scale: 2 }, 'png')).toBe('dividend-a-burn-up-chat-2026-10-31@2x.png');
    expect(pictureFileName({ ...named, team: 'A', scale: 2 }, 'svg')).toBe('dividend-a-burn-up-chat-2026-10-31.svg');
  });
});

it('writes a table as Markdown whose cells cannot break it', () => {
  const table = { caption: 'Points', headers: ['Sprint', 'Planned'], rows: [['A | B', '40']] };
  expect(toMarkdownTable(table)).toBe(
    ['**Points**', '', '| Sprint | Planned |', '| --- | --- |', '| A \\| B | 40 |'].join('\n'),
  );
});

it('writes a picture as Markdown: image, three sentences, what counts, what its marks do not say, where it is from', () => {
  const picture = {
    alt: 'Bars of [Kestrel] over 6 sprints',
    fileName: () => 'dividend-فريق (a).png',
    bullets: ['About 16.', '146 h.', '<b>24</b> incidents.'] as const,
    definition: 'Counts as an incident: all records.',
    note: 'Fewer since is *an observation*.',
    stamp: 'Dividend 1.0.0 · data 7F3A-91C2',
  };
  expect(toMarkdown(picture).split('\n')).toEqual([
    '![Bars of \\[Kestrel\\] over 6 sprints](dividend-%D9%81%D8%B1%D9%8A%D9%82%20%28a%29.png)',
    '',
    '- About 16.',
    '- 146 h.',
    '- \\<b\\>24\\</b\\> incidents.',
    '',
    'Counts as an incident: all records. Fewer since is \\*an observation\\*.  ',
    '_Dividend 1.0.0 · data 7F3A-91C2_',
  ]);
});

it('writes a table as CSV: the cells that are drawn, and none that a spreadsheet would compute', () => {
  const table = {
    caption: 'Points',
    headers: ['Sprint', 'Planned'],
    rows: [
      ['=1+1', '40'],
      ['A, "B"', 'not known'],
    ],
  };
  expect(tableCsv(table)).toBe('\ufeffSprint,Planned\r\n\'=1+1,40\r\n"A, ""B""",not known\r\n');
});
