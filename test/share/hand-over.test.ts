// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { failed, ok, type Result, type ShareFault } from '../../src/domain/index.ts';
import { copyImage } from '../../src/share/copy-image.ts';
import { pictureFileName } from '../../src/share/download.ts';
import { toMarkdownTable } from '../../src/share/markdown.ts';

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
    expect(pictureFileName('Team Kestrel / EU', '2026-10-31', 'png')).toBe('dividend-team-kestrel-eu-2026-10-31.png');
    expect(pictureFileName('فريق الدفع', '2026-10-31', 'svg')).toBe('dividend-فريق-الدفع-2026-10-31.svg');
    expect(pictureFileName('../..', '2026-10-31', 'png')).toBe('dividend-2026-10-31.png');
  });
});

it('writes a table as Markdown whose cells cannot break it', () => {
  const table = { caption: 'Points', headers: ['Sprint', 'Planned'], rows: [['A | B', '40']] };
  expect(toMarkdownTable(table)).toBe(
    ['**Points**', '', '| Sprint | Planned |', '| --- | --- |', '| A \\| B | 40 |'].join('\n'),
  );
});
